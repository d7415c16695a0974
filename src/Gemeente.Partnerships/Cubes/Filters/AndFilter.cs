using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>The facts that both filters select.</summary>
[JsonConverter(typeof(JsonWritableConverter))]
internal sealed class AndFilter<TFact>(Filter<TFact> left, Filter<TFact> right) : Filter<TFact>(left, right)
{
    private readonly Filter<TFact> _left = left;
    private readonly Filter<TFact> _right = right;

    public override bool Matches(TFact fact) => _left.Matches(fact) && _right.Matches(fact);

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("and");
        foreach (Filter<TFact> operand in Operands())
            operand.WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public override bool Equals(Filter<TFact>? other) =>
        other is AndFilter<TFact> and && _left == and._left && _right == and._right;

    public override int GetHashCode() => HashCode.Combine(nameof(AndFilter<>), _left, _right);

    public override string ToString() => $"{Operand(_left)} & {Operand(_right)}";

    internal override RowSelection Narrow(
        CubeIndex<TFact> index,
        int chunk,
        in RowSelection within,
        QueryBuffers buffers
    )
    {
        RowSelection narrowed = _left.Narrow(index, chunk, within, buffers);
        return narrowed.IsEmpty ? narrowed : _right.Narrow(index, chunk, narrowed, buffers);
    }

    /// <summary>Returns the operands, with those of nested filters of this kind.</summary>
    private IEnumerable<Filter<TFact>> Operands() =>
        new[] { _left, _right }.SelectMany(side => side is AndFilter<TFact> nested ? nested.Operands() : [side]);

    private static string Operand(Filter<TFact> filter) =>
        filter is OrFilter<TFact> ? $"({filter})" : filter.ToString()!;
}
