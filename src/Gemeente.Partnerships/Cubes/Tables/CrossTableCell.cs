using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A cell of a cross table, by the codes and names of its categories.</summary>
/// <param name="RowCode">The code of the row; null for unknown.</param>
/// <param name="RowLabel">The names of the row.</param>
/// <param name="ColumnCode">The code of the column; null for unknown.</param>
/// <param name="ColumnLabel">The names of the column.</param>
/// <param name="Count">The count.</param>
/// <param name="Total">The base of the table.</param>
/// <remarks>Immutable. Equal by content; the default is the unknown cell with count 0.</remarks>
public readonly record struct CrossTableCell(
    string? RowCode,
    Label RowLabel,
    string? ColumnCode,
    Label ColumnLabel,
    long Count,
    long Total
)
{
    /// <summary>True if neither category is unknown.</summary>
    public bool IsKnown => RowCode is not null && ColumnCode is not null;

    /// <summary>The count as a share of the base (0 to 1); null if the base is 0.</summary>
    public double? Share => Total == 0 ? null : (double)Count / Total;

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(CrossTableCell), PrintMembers);
}
