namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>
/// Another order of a chunk's rows, as stretches of rows that stay together: where each begins now, and its rows.
/// </summary>
internal sealed class RowOrder(IReadOnlyList<(int Start, int Count)> stretches)
{
    public IReadOnlyList<(int Start, int Count)> Stretches { get; } = stretches;

    /// <summary>The rows in the new order.</summary>
    public T[] Apply<T>(T[] rows)
    {
        T[] ordered = GC.AllocateUninitializedArray<T>(rows.Length);
        int next = 0;
        foreach ((int start, int count) in Stretches)
        {
            Array.Copy(rows, start, ordered, next, count);
            next += count;
        }

        Array.Copy(rows, next, ordered, next, rows.Length - next);
        return ordered;
    }
}
