using System.Globalization;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.ClickHouse.Storing;

/// <summary>The published loads, in a table on each server. A load is published by its row.</summary>
internal sealed class LoadList(ClickHouseServer server, string name)
{
    private const string DateFormat = "yyyy-MM-dd";

    private readonly string _table = ClickHouseDialect.Plain.Identifier(LoadTables.Loads(name));

    /// <summary>Makes the table, unless it exists.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) =>
        server.ExecuteAsync(
            $"CREATE TABLE IF NOT EXISTS {_table} "
                + "(number UInt64, as_of String, layout UInt32, data_set String) ENGINE = MergeTree ORDER BY number",
            cancellationToken
        );

    /// <summary>Publishes a load.</summary>
    public async Task AddAsync(LoadTables load, string dataSet, CancellationToken cancellationToken)
    {
        RowBinaryWriter row = new();
        row.UInt64(load.Number);
        row.Text(load.AsOf.ToString(DateFormat, CultureInfo.InvariantCulture));
        row.UInt32(FactLayout.Version);
        row.Text(dataSet);
        await server
            .InsertAsync(_table, row.Written, ClickHouseServer.NewId(), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Returns the statement of the number of the newest load of a date, as a count.</summary>
    public string NewestSql(DateOnly asOf) =>
        $"SELECT max(number) AS _a0, 0 AS _a1 FROM {_table} WHERE as_of = "
        + ClickHouseDialect.Plain.Literal(asOf.ToString(DateFormat, CultureInfo.InvariantCulture));

    /// <summary>Returns the newest load of each date, the newest last.</summary>
    public async Task<List<(LoadTables Load, uint Layout)>> ReadAsync(
        TimeSpan limit,
        CancellationToken cancellationToken
    )
    {
        byte[] rows;
        try
        {
            rows = await server
                .ReadAsync(
                    "SELECT as_of, max(number) AS newest, toUInt32(argMax(layout, number)) "
                        + $"FROM {_table} GROUP BY as_of ORDER BY newest",
                    limit,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (ClickHouseException failed) when (failed.Code == ClickHouseServer.UnknownTable)
        {
            return [];
        }

        List<(LoadTables, uint)> loads = [];
        for (RowBinaryReader reader = new(rows); !reader.IsAtEnd; )
        {
            DateOnly asOf = DateOnly.ParseExact(reader.Text(), DateFormat, CultureInfo.InvariantCulture);
            loads.Add((new LoadTables(name, asOf, reader.UInt64()), reader.UInt32()));
        }

        return loads;
    }
}
