using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Works out what facts put and removed mean for the chunks. A removed row is filled with the last row of its chunk; a new
/// fact goes to the end of the last chunk, or begins one. A chunk in which much has moved is clustered again by itself.
/// </summary>
internal sealed class IndexChange<TFact>
{
    private const int MostDisturbedRows = FactChunk.Capacity / 16;

    private readonly CubeIndex<TFact> _index;
    private readonly Func<TFact, string> _key;
    private readonly LayeredMap<string, int>.Editor _locations;
    private readonly SortedDictionary<int, ChunkEdit<TFact>> _edits = [];

    public IndexChange(CubeIndex<TFact> index)
    {
        _index = index;
        _locations = index.Locations.Edit();
        _key = index.Options.Key!;
    }

    public void Put(TFact fact)
    {
        string key = _key(fact);
        if (!_locations.TryGetValue(key, out int location))
        {
            location = NewLocation();
            _locations.Set(key, location);
        }

        EditOf(location / FactChunk.Capacity).Facts[location % FactChunk.Capacity] = fact;
    }

    public void Remove(string key)
    {
        if (!_locations.TryGetValue(key, out int location))
        {
            throw new KeyNotFoundException($"The cube has no fact '{key}' to remove.");
        }

        _locations.Remove(key);
        ChunkEdit<TFact> edit = EditOf(location / FactChunk.Capacity);
        int row = location % FactChunk.Capacity;
        int last = --edit.Length;
        if (row != last)
        {
            TFact moved = edit.Facts.TryGetValue(last, out TFact? changed) ? changed : _index.Chunks[edit.Chunk][last];
            edit.Facts[row] = moved;
            _locations.Set(_key(moved), location);
        }

        edit.Facts.Remove(last);
    }

    public CubeIndex<TFact> Apply()
    {
        var chunks = new FactPages<TFact>[Math.Max(_index.Chunks.Length, _edits.Count == 0 ? 0 : _edits.Keys.Last() + 1)];
        int[] disturbed = new int[chunks.Length];
        Array.Copy(_index.Chunks, chunks, _index.Chunks.Length);
        _index.Disturbed.CopyTo(disturbed, 0);
        foreach (ChunkEdit<TFact> edit in _edits.Values)
        {
            int chunk = edit.Chunk;
            chunks[chunk] = (chunks[chunk] ?? FactPages<TFact>.Empty).With(edit.Facts, edit.Length);
            disturbed[chunk] += edit.Facts.Count;
            if (disturbed[chunk] > MostDisturbedRows && _index.Options.ClusterBy.Count > 0)
            {
                disturbed[chunk] = 0;
                edit.IsReordered = true;
                chunks[chunk] = Clustering.Cluster(chunks[chunk], _index.Options);
                for (int row = 0; row < edit.Length; row++)
                {
                    _locations.Set(_key(chunks[chunk][row]), (chunk * FactChunk.Capacity) + row);
                }
            }
        }

        return _index.With(chunks, disturbed, _locations.ToMap(), [.. _edits.Values]);
    }

    private int NewLocation()
    {
        int chunk = Math.Max(_index.Chunks.Length - 1, _edits.Count == 0 ? 0 : _edits.Keys.Last());
        ChunkEdit<TFact> edit = EditOf(chunk);
        if (edit.Length == FactChunk.Capacity)
        {
            edit = EditOf(chunk + 1);
        }

        return (edit.Chunk * FactChunk.Capacity) + edit.Length++;
    }

    private ChunkEdit<TFact> EditOf(int chunk)
    {
        if (!_edits.TryGetValue(chunk, out ChunkEdit<TFact>? edit))
        {
            edit = new ChunkEdit<TFact>(chunk, chunk < _index.Chunks.Length ? _index.Chunks[chunk].Length : 0);
            _edits.Add(chunk, edit);
        }

        return edit;
    }
}
