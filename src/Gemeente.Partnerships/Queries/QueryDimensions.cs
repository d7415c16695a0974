using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Queries;

/// <summary>The dimensions that queries may name by id: those built in, and a host's own.</summary>
/// <remarks>Immutable and safe for use by several threads. Equal by reference.</remarks>
public sealed class QueryDimensions
{
    private readonly Dictionary<string, Dimension<PartnershipFact>> _partnerships;
    private readonly Dictionary<string, Dimension<MunicipalityFact>> _municipalities;

    private QueryDimensions(
        IReadOnlyList<Dimension<PartnershipFact>> partnerships,
        IReadOnlyList<Dimension<MunicipalityFact>> municipalities
    )
    {
        Partnerships = partnerships;
        Municipalities = municipalities;
        _partnerships = ById(partnerships);
        _municipalities = ById(municipalities);
    }

    /// <summary>The dimensions built in, and no others.</summary>
    public static QueryDimensions BuiltIn { get; } = new(PartnershipDimensions.All, MunicipalityDimensions.All);

    /// <summary>The dimensions of partnerships, in the order in which they are shown.</summary>
    public IReadOnlyList<Dimension<PartnershipFact>> Partnerships { get; }

    /// <summary>The dimensions of municipalities, in the order in which they are shown.</summary>
    public IReadOnlyList<Dimension<MunicipalityFact>> Municipalities { get; }

    /// <summary>With more dimensions of partnerships.</summary>
    /// <param name="dimensions">The dimensions.</param>
    /// <exception cref="ArgumentException">There is a dimension of partnerships with that id already.</exception>
    public QueryDimensions With(params IReadOnlyList<Dimension<PartnershipFact>> dimensions) =>
        new(Array.AsReadOnly([.. Partnerships, .. Guard.NotNull(dimensions)]), Municipalities);

    /// <summary>With more dimensions of municipalities.</summary>
    /// <param name="dimensions">The dimensions.</param>
    /// <exception cref="ArgumentException">There is a dimension of municipalities with that id already.</exception>
    public QueryDimensions With(params IReadOnlyList<Dimension<MunicipalityFact>> dimensions) =>
        new(Partnerships, Array.AsReadOnly([.. Municipalities, .. Guard.NotNull(dimensions)]));

    /// <summary>The dimension of partnerships with an id, or null.</summary>
    /// <param name="id">The id.</param>
    public Dimension<PartnershipFact>? FindOfPartnerships(string id) =>
        _partnerships.GetValueOrDefault(Guard.NotNull(id));

    /// <summary>The dimension of municipalities with an id, or null.</summary>
    /// <param name="id">The id.</param>
    public Dimension<MunicipalityFact>? FindOfMunicipalities(string id) =>
        _municipalities.GetValueOrDefault(Guard.NotNull(id));

    private static Dictionary<string, Dimension<TFact>> ById<TFact>(IReadOnlyList<Dimension<TFact>> dimensions)
    {
        Dictionary<string, Dimension<TFact>> byId = new(dimensions.Count, StringComparer.Ordinal);
        foreach (Dimension<TFact> dimension in dimensions)
        {
            ArgumentNullException.ThrowIfNull(dimension, nameof(dimensions));
            if (!byId.TryAdd(dimension.Id, dimension))
                throw new ArgumentException($"There is a dimension '{dimension.Id}' already.", nameof(dimensions));
        }

        return byId;
    }
}
