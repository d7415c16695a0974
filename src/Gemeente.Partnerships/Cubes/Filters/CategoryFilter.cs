using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>A filter by the categories of one dimension.</summary>
internal abstract class CategoryFilter<TFact, TCategory>(Dimension<TFact, TCategory> dimension) : Filter<TFact>
    where TCategory : notnull
{
    // A filter is mostly used on one cube, so the result of looking up its categories is kept for the last index used.
    // The binding references columns and not the facts.
    private Binding? _binding;

    protected Dimension<TFact, TCategory> Dimension { get; } = dimension;

    internal sealed override RowSelection Narrow(
        CubeIndex<TFact> index,
        int chunk,
        in RowSelection within,
        QueryBuffers buffers
    )
    {
        Binding binding =
            _binding is { } bound && bound.Index == index.Identity ? bound : (_binding = Bind(index, buffers));
        if (binding.Instead is { } instead)
            return instead.Narrow(index, chunk, within, buffers);
        return binding.Rows is { } rows
            ? within.And(rows, buffers)
            : binding.Chunks[chunk].Narrow(binding.Codes.InChunk(chunk), within, buffers);
    }

    internal sealed override bool[] CodesOn(CategoryAxis axis) => Codes((TypedAxis<TCategory>)axis);

    /// <summary>For each code of an axis, true if it is selected.</summary>
    protected abstract bool[] Codes(TypedAxis<TCategory> axis);

    /// <summary>
    /// The filter to use on a cube with this axis instead of this one; null, the default, for this one.
    /// </summary>
    protected virtual Filter<TFact>? Instead(TypedAxis<TCategory> axis) => null;

    private Binding Bind(CubeIndex<TFact> index, QueryBuffers buffers)
    {
        TypedColumn<TFact, TCategory> column = index.ColumnOf(Dimension);
        var codes = new CodeSet(Codes(column.TypedAxis), column.Chunks.Select(chunk => chunk.Palette));
        return new Binding(
            index.Identity,
            column.Chunks,
            codes,
            column.Chunks is [{ Length: <= 64 } only] ? RowsOf(only, codes, buffers) : null,
            Instead(column.TypedAxis)
        );
    }

    /// <summary>Returns the selected rows of a chunk of at most 64 rows.</summary>
    private static ulong[] RowsOf(ColumnChunk chunk, CodeSet codes, QueryBuffers buffers)
    {
        ulong[] rows = [0];
        RowSelection selection = chunk.Narrow(codes.InChunk(0), new RowSelection(0, chunk.Length, null), buffers);
        if (!selection.IsEmpty)
        {
            SelectionBits.Add(rows, selection);
        }

        return rows;
    }

    /// <summary>The columns of one index and the codes selected in them.</summary>
    /// <param name="Index">The identity of the index.</param>
    /// <param name="Chunks">The column of the dimension.</param>
    /// <param name="Codes">The selected codes.</param>
    /// <param name="Rows">The selected rows of a cube of at most 64 facts; null for larger cubes.</param>
    /// <param name="Instead">The filter to use instead; null to use the codes.</param>
    private sealed record Binding(
        object Index,
        ColumnChunk[] Chunks,
        CodeSet Codes,
        ulong[]? Rows,
        Filter<TFact>? Instead
    );
}
