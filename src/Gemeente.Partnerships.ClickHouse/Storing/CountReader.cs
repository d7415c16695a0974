using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.ClickHouse.Storing;

/// <summary>
/// Reads the counts of several statements as one, together with the number of the newest load. The tables of a load do
/// not change, so that all counts are of the same facts.
/// </summary>
internal sealed class CountReader(ClickHouseServer server, string newestLoadSql, TimeSpan limit) : ICountReader
{
    private const uint OfLoad = uint.MaxValue;

    // The sums after the two counts of a measure: of its lower and upper bounds, and their least and greatest.
    private static readonly string[] SumTypes =
    [
        "Int64",
        "Int64",
        "Nullable(Decimal(38, 0))",
        "Nullable(Decimal(38, 0))",
        "Nullable(Int64)",
        "Nullable(Int64)",
    ];

    /// <summary>The newest load when the last counts were read; null before.</summary>
    public ulong? NewestLoad { get; private set; }

    public async ValueTask<IReadOnlyList<IReadOnlyList<StoredCount>>> ReadAsync(
        IReadOnlyList<CountStatement> statements,
        CancellationToken cancellationToken
    )
    {
        int codes = statements.Select(statement => statement.Codes).DefaultIfEmpty().Max();
        bool hasSums = statements.Any(statement => statement.HasSums);
        byte[] rows = await server
            .ReadAsync(Union(statements, codes, hasSums), limit, cancellationToken)
            .ConfigureAwait(false);
        return Read(rows, statements, codes, hasSums);
    }

    private List<StoredCount>[] Read(byte[] rows, IReadOnlyList<CountStatement> statements, int codes, bool hasSums)
    {
        List<StoredCount>[] counts = [.. statements.Select(_ => new List<StoredCount>())];
        for (RowBinaryReader reader = new(rows); !reader.IsAtEnd; )
        {
            uint number = reader.UInt32();
            string?[] all = new string?[codes];
            for (int i = 0; i < codes; i++)
                all[i] = reader.NullableText();
            (long count, long certain) = (reader.Int64(), reader.Int64());
            Summary? summary = hasSums ? SummaryOf(count, ref reader) : null;
            Summary? certainSummary = hasSums ? SummaryOf(certain, ref reader) : null;
            if (number == OfLoad)
            {
                NewestLoad = (ulong)count;
                continue;
            }

            CountStatement statement = statements[(int)number];
            counts[number]
                .Add(
                    new StoredCount(all[..statement.Codes], count, certain)
                    {
                        Summary = statement.HasSums ? summary : null,
                        CertainSummary = statement.HasSums ? certainSummary : null,
                    }
                );
        }

        // Without codes and without facts, an old cluster returns no row.
        foreach ((CountStatement statement, List<StoredCount> read) in statements.Zip(counts))
        {
            if (statement.Codes == 0 && read.Count == 0)
                read.Add(
                    new StoredCount([], 0, 0)
                    {
                        Summary = statement.HasSums ? Summary.Nothing : null,
                        CertainSummary = statement.HasSums ? Summary.Nothing : null,
                    }
                );
        }

        return counts;
    }

    private string Union(IReadOnlyList<CountStatement> statements, int codes, bool hasSums)
    {
        StringBuilder union = new();
        for (int i = 0; i < statements.Count; i++)
        {
            AppendColumns(union, (uint)i, statements[i], codes, hasSums);
            union.Append(" FROM (").Append(statements[i].Text).Append(") UNION ALL ");
        }

        AppendColumns(union, OfLoad, new CountStatement("", 0, HasSums: false), codes, hasSums);
        return union.Append(" FROM (").Append(newestLoadSql).Append(')').ToString();
    }

    /// <summary>Appends the columns of all statements, with null for those that one does not have.</summary>
    private static void AppendColumns(
        StringBuilder union,
        uint number,
        CountStatement statement,
        int codes,
        bool hasSums
    )
    {
        union.Append(CultureInfo.InvariantCulture, $"SELECT toUInt32({number}) AS _n");
        for (int i = 0; i < codes; i++)
        {
            string code = i < statement.Codes ? $"_k{i}" : "NULL";
            union.Append(CultureInfo.InvariantCulture, $", CAST({code} AS Nullable(String)) AS _c{i}");
        }

        union.Append(", toInt64(_a0) AS _n0, toInt64(_a1) AS _n1");
        if (!hasSums)
            return;
        for (int i = 0; i < QuerySql.SumColumns; i++)
        {
            string type = SumTypes[i % SumTypes.Length];
            string value =
                statement.HasSums ? $"_a{i + 2}"
                : type[0] == 'N' ? "NULL"
                : "0";
            union.Append(CultureInfo.InvariantCulture, $", CAST({value} AS {type}) AS _s{i}");
        }
    }

    private static Summary SummaryOf(long count, ref RowBinaryReader reader) =>
        MeasureSum.Summarize(
            count,
            reader.Int64(),
            reader.Int64(),
            reader.NullableDecimal(),
            reader.NullableDecimal(),
            reader.NullableInt64(),
            reader.NullableInt64()
        );
}
