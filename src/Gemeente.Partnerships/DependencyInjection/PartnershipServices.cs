using Gemeente.Partnerships.Cubes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gemeente.Partnerships.DependencyInjection;

/// <summary>Puts a catalog of partnerships among the services of a host.</summary>
public static class PartnershipServices
{
    /// <summary>
    /// Adds a <see cref="PartnershipCatalog"/>, made when it is first asked for, and the host's own dimensions. A catalog that
    /// the host registered itself stays.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Names the data set, the date and the dimensions.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">No data set or no date was named, or one of them twice.</exception>
    public static IServiceCollection AddPartnerships(this IServiceCollection services, Action<PartnershipsBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new PartnershipsBuilder();
        configure(builder);
        services.TryAddSingleton(builder.Build());
        foreach (Dimension<PartnershipFact> dimension in builder.Dimensions)
        {
            services.AddSingleton(dimension);
        }

        return services;
    }
}
