using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>
/// Works out what facts put and removed mean for the chunks. A removed row is filled with the last row of its chunk; a
/// new fact goes to the end of the chunk where it belongs, and so does a changed one that does not belong where it was.
/// </summary>
internal sealed class IndexChange<TFact>
{
    private readonly CubeIndex<TFact> _index;
    private readonly Func<TFact, string> _key;
    private readonly Func<int, string> _keyAt;
    private readonly KeyIndex.Editor _keys;
    private readonly Belonging<TFact> _belonging;
    private readonly SortedDictionary<int, ChunkEdit<TFact>> _edits = [];
    private long _disturbed;

    public IndexChange(CubeIndex<TFact> index)
    {
        _index = index;
        _keys = index.Keys.Edit();
        _key = index.Options.Key!;
        _keyAt = location => _key(FactAt(location));
        _belonging = new Belonging<TFact>(index);
    }

    public void Put(TFact fact)
    {
        string key = _key(fact);
        int[] codes = _belonging.CodesOf(fact);
        if (!_keys.TryFind(key, _keyAt, out int location))
        {
            Append(fact, codes, _keys.Add(key), WhereFor(codes));
            return;
        }

        int chunk = location / FactChunk.Capacity;
        bool isInOrder = codes.AsSpan().SequenceEqual(CodesAt(location));
        if (!isInOrder && WhereFor(codes, chunk) is var other && other != chunk)
        {
            int number = _keys.NumberAt(location);
            Vacate(location);
            Append(fact, codes, number, other);
            return;
        }

        ChunkEdit<TFact> edit = EditOf(chunk);
        edit.Facts[location % FactChunk.Capacity] = fact;
        if (!isInOrder)
        {
            Disturb(edit, location % FactChunk.Capacity);
        }
    }

    public void Remove(string key)
    {
        if (!_keys.TryFind(key, _keyAt, out int location))
        {
            throw new KeyNotFoundException($"The cube has no fact '{key}' to remove.");
        }

        _keys.Remove(key, _keys.NumberAt(location));
        Vacate(location);
    }

    public CubeIndex<TFact> Apply()
    {
        if (_edits.Count == 0)
        {
            return _index;
        }

        var chunks = new FactPages<TFact>[Math.Max(_index.Chunks.Length, _edits.Keys.Last() + 1)];
        int[][] disturbed = new int[chunks.Length][];
        Array.Copy(_index.Chunks, chunks, _index.Chunks.Length);
        _index.Disturbed.CopyTo(disturbed, 0);
        foreach (ChunkEdit<TFact> edit in _edits.Values)
        {
            chunks[edit.Chunk] = (chunks[edit.Chunk] ?? FactPages<TFact>.Empty).With(edit.Facts, edit.Length);
            disturbed[edit.Chunk] = [.. edit.Disturbed];
        }

        return _index.With(chunks, disturbed, _index.DisturbedSoFar + _disturbed, _keys.ToIndex(), [.. _edits.Values]);
    }

    /// <summary>Takes a row out by putting the last one of its chunk in its place.</summary>
    private void Vacate(int location)
    {
        ChunkEdit<TFact> edit = EditOf(location / FactChunk.Capacity);
        int row = location % FactChunk.Capacity;
        int last = edit.Length - 1;
        int lastLocation = location - row + last;
        if (row != last)
        {
            bool isInOrder = CodesAt(location).AsSpan().SequenceEqual(CodesAt(lastLocation));
            edit.Facts[row] = FactAt(lastLocation);
            _keys.Place(_keys.NumberAt(lastLocation), location);
            if (!isInOrder)
            {
                Disturb(edit, row);
            }
        }

        edit.Facts.Remove(last);
        edit.Disturbed.Remove(last);
        edit.Length = last;
    }

    private void Append(TFact fact, int[] codes, int number, int chunk)
    {
        ChunkEdit<TFact> edit = EditOf(chunk);
        int row = edit.Length++;
        edit.Facts[row] = fact;
        _keys.Place(number, (chunk * FactChunk.Capacity) + row);
        if (codes.Length > 0)
        {
            Disturb(edit, row);
        }
    }

    private void Disturb(ChunkEdit<TFact> edit, int row)
    {
        edit.Disturbed.Add(row);
        _disturbed++;
    }

    /// <summary>
    /// The chunk with room to which a fact belongs most; the last one, or a new one, where it belongs to none.
    /// </summary>
    private int WhereFor(int[] codes)
    {
        int best =
            _edits.Count == 0 ? _index.Chunks.Length - 1 : Math.Max(_index.Chunks.Length - 1, _edits.Keys.Last());
        best = best < 0 || LengthOf(best) == FactChunk.Capacity ? best + 1 : best;
        (int Dimensions, int Rows) most = _belonging.Of(codes, best);
        for (int chunk = 0; chunk < _index.Chunks.Length; chunk++)
        {
            if (
                LengthOf(chunk) < FactChunk.Capacity
                && _belonging.Of(codes, chunk) is var some
                && some.CompareTo(most) > 0
            )
            {
                (best, most) = (chunk, some);
            }
        }

        return best;
    }

    /// <summary>The same for a fact that is in a chunk, where it stays unless it belongs to another more.</summary>
    private int WhereFor(int[] codes, int chunk)
    {
        int dimensions = _belonging.Of(codes, chunk).Dimensions;
        if (dimensions == codes.Length)
        {
            return chunk;
        }

        int other = WhereFor(codes);
        return dimensions == 0 || _belonging.Of(codes, other).Dimensions > dimensions ? other : chunk;
    }

    private int[] CodesAt(int location) =>
        FindPending(location, out TFact? fact) ? _belonging.CodesOf(fact!) : _belonging.CodesAt(location);

    private TFact FactAt(int location) => FindPending(location, out TFact? fact) ? fact! : _index.FactAt(location);

    private bool FindPending(int location, out TFact? fact)
    {
        fact = default;
        return _edits.TryGetValue(location / FactChunk.Capacity, out ChunkEdit<TFact>? edit)
            && edit.Facts.TryGetValue(location % FactChunk.Capacity, out fact);
    }

    private int LengthOf(int chunk) =>
        _edits.TryGetValue(chunk, out ChunkEdit<TFact>? edit) ? edit.Length
        : chunk < _index.Chunks.Length ? _index.Chunks[chunk].Length
        : 0;

    private ChunkEdit<TFact> EditOf(int chunk)
    {
        if (!_edits.TryGetValue(chunk, out ChunkEdit<TFact>? edit))
        {
            edit = new ChunkEdit<TFact>(
                chunk,
                LengthOf(chunk),
                chunk < _index.Chunks.Length ? _index.Disturbed[chunk] : []
            );
            _edits.Add(chunk, edit);
        }

        return edit;
    }
}
