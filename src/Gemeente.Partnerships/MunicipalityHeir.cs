using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>A municipality that received territory of another (opvolger), with its share and its source.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. The text has the code and the kind, and what is
/// known: <c>0080 split main from 2014-01-01 area 0.487 inhabitants 11024 high: CBS</c>.
/// </remarks>
public sealed record MunicipalityHeir
{
    /// <summary>Gets the code of the heir.</summary>
    public required MunicipalityCode Code { get; init; }

    /// <summary>Gets the kind of change.</summary>
    public required SuccessionEvent Kind { get; init; }

    /// <summary>
    /// True if it is the heir with the most inhabitants or, where these are not known, the official one.
    /// </summary>
    public bool IsMain { get; init; }

    /// <summary>
    /// True if the change was planned when the register was made, and not yet law (voorgenomen). It may not come to
    /// pass.
    /// </summary>
    public bool IsPlanned { get; init; }

    /// <summary>Gets the first day of the new situation.</summary>
    public required DateOnly From { get; init; }

    /// <summary>
    /// Gets the share of the area, from 0 to 1; null if not known. It is not a share of the inhabitants, and the shares
    /// of all heirs need not add up to 1.
    /// </summary>
    public decimal? AreaShare
    {
        get;
        init =>
            field = value is < 0 or > 1
                ? throw new ArgumentException("A share is between 0 and 1.", nameof(value))
                : value;
    }

    /// <summary>Gets the number of inhabitants that the heir received; null if not known.</summary>
    public int? Inhabitants { get; init; }

    /// <summary>
    /// Gets the confidence: high for two sources, medium for one, low for an inference; null if not stated.
    /// </summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Gets the sources; null if not stated.</summary>
    public string? Source { get; init; }

    /// <summary>Reads an heir from its text; false if the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MunicipalityHeir? heir)
    {
        heir = null;
        if (text is null)
            return false;
        int colon = text.IndexOf(": ", StringComparison.Ordinal);
        string[] words = (colon < 0 ? text : text[..colon]).Split(' ');
        if (
            words.Length < 4
            // The readers of numbers alone would skip null characters at the end.
            || words.Any(word => word.Contains('\0'))
            || !MunicipalityCode.TryParse(words[0], out MunicipalityCode code)
            || EnumCodes.SuccessionEvent.Find(words[1]) is not { } kind
        )
            return false;
        int next = 2;
        bool isMain = Take("main");
        bool isPlanned = Take("planned");
        if (!Take("from") || !TryNext(out string? day) || !PartialDate.TryParseDay(day, out DateOnly from))
            return false;
        decimal? area = null;
        if (Take("area"))
        {
            if (
                !TryNext(out string? share)
                || !decimal.TryParse(
                    share,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out decimal known
                )
                || known > 1
            )
                return false;
            area = known;
        }

        int? inhabitants = null;
        if (Take("inhabitants"))
        {
            if (
                !TryNext(out string? number)
                || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int known)
            )
                return false;
            inhabitants = known;
        }

        Confidence? confidence = null;
        if (TryNext(out string? word))
        {
            confidence = EnumCodes.Confidence.Find(word);
            if (confidence is null)
                return false;
        }

        if (next < words.Length)
            return false;
        heir = new MunicipalityHeir
        {
            Code = code,
            Kind = kind,
            IsMain = isMain,
            IsPlanned = isPlanned,
            From = from,
            AreaShare = area,
            Inhabitants = inhabitants,
            Confidence = confidence,
            Source = colon < 0 ? null : text[(colon + 2)..],
        };
        return heir.ToString() == text;

        bool Take(string expected)
        {
            if (next >= words.Length || words[next] != expected)
                return false;
            next++;
            return true;
        }

        bool TryNext([NotNullWhen(true)] out string? word)
        {
            word = next < words.Length ? words[next++] : null;
            return word is not null;
        }
    }

    /// <summary>
    /// Returns the text: <c>0080 split main from 2014-01-01 area 0.487 inhabitants 11024 high: CBS</c>.
    /// </summary>
    public override string ToString() =>
        $"{Code} {EnumCodes.SuccessionEvent.CodeOf(Kind)}{(IsMain ? " main" : "")}{(IsPlanned ? " planned" : "")}"
        + string.Create(CultureInfo.InvariantCulture, $" from {From:yyyy-MM-dd}")
        + (AreaShare is { } area ? string.Create(CultureInfo.InvariantCulture, $" area {area}") : "")
        + (Inhabitants is { } number ? string.Create(CultureInfo.InvariantCulture, $" inhabitants {number}") : "")
        + (Confidence is { } confidence ? $" {EnumCodes.Confidence.CodeOf(confidence)}" : "")
        + (Source is null ? "" : $": {Source}");
}
