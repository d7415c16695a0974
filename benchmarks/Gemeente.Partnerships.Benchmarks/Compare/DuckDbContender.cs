using System.Diagnostics;
using DuckDB.NET.Data;
using Gemeente.Partnerships.Benchmarks.Generated;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// Answers the queries with DuckDB in this process: prepared statements, all processors, every row read with its own
/// type.
/// </summary>
internal sealed class DuckDbContender : Contender, IDisposable
{
    // Enough runs to find the fastest statement.
    private const int TrialRuns = 9;

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly DuckDBCommand?[] _chosen = new DuckDBCommand?[Suite.Queries.Count];

    public DuckDbContender(IEnumerable<GeneratedPartnership> partnerships)
    {
        _connection.Open();
        DuckDbTables.Create(_connection, partnerships);
    }

    public override string Name => "DuckDB";

    public string Version => $"{Ask("SELECT version()")}, {Ask("SELECT current_setting('threads')")} threads";

    public override void Run(int query, Answer answer)
    {
        using DuckDBDataReader reader = (_chosen[query - 1] ??= Choose(query)).ExecuteReader();
        while (reader.Read())
        {
            switch (query)
            {
                case 1 or 2 or 5:
                    answer.Add(Answer.KeyOf(CountryNumbers.Of(reader.GetByte(0))), reader.GetInt64(1));
                    break;
                case 3 or 7 or 11:
                    answer.Add(reader.GetByte(0), reader.GetInt64(1));
                    break;
                case 4:
                    answer.Add(
                        Answer.KeyOf(CountryNumbers.Of(reader.GetByte(0))),
                        reader.GetByte(1),
                        reader.GetInt64(2)
                    );
                    break;
                case 6:
                    answer.Add(reader.GetFieldValue<ushort>(0), reader.GetInt64(1));
                    break;
                case 8:
                    byte year = reader.GetByte(0);
                    answer.Add(year == 0 ? Answer.Unknown : GeneratedPartnership.FirstYear + year, reader.GetInt64(1));
                    break;
                case 9:
                    answer.Add(reader.GetByte(0), reader.GetByte(1), reader.GetInt64(2));
                    break;
                case 10:
                    answer.Add(0, reader.GetInt64(0));
                    break;
                case 12:
                    GeneratedPartnership partnership = DuckDbTables.Read(reader);
                    answer.AddFact(partnership.Id, partnership.Start);
                    break;
            }
        }
    }

    public void Dispose()
    {
        foreach (DuckDBCommand? command in _chosen)
        {
            command?.Dispose();
        }

        _connection.Dispose();
    }

    /// <summary>The fastest of the alternative statements.</summary>
    private DuckDBCommand Choose(int query)
    {
        DuckDBCommand[] ways = [.. Statements(query).Select(Prepare)];
        DuckDBCommand best = ways.MinBy(TimeOf)!;
        foreach (DuckDBCommand way in ways)
        {
            if (way != best)
            {
                way.Dispose();
            }
        }

        return best;
    }

    private static TimeSpan TimeOf(DuckDBCommand way)
    {
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < TrialRuns; i++)
        {
            long start = Stopwatch.GetTimestamp();
            using DuckDBDataReader reader = way.ExecuteReader();
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            best = elapsed < best ? elapsed : best;
        }

        return best;
    }

    private static int Year(int year) => year - GeneratedPartnership.FirstYear;

    private DuckDBCommand Prepare(string sql)
    {
        DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }

    private object? Ask(string sql)
    {
        using DuckDBCommand command = Prepare(sql);
        return command.ExecuteScalar();
    }

    /// <summary>
    /// The alternative statements of a query that were the fastest at some size. Others, such as lists of themes, never
    /// were.
    /// </summary>
    private static string[] Statements(int query)
    {
        byte turkey = CountryNumbers.Of(Suite.Turkey);
        byte morocco = CountryNumbers.Of(Suite.Morocco);
        byte germany = CountryNumbers.Of(Suite.Germany);
        string page = $"""
            FROM ties
            WHERE (country IN ({turkey}, {morocco}) OR themes & 1 <> 0) AND initiative = {(int)
                GeneratedInitiative.DutchMunicipality} AND start_year >= {Year(1990)}
            ORDER BY start_day LIMIT {Suite.PageSize}
            """;
        return query switch
        {
            1 => ["SELECT country, count(*) FROM ties GROUP BY country"],
            2 => [$"SELECT country, count(*) FROM ties WHERE start_year >= {Year(2000)} GROUP BY country"],
            3 => [$"SELECT theme, count(*) FROM tie_themes WHERE country IN ({turkey}, {morocco}) GROUP BY theme"],
            4 =>
            [
                $"SELECT country, theme, count(*) FROM tie_themes WHERE start_year >= {Year(2000)}"
                    + $" GROUP BY country, theme",
            ],
            5 =>
            [
                $"SELECT country, count(DISTINCT municipality) FROM ties"
                    + $" WHERE start_year >= {Year(2000)} GROUP BY country",
                $"SELECT country, count(*) FROM (SELECT DISTINCT country, municipality FROM ties"
                    + $" WHERE start_year >= {Year(2000)}) GROUP BY country",
            ],
            6 =>
            [
                "SELECT municipality, count(*) FROM ties WHERE themes & 1 <> 0 GROUP BY municipality",
                "SELECT municipality, count(*) FROM tie_themes WHERE theme = 0 GROUP BY municipality",
            ],
            7 =>
            [
                $"SELECT initiative, count(*) FROM ties WHERE country <> {germany}"
                    + $" AND budget = {(int)GeneratedBudget.From20000To30000} GROUP BY initiative",
            ],
            8 =>
            [
                $"SELECT start_year, count(*) FROM ties WHERE municipality = {Suite.Amsterdam.Number}"
                    + $" GROUP BY start_year",
            ],
            9 =>
            [
                "SELECT size_class, budget, count(DISTINCT municipality) FROM ties GROUP BY size_class, budget",
                "SELECT size_class, budget, count(*)"
                    + " FROM (SELECT DISTINCT size_class, budget, municipality FROM ties) GROUP BY size_class, budget",
            ],
            10 =>
            [
                $"SELECT count(*) FROM ties WHERE country = {turkey} AND themes & 1 <> 0"
                    + $" AND initiative = {(int)GeneratedInitiative.Migrants}",
                $"SELECT count(*) FROM tie_themes WHERE country = {turkey} AND theme = 0"
                    + $" AND initiative = {(int)GeneratedInitiative.Migrants}",
            ],
            11 =>
            [
                $"SELECT reach, count(*) FROM ties WHERE motives & 1 <> 0 AND start_year >= {Year(1990)}"
                    + $" GROUP BY reach",
            ],
            _ => [$"SELECT * {page}", $"SELECT * FROM ties WHERE rowid IN (SELECT rowid {page}) ORDER BY start_day"],
        };
    }
}
