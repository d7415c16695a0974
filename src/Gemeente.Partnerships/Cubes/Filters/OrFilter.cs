using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>The facts that either filter selects.</summary>
[JsonConverter(typeof(JsonWritableConverter))]
internal sealed class OrFilter<TFact>(Filter<TFact> left, Filter<TFact> right) : PairFilter<TFact>(left, right, "or")
{
    public override bool Matches(TFact fact) => Left.Matches(fact) || Right.Matches(fact);

    public override string ToString() => $"{Left} | {Right}";

    internal override RowSelection Narrow(
        CubeIndex<TFact> index,
        int chunk,
        in RowSelection within,
        QueryBuffers buffers
    )
    {
        RowSelection first = Left.Narrow(index, chunk, within, buffers);
        if (first.IsEmpty)
        {
            return Right.Narrow(index, chunk, within, buffers);
        }

        if (first.IsRange && first.Span == within.Span)
        {
            return first;
        }

        RowSelection second = Right.Narrow(index, chunk, within, buffers);
        return second.IsEmpty ? first
            : second.IsRange && second.Span == within.Span ? second
            : Union(first, second, buffers);
    }

    private static RowSelection Union(in RowSelection first, in RowSelection second, QueryBuffers buffers)
    {
        int start = Math.Min(first.Start, second.Start);
        int end = Math.Max(first.End, second.End);
        if (first.IsRange && second.IsRange && Math.Max(first.Start, second.Start) <= Math.Min(first.End, second.End))
        {
            return new RowSelection(start, end, null);
        }

        QueryBuffers.CountSteps(1 + ((end - start) >> 6));
        ulong[] words = buffers.TakeBitmap();
        Bits.ClearWords(words, start, end);
        SelectionBits.Add(words, first);
        SelectionBits.Add(words, second);
        return new RowSelection(start, end, words);
    }
}
