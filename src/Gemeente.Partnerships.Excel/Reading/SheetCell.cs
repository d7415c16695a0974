using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>A cell with a value.</summary>
/// <param name="Column">The index of the column, from 0.</param>
/// <param name="Kind">The kind of the value.</param>
/// <param name="Text">The value as text, in the form of its kind.</param>
internal readonly record struct SheetCell(int Column, CellKind Kind, string Text)
{
    /// <summary>True if the value is that of the merged cell of which this one is a part.</summary>
    public bool IsMerged { get; init; }
}
