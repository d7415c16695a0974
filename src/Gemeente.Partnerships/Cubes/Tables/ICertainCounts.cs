namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>A table of which part of each count is certain.</summary>
internal interface ICertainCounts
{
    /// <summary>The certain part of the count of two codes, or of the total of a row or column.</summary>
    long CertainCount(int row, int column);
}
