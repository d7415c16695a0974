using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions.Text;
using Gemeente.Partnerships.Reporting.Figures;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>The texts of a fact sheet in one language.</summary>
internal sealed class FactSheetTexts(Language language)
{
    public string Introduction(FactSheet sheet) =>
        Of(
            $"De gepubliceerde cijfers over stedenbanden met herkomstlanden, naast dezelfde cijfers berekend uit de "
                + $"records per {Date(sheet.AsOf)}.",
            "The published figures about ties with countries of origin, with the same figures computed "
                + "from the records "
                + $"as of {Date(sheet.AsOf)}."
        );

    public string Figure => Of("Cijfer", "Figure");

    public string Published => Of("Gepubliceerd", "Published");

    public string Computed => Of("Berekend", "Computed");

    public string Verdict => Of("Oordeel", "Verdict");

    public string Records => Of("Gegevens", "Records");

    public string RecordsKey =>
        Of(
            "Gegevens: het aantal getelde records, vermeld (v) en gereconstrueerd (r).",
            "Records: the number of counted records, stated (s) and reconstructed (r)."
        );

    public string How => Of("Hoe berekend", "How computed");

    public string Partnerships(FactSheet sheet)
    {
        string sentence = Sentence(
            sheet.Partnerships.Total,
            Of("stedenband", "tie"),
            Of("stedenbanden", "ties"),
            sheet.Partnerships
        );
        return sheet.PossiblePartnerships == 0
            ? sentence
            : sentence
                + " "
                + Of(
                    $"Van {Number(sheet.PossiblePartnerships)} is niet zeker of ze op de peildatum bestonden; "
                        + "ze zijn meegeteld.",
                    $"It is not certain that {Number(sheet.PossiblePartnerships)} of these existed on that date; "
                        + "they are counted."
                );
    }

    public string Profiles(EvidenceCount count) =>
        Sentence(
            count.Total,
            Of("profiel van een gemeente", "profile of a municipality"),
            Of("profielen van gemeenten", "profiles of municipalities"),
            count
        );

    public string Summary(FactSheet sheet)
    {
        int agree = sheet.Figures.Count(figure => figure.IsInAgreement == true);
        int differ = sheet.Figures.Count(figure => figure.IsInAgreement == false);
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
            { IsInAgreement: true } => Of("klopt", "agrees"),
            { IsInAgreement: false } => Of("WIJKT AF", "DIFFERS"),
            { IsDerivable: false } => Of("aangehaald", "quoted"),
            { Computed: null } => Of("niet bekend", "not known"),
            _ => Of("niet vergelijkbaar: andere peildatum", "not comparable: other date"),
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

    /// <summary>Returns the computed value. A share always has one decimal.</summary>
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

    /// <summary>Returns the short form: <c>5 s + 34 r</c>. Derived records are counted as stated.</summary>
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

    /// <summary>Returns the full form: <c>5 stated, 34 reconstructed (87 %)</c>.</summary>
    public string EvidenceInFull(EvidenceCount count)
    {
        List<string> parts = [$"{Number(count.Stated)} {Of("vermeld", "stated")}"];
        if (count.Derived > 0)
            parts.Add($"{Number(count.Derived)} {Of("afgeleid", "derived")}");
        if (count.Reconstructed > 0)
            parts.Add(
                $"{Number(count.Reconstructed)} {Of("gereconstrueerd", "reconstructed")} "
                    + $"({Percent(count.ShareReconstructed)})"
            );
        return string.Join(", ", parts);
    }

    /// <summary>Returns a label on one line, because names and labels come from files.</summary>
    public string In(Label label) => TextLines.OneLine(label.In(language));

    public string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Month(date.Month)} {date.Year}");

    private string Sentence(long total, string one, string several, EvidenceCount count) =>
        $"{Number(total)} {(total == 1 ? one : several)}: {EvidenceInFull(count)}.";

    private string Percent(double? share) =>
        share is { } known ? $"{Number(decimal.Round((decimal)known * 100))} %" : "-";

    /// <summary>
    /// Returns a number, in Dutch with a decimal comma. It has no thousands separators, so that it can be copied.
    /// </summary>
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
