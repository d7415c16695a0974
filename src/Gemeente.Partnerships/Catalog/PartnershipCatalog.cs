using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Catalog;

/// <summary>A data set on one reference date (peildatum), joined and indexed, ready to be queried.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. Facts and cubes are made on first use, each once.
/// </remarks>
public sealed class PartnershipCatalog
{
    private static readonly Label AllLabel = new("alle stedenbanden", "all partnerships");

    private readonly FactBuilder _facts;
    private readonly Lazy<ValueList<PartnershipFact>> _all;
    private readonly Lazy<ValueList<PartnershipFact>> _counting;
    private readonly Lazy<PartnershipsByMunicipality> _byMunicipality;
    private readonly Lazy<ValueList<DataIssue>> _issues;
    private readonly Lazy<Cube<PartnershipFact>> _partnerships;
    private readonly Lazy<Cube<PartnershipFact>> _allPartnerships;
    private readonly Lazy<Cube<MunicipalityFact>> _municipalities;
    private readonly Lazy<Cube<MunicipalityFact>> _involvedMunicipalities;

    private PartnershipCatalog(PartnershipDataSet dataSet, DateOnly asOf, PartnershipCatalogOptions options)
        : this(dataSet, asOf, options, new FactBuilder(dataSet, asOf), null, null) { }

    /// <summary>
    /// Makes a catalog that reuses, with the changes, the cubes that an older catalog has made. It does not keep the
    /// older one in memory.
    /// </summary>
    private PartnershipCatalog(
        PartnershipDataSet dataSet,
        DateOnly asOf,
        PartnershipCatalogOptions options,
        FactBuilder facts,
        PartnershipCatalog? older,
        CatalogChange? change
    )
    {
        DataSet = dataSet;
        AsOfDate = asOf;
        Options = options;
        _facts = facts;

        // Values made later come from methods of this catalog: a lambda here would keep the older catalog in memory.
        _all = new(JoinAll);
        _counting = new(FindCounting);
        _issues = new(FindIssues);
        _byMunicipality = CatalogChange.Carry(older?._byMunicipality, made => change!.Apply(made), GroupByMunicipality);
        _partnerships = CatalogChange.Carry(
            older?._partnerships,
            made => change!.Apply(made, onlyCounting: true),
            CubeOfCounting
        );
        _allPartnerships = CatalogChange.Carry(
            older?._allPartnerships,
            made =>
                ReferenceEquals(made, older!.Partnerships) && change!.AllCount
                    ? Partnerships
                    : change!.Apply(made, onlyCounting: false),
            CubeOfAll
        );
        _municipalities = CatalogChange.Carry(
            older?._municipalities,
            made => change!.ApplyToExisting(made, GetMunicipality),
            CubeOfExisting
        );
        _involvedMunicipalities = CatalogChange.Carry(
            older?._involvedMunicipalities,
            made => change!.ApplyToInvolved(made, _byMunicipality.Value, GetMunicipality),
            CubeOfInvolved
        );
    }

    /// <summary>The records of the catalog.</summary>
    public PartnershipDataSet DataSet { get; }

    /// <summary>The reference date of every count (peildatum).</summary>
    public DateOnly AsOfDate { get; }

    /// <summary>The options of the catalog.</summary>
    public PartnershipCatalogOptions Options { get; }

    /// <summary>
    /// The partnerships that count although the date makes them doubtful: not exactly one municipality keeps them,
    /// their country was divided or no longer exists, or they have an open end and no reference date. The last is one
    /// issue for all. The first issue is that the register may be out of date, if the date is after the last day that
    /// it knows. <see cref="PartnershipDataSet.Validate"/> reports issues that do not depend on the date.
    /// </summary>
    public ValueList<DataIssue> Issues => _issues.Value;

    /// <summary>
    /// The partnerships that count on the date: the active ones, which are certain, and the possible ones, for example
    /// because their start is unknown. Each count and table has the number of both.
    /// </summary>
    public Cube<PartnershipFact> Partnerships => _partnerships.Value;

