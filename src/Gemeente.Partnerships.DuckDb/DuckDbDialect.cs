using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.DuckDb;

/// <summary>The SQL of DuckDB. A backslash in a text has no meaning there.</summary>
internal sealed class DuckDbDialect : SqlDialect
{
    public static DuckDbDialect Instance { get; } = new();

    public override string CountIf(string condition) => $"count(*) FILTER (WHERE {condition})";

    public override string AggregateIf(string function, string value, string condition) =>
        $"{function}({value}) FILTER (WHERE {condition})";

    public override string Any(string condition) => $"bool_or({condition})";

    public override string HasAny(string list, IReadOnlyList<string> codes) =>
        $"list_has_any({list}, [{string.Join(", ", codes.Select(Literal))}])";

    // Among the columns: in FROM it would take memory for all rows at once.
    public override string Unfold(string list) => $"unnest(coalesce({list}, [CAST(NULL AS VARCHAR)]))";

    public override string ListOf(string code) => $"[{Literal(code)}]";

    public override string AsCount(string value) => $"CAST({value} AS BIGINT)";

    /// <summary>Returns the type of a column of facts.</summary>
    public static string TypeOf(FactColumnType type) =>
        type switch
        {
            FactColumnType.Flag => "BOOLEAN",
            FactColumnType.Codes => "VARCHAR[]",
            FactColumnType.Amount => "BIGINT",
            _ => "VARCHAR",
        };
}
