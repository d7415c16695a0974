using System.Collections;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Different records, in the order in which they were read.</summary>
/// <param name="isKept">
/// Whether they are kept; those that are read one by one are not, nor compared with one another.
/// </param>
internal sealed class RecordSet<T>(bool isKept) : IReadOnlyCollection<T>
    where T : class
{
    private readonly HashSet<T> _known = [];
    private readonly List<T> _records = [];

    public int Count => _records.Count;

    /// <summary>Adds a record; false when there is an equal one.</summary>
    public bool Add(T record)
    {
        if (!isKept)
            return true;
        bool isNew = _known.Add(record);
        if (isNew)
            _records.Add(record);
        return isNew;
    }

    public List<T>.Enumerator GetEnumerator() => _records.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
