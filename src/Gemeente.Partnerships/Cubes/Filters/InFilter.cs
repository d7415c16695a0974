using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Cubes.Filters;

/// <summary>Selects the facts in any of a set of categories.</summary>
[JsonConverter(typeof(JsonWritableConverter))]
internal sealed class InFilter<TFact, TCategory> : CategoryFilter<TFact, TCategory>
    where TCategory : notnull
{
    private readonly TCategory[] _categories;
    private readonly HashSet<TCategory> _set;
    private readonly bool _orUnknown;
    private readonly Dimension<TFact, TCategory>? _others;

    public InFilter(Dimension<TFact, TCategory> dimension, IReadOnlyList<TCategory> categories, bool orUnknown)
        : base(dimension)
    {
        _set = [.. categories];
        if (_set.Any(category => category is null))
        {
            throw new ArgumentException($"A category of dimension '{dimension.Id}' is null.", nameof(categories));
        }

        _categories = [.. _set];
        Array.Sort(_categories, dimension.Codes.Compare);
        _orUnknown = orUnknown;
        _others = dimension.Others;
    }

    /// <summary>The same filter by the categories that are counted only.</summary>
    private InFilter(InFilter<TFact, TCategory> filter)
        : base(filter.Dimension)
    {
        _set = filter._set;
        _categories = filter._categories;
        _orUnknown = filter._orUnknown;
    }

    public override bool Matches(TFact fact)
    {
        Classification<TCategory> classification = Dimension.Classify(fact);
        return (_orUnknown && classification.IsUnknown)
            || HasAny(classification)
            || (_others is not null && HasAny(_others.Classify(fact)));
    }

    protected override Filter<TFact>? Instead(TypedAxis<TCategory> axis)
    {
        if (_others is null || Array.TrueForAll(_categories, category => axis.TryGetCode(category, out _)))
            return null;
        TCategory[] absent = Array.FindAll(_categories, category => !axis.TryGetCode(category, out _));
        return new InFilter<TFact, TCategory>(this) | _others.In(absent);
    }

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("dimension", Dimension.Id);
        writer.WriteStartArray("in");
        foreach (string code in CodeTexts())
        {
            writer.WriteStringValue(code);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public override bool Equals(Filter<TFact>? other) =>
        other is InFilter<TFact, TCategory> @in
        && ReferenceEquals(Dimension, @in.Dimension)
        && _orUnknown == @in._orUnknown
        && _set.SetEquals(@in._set);

    public override int GetHashCode() => HashCode.Combine(Dimension.Id, _set.Count, _orUnknown);

    public override string ToString() => $"{Dimension.Id} in ({string.Join(", ", CodeTexts())})";

    protected override bool[] Codes(TypedAxis<TCategory> axis)
    {
        bool[] codes = new bool[axis.CodeCount];
        codes[0] = _orUnknown;
        foreach (TCategory category in _categories)
        {
            if (axis.TryGetCode(category, out int code))
            {
                codes[code] = true;
            }
        }

        return codes;
    }

    private bool HasAny(in Classification<TCategory> classification)
    {
        bool has = false;
        for (int i = 0; !has && i < classification.Count; i++)
        {
            has = _set.Contains(classification[i]);
        }

        return has;
    }

    private IEnumerable<string> CodeTexts()
    {
        IEnumerable<string> codes = _categories.Select(Dimension.Codes.CodeOf);
        return _orUnknown ? codes.Append(Dimension<TFact, TCategory>.CodeOfUnknown) : codes;
    }
}