    /// <summary>
    /// All partnerships of the data set, including those that have ended or not begun (see
    /// <see cref="PartnershipDimensions.Status"/>). Here certain refers to the status and not to existence: a
    /// partnership that has certainly ended, or certainly not begun, is certain. Possible are those that may exist on
    /// the date.
    /// </summary>
    public Cube<PartnershipFact> AllPartnerships => _allPartnerships.Value;

    /// <summary>
    /// The municipalities that exist on the date, with and without partnerships: 443 on 30 June 2007. Unnamed
    /// municipalities of a source are not included, because they are among these.
    /// </summary>
    public Cube<MunicipalityFact> Municipalities => _municipalities.Value;

    /// <summary>
    /// The municipalities with at least one partnership that counts on the date, including unnamed municipalities of a
    /// source: 22 in the NCDO data set on 30 June 2007. Certain are those with a partnership that is certain.
    /// </summary>
    public Cube<MunicipalityFact> InvolvedMunicipalities => _involvedMunicipalities.Value;

    /// <summary>Makes the catalog of a data set on a reference date.</summary>
    /// <param name="dataSet">The records.</param>
    /// <param name="asOf">The reference date.</param>
    public static PartnershipCatalog Create(PartnershipDataSet dataSet, DateOnly asOf) =>
        Create(dataSet, asOf, new PartnershipCatalogOptions());

    /// <summary>Makes the catalog of a data set on a reference date.</summary>
    /// <param name="dataSet">The records.</param>
    /// <param name="asOf">The reference date.</param>
    /// <param name="options">The options of the catalog.</param>
    public static PartnershipCatalog Create(
        PartnershipDataSet dataSet,
        DateOnly asOf,
        PartnershipCatalogOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(options);
        return new PartnershipCatalog(dataSet, asOf, options);
    }

    /// <summary>Makes the catalog of the same data set on another reference date.</summary>
    public PartnershipCatalog AsOf(DateOnly asOf) =>
        asOf == AsOfDate ? this : new PartnershipCatalog(DataSet, asOf, Options);

    /// <summary>
    /// Makes the catalog of a changed data set, with the same reference date and options. Cubes that this catalog has
    /// made are reused and changed where the data set has changed, at a cost that follows the number of changes. With
    /// other registers, or after many changes, a new catalog is made.
    /// </summary>
    /// <param name="changed">
    /// The data set, preferably made from <see cref="DataSet"/> by <see cref="PartnershipDataSet.With"/>.
    /// </param>
    /// <exception cref="ClassifierException">
    /// The classifier of a dimension that was used before failed on a changed fact.
    /// </exception>
    public PartnershipCatalog With(PartnershipDataSet changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        if (ReferenceEquals(changed, DataSet))
            return this;
        if (
            !ReferenceEquals(changed.Municipalities, DataSet.Municipalities)
            || !ReferenceEquals(changed.Countries, DataSet.Countries)
            || changed.AsOf != DataSet.AsOf
        )
            return new PartnershipCatalog(changed, AsOfDate, Options);

        HashSet<MunicipalityCode> profiled = ReferenceEquals(changed.Profiles, DataSet.Profiles)
            ? []
            : [.. changed.Profiles.ChangesSince(DataSet.Profiles)];
        FactBuilder facts = _facts.With(changed.Profiles, profiled);
        return CatalogChange.Find(DataSet, changed, facts, profiled) is { } change
            ? new PartnershipCatalog(changed, AsOfDate, Options, facts, this, change)
            : new PartnershipCatalog(changed, AsOfDate, Options);
    }

    /// <summary>
    /// Finds the changes of the partnerships between an earlier date and the reference date: begun, ended, moved by a
    /// merger, divided, no longer certain.
    /// </summary>
    /// <param name="date">The earlier date.</param>
    /// <param name="where">
    /// Selects the partnerships, as of the reference date. Null selects all of the data set.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The date is after the reference date.</exception>
    /// <exception cref="ClassifierException">A classifier of the filter failed.</exception>
    public PartnershipChanges ChangesSince(DateOnly date, Filter<PartnershipFact>? where = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(date, AsOfDate);
        FactBuilder earlier = AsOf(date)._facts;
        PartnershipStatusCounts before = default;
        PartnershipStatusCounts after = default;
        List<PartnershipTransition> transitions = [];
        foreach (PartnershipFact fact in InOrder(where))
        {
            PartnershipFact older = earlier.Join(fact.Partnership);
            before = before.Add(older.Status);
            after = after.Add(fact.Status);
            transitions.AddRange(
                TransitionRule.KindsOf(older, fact).Select(kind => new PartnershipTransition(kind, older, fact))
            );
        }

        return new PartnershipChanges(CubeOf)
        {
            From = date,
            To = AsOfDate,
            Before = before,
            After = after,
            Transitions = [.. transitions.OrderBy(transition => transition.Kind)],
        };
    }

