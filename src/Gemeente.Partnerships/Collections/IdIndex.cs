using System.Collections.Immutable;

namespace Gemeente.Partnerships.Collections;

/// <summary>
/// The places of partnerships by id: an immutable map. The cost of a new version depends on the number of additions.
/// </summary>
internal sealed class IdIndex
{
    private const int MinIdsToMerge = 1024;
    private const int MergeFraction = 4;

    // Versions share the first map, which never changes. Once the second has a fair part of its size, both are merged
    // into a new one, so that the cost of merging is spread over the additions.
    private readonly PlaceTable _old;
    private readonly ImmutableDictionary<string, int>? _recent;

    private IdIndex(PlaceTable old, ImmutableDictionary<string, int>? recent)
    {
        _old = old;
        _recent = recent;
    }

    public static IdIndex Empty { get; } = new(new PlaceTable(), recent: null);

    public bool TryFind(string id, PersistentArray<Partnership> places, out int place) =>
        (_recent is not null && _recent.TryGetValue(id, out place)) || _old.TryFind(id, places, out place);

    /// <summary>Returns a version with more ids, or with new places of ids. It owns the table.</summary>
    public IdIndex With(PlaceTable added, PersistentArray<Partnership> places) =>
        _old.Count == 0 ? new IdIndex(added, _recent) : Merge(added, places);

    private IdIndex Merge(PlaceTable added, PersistentArray<Partnership> places)
    {
        ImmutableDictionary<string, int> recent =
            _recent ?? ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);
        IEnumerable<KeyValuePair<string, int>> ids = added
            .Places.Where(place => places[place] is not null)
            .Select(place => KeyValuePair.Create(places[place]!.Id, place));
        if (recent.Count + added.Count <= Math.Max(MinIdsToMerge, _old.Count / MergeFraction))
            return new IdIndex(_old, recent.SetItems(ids));

        // An id with a new place is in the table twice. Its old place is empty.
        PlaceTable all = _old.Copy();
        foreach ((string id, int place) in recent.SetItems(ids))
            all.TryAdd(id, place, places);
        return new IdIndex(all, recent: null);
    }
}
