namespace Gemeente.Partnerships.Collections;

/// <summary>
/// An immutable array in chunks. A changed version shares the unchanged chunks with its original. A place may be empty.
/// </summary>
internal sealed class PersistentArray<T> : IPlaces<T>
    where T : class
{
    private const int ChunkBits = 10;
    private const int ChunkSize = 1 << ChunkBits;
    private const int ChunkMask = ChunkSize - 1;

    private static readonly T?[] EmptyChunk = new T?[ChunkSize];

    private readonly T?[][] _chunks;

    private PersistentArray(T?[][] chunks, int length)
    {
        _chunks = chunks;
        Length = length;
    }

    public static PersistentArray<T> Empty { get; } = new([], 0);

    public int Length { get; }

    public T? this[int index] => _chunks[index >> ChunkBits][index & ChunkMask];

    public Builder ToBuilder() => new(this);

    /// <summary>Returns the places with other objects than in another array. Shared chunks are skipped.</summary>
    public IEnumerable<(T? Before, T? After)> DifferencesFrom(PersistentArray<T> other)
    {
        T?[] none = [];
        for (int chunk = 0; chunk < Math.Max(_chunks.Length, other._chunks.Length); chunk++)
        {
            T?[] before = chunk < other._chunks.Length ? other._chunks[chunk] : none;
            T?[] after = chunk < _chunks.Length ? _chunks[chunk] : none;
            if (before == after)
                continue;
            for (int i = 0; i < ChunkSize; i++)
            {
                T? old = i < before.Length ? before[i] : null;
                T? now = i < after.Length ? after[i] : null;
                if (!ReferenceEquals(old, now))
                    yield return (old, now);
            }
        }
    }

    /// <summary>Builds one version. It copies a chunk at the first change in it.</summary>
    internal sealed class Builder(PersistentArray<T> original) : IPlaces<T>
    {
        private readonly List<T?[]> _chunks = [.. original._chunks];
        private readonly HashSet<int> _copied = [];

        // The chunk of the next addition.
        private T?[]? _last;

        public int Length { get; private set; } = original.Length;

        public T? this[int index]
        {
            get => _chunks[index >> ChunkBits][index & ChunkMask];
            set => ChunkToChange(index >> ChunkBits)[index & ChunkMask] = value;
        }

        /// <summary>Returns the item at a place; null after the last place.</summary>
        public T? Find(int index) => index < Length ? this[index] : null;

        /// <summary>Adds empty places up to a length.</summary>
        public void Extend(int length)
        {
            while (_chunks.Count << ChunkBits < length)
                _chunks.Add(EmptyChunk);
            Length = Math.Max(Length, length);
            _last = null;
        }

        public void Add(T item)
        {
            if (Length >> ChunkBits == _chunks.Count)
            {
                _copied.Add(_chunks.Count);
                _chunks.Add(_last = new T?[ChunkSize]);
            }

            _last ??= ChunkToChange(Length >> ChunkBits);
            _last[Length++ & ChunkMask] = item;
        }

        public PersistentArray<T> ToPersistentArray() => new([.. _chunks], Length);

        private T?[] ChunkToChange(int chunk)
        {
            if (_copied.Add(chunk))
                _chunks[chunk] = [.. _chunks[chunk]];
            return _chunks[chunk];
        }
    }
}
