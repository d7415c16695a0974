using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes;

/// <summary>A filter over the categories of one dimension.</summary>
internal abstract class CategoryFilter<TFact, TCategory>(Dimension<TFact, TCategory> dimension) : Filter<TFact>
    where TCategory : notnull
{
    // What was worked out for the index met last: one cube asks again and again. Holds on to a column, not to the facts.
    private Binding? _binding;

    protected Dimension<TFact, TCategory> Dimension { get; } = dimension;

    internal sealed override RowSelection Narrow(CubeIndex<TFact> index, int chunk, in RowSelection within, Scratch scratch)
    {
        Binding? binding = _binding;
        if (binding?.Index != index.Identity)
        {
            TypedColumn<TFact, TCategory> column = index.ColumnOf(Dimension);
            _binding = binding = new Binding(index.Identity, column.Chunks, new CodeSet(Codes(column.TypedAxis)));
        }

        ColumnChunk chunkColumn = binding.Chunks[chunk];
        return chunkColumn.Narrow(binding.Codes.In(chunkColumn.Palette, scratch), within, scratch);
    }

    /// <summary>For each code of an axis whether it is selected.</summary>
    protected abstract bool[] Codes(TypedAxis<TCategory> axis);

    private sealed class Binding(object index, ColumnChunk[] chunks, CodeSet codes)
    {
        public readonly object Index = index;
        public readonly ColumnChunk[] Chunks = chunks;
        public readonly CodeSet Codes = codes;
    }
}
