using System.Globalization;
using Gemeente.Partnerships.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gemeente.Partnerships.AspNetCore.Hosting;

/// <summary>
/// Healthy once the records are loaded, degraded after a reload that failed, and unhealthy until the first load
/// succeeds. A check starts the first load if nothing else has.
/// </summary>
internal sealed class StoreHealthCheck(IServiceProvider services, object? key) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        PartnershipLoader loader = key is null
            ? services.GetRequiredService<PartnershipLoader>()
            : services.GetRequiredKeyedService<PartnershipLoader>(key);
        PartnershipStore store;
        try
        {
            // A check that ends early does not stop the load.
            store = await loader.LoadAsync(CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
            when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The records cannot be loaded.", failure);
        }

        PartnershipSnapshot snapshot = store.Current;
        Dictionary<string, object> data = new(StringComparer.Ordinal)
        {
            ["version"] = snapshot.Version,
            ["partnerships"] = snapshot.DataSet.Partnerships.Count,
            ["asOf"] = snapshot.Catalog.AsOfDate.ToString("O", CultureInfo.InvariantCulture),
        };
        return store.ReloadFailure is { } kept
            ? HealthCheckResult.Degraded("The last reload failed. The records before it are kept.", kept, data)
            : HealthCheckResult.Healthy("The records are loaded.", data);
    }
}
