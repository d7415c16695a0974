using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.Hosting;

public sealed partial class PartnershipsBuilder
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>
    /// A dimension of the host's own, to be found among the services with all others of its kind, and by queries.
    /// </summary>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="ArgumentException">Its id is that of a built-in dimension, or of one added before.</exception>
    /// <exception cref="InvalidOperationException">The builder was used up.</exception>
    public PartnershipsBuilder AddDimension(Dimension<PartnershipFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        Claim(dimension.Id, PartnershipDimensions.Find(dimension.Id) is not null);
        return AddDimension(_ => dimension);
    }

    /// <summary>A dimension of municipalities of the host's own.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="ArgumentException">Its id is that of a built-in dimension, or of one added before.</exception>
    /// <exception cref="InvalidOperationException">The builder was used up.</exception>
    public PartnershipsBuilder AddDimension(Dimension<MunicipalityFact> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        Claim($"municipality/{dimension.Id}", MunicipalityDimensions.Find(dimension.Id) is not null);
        return AddDimension(_ => dimension);
    }

    /// <summary>A dimension of the host's own that is made with the services of the host.</summary>
    /// <param name="dimension">Makes the dimension, once.</param>
    /// <exception cref="InvalidOperationException">The builder was used up.</exception>
    public PartnershipsBuilder AddDimension(Func<IServiceProvider, Dimension<PartnershipFact>> dimension) =>
        Add(dimension);

    /// <summary>A dimension of municipalities of the host's own that is made with the services of the host.</summary>
    /// <param name="dimension">Makes the dimension, once.</param>
    /// <exception cref="InvalidOperationException">The builder was used up.</exception>
    public PartnershipsBuilder AddDimension(Func<IServiceProvider, Dimension<MunicipalityFact>> dimension) =>
        Add(dimension);

    /// <summary>
    /// A dimension made of a classifier that is made with the services of the host. Whoever needs its type asks for a
    /// <see cref="Dimension{TFact, TCategory}"/> with its id as the key.
    /// </summary>
    /// <typeparam name="TClassifier">The type of the classifier.</typeparam>
    /// <typeparam name="TCategory">The type of its categories.</typeparam>
    /// <param name="id">The id of the dimension: lower-case letters, digits and hyphens.</param>
    /// <param name="label">The name in Dutch and English.</param>
    /// <exception cref="ArgumentException">The id is that of a built-in dimension, or of one added before.</exception>
    /// <exception cref="InvalidOperationException">The builder was used up.</exception>
    public PartnershipsBuilder AddDimension<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TClassifier,
        TCategory
    >(string id, Label label)
        where TClassifier : class, IClassifier<PartnershipFact, TCategory>
        where TCategory : notnull
    {
        ArgumentNullException.ThrowIfNull(id);
        Claim(id, PartnershipDimensions.Find(id) is not null);
        object key = _key is null ? id : (_key, id);
        _services.Add(
            ServiceDescriptor.KeyedSingleton(
                key,
                (services, _) =>
                    Dimension.Create(id, label, ActivatorUtilities.GetServiceOrCreateInstance<TClassifier>(services))
            )
        );
        return AddDimension(services => services.GetRequiredKeyedService<Dimension<PartnershipFact, TCategory>>(key));
    }

    private PartnershipsBuilder Add<TFact>(Func<IServiceProvider, Dimension<TFact>> dimension)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        ThrowIfBuilt();
        _services.Add(
            ServiceDescriptor.KeyedSingleton(
                _key,
                (services, _) =>
                    dimension(services)
                    ?? throw new InvalidOperationException("What was given to AddDimension made no dimension.")
            )
        );
        return this;
    }

    private void Claim(string id, bool isBuiltIn)
    {
        ThrowIfBuilt();
        if (isBuiltIn || !_ids.Add(id))
            throw new ArgumentException($"There is a dimension '{id.Split('/')[^1]}' already.", nameof(id));
    }
}
