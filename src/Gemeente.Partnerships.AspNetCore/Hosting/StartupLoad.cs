using Gemeente.Partnerships.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Gemeente.Partnerships.AspNetCore.Hosting;

/// <summary>
/// Loads all partnerships, and opens the engines that the configuration names, before the host accepts requests. The
/// host does not start if that fails.
/// </summary>
internal sealed class StartupLoad(IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        StoreLog.Attach(services);
        await services.LoadPartnershipsAsync(cancellationToken).ConfigureAwait(false);
        foreach (PartnershipRegistration registration in services.GetServices<PartnershipRegistration>())
            _ = registration.EngineOf(services);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
