using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>The facts that both filters select.</summary>
[JsonConverter(typeof(JsonWritableConverter))]
internal sealed class AndFilter<TFact>(Filter<TFact> left, Filter<TFact> right) : PairFilter<TFact>(left, right, "and")
{
    public override bool Matches(TFact fact) => Left.Matches(fact) && Right.Matches(fact);

    public override string ToString() => $"{Operand(Left)} & {Operand(Right)}";

    internal override RowSelection Narrow(
        CubeIndex<TFact> index,
        int chunk,
        in RowSelection within,
        QueryBuffers buffers
    )
    {
        RowSelection narrowed = Left.Narrow(index, chunk, within, buffers);
        return narrowed.IsEmpty ? narrowed : Right.Narrow(index, chunk, narrowed, buffers);
    }

    private static string Operand(Filter<TFact> filter) =>
        filter is OrFilter<TFact> ? $"({filter})" : filter.ToString()!;
}
