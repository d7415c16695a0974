namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>All rows have the same code.</summary>
internal sealed class ConstantColumn(int length, int code) : ColumnChunk(length, [code], [length])
{
    public override ColumnForm Form => ColumnForm.Constant;

    protected override long ContentBytes => 0;

    public override int CodeAt(int row) => 0;

    public override void CodesAt(int row, List<int> codes) => codes.Add(0);

    public override ColumnChunk? TryEdit(ColumnEdit edit) =>
        edit.Localize(this) is null ? null : new ConstantColumn(edit.Length, Palette[0]);

    protected override RowSelection NarrowTo(LocalSet set, in RowSelection within, Scratch scratch) => within;

    protected override void HistogramOf(in RowSelection selection, Span<int> counters, Scratch scratch) => counters[0] += selection.Count();
}
