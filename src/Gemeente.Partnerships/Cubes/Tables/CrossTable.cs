using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>Counts by two dimensions at once (kruistabel), without the types of their categories.</summary>
/// <remarks>
/// Immutable and thread-safe. Equal by reference. Margins are counted and not sums of cells. They are correct for
/// dimensions with several categories a fact and for counts of different units.
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
[DebuggerDisplay("{RowDimensionId,nq} x {ColumnDimensionId,nq}: {Total} {Unit,nq}")]
public abstract class CrossTable : IJsonWritable, ICertainCounts
{
    private readonly Func<CrossTable>? _countCertain;
    private CrossTable? _certain;

    private protected CrossTable(CrossCounts counts, string unit, bool isDistinct, Func<CrossTable>? countCertain)
    {
        CellCounts = counts;
        Unit = unit;
        IsDistinct = isDistinct;
        _countCertain = countCertain;
    }

    /// <summary>The id of the dimension of the rows.</summary>
    public string RowDimensionId => RowCounts.Axis.Id;

    /// <summary>The name of the dimension of the rows.</summary>
    public Label RowDimension => RowCounts.Axis.Label;

    /// <summary>The id of the dimension of the columns.</summary>
    public string ColumnDimensionId => ColumnCounts.Axis.Id;

    /// <summary>The name of the dimension of the columns.</summary>
    public Label ColumnDimension => ColumnCounts.Axis.Label;

    /// <summary>The unit of the counts: a plural noun.</summary>
    public string Unit { get; }

    /// <summary>True if different units are counted. The cells must then not be added up.</summary>
    public bool IsDistinct { get; }

    /// <summary>
    /// True if a fact may be in several cells. The shares may then add up to more than 100 %.
    /// </summary>
    public bool IsMultiValued => IsRowMultiValued || IsColumnMultiValued;

    /// <summary>
    /// True if a fact may be in several rows. A column may then add up to more than its total.
    /// </summary>
    public bool IsRowMultiValued => RowCounts.Axis.IsMany;

    /// <summary>
    /// True if a fact may be in several columns. A row may then add up to more than its total.
    /// </summary>
    public bool IsColumnMultiValued => ColumnCounts.Axis.IsMany;

    /// <summary>The base: everything counted, known or unknown.</summary>
    public long Total => RowCounts.Total;

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
    /// The rows with their totals, in the order of the categories; the last one is for unknown, if it has a count.
    /// </summary>
    public IReadOnlyList<CategoryCount> Rows => Margin(RowCounts, areColumns: false);

    /// <summary>
    /// The columns with their totals, in the order of the categories; the last one is for unknown, if it has a count.
    /// </summary>
    public IReadOnlyList<CategoryCount> Columns => Margin(ColumnCounts, areColumns: true);

    private protected AxisCounts RowCounts => CellCounts.Rows;

    private protected AxisCounts ColumnCounts => CellCounts.Columns;

    private protected CrossCounts CellCounts { get; }

    /// <summary>True if counts may be only possible.</summary>
    internal bool HasPossible => _countCertain is not null;

    private protected CrossTable CertainTable => _countCertain is null ? this : _certain ??= _countCertain();

    /// <summary>Returns all cells, row by row, in the order of <see cref="Rows"/> and <see cref="Columns"/>.</summary>
    /// <remarks>
    /// The lists are views of the table. A table of many categories can have billions of cells, most of them 0: then
    /// use <see cref="CellsWithCount"/>.
    /// </remarks>
    public IReadOnlyList<IReadOnlyList<long>> Counts() => CellsOf(this);

    /// <summary>
    /// Returns the certain part of each cell, row by row, in the order of <see cref="Rows"/> and <see cref="Columns"/>.
    /// </summary>
    /// <remarks>The lists are views of the table, as those of <see cref="Counts"/>.</remarks>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public IReadOnlyList<IReadOnlyList<long>> CertainCounts() => CellsOf(CertainTable);

    /// <summary>
    /// Returns the cells with a count, row by row, unknown rows and columns included. Each cell has the positions of
    /// its row and column in <see cref="Rows"/> and <see cref="Columns"/>.
    /// </summary>
    public IEnumerable<(int Row, int Column, long Count)> CellsWithCount()
    {
        int[] rows = Positions(RowCounts);
        int[] columns = Positions(ColumnCounts);
        return CellsByCode().Select(cell => (rows[cell.Row], columns[cell.Column], cell.Count));
    }

