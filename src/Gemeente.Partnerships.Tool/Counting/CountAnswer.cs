using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Reporting;
using Gemeente.Partnerships.Tool.Output;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>The answer to a question: rows of one or two categories, what is not stated apart, and a table to look at.</summary>
internal sealed record CountAnswer
{
    /// <summary>The ids of the dimensions.</summary>
    public required IReadOnlyList<string> Dimensions { get; init; }

    /// <summary>The rows in which all is stated.</summary>
    public required IReadOnlyList<CountAnswerRow> Rows { get; init; }

    /// <summary>The rows in which something is not stated.</summary>
    public required IReadOnlyList<CountAnswerRow> UnknownRows { get; init; }

    public required long Total { get; init; }

    /// <summary>How many there are of which something is not stated.</summary>
    public required long Unknown { get; init; }

    public required AnswerTable Table { get; init; }

    /// <summary>Whether rows may come to more than the total.</summary>
    public required bool MayOverlap { get; init; }

    public EvidenceCount Evidence { get; init; }

    /// <summary>What else to say of what was counted.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public static CountAnswer Of(CountTable table) => OneWay(
        table.DimensionId, table.Rows, table.Total, table.Unknown, table.IsMultiValued, CountTables.Of(table));

    public static CountAnswer Of(DistinctTable table) => OneWay(
        table.DimensionId, table.Rows, table.Total, table.Unknown, mayOverlap: true, CountTables.Of(table));

    public static CountAnswer Of(CrossTable table, long unknown)
    {
        IReadOnlyList<CategoryCount> columns = table.Columns;
        CountAnswerRow[] rows =
        [
            .. from row in table.Rows.Zip(table.Counts())
                from cell in columns.Zip(row.Second)
                where cell.Second > 0
                select new CountAnswerRow([row.First.Code, cell.First.Code], cell.Second),
        ];
        return new CountAnswer
        {
            Dimensions = [table.RowDimensionId, table.ColumnDimensionId],
            Rows = [.. rows.Where(row => IsStated(row))],
            UnknownRows = [.. rows.Where(row => !IsStated(row))],
            Total = table.Total,
            Unknown = unknown,
            MayOverlap = table.IsDistinct || table.IsMultiValued,
            Table = CountTables.Of(table),
        };
    }

    private static bool IsStated(CountAnswerRow row) => row.Codes.All(code => code is not null);

    private static CountAnswer OneWay(
        string dimension, IReadOnlyList<CategoryCount> rows, long total, long unknown, bool mayOverlap, AnswerTable table) => new()
    {
        Dimensions = [dimension],
        Rows = [.. rows.Select(row => new CountAnswerRow([row.Code], row.Count))],
        UnknownRows = unknown == 0 ? [] : [new CountAnswerRow([null], unknown)],
        Total = total,
        Unknown = unknown,
        MayOverlap = mayOverlap,
        Table = table,
    };
}
