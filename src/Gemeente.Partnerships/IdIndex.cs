using System.Collections.Immutable;

namespace Gemeente.Partnerships;

/// <summary>
/// Where the record with an id was put: an immutable map that can be added to, at a cost that follows what is added.
/// </summary>
internal sealed class IdIndex
{
    private const int FewToMove = 1024;
    private const int MovedFraction = 4;

    // The first is shared between versions and never changed. When the second has grown to a fair part of it, the two
    // are put together, so that each addition pays for a few of those moves.
    private readonly Dictionary<string, int> _old;
    private readonly ImmutableDictionary<string, int> _recent;

    private IdIndex(Dictionary<string, int> old, ImmutableDictionary<string, int> recent)
    {
        _old = old;
        _recent = recent;
    }

    public static IdIndex Empty { get; } = new([], ImmutableDictionary.Create<string, int>(StringComparer.Ordinal));

    public bool TryFind(string id, out int place)
        => _recent.TryGetValue(id, out place) || _old.TryGetValue(id, out place);

    /// <summary>A version with more ids, or with new places for ids. Takes the dictionary over.</summary>
    public IdIndex With(Dictionary<string, int> added)
    {
        if (_old.Count == 0)
            return new IdIndex(added, _recent);
        if (_recent.Count + added.Count <= Math.Max(FewToMove, _old.Count / MovedFraction))
            return new IdIndex(_old, _recent.SetItems(added));

        Dictionary<string, int> all = new(_old, StringComparer.Ordinal);
        foreach ((string id, int place) in _recent.Concat(added))
            all[id] = place;
        return new IdIndex(all, Empty._recent);
    }
}
