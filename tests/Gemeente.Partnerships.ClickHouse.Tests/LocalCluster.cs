namespace Gemeente.Partnerships.ClickHouse.Tests;

/// <summary>Two shards on this machine. A test without clickhouse-server is skipped.</summary>
public sealed class LocalCluster : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private LocalServer[] _servers = [];

    internal IReadOnlyList<LocalServer> Servers => _servers;

    internal ClickHouseOptions Options =>
        new() { Servers = [.. _servers.Select(server => server.Address)], Cluster = "facts" };

    /// <summary>Starts the shards, unless they run.</summary>
    /// <param name="profile">Settings of the profile of the user, in XML.</param>
    internal async Task StartAsync(string profile = "")
    {
        Assert.SkipUnless(LocalServer.Program is not null, "clickhouse-server is not installed.");
        // One thread for each part of a small query.
        profile += "<max_threads>1</max_threads>";
        await _starting.WaitAsync();
        try
        {
            if (_servers.Length > 0)
                return;
            LocalServer[] servers = [new() { Profile = profile }, new() { Profile = profile }];
            _servers = servers;
            await Task.WhenAll(servers.Select(server => server.StartAsync(servers)));
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (LocalServer server in _servers)
            await server.DisposeAsync();
        _starting.Dispose();
    }
}
