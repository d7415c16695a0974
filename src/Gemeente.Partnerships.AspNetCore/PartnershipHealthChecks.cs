using Gemeente.Partnerships.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gemeente.Partnerships.AspNetCore;

/// <summary>Adds a health check of partnerships.</summary>
public static class PartnershipHealthChecks
{
    /// <summary>
    /// Adds a health check of a store: healthy once the records are loaded, degraded if the last reload failed, and
    /// unhealthy as long as the records cannot be loaded.
    /// </summary>
    /// <param name="builder">The health checks of the host.</param>
    /// <param name="key">The key of the set; null for the set without a key.</param>
    /// <param name="name">The name of the check.</param>
    /// <returns>The same health checks.</returns>
    public static IHealthChecksBuilder AddPartnerships(
        this IHealthChecksBuilder builder,
        object? key = null,
        string name = "partnerships"
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        return builder.Add(
            new HealthCheckRegistration(
                name,
                services => new StoreHealthCheck(services, key),
                HealthStatus.Unhealthy,
                tags: ["ready"]
            )
        );
    }
}
