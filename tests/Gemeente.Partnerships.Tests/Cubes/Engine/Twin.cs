using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>The same answers as a cube, by asking every classifier about every fact, one after the other.</summary>
internal static class Twin
{
    /// <summary>The codes of a fact's categories; null stands for not stated.</summary>
    public static string?[] Codes<TFact>(Dimension<TFact> dimension, TFact fact) => dimension switch
    {
        Dimension<TFact, int> typed => Codes(typed, fact),
        Dimension<TFact, bool> typed => Codes(typed, fact),
        Dimension<TFact, string> typed => Codes(typed, fact),
        _ => throw new ArgumentException(dimension.Id),
    };

    public static SortedDictionary<string, long> Count<TFact>(IEnumerable<TFact> facts, params Dimension<TFact>[] by)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (TFact fact in facts)
        {
            foreach (string key in Keys(fact, by))
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts;
    }

    public static SortedDictionary<string, long> CountDistinct<TFact>(IEnumerable<TFact> facts, Dimension<TFact> units, params Dimension<TFact>[] by)
    {
        var seen = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (TFact fact in facts)
        {
            foreach (string key in Keys(fact, by))
            {
                foreach (string? unit in Codes(units, fact))
                {
                    if (unit is not null)
                    {
                        (seen.TryGetValue(key, out HashSet<string>? set) ? set : seen[key] = []).Add(unit);
                    }
                }
            }
        }

        return new SortedDictionary<string, long>(seen.ToDictionary(pair => pair.Key, pair => (long)pair.Value.Count), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Keys<TFact>(TFact fact, Dimension<TFact>[] by)
    {
        IEnumerable<string> keys = [""];
        foreach (Dimension<TFact> dimension in by)
        {
            string?[] codes = Codes(dimension, fact);
            keys = keys.SelectMany(key => codes.Select(code => $"{key}/{code}"));
        }

        return keys;
    }

    private static string?[] Codes<TFact, TCategory>(Dimension<TFact, TCategory> dimension, TFact fact)
        where TCategory : notnull
    {
        Classification<TCategory> classification = dimension.Classify(fact);
        return classification.IsUnknown
            ? [null]
            : [.. Enumerable.Range(0, classification.Count).Select(i => dimension.Scheme.CodeOf(classification[i])).Distinct()];
    }
}
