using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>The facts that a filter does not select.</summary>
[JsonConverter(typeof(JsonWritableConverter))]
internal sealed class NotFilter<TFact>(Filter<TFact> filter) : Filter<TFact>(filter)
{
    private readonly Filter<TFact> _filter = filter;

    public override Filter<TFact> Not() => _filter;

    public override bool Matches(TFact fact) => !_filter.Matches(fact);

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("not");
        _filter.WriteTo(writer);
        writer.WriteEndObject();
    }

    public override bool Equals(Filter<TFact>? other) => other is NotFilter<TFact> not && _filter == not._filter;

    public override int GetHashCode() => HashCode.Combine(nameof(NotFilter<>), _filter);

    public override string ToString() => $"!({_filter})";

    internal override RowSelection Narrow(
        CubeIndex<TFact> index,
        int chunk,
        in RowSelection within,
        QueryBuffers buffers
    )
    {
        RowSelection excluded = _filter.Narrow(index, chunk, within, buffers);
        if (excluded.IsEmpty)
        {
            return within;
        }

        if (excluded.IsRange && within.IsRange && (excluded.Start == within.Start || excluded.End == within.End))
        {
            return excluded.Start == within.Start
                ? within.Between(excluded.End, within.End)
                : within.Between(within.Start, excluded.Start);
        }

        QueryBuffers.CountSteps(1 + (within.Span >> 6));
        ulong[] words = buffers.TakeBitmap();
        Bits.ClearWords(words, within.Start, within.End);
        SelectionBits.Add(words, within);
        SelectionBits.Remove(words, excluded);
        return new RowSelection(within.Start, within.End, words);
    }
}
