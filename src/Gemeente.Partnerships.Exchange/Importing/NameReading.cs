using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>What a source says where a record has something else instead, so that it is not lost.</summary>
/// <param name="Text">What it says, and what that is taken for.</param>
/// <param name="IsDerived">Whether the one follows from the other; else it is another name for the same.</param>
internal readonly record struct NameReading(string Text, bool IsDerived)
{
    private static readonly string[] Articles = ["", "the", "de", "het"];

    /// <summary>
    /// The reading of a municipality that is found by alias, by what it lies in, or at another time; null for its own
    /// names on the date.
    /// </summary>
    public static NameReading? Of(NameMatch<Municipality> match)
    {
        if (match.Value is not { } municipality)
            return null;
        string when = municipality.ValidTo is { } end
            ? string.Create(CultureInfo.InvariantCulture, $"until {end:yyyy-MM-dd}")
            : $"since {municipality.ValidFrom}";
        return Of(match, municipality.Name, $"{municipality.Code}, a municipality {when}", isOtherName: false);
    }

    /// <summary>
    /// The reading of a country that is found by alias, by what it ends with, at another time, or by a name beside its
    /// Dutch and English one.
    /// </summary>
    public static NameReading? Of(NameMatch<Country> match)
    {
        if (match.Value is not { } country)
            return null;
        string key = NameFolding.Fold(match.Name);
        bool isOwnName = Array.Exists(
            Articles,
            article =>
                key == article + NameFolding.Fold(country.DutchName)
                || key == article + NameFolding.Fold(country.EnglishName)
        );
        string when = country.Validity.End.Date is { } end ? $"until {end}" : $"since {country.Validity.Start}";
        return Of(
            match,
            country.EnglishName,
            $"{country.Code}, a code {when}",
            match.Reason != NameMatchReason.Code && !isOwnName
        );
    }

    /// <summary>
    /// Evidence with what the source says in its note, and no more than derived where something follows from that.
    /// </summary>
    public static Evidence AddTo(Evidence evidence, params IEnumerable<NameReading?> readings)
    {
        NameReading[] all = [.. readings.OfType<NameReading>()];
        if (all.Length == 0)
            return evidence;
        string note = string.Join(' ', all.Select(reading => reading.Text));
        return evidence with
        {
            Kind =
                evidence.Kind == EvidenceKind.Stated && Array.Exists(all, reading => reading.IsDerived)
                    ? EvidenceKind.Derived
                    : evidence.Kind,
            Note = evidence.Note is { } before ? $"{before} {note}" : note,
        };
    }

    private static NameReading? Of<T>(NameMatch<T> match, string name, string atOtherTime, bool isOtherName)
        where T : class, IEquatable<T>
    {
        bool isDerived = match.Reason is NameMatchReason.Alias or NameMatchReason.Whole;
        bool isAtOtherTime = match.Reason == NameMatchReason.NameAtOtherTime;
        return isDerived || isAtOtherTime || isOtherName
            ? new NameReading(
                $"The source says '{match.Name}', which is taken for {name}{(isAtOtherTime ? $" ({atOtherTime})" : "")}.",
                isDerived
            )
            : null;
    }
}
