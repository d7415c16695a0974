using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>A note on a name in a source that differs from the name of the record, so that it is not lost.</summary>
/// <param name="Text">The name in the source, and what it is taken for.</param>
/// <param name="IsDerived">Whether the record follows from the name; false if it is another name for the same.</param>
internal readonly record struct NameNote(string Text, bool IsDerived)
{
    private static readonly string[] Articles = ["", "the", "de", "het"];

    /// <summary>
    /// Returns the note on a municipality that was found by an alias, by what it lies in, or at another time; null if
    /// it was found by its own name on the date.
    /// </summary>
    public static NameNote? Of(NameMatch<Municipality> match)
    {
        if (match.Value is not { } municipality)
            return null;
        string when = municipality.ValidTo is { } end
            ? string.Create(CultureInfo.InvariantCulture, $"until {end:yyyy-MM-dd}")
            : $"since {municipality.ValidFrom}";
        return Of(match, municipality.Name, $"{municipality.Code}, a municipality {when}", isOtherName: false);
    }

    /// <summary>
    /// Returns the note on a country that was found by an alias, by the last part of the text, at another time, or by a
    /// name other than its Dutch and English names. Returns null if it was found by its Dutch or English name.
    /// </summary>
    public static NameNote? Of(NameMatch<Country> match)
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
    /// Evidence with the notes added. Stated evidence becomes derived if a note is derived.
    /// </summary>
    public static Evidence AddTo(Evidence evidence, params IEnumerable<NameNote?> notes)
    {
        NameNote[] all = [.. notes.OfType<NameNote>()];
        if (all.Length == 0)
            return evidence;
        string note = string.Join(' ', all.Select(each => each.Text));
        return evidence with
        {
            Kind =
                evidence.Kind == EvidenceKind.Stated && Array.Exists(all, each => each.IsDerived)
                    ? EvidenceKind.Derived
                    : evidence.Kind,
            Note = evidence.Note is { } before ? $"{before} {note}" : note,
        };
    }

    private static NameNote? Of<T>(NameMatch<T> match, string name, string atOtherTime, bool isOtherName)
        where T : class, IEquatable<T>
    {
        bool isDerived = match.Reason is NameMatchReason.Alias or NameMatchReason.Whole;
        bool isAtOtherTime = match.Reason == NameMatchReason.NameAtOtherTime;
        return isDerived || isAtOtherTime || isOtherName
            ? new NameNote(
                $"The source says '{match.Name}', which is taken for "
                    + $"{name}{(isAtOtherTime ? $" ({atOtherTime})" : "")}.",
                isDerived
            )
            : null;
    }
}
