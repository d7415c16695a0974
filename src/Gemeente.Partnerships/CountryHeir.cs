using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>A country that has the territory of a former country, or a part of it (opvolger van een land).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. The text has the code, the kind, the first day, and
/// the places that lie in the heir: <c>CW split from 2010-10-10: Willemstad, Otrobanda</c>.
/// </remarks>
public sealed record CountryHeir
{
    private const string PlaceSeparator = ", ";

    /// <summary>Gets the code of the heir.</summary>
    public required CountryCode Code { get; init; }

    /// <summary>
    /// Gets the kind of change: a rename replaced the code of the same territory; a merger and a split did not.
    /// </summary>
    public required SuccessionEvent Kind { get; init; }

    /// <summary>Gets the first day on which the heir had the territory.</summary>
    public required DateOnly From { get; init; }

    /// <summary>
    /// Gets names of places of the former country that lie in this heir, so that a partner there is known to belong to
    /// it. The names of the heir itself need not be among them.
    /// </summary>
    /// <exception cref="ArgumentException">A name is blank, or contains a comma or a semicolon.</exception>
    public ValueList<string> Places
    {
        get;
        init =>
            field = Guard.Valid(
                Guard.NotNull(value),
                value.All(IsPlace),
                "The name of a place is not blank and contains no comma or semicolon."
            );
    } = [];

    /// <summary>Reads an heir from its text; false if the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CountryHeir? heir)
    {
        heir = null;
        if (text is null)
            return false;
        int colon = text.IndexOf(": ", StringComparison.Ordinal);
        string[] words = (colon < 0 ? text : text[..colon]).Split(' ');
        string[] places = colon < 0 ? [] : text[(colon + 2)..].Split(PlaceSeparator);
        if (
            words is not [var code, var kind, "from", var day]
            || !CountryCode.TryParse(code, out CountryCode country)
            || EnumCodes.SuccessionEvent.Find(kind) is not { } change
            || !PartialDate.TryParseDay(day, out DateOnly from)
            || !Array.TrueForAll(places, IsPlace)
        )
            return false;
        heir = new CountryHeir
        {
            Code = country,
            Kind = change,
            From = from,
            Places = [.. places],
        };
        return true;
    }

    /// <summary>The text: <c>CW split from 2010-10-10: Willemstad, Otrobanda</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Code} {EnumCodes.SuccessionEvent.CodeOf(Kind)} from {From:yyyy-MM-dd}"
        ) + (Places.Count == 0 ? "" : $": {string.Join(PlaceSeparator, Places)}");

    private static bool IsPlace(string name) =>
        !string.IsNullOrWhiteSpace(name)
        && !name.AsSpan().ContainsAny(',', ';')
        && name.AsSpan().Trim().Length == name.Length;
}
