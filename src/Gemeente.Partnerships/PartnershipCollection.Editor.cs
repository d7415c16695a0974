namespace Gemeente.Partnerships;

public sealed partial class PartnershipCollection
{
    private const int FewPlaces = 1024;

    /// <summary>A version with the changes that fit, at a cost that follows them; others become issues.</summary>
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

    private static bool IsMostlyEmpty(int places, int count) => places > FewPlaces && count < places / 2;

    /// <summary>Makes one version; what does not fit becomes an issue instead.</summary>
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
                Refuse(
                    "duplicate-id",
                    partnership.Id,
                    "There is more than one partnership with the id.",
                    "an id of its own"
                );
        }

        /// <summary>Adds a partnership; false when there is one with its id.</summary>
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
                Refuse("unknown-id", id, "There is no partnership with the id to change.", "the id of a partnership");
            else if (!_changed.Add(id))
                Refuse("changed-twice", id, "The partnership is changed more than once.", "one change of it");
            else
                return place;
            return null;
        }

        private void Refuse(string code, string id, string message, string expected) =>
            issues.Add(
                new DataIssue
                {
                    Severity = IssueSeverity.Error,
                    Code = code,
                    Message = message,
                    Expected = expected,
                    RecordId = id,
                }
            );
    }
}
