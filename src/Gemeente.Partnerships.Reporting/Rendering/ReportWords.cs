using System.Globalization;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>The texts around the sections of a report.</summary>
internal static class ReportWords
{
    public static readonly Label Note = new("Let op.", "Note.");
    public static readonly Label Sources = new("Bronnen en licenties", "Sources and licences");
    public static readonly Label Appendix = new(
        "Bijlage: gepubliceerd en berekend",
        "Appendix: published and computed"
    );

    public static Label AsOf(Report report)
    {
        Label date = Numbers.Date(report.AsOf);
        Label name = SourceTexts.Of(report.DataSet);
        return report.ComparedWith is { } earlier
            ? new(
                $"Peildatum {date.Dutch}, vergeleken met {Numbers.Date(earlier).Dutch}. Gegevensbestand: "
                    + $"{name.Dutch}.",
                $"As of {date.English}, compared with {Numbers.Date(earlier).English}. Data set: {name.English}."
            )
            : new(
                $"Peildatum {date.Dutch}. Gegevensbestand: {name.Dutch}.",
                $"As of {date.English}. Data set: {name.English}."
            );
    }

    /// <summary>Returns the number of a tile. A year has no separators.</summary>
    public static string NumberOf(ReportTile tile, Language language) =>
        tile.Id == "first-year"
            ? tile.Number.ToString(CultureInfo.InvariantCulture)
            : Numbers.Text(tile.Number, language);

    public static Label MadeBy(string? version)
    {
        string number = version is null ? "" : $" {version}";
        return new($"Gemaakt met Gemeente.Partnerships{number}.", $"Made with Gemeente.Partnerships{number}.");
    }

    /// <summary>Returns the title of a source, and its creator, licence and address.</summary>
    public static (string Title, string Details) Parts(DataSource source, Language language)
    {
        string creator = source.Creator is { } maker ? $". {SourceTexts.Of(maker).In(language)}" : "";
        string licence = source.Licence is { } stated
            ? new Label(
                $" Licentie: {SourceTexts.Of(stated).Dutch}.",
                $" Licence: {SourceTexts.Of(stated).English}."
            ).In(language)
            : "";
        string address = source.Address is { } web ? $" {web}" : "";
        return (SourceTexts.Of(source.Title).In(language), $"{creator}.{licence}{address}");
    }

    public static string Of(DataSource source, Language language)
    {
        (string title, string details) = Parts(source, language);
        return title + details;
    }

    /// <summary>Returns a sentence on one line and its numbers, for faces without drawings.</summary>
    public static string TitleOf(Chart chart, Language language) =>
        $"{chart.Title.In(language)}. {chart.Summary.In(language)}";
}
