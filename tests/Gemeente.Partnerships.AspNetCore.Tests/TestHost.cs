using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gemeente.Partnerships.AspNetCore.Tests;

/// <summary>A host that listens on its own port, with scope validation and a log that tests can read.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestHost(WebApplication app, KeptLog log)
    {
        _app = app;
        Log = log;
    }

    public KeptLog Log { get; }

    public IServiceProvider Services => _app.Services;

    public HttpClient Client { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TestHost> StartAsync(
        Action<IServiceCollection> services,
        Action<WebApplication> map,
        string environment = "Development"
    )
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = environment }
        );
        KeptLog log = new();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(log);
        services(builder.Services);
        WebApplication app = builder.Build();
        map(app);
        TestHost host = new(app, log);
        try
        {
            await app.StartAsync(Stop);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        host.Client.BaseAddress = new Uri(app.Urls.Single());
        return host;
    }

    public async Task<JsonElement> GetAsync(string address) =>
        await Client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative), Stop);

    public async Task<HttpResponseMessage> SendAsync(string address, string? tag = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await Client.SendAsync(request, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(Stop);
        await _app.DisposeAsync();
    }

    /// <summary>Keeps what the category of the library logs.</summary>
    internal sealed class KeptLog : ILoggerProvider
    {
        public ConcurrentQueue<(int Id, LogLevel Level, string Text)> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) =>
            categoryName == "Gemeente.Partnerships"
                ? new Kept(this)
                : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public void Dispose() { }

        private sealed class Kept(KeptLog log) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            ) => log.Lines.Enqueue((eventId.Id, logLevel, formatter(state, exception)));
        }
    }
}
