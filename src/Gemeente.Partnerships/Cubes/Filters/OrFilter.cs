using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>The facts that either filter selects.</summary>
[JsonConverter(typeof(JsonWritableConverter))]
internal sealed class OrFilter<TFact>(Filter<TFact> left, Filter<TFact> right) : Filter<TFact>(left, right)
{
    private readonly Filter<TFact> _left = left;
    private readonly Filter<TFact> _right = right;

    public override bool Matches(TFact fact) => _left.Matches(fact) || _right.Matches(fact);

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("or");
        foreach (Filter<TFact> operand in Operands())
            operand.WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public override bool Equals(Filter<TFact>? other) =>
        other is OrFilter<TFact> or && _left == or._left && _right == or._right;

    public override int GetHashCode() => HashCode.Combine(nameof(OrFilter<>), _left, _right);

    public override string ToString() => $"{_left} | {_right}";

    internal override RowSelection Narrow(
        CubeIndex<TFact> index,
        int chunk,
        in RowSelection within,
        QueryBuffers buffers
    )
    {
        RowSelection first = _left.Narrow(index, chunk, within, buffers);
        if (first.IsEmpty)
        {
            return _right.Narrow(index, chunk, within, buffers);
        }

        if (first.IsRange && first.Span == within.Span)
        {
            return first;
        }

        RowSelection second = _right.Narrow(index, chunk, within, buffers);
        return second.IsEmpty ? first
            : second.IsRange && second.Span == within.Span ? second
            : Union(first, second, buffers);
    }

    /// <summary>The operands, with those of nested filters of this kind.</summary>
    private IEnumerable<Filter<TFact>> Operands() =>
        new[] { _left, _right }.SelectMany(side => side is OrFilter<TFact> nested ? nested.Operands() : [side]);

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
