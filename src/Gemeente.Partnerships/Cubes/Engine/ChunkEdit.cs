namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>What changes in one chunk: facts of rows, old and new, and the length afterwards.</summary>
internal sealed class ChunkEdit<TFact>(int chunk, int length)
{
    public int Chunk { get; } = chunk;

    public int Length { get; set; } = length;

    public SortedDictionary<int, TFact> Facts { get; } = [];
}
