using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>
/// An immutable map for large maps that change a little at a time: a dictionary that is never written again, under a small
/// layer of changes that is folded into a new dictionary when it has grown.
/// </summary>
internal sealed class LayeredMap<TKey, TValue>
    where TKey : notnull
{
    private const int SmallestLayerToFold = 4096;
    private const int BasePerLayer = 8;

    private readonly Dictionary<TKey, TValue> _base;
    private readonly ImmutableDictionary<TKey, (bool Exists, TValue Value)> _layer;

    private LayeredMap(Dictionary<TKey, TValue> @base, ImmutableDictionary<TKey, (bool Exists, TValue Value)> layer)
    {
        _base = @base;
        _layer = layer;
    }

    /// <summary>A map of entries; the dictionary must not be written afterwards.</summary>
    public static LayeredMap<TKey, TValue> Over(Dictionary<TKey, TValue> entries) =>
        new(entries, ImmutableDictionary.Create<TKey, (bool Exists, TValue Value)>(entries.Comparer));

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_layer.IsEmpty && _layer.TryGetValue(key, out (bool Exists, TValue Value) changed))
        {
            value = changed.Value;
            return changed.Exists;
        }

        return _base.TryGetValue(key, out value);
    }

    public Editor Edit() => new(this);

    /// <summary>Collects changes to a map.</summary>
    internal sealed class Editor(LayeredMap<TKey, TValue> map)
    {
        private readonly ImmutableDictionary<TKey, (bool Exists, TValue Value)>.Builder _layer = map._layer.ToBuilder();

        public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
        {
            if (_layer.TryGetValue(key, out (bool Exists, TValue Value) changed))
            {
                value = changed.Value;
                return changed.Exists;
            }

            return map._base.TryGetValue(key, out value);
        }

        public void Set(TKey key, TValue value) => _layer[key] = (true, value);

        public void Remove(TKey key) => _layer[key] = (false, default!);

        public LayeredMap<TKey, TValue> ToMap()
        {
            if (_layer.Count < SmallestLayerToFold || (long)_layer.Count * BasePerLayer < map._base.Count)
            {
                return new LayeredMap<TKey, TValue>(map._base, _layer.ToImmutable());
            }

            var folded = new Dictionary<TKey, TValue>(map._base, map._base.Comparer);
            foreach ((TKey key, (bool exists, TValue value)) in _layer)
            {
                if (exists)
                {
                    folded[key] = value;
                }
                else
                {
                    folded.Remove(key);
                }
            }

            return Over(folded);
        }
    }
}
