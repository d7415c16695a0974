using System.Globalization;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.ClickHouse.Storing;

/// <summary>
/// One load: its tables on each server, the batches of rows, and its publication. The tables have another name until
/// all rows are there, so that a batch that comes late finds no table.
/// </summary>
internal sealed class Load
{
    private static readonly TimeSpan MutationPoll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan DropTime = TimeSpan.FromSeconds(10);

    private readonly ClickHouseCluster _cluster;
    private readonly FactClassifier _facts;
    private readonly LoadTables _names;
    private readonly ClickHouseOptions _options;
    private readonly ShardWriter[] _partnerships;
    private readonly ShardWriter[] _municipalities;

    private Load(ClickHouseCluster cluster, FactClassifier facts, LoadTables names, ClickHouseOptions options)
    {
        _cluster = cluster;
        _facts = facts;
        _names = names;
        _options = options;
        _partnerships = WritersOf(
            FactLayout.Partnerships,
            [.. facts.Partnerships.Columns.Select(column => column.Type)]
        );
        _municipalities = WritersOf(
            FactLayout.Municipalities,
            [.. facts.Municipalities.Columns.Select(column => column.Type)]
        );
    }

    /// <summary>Makes the tables of a load, after all earlier ones.</summary>
    public static async Task<Load> BeginAsync(
        ClickHouseCluster cluster,
        FactClassifier facts,
        DateOnly asOf,
        ClickHouseOptions options,
        CancellationToken cancellationToken
    )
    {
        ulong last = 0;
        foreach (ClickHouseServer server in cluster.Servers)
        {
            LoadList loads = new(server, options.Name);
            await loads.CreateAsync(cancellationToken).ConfigureAwait(false);
            foreach (
                (LoadTables load, _) in await loads
                    .ReadAsync(options.MaxStatementTime, cancellationToken)
                    .ConfigureAwait(false)
            )
                last = Math.Max(last, load.Number);
            foreach (
                (_, LoadTables load) in await TablesAsync(server, options, cancellationToken).ConfigureAwait(false)
            )
                last = Math.Max(last, load.Number);
        }

        Load begun = new(cluster, facts, new LoadTables(options.Name, asOf, last + 1), options);
        try
        {
            foreach (ClickHouseServer server in cluster.Servers)
            {
                await server.ExecuteAsync(begun.CreateSql(facts.Partnerships), cancellationToken).ConfigureAwait(false);
                await server
                    .ExecuteAsync(begun.CreateSql(facts.Municipalities), cancellationToken)
                    .ConfigureAwait(false);
            }
        }
        catch
        {
            await begun.DropAsync().ConfigureAwait(false);
            throw;
        }

        return begun;
    }

