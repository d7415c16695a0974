using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// Counts by any number of dimensions in long form: a row for each combination of categories with a count (kruistabel
/// in lange vorm).
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Equal by reference. <see cref="Margins"/> are counted and not sums of rows, so that they
/// are correct for dimensions with several categories a fact and for counts of different units.
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public sealed class LongTable : IJsonWritable, ICertainCounts
{
    private readonly (long Cell, long Count)[] _cells;
    private readonly CellCounts _counts;
    private readonly Func<LongTable>? _countCertain;
    private readonly IReadOnlyList<CategoryAxis> _axes;
    private LongTable? _certain;
    private ValueList<LongTableRow>? _rows;

    internal LongTable(
        IReadOnlyList<CategoryTable> margins,
        IReadOnlyList<CategoryAxis> axes,
        CellCounts counts,
        long total,
        string unit,
        bool isDistinct,
        Func<LongTable>? countCertain
    )
    {
        Margins = margins;
        _axes = axes;
        _counts = counts;
        Total = total;
        Unit = unit;
        IsDistinct = isDistinct;
        _countCertain = countCertain;
        _cells = InOrder(counts, axes);
    }

    /// <summary>The table of each dimension by itself, in the order of the dimensions.</summary>
    public IReadOnlyList<CategoryTable> Margins { get; }

    /// <summary>The unit of the counts: a plural noun.</summary>
    public string Unit { get; }

    /// <summary>True if different units are counted. The rows must then not be added up.</summary>
    public bool IsDistinct { get; }

    /// <summary>True if a fact may be in several rows.</summary>
    public bool IsMultiValued => _axes.Any(axis => axis.IsMany);

    /// <summary>The base: everything counted, known or unknown.</summary>
    public long Total { get; }

    /// <summary>
    /// The part of <see cref="Total"/> that is certain (see <see cref="CubeOptions{TFact}.Certain"/>). Counted when
    /// first asked for.
    /// </summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Certain => CertainTable.Total;

    /// <summary>The part of <see cref="Total"/> that is only possible.</summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Possible => Total - Certain;

    /// <summary>
    /// The combinations with a count, in the order of the categories of the first dimension, then of the second, and so
    /// on. Unknown comes last.
    /// </summary>
    public ValueList<LongTableRow> Rows => _rows ??= [.. _cells.Select(RowOf)];

    private LongTable CertainTable => _countCertain is null ? this : _certain ??= _countCertain();

    /// <summary>
    /// Writes the table as JSON: the unit, the total, its certain and possible part, a row for each combination with
    /// the codes under the ids of the dimensions, and the names and totals of the categories.
    /// </summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        TableJson.Write(writer, TableContent.Of(this));
        writer.WriteEndObject();
    }

    /// <summary>Returns a line for each row: the codes and the count.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (LongTableRow row in Rows)
        {
            text.AppendJoin(", ", row.Codes.Select(code => code ?? TableJson.UnknownLabel.English))
                .Append(CultureInfo.InvariantCulture, $": {row.Count}")
                .Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"total: {Total}").ToString();
    }

    long ICertainCounts.CertainCount(int row, int column) => CertainTable._counts[_cells[row].Cell];

    internal static void CheckDimensions<TFact>(IReadOnlyList<Dimension<TFact>> dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        if (dimensions.Count == 0 || dimensions.Contains(null!))
            throw new ArgumentException("A table needs one dimension or more, none of them null.", nameof(dimensions));
    }

    private LongTableRow RowOf((long Cell, long Count) cell, int index) =>
        new(
            cell.Count,
            [.. CodesOf(cell.Cell, _axes).Select((code, axis) => code == 0 ? null : _axes[axis].CodeText(code))]
        )
        {
            Part = new CertainPart(_countCertain is null ? null : this, index),
        };

    private static (long Cell, long Count)[] InOrder(CellCounts counts, IReadOnlyList<CategoryAxis> axes)
    {
        int[][] ranks = [.. axes.Select(axis => axis.Ranks())];
        return
        [
            .. counts
                .WithCount()
                .Select(cell => (cell, Rank: RankOf(CodesOf(cell.Cell, axes), ranks)))
                .OrderBy(cell => cell.Rank)
                .Select(cell => cell.cell),
        ];
    }

    private static Int128 RankOf(int[] codes, int[][] ranks)
    {
        Int128 rank = 0;
        for (int axis = 0; axis < codes.Length; axis++)
            rank = (rank * (ranks[axis].Length + 1)) + ranks[axis][codes[axis]];
        return rank;
    }

    private static int[] CodesOf(long cell, IReadOnlyList<CategoryAxis> axes)
    {
        int[] codes = new int[axes.Count];
        for (int axis = axes.Count - 1; axis >= 0; axis--)
            (cell, codes[axis]) = ((cell / axes[axis].CodeCount), (int)(cell % axes[axis].CodeCount));
        return codes;
    }
}