    /// <summary>Returns the cells with a count, row by row, with codes, names and shares.</summary>
    /// <param name="includeUnknown">
    /// True to include the cells of unknown rows and columns, which come last in their row and in the table. All cells
    /// then add up to the total, unless a fact may be in several of them. False by default.
    /// </param>
    public IEnumerable<CrossTableCell> Cells(bool includeUnknown = false)
    {
        IReadOnlyList<CategoryCount> rows = Rows;
        IReadOnlyList<CategoryCount> columns = Columns;
        return CellsWithCount()
            .Select(cell => new CrossTableCell(
                rows[cell.Row].Code,
                rows[cell.Row].Label,
                columns[cell.Column].Code,
                columns[cell.Column].Label,
                cell.Count,
                Total
            ))
            .Where(cell => includeUnknown || cell.IsKnown);
    }

    /// <summary>Returns the cells with a count, row by row, by the codes of row and column.</summary>
    internal IEnumerable<(int Row, int Column, long Count)> CellsByCode() => CellCounts.Sorted ?? DenseCells();

    long ICertainCounts.CertainCount(int row, int column) =>
        row == CertainPart.All ? CertainTable.ColumnCounts[column]
        : column == CertainPart.All ? CertainTable.RowCounts[row]
        : CertainTable.CellCounts[row, column];

    /// <summary>Returns the table as text in English, one line for each row.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>Returns the table as text in a language, one line for each row, with a line of totals.</summary>
    /// <param name="language">Dutch or English.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public string ToString(Language language) => TableGrid.Of(this, language).ToText();

    /// <summary>Returns the table as Markdown in a language.</summary>
    /// <param name="language">Dutch or English.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public string ToMarkdown(Language language) => TableGrid.Of(this, language).ToMarkdown();

    /// <summary>
    /// Returns the cells with a count for ADO.NET, unknown ones included: the codes under the ids of the dimensions,
    /// the names under the ids followed by <c>-name</c>, <c>count</c> and <c>share</c>. The code of unknown is null.
    /// </summary>
    /// <param name="language">The language of the names.</param>
    public DbDataReader ToDataReader(Language language) =>
        new RowReader(
            [
                (RowDimensionId, typeof(string)),
                (ColumnDimensionId, typeof(string)),
                (RowDimensionId + "-name", typeof(string)),
                (ColumnDimensionId + "-name", typeof(string)),
                ("count", typeof(long)),
                ("share", typeof(double)),
            ],
            Cells(includeUnknown: true)
                .Select(cell =>
                    (object?[])
                        [
                            cell.RowCode,
                            cell.ColumnCode,
                            cell.RowLabel.In(language),
                            cell.ColumnLabel.In(language),
                            cell.Count,
                            cell.Share,
                        ]
                )
        );

    /// <summary>
    /// Writes the table as JSON: the unit, the total, its certain and possible part, a row for each cell with a count
    /// and the codes of both categories under the ids of the dimensions, and the names and totals of the categories.
    /// </summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        TableJson.Write(writer, TableContent.Of(this));
        writer.WriteEndObject();
    }

    private IReadOnlyList<IReadOnlyList<long>> CellsOf(CrossTable table)
    {
        List<int> columns = Codes(ColumnCounts);
        return [.. Codes(RowCounts).Select(row => new CrossTableRow(table.CellCounts, row, columns))];
    }

    private IEnumerable<(int Row, int Column, long Count)> DenseCells()
    {
        List<int> columns = Codes(ColumnCounts);
        foreach (int row in Codes(RowCounts))
        {
            foreach (int column in columns)
            {
                if (CellCounts[row, column] is not 0 and var count)
                {
                    yield return (row, column, count);
                }
            }
        }
    }

    /// <summary>Returns the position of each code among those with a count.</summary>
    private static int[] Positions(in AxisCounts counts)
    {
        int[] positions = new int[counts.Axis.CodeCount];
        foreach ((int position, int code) in Codes(counts).Index())
        {
            positions[code] = position;
        }

        return positions;
    }

    private static List<int> Codes(in AxisCounts counts)
    {
        var codes = new List<int>();
        foreach (int code in counts)
        {
            codes.Add(code);
        }

        if (counts.Unknown != 0)
        {
            codes.Add(0);
        }

        return codes;
    }

    private List<CategoryCount> Margin(in AxisCounts counts, bool areColumns)
    {
        ICertainCounts? certain = _countCertain is null ? null : this;
        List<CategoryCount> rows = counts.Rows(certain, areColumns);
        if (counts.Unknown != 0)
        {
            rows.Add(
                new CategoryCount(null, TableJson.UnknownLabel, counts.Unknown)
                {
                    Part = areColumns ? new CertainPart(certain, CertainPart.All, 0) : new CertainPart(certain, 0),
                }
            );
        }

        return rows;
    }
}
