namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>What a cross table holds.</summary>
internal abstract class CrossCounts
{
    /// <summary>The margin of the rows, which knows the total.</summary>
    public abstract AxisCounts Rows { get; }

    /// <summary>The margin of the columns.</summary>
    public abstract AxisCounts Columns { get; }

    /// <summary>The count of two codes.</summary>
    public abstract long this[int row, int column] { get; }
}
