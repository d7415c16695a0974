using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>Looks the categories of a fact in one dimension up in a table.</summary>
internal sealed class LookupClassifier<TFact, TKey, TCategory>(
    Dimension<TFact, TKey> key,
    IReadOnlyDictionary<TKey, TCategory> table,
    CodeList<TCategory> codes
) : IClassifier<TFact, TCategory>
    where TKey : notnull
    where TCategory : notnull
{
    private readonly Dictionary<TKey, TCategory> _table = new(table, ComparerOf(table));

    public CodeList<TCategory> Codes => codes;

    public Classification<TCategory> Classify(TFact fact)
    {
        Classification<TKey> keys = key.Classify(fact);
        if (keys.Count <= 1)
            return keys.Count == 1 && _table.TryGetValue(keys[0], out TCategory? value)
                ? value
                : Classification<TCategory>.Unknown;
        return Classification<TCategory>.Many([.. Found(keys).Select(found => found.Value).Distinct()]);
    }

    public IReadOnlyList<Reason<TCategory>> Explain(TFact fact) =>
        [
            .. Found(key.Classify(fact))
                .DistinctBy(found => found.Value)
                .Select(found => new Reason<TCategory>(
                    found.Value,
                    new Label(
                        $"de tabel geeft dit voor {NameOf(found.Key).Dutch}",
                        $"the table has this for {NameOf(found.Key).English}"
                    )
                )),
        ];

    public Label? ExplainUnknown(TFact fact)
    {
        Classification<TKey> keys = key.Classify(fact);
        return keys.IsUnknown
            ? new($"'{key.Label.Dutch}' is niet bekend", $"'{key.Label.English}' is not known")
            : new($"{NameOf(keys[0]).Dutch} staat niet in de tabel", $"{NameOf(keys[0]).English} is not in the table");
    }

    /// <summary>Returns the comparer of the keys of a hash table; null, the default, of others.</summary>
    public static IEqualityComparer<TKey>? ComparerOf(IReadOnlyDictionary<TKey, TCategory> table) =>
        table switch
        {
            Dictionary<TKey, TCategory> plain => plain.Comparer,
            FrozenDictionary<TKey, TCategory> frozen => frozen.Comparer,
            ImmutableDictionary<TKey, TCategory> immutable => immutable.KeyComparer,
            ConcurrentDictionary<TKey, TCategory> concurrent => concurrent.Comparer,
            _ => null,
        };

    private IEnumerable<(TKey Key, TCategory Value)> Found(Classification<TKey> keys)
    {
        for (int i = 0; i < keys.Count; i++)
        {
            if (_table.TryGetValue(keys[i], out TCategory? value))
                yield return (keys[i], value);
        }
    }

    private Label NameOf(TKey one) => key.Codes.NameOf(one);
}
