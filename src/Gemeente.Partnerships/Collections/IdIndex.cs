using System.Collections.Immutable;

namespace Gemeente.Partnerships.Collections;

/// <summary>
/// Where the partnership with an id was put: an immutable map that can be added to, at a cost that follows what is
/// added.
/// </summary>
internal sealed class IdIndex
{
    private const int FewToMove = 1024;
    private const int MovedFraction = 4;

    // The first is shared between versions and never changed. When the second has grown to a fair part of it, the two
    // are put together, so that each addition pays for a few of those moves.
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

    /// <summary>A version with more ids, or with new places for ids. Takes the table over.</summary>
    public IdIndex With(PlaceTable added, PersistentArray<Partnership> places) =>
        _old.Count == 0 ? new IdIndex(added, _recent) : Joined(added, places);

    private IdIndex Joined(PlaceTable added, PersistentArray<Partnership> places)
    {
        ImmutableDictionary<string, int> recent =
            _recent ?? ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);
        IEnumerable<KeyValuePair<string, int>> ids = added
            .Places.Where(place => places[place] is not null)
            .Select(place => KeyValuePair.Create(places[place]!.Id, place));
        if (recent.Count + added.Count <= Math.Max(FewToMove, _old.Count / MovedFraction))
            return new IdIndex(_old, recent.SetItems(ids));

        // An id that has a new place is in the table twice; its old place is empty.
        PlaceTable all = _old.Copy();
        foreach ((string id, int place) in recent.SetItems(ids))
            all.TryAdd(id, place, places);
        return new IdIndex(all, recent: null);
    }
}
