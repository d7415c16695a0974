using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Reporting;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.AspNetCore.Dashboard;

/// <summary>
/// The content of a dashboard for a state: the report of the selected records, the list and the filters.
/// </summary>
internal sealed class DashboardModel
{
    private static readonly Label UnknownLabel = new("onbekend", "unknown");

    private readonly PartnershipCatalog _all;
    private readonly PartnershipCatalog _searched;
    private readonly QueryDimensions _dimensions;
    private readonly PartnershipDashboardOptions _options;

    private DashboardModel(
        PartnershipCatalog catalog,
        DashboardState state,
        QueryDimensions dimensions,
        PartnershipDashboardOptions options
    )
    {
        State = state;
        _dimensions = dimensions;
        _options = options;
        _all = catalog;
        _searched = state.Search.Length == 0 ? catalog : Searched(catalog, state.Search);
        Catalog = state.Filters.Count == 0 ? _searched : Filtered();
        Total = Catalog.Partnerships.Count;
    }

    public DashboardState State { get; }

    /// <summary>The selected records on the date. Ended ones are among them, for the time line.</summary>
    public PartnershipCatalog Catalog { get; }

    /// <summary>The number of partnerships that are selected and count on the date.</summary>
    public long Total { get; }

    /// <summary>The municipality, country or province if it is the only choice; null for other choices.</summary>
    private ReportSubject? Subject =>
        Total > 0
        && State is { Search: "", Filters: [var (dimension, code)] }
        && code != DashboardState.UnknownCode
        && ReportSubject.Dimensions.Contains(dimension)
            ? ReportSubject.Of(dimension, code)
            : null;

    /// <exception cref="InvalidQueryException">A filter has a code that its dimension cannot have.</exception>
    public static DashboardModel Create(
        PartnershipCatalog catalog,
        DashboardState state,
        QueryDimensions dimensions,
        PartnershipDashboardOptions options
    ) => new(catalog, state, dimensions, options);

    /// <summary>
    /// Makes the report of the selected records. If they are all of one municipality, country or province, the report
    /// is about it, and compares it with the others. A comparison in time needs an earlier date.
    /// </summary>
    public Report Report(int maxListed) =>
        Reporting.Report.Create(
            Subject is null ? Catalog : _all,
            new ReportOptions
            {
                About = Subject,
                CompareWith = State.Compare is { } date && date < Catalog.AsOfDate ? date : null,
                MaxListed = maxListed,
            }
        );

    /// <summary>Makes the list, in the order of the state.</summary>
    public PartnershipList List()
    {
        PartnershipList list = PartnershipList.Create(Catalog.Partnerships, Catalog, Catalog.AsOfDate);
        if (State.SortColumn is { } column)
            list = list.SortBy(column);
        return State.IsDescending ? list.Reversed() : list;
    }

    /// <summary>
    /// Counts the categories of each filter, under the other filters. Filters without data are left out. Reconstructed
    /// records are not in the counts of municipalities.
    /// </summary>
    public IReadOnlyList<DashboardFacet> Facets()
    {
        List<DashboardFacet> facets = [];
        foreach (string id in _options.Filters)
        {
            string[] codes = [.. State.Filters.Where(filter => filter.Dimension == id).Select(filter => filter.Code)];
            CountTable table = Count(id, State.Where(_dimensions, without: id), _searched);
            DashboardChoice[] choices = [.. ChoicesOf(table)];
            if (codes.Length == 0 && choices.All(choice => choice.Code == DashboardState.UnknownCode))
                continue;
            ILookup<string, DashboardChoice> all = (
                codes.Length == 0 ? [] : ChoicesOf(Count(id, QueryFilter.All, _all))
            )
                .Concat(choices)
                .ToLookup(choice => choice.Code, StringComparer.Ordinal);
            facets.Add(
                new DashboardFacet(
                    id,
                    table.Dimension,
                    [.. choices.Where(choice => !codes.Contains(choice.Code, StringComparer.Ordinal))],
                    [
                        .. codes.Select(code => new DashboardChoice(
                            code,
                            all[code].FirstOrDefault()?.Label ?? Label.Same(code),
                            choices.FirstOrDefault(choice => choice.Code == code)?.Count ?? 0
                        )),
                    ]
                )
            );
        }

        return facets;
    }

    /// <summary>Counts the partnerships that are selected without one filter of the state.</summary>
    public long CountWithout((string Dimension, string Code) filter) =>
        Run(new AggregateQuery { Where = State.Without(filter).Where(_dimensions) }, _searched).Total;

    /// <summary>Counts the partnerships that are selected without the search.</summary>
    public static long CountWithoutSearch(
        PartnershipCatalog catalog,
        DashboardState state,
        QueryDimensions dimensions,
        PartnershipDashboardOptions options
    ) => Create(catalog, state with { Search = "" }, dimensions, options).Total;

    private CountTable Count(string dimension, QueryFilter where, PartnershipCatalog catalog) =>
        Run(
            new AggregateQuery
            {
                By = [dimension],
                Where = where,
                Cube = QueryCube.Partnerships,
            },
            catalog
        ).Counts!;

    private QueryResult Run(AggregateQuery query, PartnershipCatalog catalog) =>
        query.Run(catalog, _dimensions.HideReconstructed(), _options.Limits);

    private static IEnumerable<DashboardChoice> ChoicesOf(CountTable table)
    {
        foreach (CategoryCount row in table.Rows)
        {
            if (row is { Code: { } code, Count: > 0 } && code != ShownMunicipality.ReconstructedCode)
                yield return new DashboardChoice(code, row.Label, row.Count);
        }

        if (table.Unknown > 0)
            yield return new DashboardChoice(DashboardState.UnknownCode, UnknownLabel, table.Unknown);
    }

    private PartnershipCatalog Filtered()
    {
        AggregateQuery query = new() { Where = State.Where(_dimensions), Cube = QueryCube.AllPartnerships };
        return With(
            _searched,
            query.SelectPartnerships(_searched, _dimensions, _options.Limits).Select(fact => fact.Partnership)
        );
    }

    /// <summary>Selects the records whose partner, municipality, country or id contains the text.</summary>
    private static PartnershipCatalog Searched(PartnershipCatalog catalog, string text)
    {
        string key = NameFolding.Fold(text);
        return With(
            catalog,
            catalog.AllPartnerships.Where(fact => NamesOf(fact).Any(Contains)).Select(fact => fact.Partnership)
        );

        bool Contains(string? name) =>
            name is not null && NameFolding.Fold(name).Contains(key, StringComparison.Ordinal);
    }

    // A reconstructed record is not found by the name of a municipality.
    private static IEnumerable<string?> NamesOf(PartnershipFact fact)
    {
        yield return fact.Partnership.Id;
        yield return fact.Partnership.Partner.Name;
        yield return (fact.Country ?? fact.OriginalCountry)?.DutchName;
        yield return (fact.Country ?? fact.OriginalCountry)?.EnglishName;
        if (fact.IsReconstructed)
            yield break;
        yield return fact.Municipality?.Name;
        yield return fact.OriginalMunicipality?.Name;
    }

    private static PartnershipCatalog With(PartnershipCatalog catalog, IEnumerable<Partnership> partnerships) =>
        PartnershipCatalog.Create(
            catalog.DataSet with
            {
                Partnerships = [.. partnerships],
            },
            catalog.AsOfDate,
            catalog.Options
        );
}
