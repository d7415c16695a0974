using System.Collections.ObjectModel;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Queries;

/// <summary>The dimensions and measures that queries can name by id: the built-in ones and those of a host.</summary>
/// <remarks>Immutable and safe for use by several threads. Equal by reference.</remarks>
public sealed class QueryDimensions
{
    private readonly Dictionary<string, Dimension<PartnershipFact>> _partnerships;
    private readonly Dictionary<string, Dimension<MunicipalityFact>> _municipalities;

    private QueryDimensions(
        IReadOnlyList<Dimension<PartnershipFact>> partnerships,
        IReadOnlyList<Dimension<MunicipalityFact>> municipalities,
        IReadOnlyList<Measure<PartnershipFact>> partnershipMeasures,
        IReadOnlyList<Measure<MunicipalityFact>> municipalityMeasures,
        bool hidesReconstructed
    )
    {
        Partnerships = partnerships;
        Municipalities = municipalities;
        PartnershipMeasures = partnershipMeasures;
        MunicipalityMeasures = municipalityMeasures;
        HidesReconstructed = hidesReconstructed;
        _partnerships = ById(partnerships, "dimension", dimension => dimension.Id);
        _municipalities = ById(municipalities, "dimension", dimension => dimension.Id);
        ById(partnershipMeasures, "measure", measure => measure.Id);
        ById(municipalityMeasures, "measure", measure => measure.Id);
    }

    /// <summary>Gets the built-in dimensions and measures.</summary>
    public static QueryDimensions BuiltIn { get; } =
        new(
            PartnershipDimensions.All,
            MunicipalityDimensions.All,
            [Dimensions.PartnershipMeasures.Distance],
            [Dimensions.MunicipalityMeasures.Inhabitants],
            hidesReconstructed: false
        );

    /// <summary>
    /// True if answers put all reconstructed records in one row, instead of in the rows of municipalities. False by
    /// default.
    /// </summary>
    public bool HidesReconstructed { get; }

    /// <summary>Gets the dimensions of partnerships in display order.</summary>
    public IReadOnlyList<Dimension<PartnershipFact>> Partnerships { get; }

    /// <summary>Gets the dimensions of municipalities in display order.</summary>
    public IReadOnlyList<Dimension<MunicipalityFact>> Municipalities { get; }

    /// <summary>Gets the measures of partnerships in display order.</summary>
    public IReadOnlyList<Measure<PartnershipFact>> PartnershipMeasures { get; }

    /// <summary>Gets the measures of municipalities in display order.</summary>
    public IReadOnlyList<Measure<MunicipalityFact>> MunicipalityMeasures { get; }

    /// <summary>Adds dimensions of partnerships.</summary>
    /// <param name="dimensions">The dimensions.</param>
    /// <exception cref="ArgumentException">A dimension of partnerships has that id already.</exception>
    public QueryDimensions With(params IReadOnlyList<Dimension<PartnershipFact>> dimensions) =>
        new(
            Added(Partnerships, dimensions),
            Municipalities,
            PartnershipMeasures,
            MunicipalityMeasures,
            HidesReconstructed
        );

    /// <summary>Adds dimensions of municipalities.</summary>
    /// <param name="dimensions">The dimensions.</param>
    /// <exception cref="ArgumentException">A dimension of municipalities has that id already.</exception>
    public QueryDimensions With(params IReadOnlyList<Dimension<MunicipalityFact>> dimensions) =>
        new(
            Partnerships,
            Added(Municipalities, dimensions),
            PartnershipMeasures,
            MunicipalityMeasures,
            HidesReconstructed
        );

    /// <summary>Adds measures of partnerships.</summary>
    /// <param name="measures">The measures.</param>
    /// <exception cref="ArgumentException">A measure of partnerships has that id already.</exception>
    public QueryDimensions With(params IReadOnlyList<Measure<PartnershipFact>> measures) =>
        new(
            Partnerships,
            Municipalities,
            Added(PartnershipMeasures, measures),
            MunicipalityMeasures,
            HidesReconstructed
        );

    /// <summary>Adds measures of municipalities.</summary>
    /// <param name="measures">The measures.</param>
    /// <exception cref="ArgumentException">A measure of municipalities has that id already.</exception>
    public QueryDimensions With(params IReadOnlyList<Measure<MunicipalityFact>> measures) =>
        new(
            Partnerships,
            Municipalities,
            PartnershipMeasures,
            Added(MunicipalityMeasures, measures),
            HidesReconstructed
        );

    /// <summary>
    /// Returns the same dimensions for answers that people read. A reconstructed record is not a fact about a
    /// municipality. In a dimension whose categories are municipalities, such records are together in the row
    /// <c>reconstructed</c>. Filters and counts of different units use the municipality of the record.
    /// </summary>
    public QueryDimensions HideReconstructed() =>
        new(Partnerships, Municipalities, PartnershipMeasures, MunicipalityMeasures, hidesReconstructed: true);

    /// <summary>Returns the dimension of partnerships as answers show it.</summary>
    internal Dimension<PartnershipFact> Shown(Dimension<PartnershipFact> dimension) =>
        HidesReconstructed ? ShownDimensions.Of(dimension) : dimension;

    /// <summary>Returns the dimension of partnerships with an id, or null.</summary>
    /// <param name="id">The id.</param>
    public Dimension<PartnershipFact>? FindOfPartnerships(string id) =>
        _partnerships.GetValueOrDefault(Guard.NotNull(id));

    /// <summary>Returns the dimension of municipalities with an id, or null.</summary>
    /// <param name="id">The id.</param>
    public Dimension<MunicipalityFact>? FindOfMunicipalities(string id) =>
        _municipalities.GetValueOrDefault(Guard.NotNull(id));

    private static ReadOnlyCollection<T> Added<T>(IReadOnlyList<T> items, IReadOnlyList<T> more) =>
        Array.AsReadOnly([.. items, .. Guard.NotNull(more)]);

    private static Dictionary<string, T> ById<T>(IReadOnlyList<T> items, string kind, Func<T, string> idOf)
        where T : class
    {
        Dictionary<string, T> byId = new(items.Count, StringComparer.Ordinal);
        foreach (T item in items)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(items));
            if (!byId.TryAdd(idOf(item), item))
                throw new ArgumentException($"There is already a {kind} '{idOf(item)}'.", nameof(items));
        }

        return byId;
    }
}
