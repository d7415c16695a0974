namespace Gemeente.Partnerships.Cubes.Indexing.Updating;

/// <summary>The rows of a cube that changes have put out of clustering order.</summary>
/// <param name="Rows">The rows of each chunk that are out of order, ascending.</param>
/// <param name="SoFar">The number of rows put out of order since the whole cube was clustered.</param>
internal sealed record RowDisorder(int[][] Rows, long SoFar);
