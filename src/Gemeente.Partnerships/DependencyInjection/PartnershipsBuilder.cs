using Gemeente.Partnerships.Classification;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.DependencyInjection;

/// <summary>Says what a host's catalog is made of: the data set, the date, and dimensions of the host's own.</summary>
/// <remarks>Not thread-safe; made for one call of <c>AddPartnerships</c>, after which it cannot be changed. Equal by reference.</remarks>
public sealed class PartnershipsBuilder
{
    private readonly List<Dimension<PartnershipFact>> _dimensions = [];
    private Func<IServiceProvider, PartnershipDataSet>? _dataSet;
    private DateOnly? _asOf;
    private bool _isBuilt;

    internal PartnershipsBuilder()
    {
    }

    internal IReadOnlyList<Dimension<PartnershipFact>> Dimensions => _dimensions;

    /// <summary>The records to count.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <exception cref="InvalidOperationException">A data set was named before, or the builder was used up.</exception>
    public PartnershipsBuilder UseDataSet(PartnershipDataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return UseDataSet(_ => dataSet);
    }

    /// <summary>The records to count, loaded when they are first needed.</summary>
    /// <param name="load">Makes the data set, once.</param>
    /// <exception cref="InvalidOperationException">A data set was named before, or the builder was used up.</exception>
    public PartnershipsBuilder UseDataSet(Func<IServiceProvider, PartnershipDataSet> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        ThrowIfBuilt();
        _dataSet = _dataSet is null ? load : throw new InvalidOperationException("The data set was named before.");
        return this;
    }

    /// <summary>The date that the counts are of.</summary>
    /// <param name="date">The date.</param>
    /// <exception cref="InvalidOperationException">A date was named before, or the builder was used up.</exception>
    public PartnershipsBuilder AsOf(DateOnly date)
    {
        ThrowIfBuilt();
        _asOf = _asOf is null ? date : throw new InvalidOperationException("The date was named before.");
        return this;
    }

    /// <summary>
    /// A dimension of the host's own, to be found among the services as <see cref="Dimension{TFact}"/> of
    /// <see cref="PartnershipFact"/>.
    /// </summary>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="ArgumentException">Its id is that of a built-in dimension, or of one added before.</exception>
    /// <exception cref="InvalidOperationException">The builder was used up.</exception>
    public PartnershipsBuilder AddDimension(Dimension<PartnershipFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        ThrowIfBuilt();
        if (PartnershipDimensions.Find(dimension.Id) is not null || _dimensions.Exists(other => other.Id == dimension.Id))
        {
            throw new ArgumentException($"There is a dimension '{dimension.Id}' already.", nameof(dimension));
        }

        _dimensions.Add(dimension);
        return this;
    }

    /// <summary>How the catalog is made; the builder is used up.</summary>
    internal Func<IServiceProvider, PartnershipCatalog> Build()
    {
        _isBuilt = true;
        Func<IServiceProvider, PartnershipDataSet> load = _dataSet
            ?? throw new InvalidOperationException("AddPartnerships has no data set: name one with UseDataSet.");
        DateOnly date = _asOf ?? throw new InvalidOperationException("AddPartnerships has no date: name one with AsOf.");
        return services => PartnershipCatalog.Create(
            load(services) ?? throw new InvalidOperationException("The loader given to UseDataSet made no data set."), date);
    }

    private void ThrowIfBuilt()
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException("AddPartnerships is done: the builder can no longer be changed.");
        }
    }
}
