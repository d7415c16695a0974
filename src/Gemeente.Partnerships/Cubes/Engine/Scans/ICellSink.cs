using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>Receives the rows of a chunk that a grouping puts in a cell.</summary>
/// <typeparam name="TSelf">The type of the sink.</typeparam>
internal interface ICellSink<TSelf>
    where TSelf : ICellSink<TSelf>
{
    /// <summary>True if the sink needs the rows and not only their number.</summary>
    static abstract bool NeedsRows { get; }

    /// <summary>The number of cells of the table.</summary>
    long Cells { get; }

    /// <summary>An empty sink of the same kind, for another thread.</summary>
    TSelf Fork();

    /// <summary>Adds the content of another sink.</summary>
    void Merge(TSelf other);

    /// <summary>Begins a chunk. The next calls are about it.</summary>
    void Begin(int chunk);

    /// <summary>A number of rows, at least one.</summary>
    void Add(long cell, int rows);

    /// <summary>One row.</summary>
    void AddRow(long cell, int row);

    /// <summary>Rows, perhaps none.</summary>
    void AddRows(long cell, in RowSelection selection);
}
