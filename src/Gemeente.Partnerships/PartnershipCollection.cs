using System.Collections;
using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Collections;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships;

/// <summary>The partnerships of a data set in the order of their addition, with access by id.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal if they contain equal partnerships in the same order. A changed
/// version shares all unchanged parts with its original.
/// </remarks>
[CollectionBuilder(typeof(PartnershipCollection), nameof(Create))]
public sealed class PartnershipCollection : IReadOnlyCollection<Partnership>, IEquatable<PartnershipCollection>
{
    // A partnership keeps its place, and a removed one leaves its place empty. An entry of the index that leads to an
    // empty place therefore means that the collection does not have the partnership.
    private readonly PersistentArray<Partnership> _places;
    private readonly IdIndex _index;

    private PartnershipCollection(PersistentArray<Partnership> places, IdIndex index, int count)
    {
        _places = places;
        _index = index;
        Count = count;
    }

    /// <summary>Gets the collection without partnerships.</summary>
    public static PartnershipCollection Empty { get; } = new(PersistentArray<Partnership>.Empty, IdIndex.Empty, 0);

    /// <summary>Gets the number of partnerships.</summary>
    public int Count { get; }

    /// <summary>Returns a collection of partnerships in the given order.</summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// Some have the same id. Each repeated id is an issue.
    /// </exception>
    public static PartnershipCollection Create(IEnumerable<Partnership> partnerships)
    {
        ArgumentNullException.ThrowIfNull(partnerships);
        List<DataIssue> issues = [];
        Editor editor = new(Empty, issues);
        foreach (Partnership partnership in partnerships)
            editor.Add(partnership);
        return issues.Count == 0 ? editor.ToCollection() : throw new InvalidPartnershipDataException([.. issues]);
    }

    /// <summary>Returns a collection of partnerships in the given order. Collection expressions call it.</summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// Some have the same id. Each repeated id is an issue.
    /// </exception>
    public static PartnershipCollection Create(ReadOnlySpan<Partnership> partnerships) =>
        Create(partnerships.ToArray().AsEnumerable());

    /// <summary>Returns the partnership with an id.</summary>
    /// <exception cref="KeyNotFoundException">The collection does not have it.</exception>
    public Partnership Get(string id) =>
        Find(id) ?? throw new KeyNotFoundException($"No partnership has the id '{id}'.");

    /// <summary>Returns the partnership with an id, or null.</summary>
    public Partnership? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _index.TryFind(id, _places, out int place) ? _places[place] : null;
    }

    /// <summary>Enumerates the partnerships in their order without allocation.</summary>
    public Enumerator GetEnumerator() => new(_places);

    IEnumerator<Partnership> IEnumerable<Partnership>.GetEnumerator()
    {
        foreach (Partnership partnership in this)
            yield return partnership;
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Partnership>)this).GetEnumerator();

    /// <summary>True if both collections contain equal partnerships in the same order.</summary>
    public bool Equals(PartnershipCollection? other) =>
        ReferenceEquals(this, other) || (other is not null && Count == other.Count && this.SequenceEqual(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PartnershipCollection);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    /// <summary>Returns the number of partnerships.</summary>
    public override string ToString() => $"{Count} partnerships";

    /// <summary>
    /// The partnerships that are other objects in this version than in an older one. If this version was made of the
    /// older one, in any number of steps, the cost depends on the number of changes.
    /// </summary>
    internal IEnumerable<PartnershipChange> ChangesSince(PartnershipCollection older)
    {
        foreach ((Partnership? before, Partnership? after) in _places.DifferencesFrom(older._places))
        {
            if (before is null || after is null || before.Id == after.Id)
            {
                yield return new PartnershipChange(before, after);
            }
            else
            {
                yield return new PartnershipChange(before, null);
                yield return new PartnershipChange(null, after);
            }
        }
    }

    /// <summary>Returns a number that increases in the order of the partnerships; -1 for an unknown id.</summary>
    internal int PlaceOf(string id) =>
        _index.TryFind(id, _places, out int place) && _places[place] is not null ? place : -1;

    /// <summary>Enumerates the partnerships of a collection.</summary>
    public struct Enumerator
    {
        private readonly PersistentArray<Partnership> _places;
        private int _place;

        internal Enumerator(PersistentArray<Partnership> places)
        {
            _places = places;
            _place = -1;
        }

        /// <summary>Gets the current partnership.</summary>
        public readonly Partnership Current => _places[_place]!;

        /// <summary>Moves to the next partnership; false at the end.</summary>
        public bool MoveNext()
        {
            do _place++;
            while (_place < _places.Length && _places[_place] is null);
            return _place < _places.Length;
        }
    }

    private const int MinPlacesToCompact = 1024;

    /// <summary>
    /// Returns a version with the changes that fit. The others become issues. The cost depends on the changes.
    /// </summary>
    internal PartnershipCollection With(DataSetChanges changes, List<DataIssue> issues)
    {
        Editor editor = new(this, issues);
        foreach (string id in changes.Removed)
            editor.Remove(id);
        foreach (Partnership partnership in changes.Replaced)
            editor.Replace(partnership);
        foreach (Partnership partnership in changes.Added)
            editor.Add(partnership);
        return editor.ToCollection();
    }

    private static bool IsMostlyEmpty(int places, int count) => places > MinPlacesToCompact && count < places / 2;

    /// <summary>Builds one version. A change that does not fit becomes an issue.</summary>
    internal sealed class Editor(PartnershipCollection original, List<DataIssue> issues)
    {
        private readonly PersistentArray<Partnership>.Builder _places = original._places.ToBuilder();
        private readonly PlaceTable _added = new();
        private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
        private int _count = original.Count;

        public void Add(Partnership partnership)
        {
            ArgumentNullException.ThrowIfNull(partnership);
            if (!TryAdd(partnership))
                Refuse(partnership.Id, IssueMessages.DuplicateId());
        }

        /// <summary>Adds a partnership; false if its id exists already.</summary>
        public bool TryAdd(Partnership partnership)
        {
            string id = partnership.Id;
            if ((original.Count > 0 && original.Find(id) is not null) || !_added.TryAdd(id, _places.Length, _places))
                return false;
            _places.Add(partnership);
            _count++;
            return true;
        }

        public void Replace(Partnership partnership)
        {
            if (FindToChange(partnership.Id) is { } place)
                _places[place] = partnership;
        }

        public void Remove(string id)
        {
            if (FindToChange(id) is { } place)
            {
                _places[place] = null;
                _count--;
            }
        }

        public PartnershipCollection ToCollection()
        {
            PersistentArray<Partnership> places = _places.ToPersistentArray();
            PartnershipCollection changed = new(places, original._index.With(_added, places), _count);
            return IsMostlyEmpty(_places.Length, _count) ? Create(changed) : changed;
        }

        private int? FindToChange(string id)
        {
            if (!original._index.TryFind(id, original._places, out int place) || original._places[place] is null)
                Refuse(id, IssueMessages.UnknownId());
            else if (!_changed.Add(id))
                Refuse(id, IssueMessages.ChangedTwice());
            else
                return place;
            return null;
        }

        private void Refuse(string id, IssueText text) => issues.Add(text.ToIssue() with { RecordId = id });
    }
}
