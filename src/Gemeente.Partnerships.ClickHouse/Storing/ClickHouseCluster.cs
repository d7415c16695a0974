using System.Globalization;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.ClickHouse.Storing;

/// <summary>The servers of the options: a shard each. The first one answers queries.</summary>
internal sealed class ClickHouseCluster : IDisposable
{
    private static readonly TimeSpan PingTime = TimeSpan.FromSeconds(1);

    private readonly HttpClient _client;
    private readonly ClickHouseOptions _options;

    public ClickHouseCluster(ClickHouseOptions options)
    {
        _options = options;
        if (options.Cluster is null && options.Servers.Count > 1)
            throw new ArgumentException(
                $"There are {options.Servers.Count} servers and no cluster. Give the name of the cluster.",
                nameof(options)
            );
        _client = new HttpClient(
            options.NewHandler?.Invoke()
                ?? new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    ConnectTimeout = TimeSpan.FromSeconds(10),
                    // Shorter than the server keeps a connection.
                    PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2),
                }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        Servers = [.. options.Servers.Select(address => new ClickHouseServer(_client, address, options))];
    }

    public IReadOnlyList<ClickHouseServer> Servers { get; }

    public ClickHouseServer First => Servers[0];

    /// <summary>Checks each server for a load.</summary>
    /// <exception cref="InvalidDataException">The cluster has other shards.</exception>
    public async Task CheckAllAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        foreach (ClickHouseServer server in Servers)
            await CheckShardsAsync(server, limit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Checks the server that answers queries.</summary>
    /// <exception cref="InvalidDataException">
    /// The cluster has other shards, or the server skips shards that do not answer.
    /// </exception>
    public async Task CheckFirstAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        await CheckSettingsAsync(limit, cancellationToken).ConfigureAwait(false);
        await CheckShardsAsync(First, limit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the servers that do not answer a small request within a second.</summary>
    public async Task<IReadOnlyList<Uri>> SilentAsync()
    {
        bool[] answers = await Task.WhenAll(Servers.Select(server => server.AnswersAsync(PingTime)))
            .ConfigureAwait(false);
        return [.. Servers.Zip(answers).Where(server => !server.Second).Select(server => server.First.Address)];
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Reads the shards of the cluster, and checks that there is one for each server.</summary>
    private async Task CheckShardsAsync(ClickHouseServer server, TimeSpan limit, CancellationToken cancellationToken)
    {
        if (_options.Cluster is not { } cluster)
            return;
        byte[] rows = await server
            .ReadAsync(
                "SELECT toUInt32(shard_num), toUInt32(replica_num), toString(host_name), toString(host_address), "
                    + "toUInt32(port) FROM system.clusters WHERE cluster = "
                    + ClickHouseDialect.Plain.Literal(cluster),
                limit,
                cancellationToken
            )
            .ConfigureAwait(false);
        HashSet<uint> shards = [];
        uint replicas = 1;
        List<string> hosts = [];
        for (RowBinaryReader reader = new(rows); !reader.IsAtEnd; )
        {
            shards.Add(reader.UInt32());
            replicas = Math.Max(replicas, reader.UInt32());
            (string name, string host, uint port) = (reader.Text(), reader.Text(), reader.UInt32());
            hosts.Add(string.Create(CultureInfo.InvariantCulture, $"{name}:{port}"));
            if (host != name)
                hosts.Add(string.Create(CultureInfo.InvariantCulture, $"{host}:{port}"));
        }

        if (shards.Count != Servers.Count || replicas != 1)
            throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Cluster '{cluster}' has {shards.Count} shards with up to {replicas} replicas at "
                        + $"'{server.Address}'. Expected {Servers.Count} with one replica: a shard for each server."
                )
            );
        server.Shards = hosts;
    }

    /// <summary>Checks that answers are whole: a profile can forbid to change a setting.</summary>
    private async Task CheckSettingsAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        byte[] rows = await First
            .ReadAsync(
                "SELECT toString(value) FROM system.settings WHERE name = 'skip_unavailable_shards'",
                limit,
                cancellationToken
            )
            .ConfigureAwait(false);
        string value = new RowBinaryReader(rows).Text();
        if (value is not ("0" or "false"))
            throw new InvalidDataException(
                $"The server '{First.Address}' has skip_unavailable_shards = {value}, with which answers leave out the "
                    + "facts of shards that do not answer. Set it to 0."
            );
    }
}
