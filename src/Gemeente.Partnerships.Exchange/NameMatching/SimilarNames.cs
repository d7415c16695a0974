using System.Collections.Concurrent;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>
/// Finds what has a name that resembles another, for a person to choose from. Safe for use by several threads.
/// </summary>
internal sealed class SimilarNames<T>(IEnumerable<(string Name, T Item)> named)
    where T : class, IEquatable<T>
{
    public const int Most = 5;
    private const int MinPartLength = 4;
    private const int MaxNameLength = 100;
    private const int MaxRemembered = 1024;

    // Folded on first use: most files have no name that is not known.
    private readonly Lazy<(string Key, T Item)[]> _named = new(() =>
        [.. named.Select(entry => (NameFolding.Fold(entry.Name), entry.Item)).Where(entry => entry.Item1.Length > 0)]
    );

    // A name that is wrong is often wrong on many rows of a file.
    private readonly ConcurrentDictionary<string, ValueList<T>> _remembered = new(StringComparer.Ordinal);

    /// <summary>
    /// Finds at most five items with a similar name, the nearest first, each once. Names are similar if they differ in
    /// a few letters, or if one begins with the other. They are also similar if one ends with the other and is hardly
    /// longer.
    /// </summary>
    public ValueList<T> To(string name)
    {
        string key = NameFolding.Fold(name);
        if (key.Length is < 3 or > MaxNameLength)
            return [];
        if (_remembered.TryGetValue(key, out ValueList<T>? known))
            return known;
        ValueList<T> found = Find(key);
        if (_remembered.Count < MaxRemembered)
            _remembered.TryAdd(key, found);
        return found;
    }

    private ValueList<T> Find(string key)
    {
        int allowed = 1 + (key.Length / 5);
        List<(int Distance, int Index)> near = [];
        (string Key, T Item)[] all = _named.Value;
        for (int i = 0; i < all.Length; i++)
        {
            string other = all[i].Key;
            int distance =
                other.Length <= MaxNameLength && Math.Abs(other.Length - key.Length) <= allowed
                    ? EditDistance.Between(key, other, allowed + 1)
                    : int.MaxValue;
            if (distance > allowed && IsPart(key, other))
                distance = allowed + 1;
            if (distance <= allowed + 1 && distance < Math.Max(key.Length, 2))
                near.Add((distance, i));
        }

        near.Sort();
        return [.. near.Select(entry => all[entry.Index].Item).Distinct().Take(Most)];
    }

    private static bool IsPart(string a, string b)
    {
        (string part, string whole) = a.Length < b.Length ? (a, b) : (b, a);
        return part.Length >= MinPartLength
            && (
                whole.StartsWith(part, StringComparison.Ordinal)
                || (whole.EndsWith(part, StringComparison.Ordinal) && 2 * part.Length > whole.Length)
            );
    }
}