    /// <summary>Sends rows, each to the shard of its id.</summary>
    public async Task WriteAsync(IEnumerable<FactRow> rows, CancellationToken cancellationToken)
    {
        foreach (FactRow row in rows)
        {
            ShardWriter[] writers = row.IsMunicipality ? _municipalities : _partnerships;
            ShardWriter writer = writers[ShardOf((string)row.Values[0]!, writers.Length)];
            if (writer.Add(row.Values))
                await writer.SendAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (ShardWriter writer in Writers)
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Throws if two partnerships have one id. Both are on one shard.</summary>
    public async Task ThrowIfIdIsTwiceAsync(CancellationToken cancellationToken)
    {
        string id = ClickHouseDialect.Plain.Identifier(FactLayout.Id);
        foreach (ClickHouseServer server in _cluster.Servers)
        {
            byte[] rows = await server
                .ReadAsync(
                    $"SELECT {id} FROM {Loading(FactLayout.Partnerships)} GROUP BY {id} HAVING count() > 1 LIMIT 1",
                    _options.MaxStatementTime,
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (rows.Length > 0)
                throw new InvalidOperationException(
                    $"Two partnerships have the id '{Excerpt.Of(new RowBinaryReader(rows).Text())}'."
                );
        }
    }

    /// <summary>
    /// Gives the tables their names, gives facts of one category one code, and checks that each row is there once.
    /// </summary>
    /// <exception cref="InvalidDataException">A row is missing or there more than once.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        foreach (ClickHouseServer server in _cluster.Servers)
            await server
                .ExecuteAsync(
                    $"RENAME TABLE {Loading(FactLayout.Partnerships)} TO {Local(FactLayout.Partnerships)}, "
                        + $"{Loading(FactLayout.Municipalities)} TO {Local(FactLayout.Municipalities)}",
                    cancellationToken
                )
                .ConfigureAwait(false);
        foreach (ClickHouseServer server in _cluster.Servers)
        {
            await UniteAsync(server, _facts.Partnerships, cancellationToken).ConfigureAwait(false);
            await UniteAsync(server, _facts.Municipalities, cancellationToken).ConfigureAwait(false);
        }

        foreach (ShardWriter writer in _partnerships)
            await writer.CheckAsync(Local(FactLayout.Partnerships), cancellationToken).ConfigureAwait(false);
        foreach (ShardWriter writer in _municipalities)
            await writer.CheckAsync(Local(FactLayout.Municipalities), cancellationToken).ConfigureAwait(false);
        foreach (ClickHouseServer server in _cluster.Servers)
        {
            await LoadDescription
                .WriteAsync(server, _names, _options.Dimensions, cancellationToken)
                .ConfigureAwait(false);
            if (_options.Cluster is not { } cluster)
                continue;
            await DistributeAsync(server, cluster, FactLayout.Partnerships, _partnerships, cancellationToken)
                .ConfigureAwait(false);
            await DistributeAsync(server, cluster, FactLayout.Municipalities, _municipalities, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Publishes the load on each server, and drops the tables of older loads of its date.</summary>
    public async Task PublishAsync(string dataSet, CancellationToken cancellationToken)
    {
        foreach (ClickHouseServer server in _cluster.Servers)
            await new LoadList(server, _options.Name)
                .AddAsync(_names, dataSet, cancellationToken)
                .ConfigureAwait(false);
        foreach (ClickHouseServer server in _cluster.Servers)
            await DropAsync(server, load => load.AsOf == _names.AsOf && load.Number < _names.Number, cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>Drops the tables of the load on the servers that answer.</summary>
    public async Task DropAsync()
    {
        foreach (ClickHouseServer server in _cluster.Servers)
        {
            using CancellationTokenSource limit = new(DropTime);
            try
            {
                await DropAsync(server, load => load == _names, limit.Token).ConfigureAwait(false);
            }
            catch (Exception unreachable)
                when (unreachable is ClickHouseException or OperationCanceledException or TimeoutException)
            {
                // The next load drops them.
            }
        }
    }

    private IEnumerable<ShardWriter> Writers => _partnerships.Concat(_municipalities);

    private string Loading(string table) => ClickHouseDialect.Plain.Identifier(_names.Loading(table));

    private string Local(string table) => ClickHouseDialect.Plain.Identifier(_names.Local(table));

    private ShardWriter[] WritersOf(string table, FactColumnType[] types) =>
        [.. _cluster.Servers.Select(server => new ShardWriter(server, Loading(table), types, _options))];

    private string CreateSql<TFact>(FactTable<TFact> table) =>
        $"CREATE TABLE {Loading(table.Name)} ("
        + string.Concat(
            table.Columns.Select(column =>
                $"{ClickHouseDialect.Plain.Identifier(column.Name)} {ClickHouseDialect.TypeOf(column.Type)}, "
            )
        )
        + $"{ShardWriter.BatchColumn} UInt32) ENGINE = MergeTree ORDER BY tuple()";

    /// <summary>Returns the shard of an id. It is the same in every process.</summary>
    private static int ShardOf(string id, int shards)
    {
        uint hash = 2166136261;
        foreach (char c in id)
            hash = (hash ^ c) * 16777619;

        // The low bits of an FNV hash depend on the low bits of the characters only.
        hash ^= hash >> 15;
        return (int)(hash % (uint)shards);
    }

    private async Task DistributeAsync(
        ClickHouseServer server,
        string cluster,
        string table,
        ShardWriter[] writers,
        CancellationToken cancellationToken
    )
    {
        string all = ClickHouseDialect.Plain.Identifier(_names.All(table));
        await server
            .ExecuteAsync(
                $"CREATE TABLE {all} AS {Local(table)} ENGINE = Distributed("
                    + $"{ClickHouseDialect.Plain.Identifier(cluster)}, "
                    + $"{ClickHouseDialect.Plain.Identifier(_options.Database)}, {Local(table)})",
                cancellationToken
            )
            .ConfigureAwait(false);
        byte[] rows = await server
            .ReadAsync($"SELECT count() FROM {all}", _options.MaxStatementTime, cancellationToken)
            .ConfigureAwait(false);
        ulong found = rows.Length == 0 ? 0 : new RowBinaryReader(rows).UInt64();
        ulong expected = (ulong)writers.Sum(writer => writer.Rows);
        if (found != expected)
            throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Cluster '{cluster}' has {found} rows of {table} at '{server.Address}', and {expected} were sent. "
                        + $"Its shards are not the servers of the options."
                )
            );
    }

    /// <summary>Gives the facts of each category one code, and waits until the server has done so.</summary>
    private async Task UniteAsync<TFact>(
        ClickHouseServer server,
        FactTable<TFact> table,
        CancellationToken cancellationToken
    )
    {
        bool isAny = false;
        foreach (UnitedCodes united in table.UnitedCodes)
        {
            string column = ClickHouseDialect.Plain.Identifier(united.Column);
            foreach ((string Code, string First)[] some in united.Others.Chunk(1000))
            {
                string[] others = [.. some.Select(other => other.Code)];
                string codes = string.Join(", ", others.Select(ClickHouseDialect.Plain.Literal));
                string firsts = string.Join(", ", some.Select(other => ClickHouseDialect.Plain.Literal(other.First)));
                await server
                    .ExecuteAsync(
                        $"ALTER TABLE {Local(table.Name)} UPDATE {column} = "
                            + (
                                united.IsList
                                    ? $"arrayDistinct(arrayMap(c -> transform(c, [{codes}], [{firsts}], c), {column})) "
                                        + $"WHERE {ClickHouseDialect.Plain.HasAny(column, others)}"
                                    : $"transform({column}, [{codes}], [{firsts}], {column}) "
                                        + $"WHERE {ClickHouseDialect.Plain.IsIn(column, others)}"
                            ),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                isAny = true;
            }
        }

        while (isAny && await HasMutationAsync(server, table.Name, cancellationToken).ConfigureAwait(false))
            await Task.Delay(MutationPoll, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> HasMutationAsync(
        ClickHouseServer server,
        string table,
        CancellationToken cancellationToken
    )
    {
        byte[] rows = await server
            .ReadAsync(
                "SELECT count() FROM system.mutations WHERE database = "
                    + $"{ClickHouseDialect.Plain.Literal(_options.Database)} AND table = "
                    + $"{ClickHouseDialect.Plain.Literal(_names.Local(table))} AND is_done = 0",
                _options.MaxStatementTime,
                cancellationToken
            )
            .ConfigureAwait(false);
        return new RowBinaryReader(rows).UInt64() > 0;
    }

    private async Task DropAsync(
        ClickHouseServer server,
        Func<LoadTables, bool> isOld,
        CancellationToken cancellationToken
    )
    {
        List<(string Table, LoadTables Load)> tables = await TablesAsync(server, _options, cancellationToken)
            .ConfigureAwait(false);

        // Those of all shards before those of one.
        foreach ((string table, _) in tables.Where(table => isOld(table.Load)).OrderBy(table => -table.Table.Length))
            await server
                .ExecuteAsync($"DROP TABLE IF EXISTS {ClickHouseDialect.Plain.Identifier(table)}", cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>Returns the tables of all loads on a server.</summary>
    private static async Task<List<(string Table, LoadTables Load)>> TablesAsync(
        ClickHouseServer server,
        ClickHouseOptions options,
        CancellationToken cancellationToken
    )
    {
        byte[] rows = await server
            .ReadAsync(
                $"SELECT name FROM system.tables WHERE database = {ClickHouseDialect.Plain.Literal(options.Database)}",
                options.MaxStatementTime,
                cancellationToken
            )
            .ConfigureAwait(false);
        List<(string, LoadTables)> tables = [];
        for (RowBinaryReader reader = new(rows); !reader.IsAtEnd; )
        {
            string table = reader.Text();
            if (LoadTables.Of(options.Name, table) is { } load)
                tables.Add((table, load));
        }

        return tables;
    }
}
