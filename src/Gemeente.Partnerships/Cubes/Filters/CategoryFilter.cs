using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>A filter over the categories of one dimension.</summary>
internal abstract class CategoryFilter<TFact, TCategory>(Dimension<TFact, TCategory> dimension) : Filter<TFact>
    where TCategory : notnull
{
    // What was worked out for the index met last: one cube asks again and again. Holds on to a column, not to the
    // facts.
    private Binding? _binding;

    protected Dimension<TFact, TCategory> Dimension { get; } = dimension;

    internal sealed override RowSelection Narrow(
        CubeIndex<TFact> index,
        int chunk,
        in RowSelection within,
        QueryBuffers scratch
    )
    {
        Binding binding = BindingTo(index);
        ColumnChunk chunkColumn = binding.Chunks[chunk];
        return chunkColumn.Narrow(binding.Codes.In(chunkColumn.Palette, scratch), within, scratch);
    }

    internal sealed override ulong NarrowWord(CubeIndex<TFact> index, ulong within)
    {
        Binding binding = BindingTo(index);
        return binding.HasRows ? binding.Rows & within : base.NarrowWord(index, within);
    }

    /// <summary>For each code of an axis whether it is selected.</summary>
    protected abstract bool[] Codes(TypedAxis<TCategory> axis);

    private Binding BindingTo(CubeIndex<TFact> index) =>
        _binding is { } binding && binding.Index == index.Identity ? binding : Bind(index);

    private Binding Bind(CubeIndex<TFact> index)
    {
        TypedColumn<TFact, TCategory> column = index.ColumnOf(Dimension);
        return _binding = new Binding(index.Identity, column.Chunks, Codes(column.TypedAxis));
    }

    private sealed class Binding
    {
        public readonly object Index;
        public readonly ColumnChunk[] Chunks;
        public readonly CodeSet Codes;

        /// <summary>Whether a word holds all rows.</summary>
        public readonly bool HasRows;

        /// <summary>The rows that are selected, where a word holds them.</summary>
        public readonly ulong Rows;

        public Binding(object index, ColumnChunk[] chunks, bool[] codes)
        {
            Index = index;
            Chunks = chunks;
            Codes = new CodeSet(codes);
            if (chunks is [WordsColumn column])
            {
                HasRows = true;
                for (int local = 0; local < column.Palette.Length; local++)
                {
                    Rows |= codes[column.Palette[local]] ? column.Words[local] : 0;
                }
            }
        }
    }
}
