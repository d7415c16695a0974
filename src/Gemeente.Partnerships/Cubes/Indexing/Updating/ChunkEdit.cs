namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>
/// The changes of one chunk: the new facts of rows, the length afterwards, and the rows that are out of order then.
/// </summary>
internal sealed class ChunkEdit<TFact>(int chunk, int length, IEnumerable<int> disordered)
{
    public int Chunk { get; } = chunk;

    public int Length { get; set; } = length;

    public SortedDictionary<int, TFact> Facts { get; } = [];

    public SortedSet<int> Disordered { get; } = [.. disordered];
}
