using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>The records that a report is about, in the parts that its sections count.</summary>
internal sealed class ReportScope
{
    public static readonly Label Certain = new("Zeker", "Certain");
    public static readonly Label Possible = new("Mogelijk", "Possible");
    public static readonly Label Reconstructed = new("Gereconstrueerd", "Reconstructed");

    private static readonly Filter<PartnershipFact> IsReconstructed = By.Evidence.Is(EvidenceKind.Reconstructed);

    public ReportScope(PartnershipCatalog catalog, ReportOptions options)
    {
        Catalog = catalog;
        Options = options;
        Subject = options.About ?? SingleMunicipality(catalog);
        IsSubjectGiven = options.About is not null;
        Filter = Subject?.Filter ?? Filter<PartnershipFact>.All;

        // A reconstructed record says nothing about its municipality, so a report about one has none of them.
        HasReconstructed = Subject is null or { Country: not null };
        All = catalog.AllPartnerships.Where(HasReconstructed ? Filter : Filter & !IsReconstructed);
        Partnerships = catalog.Partnerships.Where(HasReconstructed ? Filter : Filter & !IsReconstructed);
        Documented = catalog.Partnerships.Where(Filter & !IsReconstructed);
        LeftOutReconstructed = HasReconstructed ? 0 : catalog.Partnerships.Where(Filter & IsReconstructed).Count;
        Counts = PartsOf(Partnerships);
        DocumentedCatalog = WithoutReconstructed(catalog);
        SubjectName = NameOf(Subject);
    }

    public PartnershipCatalog Catalog { get; }

    public ReportOptions Options { get; }

    public ReportSubject? Subject { get; }

    /// <summary>Gets the name of the municipality, country or province; null for all.</summary>
    public Label? SubjectName { get; }

    /// <summary>
    /// False if the subject is the only municipality of the data set: there is nothing to compare with.
    /// </summary>
    public bool IsSubjectGiven { get; }

    public Filter<PartnershipFact> Filter { get; }

    public bool HasReconstructed { get; }

    /// <summary>Gets the partnerships of the subject, whatever their status.</summary>
    public Cube<PartnershipFact> All { get; }

    /// <summary>Gets the partnerships of the subject that count on the date.</summary>
    public Cube<PartnershipFact> Partnerships { get; }

    /// <summary>Gets those that a source states, or that follow from one.</summary>
    public Cube<PartnershipFact> Documented { get; }

    public long LeftOutReconstructed { get; }

    public PartCounts Counts { get; }

    /// <summary>Gets a catalog without reconstructed records, for all that names municipalities.</summary>
    public PartnershipCatalog DocumentedCatalog { get; }

    /// <summary>
    /// Gets the catalog of the municipalities that the report counts: without reconstructed records, unless the report
    /// has them.
    /// </summary>
    public PartnershipCatalog MunicipalityCatalog => HasReconstructed ? Catalog : DocumentedCatalog;

    public DateOnly AsOf => Catalog.AsOfDate;

    /// <summary>Selects the partnerships of the report, for a trend or for changes.</summary>
    public Filter<PartnershipFact> DocumentedFilter => Filter & !IsReconstructed;

    public Filter<PartnershipFact> ReconstructedFilter => Filter & IsReconstructed;

    /// <summary>Returns the parts of a selection of the partnerships.</summary>
    public static PartCounts PartsOf(Cube<PartnershipFact> partnerships)
    {
        Cube<PartnershipFact> documented = partnerships.Where(!IsReconstructed);
        return new(documented.Certain, documented.Possible, partnerships.Where(IsReconstructed).Count);
    }

    /// <summary>Counts the partnerships of each category of a dimension, in parts; most first.</summary>
    public (string Code, Label Label, PartCounts Counts)[] CountBy(Dimension<PartnershipFact> dimension)
    {
        CountTable all = Partnerships.CountBy(dimension);
        CountTable documented = Partnerships.Where(!IsReconstructed).CountBy(dimension);
        Dictionary<string, CategoryCount> parts = documented.Rows.ToDictionary(
            row => row.Code!,
            StringComparer.Ordinal
        );
        return
        [
            .. all.Rows.Select(row =>
            {
                CategoryCount part = parts.GetValueOrDefault(row.Code!);
                return (row.Code!, row.Label, new PartCounts(part.Certain, part.Possible, row.Count - part.Count));
            }),
        ];
    }

    /// <summary>
    /// Returns the series of counts in parts: certain, possible and reconstructed, those that are not empty.
    /// </summary>
    public static ValueList<ChartSeries> SeriesOf(IReadOnlyCollection<PartCounts> counts)
    {
        ChartSeries[] series =
        [
            new("certain", Certain, [.. counts.Select(one => one.Certain)]),
            new("possible", Possible, [.. counts.Select(one => one.Possible)]),
            new("reconstructed", Reconstructed, [.. counts.Select(one => one.Reconstructed)]),
        ];
        ChartSeries[] full = [.. series.Where(one => one.Total > 0)];
        return full.Length == 0 ? [series[0]] : [.. full];
    }

    /// <summary>
    /// Returns the municipality of all partnerships, if it is only one. The report is then about that municipality.
    /// </summary>
    private static ReportSubject? SingleMunicipality(PartnershipCatalog catalog)
    {
        MunicipalityCode? only = null;
        foreach (PartnershipFact fact in catalog.AllPartnerships)
        {
            if (
                fact.Municipality is not { } municipality
                || fact.Partnership.Evidence.Kind == EvidenceKind.Reconstructed
                || (only is { } found && found != municipality.Code)
            )
                return null;
            only = municipality.Code;
        }

        return only is { } single ? ReportSubject.OfMunicipality(single) : null;
    }

    private static PartnershipCatalog WithoutReconstructed(PartnershipCatalog catalog)
    {
        string[] removed =
        [
            .. catalog
                .DataSet.Partnerships.Where(one => one.Evidence.Kind == EvidenceKind.Reconstructed)
                .Select(one => one.Id),
        ];
        return removed.Length == 0
            ? catalog
            : PartnershipCatalog.Create(
                catalog.DataSet.With(new DataSetChanges { Removed = [.. removed] }),
                catalog.AsOfDate,
                catalog.Options
            );
    }

    private Label? NameOf(ReportSubject? subject)
    {
        if (subject?.Municipality is { } municipality)
        {
            return Catalog.DataSet.Municipalities.Find(municipality) is { } found
                ? Label.Same(found.Name)
                : throw NotKnown(subject);
        }

        if (subject?.Country is { } code)
        {
            return (Catalog.DataSet.Countries.FindOn(code, AsOf) ?? Catalog.DataSet.Countries.Find(code)) is { } found
                ? new(found.DutchName, found.EnglishName)
                : throw NotKnown(subject);
        }

        return subject?.Province?.Label;
    }

    private static ArgumentException NotKnown(ReportSubject subject) =>
        new($"The registers of the data set do not have '{subject}'.", nameof(subject));
}
