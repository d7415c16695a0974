using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions.Text;
using Gemeente.Partnerships.Reporting.Figures;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>What the faces of a fact sheet say, in one language.</summary>
internal sealed class Words(Language language)
{
    public string Code => Of("nl", "en");

    public string Title => Of("Stedenbanden met herkomstlanden", "Partnerships with countries of origin");

    public string Subtitle(FactSheet sheet) =>
        Of(
            $"Factsheet per {Date(sheet.AsOf)}, berekend uit de gegevens '{OneLine(sheet.DataSet)}'",
            $"Fact sheet as of {Date(sheet.AsOf)}, computed from the data set '{OneLine(sheet.DataSet)}'"
        );

    public string Figure => Of("Cijfer", "Figure");

    public string Published => Of("Gepubliceerd", "Published");

    public string Computed => Of("Berekend", "Computed");

    public string Verdict => Of("Oordeel", "Verdict");

    public string Records => Of("Gegevens", "Records");

    public string RecordsKey =>
        Of(
            "Gegevens: geteld uit zoveel vermelde (v) en gereconstrueerde (r) records.",
            "Records: counted from so many stated (s) and reconstructed (r) records."
        );

    public string How => Of("Hoe berekend", "How computed");

    public string Ties(FactSheet sheet)
    {
        string sentence = Sentence(sheet.Ties.Total, Of("stedenband", "tie"), Of("stedenbanden", "ties"), sheet.Ties);
        return sheet.TiesOfUnknownStatus == 0
            ? sentence
            : sentence
                + " "
                + Of(
                    $"Van {Number(sheet.TiesOfUnknownStatus)} is niet zeker of ze op die dag bestonden; ze tellen mee.",
                    $"Of {Number(sheet.TiesOfUnknownStatus)} it is not certain that they existed on that day; they count."
                );
    }

    public string Profiles(EvidenceCount count) =>
        Sentence(
            count.Total,
            Of("profiel van een gemeente", "profile of a municipality"),
            Of("profielen van gemeenten", "profiles of municipalities"),
            count
        );

    public string ReconstructedHeading => Of("Let op", "Beware");

    public string ReconstructedWarning =>
        Of(
            "Gereconstrueerde records zijn verzonnen: zo gemaakt dat de gepubliceerde totalen eruit komen. "
                + "Ze zeggen niets over een echte gemeente.",
            "Reconstructed records are synthetic: made so that the published totals come out. "
                + "They say nothing about a real municipality."
        );

    public string Summary(FactSheet sheet)
    {
        int agree = sheet.Figures.Count(figure => figure.Agrees == true);
        int differ = sheet.Figures.Count(figure => figure.Agrees == false);
        int quoted = sheet.Figures.Count(figure => !figure.IsDerivable);
        int open = sheet.Figures.Count - agree - differ - quoted;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sheet.Figures.Count} {Of("cijfers", "figures")}: "
                + $"{agree} {Of("kloppen", "agree")}, {differ} {Of("wijken af", "differ")}, "
                + $"{quoted} {Of("aangehaald uit ander onderzoek", "quoted from other surveys")}, "
                + $"{open} {Of("niet vergeleken", "not compared")}."
        );
    }

    public string VerdictOn(FactSheetFigure figure) =>
        figure switch
        {
            { Agrees: true } => Of("klopt", "agrees"),
            { Agrees: false } => Of("WIJKT AF", "DIFFERS"),
            { IsDerivable: false } => Of("aangehaald", "quoted"),
            { Computed: null } => Of("niet bekend", "not known"),
            _ => Of("andere datum", "other date"),
        };

    public string ValueOf(FigureValue? value, string unit) =>
        value switch
        {
            null => "-",
            { Number: { } number } when unit == "percent" => $"{Number(number)} %",
            { Number: { } number } => Number(number),
            _ => string.Join(
                ", ",
                value.Codes.Select(code => Motive.TryFromCode(code, out Motive? motive) ? In(motive.Label) : code)
            ),
        };

    /// <summary>A computed share always has one decimal.</summary>
    public string ComputedOf(FactSheetFigure figure) =>
        figure is { Unit: "percent", Computed.Number: { } number }
            ? $"{Localized(number.ToString("F1", CultureInfo.InvariantCulture))} %"
            : ValueOf(figure.Computed, figure.Unit);

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
    public string EvidenceOf(EvidenceCount count) =>
        count switch
        {
            { Total: 0 } => "",
            { Reconstructed: 0 } => $"{Number(count.Total)} {Of("v", "s")}",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{count.Stated + count.Derived} {Of("v", "s")} + {count.Reconstructed, 2} r"
            ),
        };

    /// <summary>In full: <c>5 stated, 34 reconstructed (87 %)</c>.</summary>
    public string EvidenceInFull(EvidenceCount count)
    {
        List<string> parts = [$"{Number(count.Stated)} {Of("vermeld", "stated")}"];
        if (count.Derived > 0)
            parts.Add($"{Number(count.Derived)} {Of("afgeleid", "derived")}");
        if (count.Reconstructed > 0)
            parts.Add(
                $"{Number(count.Reconstructed)} {Of("gereconstrueerd", "reconstructed")} ({Percent(count.ShareReconstructed)})"
            );
        return string.Join(", ", parts);
    }

    /// <summary>A label on one line: names and labels come from files, and must not move anybody's cursor.</summary>
    public string In(Label label) => OneLine(label.In(language));

    public string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Month(date.Month)} {date.Year}");

    private static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;

    private string Sentence(long total, string one, string several, EvidenceCount count) =>
        $"{Number(total)} {(total == 1 ? one : several)}: {EvidenceInFull(count)}.";

    private string Percent(double? share) =>
        share is { } known ? $"{Number(decimal.Round((decimal)known * 100))} %" : "-";

    /// <summary>A decimal comma in Dutch; no separators of thousands, so that a number can be copied.</summary>
    private string Number(decimal number) => Localized(number.ToString(CultureInfo.InvariantCulture));

    private string Localized(string number) => language == Language.Dutch ? number.Replace('.', ',') : number;

    private string Month(int month) =>
        Of(
                "januari februari maart april mei juni juli augustus september oktober november december",
                "January February March April May June July August September October November December"
            )
            .Split(' ')[month - 1];

    private string Of(string dutch, string english) => In(new Label(dutch, english));
}
