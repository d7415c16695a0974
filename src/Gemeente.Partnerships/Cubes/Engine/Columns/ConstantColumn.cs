using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>All rows have the same code.</summary>
internal sealed class ConstantColumn(int length, int code) : ColumnChunk(length, [code], [length])
{
    public override ColumnForm Form => ColumnForm.Constant;

    protected override long ContentBytes => 0;

    public override int CodeAt(int row) => 0;

    public override void CodesAt(int row, List<int> codes) => codes.Add(0);

    public override UnpackedRows Unpack() => new(new int[Length], null);

    protected override RowSelection NarrowTo(ChunkCodeSet set, in RowSelection within, QueryBuffers buffers) => within;

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, QueryBuffers buffers) =>
        counters[0] += selection.Count();
}
