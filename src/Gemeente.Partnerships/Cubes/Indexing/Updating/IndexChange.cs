using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Indexing.Keys;

namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>
/// Collects added, replaced and removed facts as changes of chunks. The last row of a chunk fills a removed row. A new
/// fact goes to the end of the chunk where it fits best; so does a replaced fact that no longer fits in its chunk.
/// </summary>
internal sealed class IndexChange<TFact>
{
    private readonly CubeIndex<TFact> _index;
    private readonly Func<TFact, string> _key;
    private readonly Func<int, string> _keyAt;
    private readonly KeyIndex.Editor _keys;
    private readonly ChunkAffinity<TFact> _affinity;
    private readonly SortedDictionary<int, ChunkEdit<TFact>> _edits = [];
    private long _disordered;

    public IndexChange(CubeIndex<TFact> index)
    {
        _index = index;
        _keys = index.Keys.Edit();
        _key = index.Options.Key!;
        _keyAt = location => _key(FactAt(location));
        _affinity = new ChunkAffinity<TFact>(index);
    }

    public void Put(TFact fact)
    {
        string key = _key(fact);
        int[] codes = _affinity.CodesOf(fact);
        if (!_keys.TryFind(key, _keyAt, out int location))
        {
            Append(fact, codes, _keys.Add(key), BestChunkFor(codes));
            return;
        }

        int chunk = location / FactChunk.Capacity;
        bool isInOrder = codes.AsSpan().SequenceEqual(CodesAt(location));
        if (!isInOrder && BestChunkFor(codes, chunk) is var other && other != chunk)
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
            MarkDisordered(edit, location % FactChunk.Capacity);
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
        int[][] disordered = new int[chunks.Length][];
        Array.Copy(_index.Chunks, chunks, _index.Chunks.Length);
        _index.Disorder.Rows.CopyTo(disordered, 0);
        foreach (ChunkEdit<TFact> edit in _edits.Values)
        {
            chunks[edit.Chunk] = (chunks[edit.Chunk] ?? FactPages<TFact>.Empty).With(edit.Facts, edit.Length);
            disordered[edit.Chunk] = [.. edit.Disordered];
        }

        return IndexUpdate.With(
            _index,
            chunks,
            new RowDisorder(disordered, _index.Disorder.SoFar + _disordered),
            _keys.ToIndex(),
            [.. _edits.Values]
        );
    }

    /// <summary>Removes a row: the last row of its chunk takes its place.</summary>
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
                MarkDisordered(edit, row);
            }
        }

        edit.Facts.Remove(last);
        edit.Disordered.Remove(last);
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
            MarkDisordered(edit, row);
        }
    }

    private void MarkDisordered(ChunkEdit<TFact> edit, int row)
    {
        edit.Disordered.Add(row);
        _disordered++;
    }

    /// <summary>
    /// Returns the chunk with room where a fact fits best; the last or a new chunk if it fits nowhere.
    /// </summary>
    private int BestChunkFor(int[] codes)
    {
        int best =
            _edits.Count == 0 ? _index.Chunks.Length - 1 : Math.Max(_index.Chunks.Length - 1, _edits.Keys.Last());
        best = best < 0 || LengthOf(best) == FactChunk.Capacity ? best + 1 : best;
        (int Dimensions, int Rows) most = _affinity.Of(codes, best);
        for (int chunk = 0; chunk < _index.Chunks.Length; chunk++)
        {
            if (
                LengthOf(chunk) < FactChunk.Capacity
                && _affinity.Of(codes, chunk) is var some
                && some.CompareTo(most) > 0
            )
            {
                (best, most) = (chunk, some);
            }
        }

        return best;
    }

    /// <summary>
    /// Returns the best chunk for a fact that is in a chunk already. It stays there unless it fits better in another.
    /// </summary>
    private int BestChunkFor(int[] codes, int chunk)
    {
        int dimensions = _affinity.Of(codes, chunk).Dimensions;
        if (dimensions == codes.Length)
        {
            return chunk;
        }

        int other = BestChunkFor(codes);
        return dimensions == 0 || _affinity.Of(codes, other).Dimensions > dimensions ? other : chunk;
    }

    private int[] CodesAt(int location) =>
        FindPending(location, out TFact? fact) ? _affinity.CodesOf(fact!) : _affinity.CodesAt(location);

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
                chunk < _index.Chunks.Length ? _index.Disorder.Rows[chunk] : []
            );
            _edits.Add(chunk, edit);
        }

        return edit;
    }
}
