using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>Selects the facts in a range of an ordered dimension.</summary>
[JsonConverter(typeof(JsonWritableConverter))]
internal sealed class RangeFilter<TFact, TCategory>(
    Dimension<TFact, TCategory> dimension,
    RangeBound<TCategory> from,
    RangeBound<TCategory> to
) : CategoryFilter<TFact, TCategory>(dimension)
    where TCategory : notnull
{
    private readonly RangeBound<TCategory> _from = from;
    private readonly RangeBound<TCategory> _to = to;

    public override bool Matches(TFact fact)
    {
        Classification<TCategory> classification = Dimension.Classify(fact);
        bool matches = false;
        for (int i = 0; !matches && i < classification.Count; i++)
        {
            matches = Contains(classification[i]);
        }

        return matches;
    }

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("dimension", Dimension.Id);
        if (_from.Exists)
        {
            writer.WriteString("from", Dimension.Codes.CodeOf(_from.Category));
        }

        if (_to.Exists)
        {
            writer.WriteString("to", Dimension.Codes.CodeOf(_to.Category));
        }

        writer.WriteEndObject();
    }

    public override bool Equals(Filter<TFact>? other) =>
        other is RangeFilter<TFact, TCategory> range
        && ReferenceEquals(Dimension, range.Dimension)
        && Same(_from, range._from)
        && Same(_to, range._to);

    public override int GetHashCode() => HashCode.Combine(Dimension.Id, _from.Category, _to.Category);

    public override string ToString() =>
        _from.Exists
            ? _to.Exists
                ? $"{Text(_from)} <= {Dimension.Id} <= {Text(_to)}"
                : $"{Dimension.Id} >= {Text(_from)}"
            : _to.Exists
                ? $"{Dimension.Id} <= {Text(_to)}"
                : $"{Dimension.Id} known";

    protected override bool[] Codes(TypedAxis<TCategory> axis)
    {
        bool[] codes = new bool[axis.CodeCount];
        for (int code = 1; code < codes.Length; code++)
        {
            codes[code] = Contains(axis[code]);
        }

        return codes;
    }

    private static bool Same(RangeBound<TCategory> left, RangeBound<TCategory> right) =>
        left.Exists == right.Exists && EqualityComparer<TCategory>.Default.Equals(left.Category, right.Category);

    private bool Contains(TCategory category) =>
        (!_from.Exists || Dimension.Codes.Compare(category, _from.Category) >= 0)
        && (!_to.Exists || Dimension.Codes.Compare(category, _to.Category) <= 0);

    private string Text(RangeBound<TCategory> bound) => Dimension.Codes.CodeOf(bound.Category);
}
