using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>The size of chunks and of the pages that hold their facts.</summary>
internal static class FactChunk
{
    public const int Capacity = 65_536;
    public const int PageBits = 9;
    public const int PageSize = 1 << PageBits;
}
