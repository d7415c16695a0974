using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>What a cross table holds: margins, cells, and the total.</summary>
internal readonly record struct CrossCounts(long[] Rows, long[] Columns, CellCounts Cells, long Total);
