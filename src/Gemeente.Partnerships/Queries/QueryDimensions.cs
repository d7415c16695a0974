using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Queries;

/// <summary>The dimensions that queries can name by id: the built-in ones and those of a host.</summary>
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

    /// <summary>Gets the built-in dimensions.</summary>
    public static QueryDimensions BuiltIn { get; } = new(PartnershipDimensions.All, MunicipalityDimensions.All);

    /// <summary>Gets the dimensions of partnerships in display order.</summary>
    public IReadOnlyList<Dimension<PartnershipFact>> Partnerships { get; }

    /// <summary>Gets the dimensions of municipalities in display order.</summary>
    public IReadOnlyList<Dimension<MunicipalityFact>> Municipalities { get; }

    /// <summary>Adds dimensions of partnerships.</summary>
    /// <param name="dimensions">The dimensions.</param>
    /// <exception cref="ArgumentException">A dimension of partnerships has that id already.</exception>
    public QueryDimensions With(params IReadOnlyList<Dimension<PartnershipFact>> dimensions) =>
        new(Array.AsReadOnly([.. Partnerships, .. Guard.NotNull(dimensions)]), Municipalities);

    /// <summary>Adds dimensions of municipalities.</summary>
    /// <param name="dimensions">The dimensions.</param>
    /// <exception cref="ArgumentException">A dimension of municipalities has that id already.</exception>
    public QueryDimensions With(params IReadOnlyList<Dimension<MunicipalityFact>> dimensions) =>
        new(Partnerships, Array.AsReadOnly([.. Municipalities, .. Guard.NotNull(dimensions)]));

    /// <summary>Returns the dimension of partnerships with an id, or null.</summary>
    /// <param name="id">The id.</param>
    public Dimension<PartnershipFact>? FindOfPartnerships(string id) =>
        _partnerships.GetValueOrDefault(Guard.NotNull(id));

    /// <summary>Returns the dimension of municipalities with an id, or null.</summary>
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
                throw new ArgumentException($"There is already a dimension '{dimension.Id}'.", nameof(dimensions));
        }

        return byId;
    }
}
