using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>
/// Parts of sentences that follow from numbers by fixed rules (documented in docs/reference/report.md): none, one or
/// several; all, some or none; the largest, if it is one or a few.
/// </summary>
internal static class Sentences
{
    private const int MaxNamed = 3;

    public static readonly Noun Partnership = new(
        new("stedenband", "partnership"),
        new("stedenbanden", "partnerships")
    );

    public static readonly Noun Municipality = new(new("gemeente", "municipality"), new("gemeenten", "municipalities"));

    public static readonly Noun Country = new(new("land", "country"), new("landen", "countries"));

    public static readonly Noun Record = new(
        new("gereconstrueerd record", "reconstructed record"),
        new("gereconstrueerde records", "reconstructed records")
    );

    public static readonly Label WithoutReconstructed = new(
        "Gereconstrueerde records zijn weggelaten: ze zeggen niets over een gemeente.",
        "Reconstructed records are left out: they say nothing about a municipality."
    );

    /// <summary>Returns "no partnerships", "1 partnership" or "39 partnerships".</summary>
    public static Label Count(long number, Noun noun) =>
        number switch
        {
            0 => new($"geen {noun.Several.Dutch}", $"no {noun.Several.English}"),
            1 => new($"1 {noun.One.Dutch}", $"1 {noun.One.English}"),
            _ => new(
                $"{Numbers.Text(number).Dutch} {noun.Several.Dutch}",
                $"{Numbers.Text(number).English} {noun.Several.English}"
            ),
        };

    /// <summary>Returns "is" for one and "zijn" for others; "is" and "are" in English.</summary>
    public static Label Are(long number) => number == 1 ? new("is", "is") : new("zijn", "are");

    /// <summary>
    /// Returns the largest of some counts: "Turkey (13)", "Turkey and Morocco (8 each)". Empty if more than three are
    /// equally large, if all are, or if there are none.
    /// </summary>
    public static Label? Largest(IReadOnlyCollection<(Label Name, long Count)> counts)
    {
        if (counts.Count < 2)
            return null;
        long most = counts.Max(one => one.Count);
        Label[] names = [.. counts.Where(one => one.Count == most).Select(one => one.Name)];
        if (most == 0 || names.Length > MaxNamed || names.Length == counts.Count)
            return null;
        Label number = Numbers.Text(most);
        Label list = List(names);
        return names.Length == 1
            ? new($"{list.Dutch} ({number.Dutch})", $"{list.English} ({number.English})")
            : new($"{list.Dutch} (elk {number.Dutch})", $"{list.English} ({number.English} each)");
    }

    /// <summary>Returns names with commas, and "and" before the last.</summary>
    public static Label List(IReadOnlyList<Label> names) =>
        new(List([.. names.Select(name => name.Dutch)], "en"), List([.. names.Select(name => name.English)], "and"));

    /// <summary>Returns the sentences with a space between them; those that are null are left out.</summary>
    public static Label Join(params ReadOnlySpan<Label?> sentences)
    {
        string dutch = "";
        string english = "";
        foreach (Label? sentence in sentences)
        {
            if (sentence is not { } one)
                continue;
            dutch += dutch.Length == 0 ? one.Dutch : $" {one.Dutch}";
            english += english.Length == 0 ? one.English : $" {one.English}";
        }

        return new(dutch, english);
    }

    /// <summary>
    /// Returns how much of a count is certain: "All are certain", "None is certain", "Of these, 3 are certain and 1 is
    /// possible", and the reconstructed records apart. Null if nothing is counted.
    /// </summary>
    public static Label? Certainty(PartCounts counts)
    {
        if (counts.Total == 0)
            return null;
        Label? documented =
            counts.Documented == 0 ? null
            : counts.Possible == 0
                ? counts.Documented == 1 ? new Label("Die is zeker op deze datum.", "It is certain on this date.")
                    : new Label("Ze zijn allemaal zeker op deze datum.", "All are certain on this date.")
            : counts.Certain == 0
                ? counts.Documented == 1
                        ? new Label(
                            "Of die op deze datum bestaat, is niet zeker.",
                            "It is not certain that it exists on this date."
                        )
                    : new Label(
                        "Van geen daarvan is zeker dat die op deze datum bestaat.",
                        "For none of them is it certain that it exists on this date."
                    )
            : new Label(
                $"Daarvan {Are(counts.Certain).Dutch} er {Numbers.Text(counts.Certain).Dutch} zeker op deze datum en "
                    + $"{Numbers.Text(counts.Possible).Dutch} mogelijk.",
                $"Of these, {Numbers.Text(counts.Certain).English} {Are(counts.Certain).English} certain on this date "
                    + $"and {Numbers.Text(counts.Possible).English} possible."
            );
        Label? reconstructed =
            counts.Reconstructed == 0 ? null
            : counts.Documented == 0
                ? new Label(
                    "Alle records zijn gereconstrueerd en zijn geen feiten over een gemeente.",
                    "All records are reconstructed and are not facts about a municipality."
                )
            : new Label(
                $"{Capital(Count(counts.Reconstructed, Record).Dutch)} "
                    + $"{(counts.Reconstructed == 1 ? "telt mee en is geen feit" : "tellen mee en zijn geen feiten")} "
                    + "over een gemeente.",
                $"{Capital(Count(counts.Reconstructed, Record).English)} "
                    + (counts.Reconstructed == 1 ? "is counted and is not a fact" : "are counted and are not facts")
                    + " about a municipality."
            );
        if (counts.Reconstructed > 0 && documented is { } split)
        {
            // With reconstructed records, "these" would be ambiguous.
            documented =
                counts.Possible == 0
                    ? new Label(
                        $"{Numbers.Text(counts.Documented).Dutch} daarvan {Are(counts.Documented).Dutch} "
                            + "gedocumenteerd en "
                            + "zeker op deze datum.",
                        $"{Numbers.Text(counts.Documented).English} of them "
                            + $"{Are(counts.Documented).English} documented "
                            + "and certain on this date."
                    )
                    : new Label(
                        $"{Numbers.Text(counts.Documented).Dutch} daarvan {Are(counts.Documented).Dutch} "
                            + "gedocumenteerd: "
                            + $"{Numbers.Text(counts.Certain).Dutch} zeker en "
                            + $"{Numbers.Text(counts.Possible).Dutch} mogelijk "
                            + "op deze datum.",
                        $"{Numbers.Text(counts.Documented).English} of them "
                            + $"{Are(counts.Documented).English} documented: "
                            + $"{Numbers.Text(counts.Certain).English} certain and "
                            + $"{Numbers.Text(counts.Possible).English} possible on this date."
                    );
        }

        return Join(documented, reconstructed);
    }

    /// <summary>Returns the base of a count: the number of records, and of those without a value.</summary>
    public static Label Base(long total, Noun noun, long unknown)
    {
        Label count = Count(total, noun);
        Label number = Numbers.Text(unknown);
        return unknown == 0
            ? new(
                $"Berekend over {count.Dutch}; van alle is dit bekend.",
                $"Computed from {count.English}; this is known for all."
            )
            : new(
                $"Berekend over {count.Dutch}; van {number.Dutch} is dit niet bekend.",
                $"Computed from {count.English}; this is not known for {number.English}."
            );
    }

    /// <summary>Returns a text that begins with a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string List(string[] names, string and) =>
        names.Length switch
        {
            0 => "",
            1 => names[0],
            _ => $"{string.Join(", ", names[..^1])} {and} {names[^1]}",
        };
}
