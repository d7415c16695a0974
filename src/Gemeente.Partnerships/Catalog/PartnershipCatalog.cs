using System.Collections.Immutable;
using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Catalog;

/// <summary>A data set as of one date (peildatum), joined and indexed. What is queried.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by reference. Nothing is joined or indexed before it is asked
/// for, and each cube is made once.
/// </remarks>
public sealed partial class PartnershipCatalog
{
    private readonly FactBuilder _join;
    private readonly Lazy<ValueList<PartnershipFact>> _all;
    private readonly Lazy<ValueList<PartnershipFact>> _counting;
    private readonly Lazy<ImmutableDictionary<MunicipalityCode, ValueList<PartnershipFact>>> _byMunicipality;
    private readonly Lazy<ValueList<DataIssue>> _issues;
    private readonly Lazy<Cube<PartnershipFact>> _partnerships;
    private readonly Lazy<Cube<PartnershipFact>> _allPartnerships;
    private readonly Lazy<Cube<MunicipalityFact>> _municipalities;
    private readonly Lazy<Cube<MunicipalityFact>> _involvedMunicipalities;

    private PartnershipCatalog(PartnershipDataSet dataSet, DateOnly asOf, PartnershipCatalogOptions options)
        : this(dataSet, asOf, options, new FactBuilder(dataSet, asOf), null, null) { }

    /// <summary>
    /// A catalog that takes over, changed, what an older one has made; it does not hold on to the older one.
    /// </summary>
    private PartnershipCatalog(
        PartnershipDataSet dataSet,
        DateOnly asOf,
        PartnershipCatalogOptions options,
        FactBuilder join,
        PartnershipCatalog? older,
        CatalogChange? change
    )
    {
        DataSet = dataSet;
        AsOfDate = asOf;
        Options = options;
        _join = join;

        // What is made later is made by methods, which know this catalog alone: a lambda here would hold on to the
        // older one.
        _all = new(JoinAll);
        _counting = new(FindCounting);
        _issues = new(FindIssues);
        _byMunicipality = Made(older?._byMunicipality, made => change!.Apply(made), GroupByMunicipality);
        _partnerships = Made(older?._partnerships, made => change!.Apply(made, onlyCounting: true), CubeOfCounting);
        _allPartnerships = Made(
            older?._allPartnerships,
            made =>
                ReferenceEquals(made, older!.Partnerships) && change!.AllCount
                    ? Partnerships
                    : change!.Apply(made, onlyCounting: false),
            CubeOfAll
        );
        _municipalities = Made(
            older?._municipalities,
            made => WithExisting(made, change!.Municipalities),
            CubeOfExisting
        );
        _involvedMunicipalities = Made(
            older?._involvedMunicipalities,
            made => WithInvolved(made, change!.Municipalities),
            CubeOfInvolved
        );
    }

    /// <summary>The records.</summary>
    public PartnershipDataSet DataSet { get; }

    /// <summary>The date of which every count speaks.</summary>
    public DateOnly AsOfDate { get; }

    /// <summary>How the catalog was made.</summary>
    public PartnershipCatalogOptions Options { get; }

    /// <summary>
    /// What the date makes doubtful of partnerships that count: no single municipality keeps them, or their country no
    /// longer exists. They count all the same. What is doubtful on any date, <see cref="PartnershipDataSet.Validate"/>
    /// says.
    /// </summary>
    public ValueList<DataIssue> Issues => _issues.Value;

    /// <summary>
    /// The partnerships that count on the date: those that are active, and those of which it is not known that they
    /// have ended or not begun, such as of an unknown begin. Only those known to be active are
    /// <c>Partnerships.Where(PartnershipDimensions.Status.Is(PeriodStatus.Active))</c>.
    /// </summary>
    public Cube<PartnershipFact> Partnerships => _partnerships.Value;

    /// <summary>
    /// Every partnership of the data set; <see cref="PartnershipDimensions.Status"/> tells those apart that have ended
    /// or not begun.
    /// </summary>
    public Cube<PartnershipFact> AllPartnerships => _allPartnerships.Value;

    /// <summary>
    /// The municipalities that exist on the date, with and without partnerships: 443 on 30 June 2007. Municipalities
    /// that a source did not name stand for some of these and are not counted beside them.
    /// </summary>
    public Cube<MunicipalityFact> Municipalities => _municipalities.Value;

    /// <summary>
    /// The municipalities with at least one partnership that counts on the date, those included that a source did not
    /// name: 22 in the NCDO data set on 30 June 2007.
    /// </summary>
    public Cube<MunicipalityFact> InvolvedMunicipalities => _involvedMunicipalities.Value;

    /// <summary>A data set as of a date.</summary>
    /// <param name="dataSet">The records.</param>
    /// <param name="asOf">The date.</param>
    public static PartnershipCatalog Create(PartnershipDataSet dataSet, DateOnly asOf) =>
        Create(dataSet, asOf, new PartnershipCatalogOptions());

    /// <summary>A data set as of a date.</summary>
    /// <param name="dataSet">The records.</param>
    /// <param name="asOf">The date.</param>
    /// <param name="options">How the catalog is made.</param>
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

    /// <summary>The same data set as of another date.</summary>
    public PartnershipCatalog AsOf(DateOnly date) =>
        date == AsOfDate ? this : new PartnershipCatalog(DataSet, date, Options);

