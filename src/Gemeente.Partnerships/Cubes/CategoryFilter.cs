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
        Binding binding = BindingTo(index);
        ColumnChunk chunkColumn = binding.Chunks[chunk];
        return chunkColumn.Narrow(binding.Codes.In(chunkColumn.Palette, scratch), within, scratch);
    }

    internal sealed override ulong NarrowWord(CubeIndex<TFact> index, ulong within)
    {
        Binding binding = BindingTo(index);
        if (binding.LocalCodes is not { } codes)
        {
            return base.NarrowWord(index, within);
        }

        ReadOnlySpan<ulong> words = ((WordsColumn)binding.Chunks[0]).Words;
        ulong rows = 0;
        foreach (int code in codes)
        {
            rows |= words[code];
        }

        return rows & within;
    }

    /// <summary>For each code of an axis whether it is selected.</summary>
    protected abstract bool[] Codes(TypedAxis<TCategory> axis);

    private Binding BindingTo(CubeIndex<TFact> index)
    {
        Binding? binding = _binding;
        if (binding?.Index != index.Identity)
        {
            TypedColumn<TFact, TCategory> column = index.ColumnOf(Dimension);
            _binding = binding = new Binding(index.Identity, column.Chunks, Codes(column.TypedAxis));
        }

        return binding;
    }

    private sealed class Binding
    {
        public readonly object Index;
        public readonly ColumnChunk[] Chunks;
        public readonly CodeSet Codes;

        /// <summary>The local codes that are selected, where the column is one of words.</summary>
        public readonly int[]? LocalCodes;

        public Binding(object index, ColumnChunk[] chunks, bool[] codes)
        {
            Index = index;
            Chunks = chunks;
            Codes = new CodeSet(codes);
            LocalCodes = chunks is [WordsColumn column] ? [.. Enumerable.Range(0, column.Palette.Length).Where(code => codes[column.Palette[code]])] : null;
        }
    }
}
