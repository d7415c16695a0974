namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>
/// Another order of the rows of a chunk: runs of rows that stay together, each with its present start and its length.
/// </summary>
internal sealed class RowOrder(IReadOnlyList<(int Start, int Count)> runs)
{
    public IReadOnlyList<(int Start, int Count)> Runs { get; } = runs;

    /// <summary>Returns the rows in the new order.</summary>
    public T[] Apply<T>(T[] rows)
    {
        T[] ordered = GC.AllocateUninitializedArray<T>(rows.Length);
        int next = 0;
        foreach ((int start, int count) in Runs)
        {
            Array.Copy(rows, start, ordered, next, count);
            next += count;
        }

        Array.Copy(rows, next, ordered, next, rows.Length - next);
        return ordered;
    }
}
