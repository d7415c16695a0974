namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>
/// What changes in one chunk: the new facts of rows, the length afterwards, and which rows stand out of order then.
/// </summary>
internal sealed class ChunkEdit<TFact>(int chunk, int length, IEnumerable<int> disturbed)
{
    public int Chunk { get; } = chunk;

    public int Length { get; set; } = length;

    public SortedDictionary<int, TFact> Facts { get; } = [];

    public SortedSet<int> Disturbed { get; } = [.. disturbed];
}
