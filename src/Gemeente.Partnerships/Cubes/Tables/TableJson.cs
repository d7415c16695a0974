using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// The JSON form of tables of counts: tables of a cube, answers to queries and published tables. Each row has the codes
/// of its categories under the ids of the dimensions, and its count. The names of categories are in the member
/// <c>dimensions</c>. A two-way table has a row for each pair of categories with a count.
/// </summary>
internal static class TableJson
{
    public static readonly Label UnknownLabel = new("onbekend", "unknown");

    /// <summary>Writes the members of a table, without the braces around them.</summary>
    public static void Write(Utf8JsonWriter writer, TableContent table)
    {
        string[] ids = [.. table.Axes.Select(axis => axis.Id)];
        writer.WriteString("unit", table.Unit);
        WriteNumber(writer, "total", table.Total);
        if (ids.Length == 1)
            WriteNumber(writer, "unknown", table.Unknown);
        if (table.Certain is { } certain)
            WriteCertainty(writer, certain, table.Total - certain);
        writer.WriteBoolean("mayOverlap", table.IsOverlapPossible);
        WriteRows(writer, "rows", ids, table.Rows.Where(row => row.IsStated), table);
        WriteRows(writer, "unknownRows", ids, table.Rows.Where(row => !row.IsStated), table);
        WriteDimensions(writer, table.Axes, hasUnknown: ids.Length > 1);
    }

    /// <summary>Writes the certain and the possible part of a total.</summary>
    public static void WriteCertainty(Utf8JsonWriter writer, long? certain, long? possible)
    {
        WriteNumber(writer, "certain", certain);
        WriteNumber(writer, "possible", possible);
    }

    /// <summary>Writes rows. They have shares if a table with shares is given.</summary>
    public static void WriteRows(
        Utf8JsonWriter writer,
        string name,
        IReadOnlyList<string> dimensions,
        IEnumerable<TableRow> rows,
        TableContent? table = null
    )
    {
        writer.WriteStartArray(name);
        foreach (TableRow row in rows)
        {
            writer.WriteStartObject();
            WriteCodes(writer, dimensions, row.Codes);
            WriteNumber(writer, "count", row.Count);
            if (row.HasCertain)
                WriteCertainty(writer, row.Certain, row.Count - row.Certain);
            if (row.Summary is { } summary)
                WriteAmounts(writer, summary, row.CertainSummary!);
            if (table is { HasShares: true })
            {
                WriteShare(writer, "share", row.Count, table.Total);
                if (row.IsStated)
                    WriteShare(writer, "shareOfKnown", row.Count, table.Total - table.Unknown);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>
    /// Writes the codes of a row or cell under the ids of the dimensions; null for unknown. If dimensions are the same,
    /// the second code is under the id followed by 2, and the third under the id followed by 3.
    /// </summary>
    public static void WriteCodes(
        Utf8JsonWriter writer,
        IReadOnlyList<string> dimensions,
        params IReadOnlyList<string?> codes
    )
    {
        for (int i = 0; i < codes.Count; i++)
            writer.WriteString(MemberName(dimensions, i), codes[i]);
    }

    /// <summary>Returns the member that contains the code of a dimension.</summary>
    public static string MemberName(IReadOnlyList<string> dimensions, int index)
    {
        int number = 1;
        for (int i = 0; i < index; i++)
            number += dimensions[i] == dimensions[index] ? 1 : 0;
        return number == 1
            ? dimensions[index]
            : string.Create(CultureInfo.InvariantCulture, $"{dimensions[index]}{number}");
    }

    /// <summary>Writes the names of dimensions and categories, and the total of each category.</summary>
    public static void WriteDimensions(Utf8JsonWriter writer, IEnumerable<TableAxis> axes, bool hasUnknown = false)
    {
        writer.WriteStartArray("dimensions");
        foreach (TableAxis axis in axes)
        {
            writer.WriteStartObject();
            writer.WriteString("id", axis.Id);
            WriteNames(writer, axis.Label);
            if (hasUnknown)
                WriteNumber(writer, "unknown", axis.Unknown);
            writer.WriteStartArray("categories");
            foreach (TableCategory category in axis.Categories)
            {
                if (category.Code is null)
                    continue;
                writer.WriteStartObject();
                writer.WriteString("code", category.Code);
                WriteNames(writer, category.Label);
                WriteNumber(writer, "total", category.Total);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the members of a summary, without the braces around them.</summary>
    public static void WriteSummary(Utf8JsonWriter writer, Summary summary)
    {
        writer.WriteNumber("count", summary.Count);
        WriteAmounts(writer, summary);
    }

    /// <summary>Writes the members of a summary without the number of facts.</summary>
    public static void WriteAmounts(Utf8JsonWriter writer, Summary summary)
    {
        writer.WriteNumber("withoutAmount", summary.Unknown);
        writer.WriteNumber("sumLower", summary.SumLower);
        WriteAmount(writer, "sumUpper", summary.SumUpper);
        WriteAmount(writer, "minimum", summary.Minimum);
        WriteAmount(writer, "maximum", summary.Maximum);
        WriteAmount(writer, "meanLower", summary.MeanLower);
        WriteAmount(writer, "meanUpper", summary.MeanUpper);
    }

    /// <summary>Writes the amounts of all facts, and the sum of the certain ones.</summary>
    public static void WriteAmounts(Utf8JsonWriter writer, Summary summary, Summary certain)
    {
        WriteAmounts(writer, summary);
        writer.WriteNumber("certainSumLower", certain.SumLower);
        WriteAmount(writer, "certainSumUpper", certain.SumUpper);
    }

    public static void WriteAmount(Utf8JsonWriter writer, string name, decimal? amount)
    {
        if (amount is { } stated)
            writer.WriteNumber(name, stated);
        else
            writer.WriteNull(name);
    }

    /// <summary>Writes names in both languages.</summary>
    public static void WriteNames(Utf8JsonWriter writer, Label name)
    {
        writer.WriteString("nl", name.Dutch);
        writer.WriteString("en", name.English);
    }

    private static void WriteShare(Utf8JsonWriter writer, string name, long? count, long? total)
    {
        if (count is { } part && total is > 0 and { } whole)
            writer.WriteNumber(name, (double)part / whole);
        else
            writer.WriteNull(name);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }
}