    /// <summary>
    /// Counts the partnerships through the years: certain and possible on the last day of each period, begun and ended
    /// in it. All partnerships of the data set take part, also those that have ended on the reference date.
    /// </summary>
    /// <param name="from">The first year, at least 2.</param>
    /// <param name="to">The last year.</param>
    /// <param name="step">The years of a period. The last period is shorter if they do not fit.</param>
    /// <param name="where">
    /// Selects the partnerships, as of the reference date. Null selects all of the data set.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A year is not 2 to 9999, the last is before the first, or the step is less than 1.
    /// </exception>
    /// <exception cref="ClassifierException">A classifier of the filter failed.</exception>
    public PartnershipTrend Trend(int from, int to, int step = 1, Filter<PartnershipFact>? where = null) =>
        new() { AsOf = AsOfDate, Total = new TrendCounter(from, to, step).Count(Selected(where), null, AllLabel) };

    /// <summary>
    /// Counts the partnerships of each category through the years. The categories are those of the reference date, so
    /// that the years are comparable.
    /// </summary>
    /// <param name="dimension">The dimension to count by.</param>
    /// <param name="from">The first year, at least 2.</param>
    /// <param name="to">The last year.</param>
    /// <param name="step">The years of a period. The last period is shorter if they do not fit.</param>
    /// <param name="where">
    /// Selects the partnerships, as of the reference date. Null selects all of the data set.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A year is not 2 to 9999, the last is before the first, or the step is less than 1.
    /// </exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public PartnershipTrend TrendBy(
        Dimension<PartnershipFact> dimension,
        int from,
        int to,
        int step = 1,
        Filter<PartnershipFact>? where = null
    )
    {
        ArgumentNullException.ThrowIfNull(dimension);
        var counter = new TrendCounter(from, to, step);
        Cube<PartnershipFact> selected = Selected(where);
        CountTable table = selected.CountBy(dimension);
        List<TrendSeries> series =
        [
            .. table.Rows.Select(row =>
                counter.Count(selected.Where(dimension.InCodes(row.Code!)), row.Code, row.Label)
            ),
        ];
        if (table.Unknown > 0)
            series.Add(counter.Count(selected.Where(dimension.IsUnknown()), null, TableJson.UnknownLabel));
        return new PartnershipTrend
        {
            AsOf = AsOfDate,
            DimensionId = dimension.Id,
            Dimension = dimension.Label,
            IsMultiValued = dimension.IsMultiValued,
            Total = counter.Count(selected, null, AllLabel),
            Series = [.. series],
        };
    }

    /// <summary>
    /// Sums the inhabitants of the municipalities that exist on the date, and of those with partnerships: for the share
    /// of inhabitants in a municipality with partnerships, and partnerships per 100 000 inhabitants.
    /// </summary>
    /// <param name="filter">Selects municipalities, such as those of a province. All, by default.</param>
    public InhabitantSummary SummarizeInhabitants(Filter<MunicipalityFact>? filter = null)
    {
        Cube<MunicipalityFact> all = filter is null ? Municipalities : Municipalities.Where(filter);
        PartnershipFact[] partnerships = [.. all.SelectMany(municipality => municipality.Partnerships)];
        return new InhabitantSummary
        {
            All = all.Summarize(MunicipalityMeasures.Inhabitants).Value,
            Involved = InhabitantsIn(MunicipalityDimensions.Involved),
            CertainlyInvolved = InhabitantsIn(MunicipalityDimensions.CertainlyInvolved),
            Partnerships = partnerships.Length,
            CertainPartnerships = partnerships.Count(partnership => partnership.IsCertain),
        };

        Summary InhabitantsIn(Dimension<MunicipalityFact, bool> involved) =>
            all.Where(involved.Is(true)).Summarize(MunicipalityMeasures.Inhabitants).Value;
    }

    /// <summary>Gets the fact about a partnership, also if it does not count.</summary>
    /// <param name="id">The partnership's id.</param>
    /// <exception cref="KeyNotFoundException">No partnership has this id.</exception>
    public PartnershipFact GetPartnership(string id) => _facts.Join(DataSet.Partnerships.Get(id));

    /// <summary>Gets the fact about a municipality, also if it does not exist on the date.</summary>
    /// <param name="code">The municipality's code.</param>
    /// <exception cref="KeyNotFoundException">No municipality in the register has this code.</exception>
    public MunicipalityFact GetMunicipality(MunicipalityCode code) => FactOf(DataSet.Municipalities.Get(code));

    /// <summary>
    /// Explains the categories of a partnership in a dimension, also if the partnership does not count.
    /// </summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="id">The partnership's id.</param>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="KeyNotFoundException">No partnership has this id.</exception>
    /// <exception cref="ClassifierException">The classifier failed.</exception>
    public Explanation<TCategory> Explain<TCategory>(string id, Dimension<PartnershipFact, TCategory> dimension)
        where TCategory : notnull => (Explanation<TCategory>)Explain(id, (Dimension<PartnershipFact>)dimension);

    /// <summary>
    /// Explains the categories of a partnership in a dimension, for a category type that is not known at compile time.
    /// </summary>
    /// <param name="id">The partnership's id.</param>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="KeyNotFoundException">No partnership has this id.</exception>
    /// <exception cref="ClassifierException">The classifier failed.</exception>
    public Explanation Explain(string id, Dimension<PartnershipFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return dimension.Explain(GetPartnership(id), Options.ClassifierErrorsAsUnknown);
    }

    /// <summary>Explains the categories of a municipality in a dimension.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="code">The municipality's code.</param>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="KeyNotFoundException">No municipality in the register has this code.</exception>
    /// <exception cref="ClassifierException">The classifier failed.</exception>
    public Explanation<TCategory> Explain<TCategory>(
        MunicipalityCode code,
        Dimension<MunicipalityFact, TCategory> dimension
    )
        where TCategory : notnull => (Explanation<TCategory>)Explain(code, (Dimension<MunicipalityFact>)dimension);

    /// <summary>
    /// Explains the categories of a municipality in a dimension, for a category type that is not known at compile time.
    /// </summary>
    /// <param name="code">The municipality's code.</param>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="KeyNotFoundException">No municipality in the register has this code.</exception>
    /// <exception cref="ClassifierException">The classifier failed.</exception>
    public Explanation Explain(MunicipalityCode code, Dimension<MunicipalityFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return dimension.Explain(GetMunicipality(code), Options.ClassifierErrorsAsUnknown);
    }

    /// <summary>Returns the data set and the reference date.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{DataSet} as of {AsOfDate:yyyy-MM-dd}");

    private Cube<PartnershipFact> Selected(Filter<PartnershipFact>? where) =>
        where is null ? AllPartnerships : AllPartnerships.Where(where);

    private IEnumerable<PartnershipFact> InOrder(Filter<PartnershipFact>? where) =>
        where is null ? _all.Value : Selected(where).OrderBy(fact => DataSet.Partnerships.PlaceOf(fact.Partnership.Id));

    private ValueList<PartnershipFact> JoinAll() => DataSet.Partnerships.Select(_facts.Join).ToValueList();

    private ValueList<PartnershipFact> FindCounting() =>
        _all.Value.All(fact => fact.IsCounted) ? _all.Value : _all.Value.Where(fact => fact.IsCounted).ToValueList();

    private ValueList<DataIssue> FindIssues() =>
        CatalogIssues
            .Of(DataSet.Municipalities, AsOfDate)
            .Concat(CatalogIssues.Of(_counting.Value, DataSet.Municipalities))
            .ToValueList();

    private PartnershipsByMunicipality GroupByMunicipality() => PartnershipsByMunicipality.Of(_counting.Value);

    private Cube<PartnershipFact> CubeOfCounting() => CubeOf(_counting.Value);

    private Cube<PartnershipFact> CubeOfAll() =>
        _counting.Value.Count == _all.Value.Count ? Partnerships : CubeOf(_all.Value);

    private Cube<MunicipalityFact> CubeOfExisting() =>
        CubeOf(DataSet.Municipalities.ExistingOn(AsOfDate), certain: null);

    private Cube<MunicipalityFact> CubeOfInvolved() =>
        CubeOf(_byMunicipality.Value.Municipalities, MunicipalityDimensions.CertainlyInvolved.Is(true));

    private MunicipalityFact FactOf(Municipality municipality) =>
        _facts.Join(municipality, _byMunicipality.Value.Get(municipality.Code));

    /// <summary>
    /// Gets the names in the registers. Keeps nothing else in memory, because catalogs hand on their cubes.
    /// </summary>
    private Func<object, Label?> Names()
    {
        (CountryRegister countries, MunicipalityRegister municipalities, DateOnly date) = (
            DataSet.Countries,
            DataSet.Municipalities,
            AsOfDate
        );
        return category =>
            category switch
            {
                CountryCode code when (countries.FindOn(code, date) ?? countries.Find(code)) is { } country =>
                    new Label(country.DutchName, country.EnglishName),
                ShownMunicipality { Code: { } code } when municipalities.Find(code) is { } municipality => Label.Same(
                    municipality.Name
                ),
                MunicipalityCode code when municipalities.Find(code) is { } municipality => Label.Same(
                    municipality.Name
                ),
                _ => null,
            };
    }

    /// <summary>
    /// Gets the names of countries as recorded. A code that several countries had one after the other has the names of
    /// all, because a record of it can be of any year. Keeps the register in memory, and nothing else.
    /// </summary>
    private static Func<Dimension<PartnershipFact>, Func<object, Label?>?> RecordedNames(CountryRegister countries)
    {
        return dimension => ReferenceEquals(dimension, PartnershipDimensions.OriginalCountry) ? NameOf : null;

        Label? NameOf(object category) =>
            category is CountryCode code && countries.Find(code) is not null
                ? new Label(
                    string.Join(
                        " / ",
                        countries.AllOf(code).Select(country => country.DutchName).Distinct(StringComparer.Ordinal)
                    ),
                    string.Join(
                        " / ",
                        countries.AllOf(code).Select(country => country.EnglishName).Distinct(StringComparer.Ordinal)
                    )
                )
                : null;
    }

    private Cube<PartnershipFact> CubeOf(ValueList<PartnershipFact> facts) =>
        Cube.Create(
            facts,
            new CubeOptions<PartnershipFact>
            {
                Unit = "partnerships",
                Key = fact => fact.Partnership.Id,
                LazyCertain = static () => !PartnershipDimensions.Status.Is(PartnershipStatus.Possible),
                LazyClusterBy = static () =>
                    [
                        PartnershipDimensions.Country,
                        PartnershipDimensions.Municipality,
                        PartnershipDimensions.StartYear,
                    ],
                CategoryName = Names(),
                CategoryNameIn = RecordedNames(DataSet.Countries),
                ClassifierErrorsAsUnknown = Options.ClassifierErrorsAsUnknown,
                OnClassifierError = Options.OnClassifierError,
            }
        );

    private Cube<MunicipalityFact> CubeOf(
        IEnumerable<Municipality> municipalities,
        Filter<MunicipalityFact>? certain
    ) =>
        Cube.Create(
            municipalities.OrderBy(municipality => municipality.Code).Select(FactOf),
            new CubeOptions<MunicipalityFact>
            {
                Unit = "municipalities",
                Key = fact => fact.Municipality.Code.ToString(),
                Certain = certain,
                CategoryName = Names(),
                ClassifierErrorsAsUnknown = Options.ClassifierErrorsAsUnknown,
                OnClassifierError = Options.OnClassifierError,
            }
        );
}
