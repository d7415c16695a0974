using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>The section with the list of partnerships. Reconstructed records are not in it.</summary>
internal static class ListSection
{
    private static readonly PartnershipColumn Municipality = PartnershipColumns.Find("municipality")!;
    private static readonly PartnershipColumn Status = PartnershipColumns.Find("status")!;
    private static readonly PartnershipColumn Themes = PartnershipColumns.Find("themes")!;
    private static readonly PartnershipColumn Country = PartnershipColumns.Find("country")!;

    public static ReportSection? Build(ReportScope scope)
    {
        var list = PartnershipList.Create(scope.Documented, scope.Catalog, scope.AsOf);
        if (list.Count == 0)
            return null;
        int shown = Math.Min(list.Count, scope.Options.MaxListed);
        bool hasMunicipality = scope.Subject is not { Municipality: not null };
        bool hasEnd = list.Any(row => row.Fact.Partnership.Period.End.Kind != PeriodBoundKind.Open);
        bool hasThemes = list.Any(row => row.Fact.Partnership.Themes.Count > 0);
        List<ReportColumn> columns = [];
        if (hasMunicipality)
            columns.Add(new("municipality", Municipality.Label, IsNumber: false));
        columns.Add(new("partner", new("Partner", "Partner"), IsNumber: false));
        columns.Add(new("country", Country.Label, IsNumber: false));
        columns.Add(new("start", new("Begin", "Start"), IsNumber: false));
        if (hasEnd)
            columns.Add(new("end", new("Einde", "End"), IsNumber: false));
        columns.Add(new("status", Status.Label, IsNumber: false));
        if (hasThemes)
            columns.Add(new("themes", Themes.Label, IsNumber: false));
        columns.Add(new("source", new("Bron", "Source"), IsNumber: false));
        return new ReportSection
        {
            Id = "list",
            Title = new("De stedenbanden", "The partnerships"),
            Text = TextOf(scope, list.Count - shown),
            Tables =
            [
                new ReportTable
                {
                    Columns = [.. columns],
                    Rows = [.. list.Take(shown).Select(row => Row(row, hasMunicipality, hasEnd, hasThemes))],
                },
            ],
        };
    }

    /// <summary>Returns the name of the partner, or of its kind.</summary>
    public static Label PartnerOf(PartnershipFact fact) =>
        fact.Partnership.Partner.Name is { } name ? Label.Same(name) : fact.Partnership.Partner.Kind.Label;

    private static ValueList<Label> TextOf(ReportScope scope, int leftOut)
    {
        List<Label> text = [];
        if (leftOut > 0)
        {
            text.Add(
                new(
                    $"De lijst is ingekort: {Sentences.Count(leftOut, Sentences.Partnership).Dutch} "
                        + $"{(leftOut == 1 ? "staat" : "staan")} er niet in, maar "
                        + $"{(leftOut == 1 ? "telt" : "tellen")} wel mee.",
                    $"The list is shortened: {Sentences.Count(leftOut, Sentences.Partnership).English} "
                        + $"{Sentences.Are(leftOut).English} not in it, but {(leftOut == 1 ? "is" : "are")} counted."
                )
            );
        }

        if (scope.Counts.Reconstructed > 0)
        {
            long number = scope.Counts.Reconstructed;
            text.Add(
                new(
                    $"{Sentences.Capital(Sentences.Count(number, Sentences.Record).Dutch)} "
                        + $"{(number == 1 ? "staat" : "staan")} niet in de lijst.",
                    $"{Sentences.Capital(Sentences.Count(number, Sentences.Record).English)} "
                        + $"{Sentences.Are(number).English} not in the list."
                )
            );
        }

        return [.. text];
    }

    private static ReportRow Row(ListedPartnership row, bool hasMunicipality, bool hasEnd, bool hasThemes)
    {
        Period period = row.Fact.Partnership.Period;
        List<ReportCell> cells = [];
        if (hasMunicipality)
            cells.Add(Cell(Municipality, row));
        cells.Add(ReportCell.Of(PartnerOf(row.Fact)));
        cells.Add(Cell(Country, row));
        cells.Add(ReportCell.Of(TextOf(period.Start)));
        if (hasEnd)
            cells.Add(ReportCell.Of(TextOf(period.End)));
        cells.Add(StatusOf(row));
        if (hasThemes)
            cells.Add(Cell(Themes, row));
        ValueList<string> sources = row.Fact.Partnership.Evidence.Sources;
        cells.Add(
            sources.Count == 0 ? ReportCell.Of(new Label("niet vermeld", "not stated")) : ReportCell.Source(sources[0])
        );
        return new ReportRow([.. cells]);
    }

    private static ReportCell Cell(PartnershipColumn column, ListedPartnership row) =>
        ReportCell.Of(new Label(column.TextOf(row, Language.Dutch), column.TextOf(row, Language.English)));

    /// <summary>Returns the status: certain, or possible with the reason.</summary>
    private static ReportCell StatusOf(ListedPartnership row) =>
        row.Fact.IsCertain
            ? ReportCell.Of(new Label("zeker", "certain"))
            : ReportCell.Of(
                new Label($"mogelijk: {row.Fact.StatusReason.Dutch}", $"possible: {row.Fact.StatusReason.English}")
            );

    private static Label TextOf(PeriodBound bound) =>
        bound switch
        {
            { Kind: PeriodBoundKind.Open } => default,
            { Kind: PeriodBoundKind.By, Date: { } date } => new(
                $"uiterlijk {Numbers.Date(date).Dutch}",
                $"by {Numbers.Date(date).English}"
            ),
            { Date: { } date } => Numbers.Date(date),
            _ => new("niet bekend", "not known"),
        };
}
