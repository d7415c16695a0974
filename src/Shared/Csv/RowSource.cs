namespace Gemeente.Partnerships.Csv;

/// <summary>
/// Reads the rows of a table one by one, from CSV text or from the sheet of a workbook. Rows and lines are numbered
/// from 1, cells from 0. Not thread-safe.
/// </summary>
internal abstract class RowSource
{
    /// <summary>The name of the sheet; null if the table is not a sheet of a workbook.</summary>
    public virtual string? Sheet => null;

    /// <summary>The line on which the current row begins, from 1.</summary>
    public int Line { get; protected set; } = 1;

    /// <summary>The line on which the current row ends, or on which it proved to be malformed.</summary>
    public int LastLine { get; protected set; } = 1;

    /// <summary>
    /// The number of cells of the current row; of a malformed one, of those before the malformed cell. A cell that is
    /// too long is counted.
    /// </summary>
    public int FieldCount { get; protected set; }

    /// <summary>The index of the cell that makes the current row malformed.</summary>
    public virtual int ProblemField => FieldCount;

    /// <summary>The position in the source at which the current row begins.</summary>
    public int Begin { get; protected set; }

    /// <summary>The current row as it is in the source; of a skipped one the first line.</summary>
    public abstract ReadOnlySpan<char> Raw { get; }

    /// <summary>The part of the source up to the end of the current row, from 0 to 1.</summary>
    public abstract double Part { get; }

    /// <summary>The text of a cell of the current row.</summary>
    public abstract ReadOnlySpan<char> this[int index] { get; }

    /// <summary>Goes to the next row.</summary>
    public abstract CsvToken Next();

    /// <summary>The kind of a cell of the current row.</summary>
    public virtual CellKind KindOf(int index) => CellKind.Text;

    /// <summary>
    /// True if a cell of the current row is merged with the one above it. Its text is that of the merged cell.
    /// </summary>
    public virtual bool IsMerged(int index) => false;

    /// <summary>
    /// The whole cell of the source, if a cell of the current row is a part of it; null for a whole cell.
    /// </summary>
    public virtual string? WholeOf(int index) => null;

    /// <summary>Skips only the first line of the current row, which is malformed.</summary>
    public virtual void GoAfterFirstLine() { }

    /// <summary>True if the current row may be several rows of a number of cells, joined by a stray quote.</summary>
    public virtual bool LooksLikeRows(int width) => false;

    /// <summary>The cells of the current row, without white space around them.</summary>
    public string[] TrimmedFields()
    {
        string[] fields = new string[FieldCount];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = this[i].Trim().ToString();
        return fields;
    }
}
