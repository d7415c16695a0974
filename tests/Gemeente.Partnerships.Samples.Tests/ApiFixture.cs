using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Samples.Api;
using Microsoft.AspNetCore.Builder;

namespace Gemeente.Partnerships.Samples.Tests;

/// <summary>The API sample, which listens on its own port.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private readonly WebApplication _app = ApiHost.Create([
        "--urls",
        "http://127.0.0.1:0",
        "--contentRoot",
        Path.Combine(Repository.Folder, "docs", "samples", "Gemeente.Partnerships.Samples.Api"),
        "--Logging:LogLevel:Default",
        "Error",
    ]);

    public IServiceProvider Services => _app.Services;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await _app.Services.LoadPartnershipsAsync(TestContext.Current.CancellationToken);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_app.Urls.Single());
        Client.BaseAddress = Address;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
