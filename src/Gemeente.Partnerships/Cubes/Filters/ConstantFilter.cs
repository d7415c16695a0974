using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>A filter that selects all facts or no fact.</summary>
[JsonConverter(typeof(JsonWritableConverter))]
internal sealed class ConstantFilter<TFact>(bool value) : Filter<TFact>
{
    public override bool Matches(TFact fact) => value;

    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteBooleanValue(value);

    public override bool Equals(Filter<TFact>? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => value ? 1 : 0;

    public override string ToString() => value ? "all" : "none";

    internal override RowSelection Narrow(
        CubeIndex<TFact> index,
        int chunk,
        in RowSelection within,
        QueryBuffers buffers
    ) => value ? within : RowSelection.None;
}
