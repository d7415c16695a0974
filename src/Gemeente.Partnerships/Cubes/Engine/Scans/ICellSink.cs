using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>Takes what a grouping finds: rows of a chunk that belong in a cell.</summary>
/// <typeparam name="TSelf">The type of the sink.</typeparam>
internal interface ICellSink<TSelf>
    where TSelf : ICellSink<TSelf>
{
    /// <summary>Whether the sink must see the rows, not only their number.</summary>
    static abstract bool NeedsRows { get; }

    /// <summary>How many cells there may be.</summary>
    long Cells { get; }

    /// <summary>An empty sink of the same kind, for another thread.</summary>
    TSelf Fork();

    /// <summary>Adds what another sink took.</summary>
    void Merge(TSelf other);

    /// <summary>What follows is about this chunk.</summary>
    void Begin(int chunk);

    /// <summary>A number of rows, at least one.</summary>
    void Add(long cell, int rows);

    /// <summary>One row.</summary>
    void AddRow(long cell, int row);

    /// <summary>Rows, perhaps none.</summary>
    void AddRows(long cell, in RowSelection selection);
}
