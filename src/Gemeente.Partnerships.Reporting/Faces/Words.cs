using System.Globalization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;

namespace Gemeente.Partnerships.Reporting.Faces;

/// <summary>What the faces of a fact sheet say, in one language.</summary>
internal sealed class Words(Language language)
{
    public string Code => Of("nl", "en");

    public string Title => Of("Stedenbanden met herkomstlanden", "Partnerships with countries of origin");

    public string Subtitle(FactSheet sheet) => Of(
        $"Factsheet per {Date(sheet.AsOf)}, berekend uit de gegevens '{sheet.DataSet}'",
        $"Fact sheet as of {Date(sheet.AsOf)}, computed from the data set '{sheet.DataSet}'");

    public string Figure => Of("Cijfer", "Figure");

    public string Published => Of("Gepubliceerd", "Published");

    public string Computed => Of("Berekend", "Computed");

    public string Verdict => Of("Oordeel", "Verdict");

    public string Records => Of("Gegevens", "Records");

    public string RecordsKey => Of(
        "Gegevens: geteld uit zoveel vermelde (v) en gereconstrueerde (r) records.",
        "Records: counted from so many stated (s) and reconstructed (r) records.");

    public string How => Of("Hoe berekend", "How computed");

    public string Ties(EvidenceCount count) => Sentence(count.Total, Of("stedenband", "tie"), Of("stedenbanden", "ties"), count);

    public string Profiles(EvidenceCount count) => Sentence(
        count.Total, Of("profiel van een gemeente", "profile of a municipality"), Of("profielen van gemeenten", "profiles of municipalities"), count);

    public string ReconstructedHeading => Of("Grotendeels gereconstrueerd", "Reconstructed records");

    public string ReconstructedWarning => Of(
        "Gereconstrueerde records zijn verzonnen: zo gemaakt dat de gepubliceerde totalen eruit komen. "
            + "Ze zeggen niets over een echte gemeente.",
        "Reconstructed records are synthetic: made so that the published totals come out. "
            + "They say nothing about a real municipality.");

    public string Summary(FactSheet sheet)
    {
        int agree = sheet.Figures.Count(figure => figure.Agrees == true);
        int differ = sheet.Figures.Count(figure => figure.Agrees == false);
        int quoted = sheet.Figures.Count(figure => !figure.IsDerivable);
        int open = sheet.Figures.Count - agree - differ - quoted;
        return string.Create(CultureInfo.InvariantCulture, $"{sheet.Figures.Count} {Of("cijfers", "figures")}: "
            + $"{agree} {Of("kloppen", "agree")}, {differ} {Of("wijken af", "differ")}, "
            + $"{quoted} {Of("aangehaald uit ander onderzoek", "quoted from other surveys")}, "
            + $"{open} {Of("niet vergeleken", "not compared")}.");
    }

    public string VerdictOn(FactSheetFigure figure) => figure switch
    {
        { Agrees: true } => Of("klopt", "agrees"),
        { Agrees: false } => Of("WIJKT AF", "DIFFERS"),
        { IsDerivable: false } => Of("aangehaald", "quoted"),
        { Computed: null } => Of("niet bekend", "not known"),
        _ => Of("andere datum", "other date"),
    };

    public string ValueOf(FigureValue? value, string unit) => value switch
    {
        null => "-",
        { Number: { } number } when unit == "percent" => $"{Number(decimal.Round(number, 1))} %",
        { Number: { } number } => Number(number),
        _ => string.Join(", ", value.Codes.Select(code => Motive.TryFromCode(code, out Motive? motive) ? In(motive.Label) : code)),
    };

    public string PublishedOf(FactSheetFigure figure)
    {
        string value = ValueOf(figure.Published, figure.Unit);
        return figure.Relation switch
        {
            FigureRelation.About => Of($"ongeveer {value}", $"about {value}"),
            FigureRelation.AtLeast => Of($"minstens {value}", $"at least {value}"),
            FigureRelation.MoreThan => Of($"meer dan {value}", $"more than {value}"),
            _ => value,
        };
    }

    /// <summary>Short: <c>5 s + 34 r</c>; derived records count with the stated ones here.</summary>
    public string EvidenceOf(EvidenceCount count) => count.Total == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $"{count.Stated + count.Derived} {Of("v", "s")} + {count.Reconstructed} r");

    /// <summary>In full: <c>5 stated, 34 reconstructed (87 %)</c>.</summary>
    public string EvidenceInFull(EvidenceCount count)
    {
        List<string> parts = [$"{Number(count.Stated)} {Of("vermeld", "stated")}"];
        if (count.Derived > 0)
            parts.Add($"{Number(count.Derived)} {Of("afgeleid", "derived")}");
        if (count.Reconstructed > 0)
            parts.Add($"{Number(count.Reconstructed)} {Of("gereconstrueerd", "reconstructed")} ({Percent(count.ShareReconstructed)})");
        return string.Join(", ", parts);
    }

    public string In(Label label) => label.In(language);

    public string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Month(date.Month)} {date.Year}");

    private string Sentence(long total, string one, string several, EvidenceCount count) =>
        $"{Number(total)} {(total == 1 ? one : several)}: {EvidenceInFull(count)}.";

    private string Percent(double? share) => share is { } known ? $"{Number(decimal.Round((decimal)known * 100))} %" : "-";

    /// <summary>A decimal comma in Dutch; no separators of thousands, so that a number can be copied.</summary>
    private string Number(decimal number) =>
        number.ToString(CultureInfo.InvariantCulture).Replace('.', language == Language.Dutch ? ',' : '.');

    private string Month(int month) => Of(
        "januari februari maart april mei juni juli augustus september oktober november december",
        "January February March April May June July August September October November December").Split(' ')[month - 1];

    private string Of(string dutch, string english) => In(new Label(dutch, english));
}