    /// <summary>The fact about a partnership, whether it counts or not.</summary>
    /// <param name="id">The partnership's id.</param>
    /// <exception cref="KeyNotFoundException">There is no partnership with that id.</exception>
    public PartnershipFact GetPartnership(string id) => _join.Join(DataSet.Partnerships.Get(id));

    /// <summary>The fact about a municipality, whether it exists on the date or not.</summary>
    /// <param name="code">The municipality's code.</param>
    /// <exception cref="KeyNotFoundException">The register has no municipality with that code.</exception>
    public MunicipalityFact GetMunicipality(MunicipalityCode code) => FactOf(DataSet.Municipalities.Get(code));

    /// <summary>Why a partnership, whether it counts or not, is in its categories of a dimension.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="id">The partnership's id.</param>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="KeyNotFoundException">There is no partnership with that id.</exception>
    /// <exception cref="ClassifierException">The classifier failed.</exception>
    public Explanation<TCategory> Explain<TCategory>(string id, Dimension<PartnershipFact, TCategory> dimension)
        where TCategory : notnull => (Explanation<TCategory>)Explain(id, (Dimension<PartnershipFact>)dimension);

    /// <summary>
    /// Why a partnership is in its categories of a dimension, when the type of these is not known beforehand.
    /// </summary>
    /// <param name="id">The partnership's id.</param>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="KeyNotFoundException">There is no partnership with that id.</exception>
    /// <exception cref="ClassifierException">The classifier failed.</exception>
    public Explanation Explain(string id, Dimension<PartnershipFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return dimension.Explain(GetPartnership(id));
    }

    /// <summary>Why a municipality is in its categories of a dimension.</summary>
    /// <typeparam name="TCategory">The type of the categories.</typeparam>
    /// <param name="code">The municipality's code.</param>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="KeyNotFoundException">The register has no municipality with that code.</exception>
    /// <exception cref="ClassifierException">The classifier failed.</exception>
    public Explanation<TCategory> Explain<TCategory>(
        MunicipalityCode code,
        Dimension<MunicipalityFact, TCategory> dimension
    )
        where TCategory : notnull => (Explanation<TCategory>)Explain(code, (Dimension<MunicipalityFact>)dimension);

    /// <summary>
    /// Why a municipality is in its categories of a dimension, when the type of these is not known beforehand.
    /// </summary>
    /// <param name="code">The municipality's code.</param>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="KeyNotFoundException">The register has no municipality with that code.</exception>
    /// <exception cref="ClassifierException">The classifier failed.</exception>
    public Explanation Explain(MunicipalityCode code, Dimension<MunicipalityFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return dimension.Explain(GetMunicipality(code));
    }

    /// <summary>The data set and the date.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{DataSet} as of {AsOfDate:yyyy-MM-dd}");

    private ValueList<PartnershipFact> JoinAll() => DataSet.Partnerships.Select(_join.Join).ToValueList();

    private ValueList<PartnershipFact> FindCounting() => _all.Value.Where(fact => fact.Counts).ToValueList();

    private ValueList<DataIssue> FindIssues() => _counting.Value.SelectMany(CatalogIssues.Of).ToValueList();

    private ImmutableDictionary<MunicipalityCode, ValueList<PartnershipFact>> GroupByMunicipality() =>
        _counting
            .Value.Where(fact => fact.Municipality is not null)
            .GroupBy(fact => fact.Municipality!.Code)
            .ToImmutableDictionary(own => own.Key, own => own.ToValueList());

    private Cube<PartnershipFact> CubeOfCounting() => CubeOf(_counting.Value);

    private Cube<PartnershipFact> CubeOfAll() =>
        _counting.Value.Count == _all.Value.Count ? Partnerships : CubeOf(_all.Value);

    private Cube<MunicipalityFact> CubeOfExisting() => CubeOf(DataSet.Municipalities.ExistingOn(AsOfDate));

    private Cube<MunicipalityFact> CubeOfInvolved() =>
        CubeOf(_byMunicipality.Value.Values.Select(own => own[0].Municipality!));

    private MunicipalityFact FactOf(Municipality municipality) =>
        _join.Join(municipality, _byMunicipality.Value.GetValueOrDefault(municipality.Code, []));

    /// <summary>
    /// The names in the registers. Holds on to nothing else, for cubes are handed on from catalog to catalog.
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
                MunicipalityCode code when municipalities.Find(code) is { } municipality => Label.Same(
                    municipality.Name
                ),
                _ => null,
            };
    }

    private Cube<PartnershipFact> CubeOf(ValueList<PartnershipFact> facts) =>
        Cube.Create(
            facts,
            new CubeOptions<PartnershipFact>
            {
                Unit = "partnerships",
                Key = fact => fact.Partnership.Id,
                ClusterBy =
                [
                    PartnershipDimensions.Country,
                    PartnershipDimensions.Municipality,
                    PartnershipDimensions.StartYear,
                ],
                CategoryName = Names(),
                ClassifierErrorsAsUnknown = Options.ClassifierErrorsAsUnknown,
                OnBrokenFact = Options.OnBrokenFact,
            }
        );

    private Cube<MunicipalityFact> CubeOf(IEnumerable<Municipality> municipalities) =>
        Cube.Create(
            municipalities.OrderBy(municipality => municipality.Code).Select(FactOf),
            new CubeOptions<MunicipalityFact>
            {
                Unit = "municipalities",
                Key = fact => fact.Municipality.Code.ToString(),
                CategoryName = Names(),
                ClassifierErrorsAsUnknown = Options.ClassifierErrorsAsUnknown,
                OnBrokenFact = Options.OnBrokenFact,
            }
        );
}
