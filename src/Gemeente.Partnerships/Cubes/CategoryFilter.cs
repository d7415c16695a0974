using Gemeente.Partnerships.Cubes.Engine;

namespace Gemeente.Partnerships.Cubes;

/// <summary>A filter over the categories of one dimension.</summary>
internal abstract class CategoryFilter<TFact, TCategory>(Dimension<TFact, TCategory> dimension) : Filter<TFact>
    where TCategory : notnull
{
    // The codes for the axis met last. Axes live on in their cubes; one cube asks again and again with the same axis.
    private Binding? _binding;

    protected Dimension<TFact, TCategory> Dimension { get; } = dimension;

    internal sealed override RowSelection Narrow(CubeIndex<TFact> index, int chunk, in RowSelection within, Scratch scratch)
    {
        TypedColumn<TFact, TCategory> column = index.ColumnOf(Dimension);
        Binding? binding = _binding;
        if (binding?.Axis != column.TypedAxis)
        {
            _binding = binding = new Binding(column.TypedAxis, new CodeSet(Codes(column.TypedAxis)));
        }

        return column.Chunks[chunk].Narrow(binding.Codes, within, scratch);
    }

    /// <summary>For each code of an axis whether it is selected.</summary>
    protected abstract bool[] Codes(TypedAxis<TCategory> axis);

    private sealed record Binding(TypedAxis<TCategory> Axis, CodeSet Codes);
}
