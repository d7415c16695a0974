namespace Gemeente.Partnerships.Benchmarks.Generated;

/// <summary>Draws values according to their weights, in constant time.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] _slots;

    public Weighted(params ReadOnlySpan<(T Value, int Weight)> values)
    {
        var slots = new List<T>();
        foreach ((T value, int weight) in values)
        {
            slots.AddRange(Enumerable.Repeat(value, weight));
        }

        _slots = [.. slots];
    }

    public T Draw(ref SplitMix random) => _slots[random.Next(_slots.Length)];
}
