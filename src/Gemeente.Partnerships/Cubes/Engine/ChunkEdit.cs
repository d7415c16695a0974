namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>What changes in one chunk: the new facts of rows, and the length afterwards.</summary>
internal sealed class ChunkEdit<TFact>(int chunk, int length)
{
    public int Chunk { get; } = chunk;

    public int Length { get; set; } = length;

    public SortedDictionary<int, TFact> Facts { get; } = [];

    /// <summary>Whether all rows were put in another order, so that columns are to be made anew.</summary>
    public bool IsReordered { get; set; }
}
