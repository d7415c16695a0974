using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>Two filters combined by an operator.</summary>
/// <param name="left">The left operand.</param>
/// <param name="right">The right operand.</param>
/// <param name="name">The name of the operator in JSON.</param>
[JsonConverter(typeof(JsonWritableConverter))]
internal abstract class PairFilter<TFact>(Filter<TFact> left, Filter<TFact> right, string name)
    : Filter<TFact>(left, right)
{
    private readonly string _name = name;

    protected Filter<TFact> Left { get; } = left;

    protected Filter<TFact> Right { get; } = right;

    public sealed override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(_name);
        foreach (Filter<TFact> operand in Operands())
            operand.WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public sealed override bool Equals(Filter<TFact>? other) =>
        other is PairFilter<TFact> pair && _name == pair._name && Left == pair.Left && Right == pair.Right;

    public sealed override int GetHashCode() => HashCode.Combine(_name, Left, Right);

    /// <summary>Returns the operands, with those of nested filters of this kind.</summary>
    private IEnumerable<Filter<TFact>> Operands() =>
        new[] { Left, Right }.SelectMany(side =>
            side is PairFilter<TFact> nested && nested._name == _name ? nested.Operands() : [side]
        );
}
