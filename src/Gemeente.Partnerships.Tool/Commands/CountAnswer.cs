using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Tool.Output;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The answer to a count: rows of one or two categories, what is not stated apart.</summary>
internal sealed record CountAnswer
{
    /// <summary>The ids of the dimensions.</summary>
    public required IReadOnlyList<string> Dimensions { get; init; }

    /// <summary>The names of the dimensions.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    public required IReadOnlyList<CountAnswerRow> Rows { get; init; }

    public required long Total { get; init; }

    /// <summary>What is not stated in the first dimension, or in either of two.</summary>
    public required long Unknown { get; init; }

    /// <summary>Why rows may come to more than the total; null when they cannot.</summary>
    public string? Overlap { get; init; }

    /// <summary>The rows, and after them what is not stated.</summary>
    public IEnumerable<CountAnswerRow> AllRows =>
        Dimensions.Count == 2 || Unknown == 0 ? Rows : Rows.Append(new CountAnswerRow([null], ["unknown"], Unknown));

    public static CountAnswer Of(CountTable table) => new()
    {
        Dimensions = [table.DimensionId],
        Headings = [table.Dimension.English],
        Rows = [.. table.Rows.Select(row => new CountAnswerRow([row.Code], [row.Label.English], row.Count))],
        Total = table.Total,
        Unknown = table.Unknown,
        Overlap = table.IsMultiValued ? "One may be in several rows." : null,
    };

    public static CountAnswer Of(DistinctTable table) => new()
    {
        Dimensions = [table.DimensionId],
        Headings = [table.Dimension.English],
        Rows = [.. table.Rows.Select(row => new CountAnswerRow([row.Code], [row.Label.English], row.Count))],
        Total = table.Total,
        Unknown = table.Unknown,
        Overlap = "One may be in several rows, and counts once in the total.",
    };

    public static CountAnswer Of(CrossTable table)
    {
        var rows = new List<CountAnswerRow>();
        long unknown = 0;
        IReadOnlyList<IReadOnlyList<long>> counts = table.Counts();
        for (int i = 0; i < counts.Count; i++)
        {
            for (int j = 0; j < counts[i].Count; j++)
            {
                if (counts[i][j] == 0)
                    continue;
                CategoryCount row = table.Rows[i];
                CategoryCount column = table.Columns[j];
                rows.Add(new CountAnswerRow([row.Code, column.Code], [row.Label.English, column.Label.English], counts[i][j]));
                unknown += row.Code is null || column.Code is null ? counts[i][j] : 0;
            }
        }

        return new CountAnswer
        {
            Dimensions = [table.RowDimensionId, table.ColumnDimensionId],
            Headings = [table.RowDimension.English, table.ColumnDimension.English],
            Rows = rows,
            Total = table.Total,
            Unknown = unknown,
            Overlap = table.IsDistinct || table.IsMultiValued ? "One may be in several rows, and counts once in the total." : null,
        };
    }

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("total", Total);
        json.WriteNumber("unknown", Unknown);
        json.WriteStartArray("rows");
        foreach (CountAnswerRow row in Rows)
        {
            json.WriteStartObject();
            foreach ((string dimension, string? code) in Dimensions.Zip(row.Codes))
                json.WriteString(dimension, code);
            json.WriteNumber("count", row.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public AnswerTable ToTable() => new()
    {
        Columns = [.. Headings.Select(heading => new AnswerColumn(heading, IsNumber: false)), new AnswerColumn("Count", IsNumber: true)],
        Rows = [.. AllRows.Select(row => Line(row.Names.Zip(row.Codes, Name), row.Count))],
        Footer = [Line(Headings.Select((_, i) => i == 0 ? "Total" : ""), Total)],
        Notes = Overlap is null ? [] : [Overlap],
    };

    private static string Name(string name, string? code) => code is null || code == name ? name : $"{name} ({code})";

    private static List<string> Line(IEnumerable<string> names, long count) => [.. names, count.ToString(CultureInfo.InvariantCulture)];
}
