using Gemeente.Partnerships.Hosting;
using Microsoft.Extensions.Hosting;

namespace Gemeente.Partnerships.AspNetCore.Hosting;

/// <summary>Loads all partnerships before the host accepts requests. The host does not start if that fails.</summary>
internal sealed class StartupLoad(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        StoreLog.Attach(services);
        return services.LoadPartnershipsAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
