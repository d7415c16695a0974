using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// A <see cref="Filter{TFact}"/> as data: it names dimensions by id and categories by code (selectie).
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads. Equal filters have the same expression, operands and codes in the
/// same order. Dimensions and codes are checked when the query is validated or run.
/// </remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public sealed class QueryFilter : IEquatable<QueryFilter>, IJsonWritable
{
    /// <summary>
    /// The levels of a filter at most. Its JSON then has at most 64 levels, the limit of most readers.
    /// </summary>
    internal const int MaxLevels = 30;

    private readonly int _levels;

    private QueryFilter(QueryFilterKind kind, ValueList<QueryFilter> operands)
    {
        Kind = kind;
        Operands = operands;
        _levels = 1 + operands.Select(operand => operand._levels).DefaultIfEmpty().Max();
        if (_levels > MaxLevels)
            throw new InvalidOperationException($"The filter is nested deeper than {MaxLevels} levels.");
    }

    private QueryFilter(QueryFilterKind kind, string dimension)
        : this(kind, []) => Dimension = Guard.NotNull(dimension);

    /// <summary>Gets the filter that selects all facts.</summary>
    public static QueryFilter All { get; } = new(QueryFilterKind.All, operands: []);

    /// <summary>Gets the filter that selects no facts.</summary>
    public static QueryFilter None { get; } = new(QueryFilterKind.None, operands: []);

    /// <summary>Gets the kind.</summary>
    public QueryFilterKind Kind { get; }

    /// <summary>Gets the id of the dimension; null for filters without one.</summary>
    public string? Dimension { get; }

    /// <summary>
    /// Gets the codes of <see cref="QueryFilterKind.In"/>. <c>unknown</c> selects facts without a stated value.
    /// </summary>
    public ValueList<string> Codes { get; private init; } = [];

    /// <summary>Gets the first code of <see cref="QueryFilterKind.Between"/>; null without a lower bound.</summary>
    public string? From { get; private init; }

    /// <summary>Gets the last code of <see cref="QueryFilterKind.Between"/>; null without an upper bound.</summary>
    public string? To { get; private init; }

    /// <summary>Gets the filters that this one combines.</summary>
    public ValueList<QueryFilter> Operands { get; }

    /// <summary>Gets the ids of the dimensions that the filter and its parts name, each once.</summary>
    public IEnumerable<string> Dimensions =>
        Operands
            .SelectMany(operand => operand.Dimensions)
            .Concat(Dimension is null ? [] : [Dimension])
            .Distinct(StringComparer.Ordinal);

    /// <summary>The number of conditions: the parts that do not combine others.</summary>
    internal int ConditionCount => Operands.Count == 0 ? 1 : Operands.Sum(operand => operand.ConditionCount);

    /// <summary>The number of codes of all conditions, and of bounds.</summary>
    internal int CodeCount =>
        Codes.Count + (From is null ? 0 : 1) + (To is null ? 0 : 1) + Operands.Sum(operand => operand.CodeCount);

    /// <summary>True if the filter names a dimension.</summary>
    internal bool Names(string dimension) =>
        Dimension == dimension || Operands.Any(operand => operand.Names(dimension));

    /// <summary>Selects the facts in any of some categories.</summary>
    /// <param name="dimension">The id of the dimension.</param>
    /// <param name="codes">
    /// The codes. <c>unknown</c> selects facts without a stated value. An empty list selects no facts.
    /// </param>
    public static QueryFilter In(string dimension, params IReadOnlyList<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return new QueryFilter(QueryFilterKind.In, dimension)
        {
            Codes = Guard.Valid(codes.ToValueList(), codes.All(code => code is not null), "A code is null."),
        };
    }

    /// <summary>
    /// Selects the facts in a range of an ordered dimension, both bounds included. Facts without a stated value are not
    /// selected.
    /// </summary>
    /// <param name="dimension">The id of the dimension.</param>
    /// <param name="from">The first code; null without a lower bound.</param>
    /// <param name="to">The last code; null without an upper bound.</param>
    public static QueryFilter Between(string dimension, string? from, string? to) =>
        new(QueryFilterKind.Between, dimension) { From = from, To = to };

    /// <summary>Converts a typed filter.</summary>
    /// <typeparam name="TFact">The type of the facts.</typeparam>
    /// <param name="filter">The filter.</param>
    /// <exception cref="InvalidOperationException">The filter has more than 30 levels.</exception>
    public static QueryFilter Of<TFact>(Filter<TFact> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json, new JsonWriterOptions { MaxDepth = int.MaxValue }))
            filter.WriteTo(writer);
        List<DataIssue> issues = [];
        QueryFilter? read = QueryReader.ReadFilter(json.WrittenSpan, issues);
        return read ?? throw new InvalidOperationException(issues[0].Message);
    }

    /// <summary>Selects the facts that both filters select.</summary>
    /// <param name="left">One filter.</param>
    /// <param name="right">The other.</param>
    public static QueryFilter operator &(QueryFilter left, QueryFilter right) => left.And(right);

    /// <summary>Selects the facts that one or both filters select.</summary>
    /// <param name="left">One filter.</param>
    /// <param name="right">The other.</param>
    public static QueryFilter operator |(QueryFilter left, QueryFilter right) => left.Or(right);

    /// <summary>Selects the facts that the filter does not select.</summary>
    /// <param name="filter">The filter.</param>
    public static QueryFilter operator !(QueryFilter filter) => filter.Not();

    /// <summary>True if the filters are equal.</summary>
    /// <param name="left">One filter.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(QueryFilter? left, QueryFilter? right) => Equals(left, right);

    /// <summary>True if the filters are not equal.</summary>
    /// <param name="left">One filter.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(QueryFilter? left, QueryFilter? right) => !Equals(left, right);

    /// <summary>Selects the facts that both filters select.</summary>
    /// <param name="other">The other filter.</param>
    public QueryFilter And(QueryFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind == QueryFilterKind.All || other.Kind == QueryFilterKind.None ? other
            : other.Kind == QueryFilterKind.All || Kind == QueryFilterKind.None ? this
            : Combined(QueryFilterKind.And, [.. Parts(QueryFilterKind.And), .. other.Parts(QueryFilterKind.And)]);
    }

    /// <summary>Selects the facts that one or both filters select.</summary>
    /// <param name="other">The other filter.</param>
    public QueryFilter Or(QueryFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind == QueryFilterKind.None || other.Kind == QueryFilterKind.All ? other
            : other.Kind == QueryFilterKind.None || Kind == QueryFilterKind.All ? this
            : Combined(QueryFilterKind.Or, [.. Parts(QueryFilterKind.Or), .. other.Parts(QueryFilterKind.Or)]);
    }

    /// <summary>Selects the facts that this filter does not select.</summary>
    public QueryFilter Not() =>
        Kind switch
        {
            QueryFilterKind.All => None,
            QueryFilterKind.None => All,
            QueryFilterKind.Not => Operands[0],
            _ => Combined(QueryFilterKind.Not, [this]),
        };

    /// <summary>Writes the filter as JSON.</summary>
    /// <param name="writer">The destination.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        QueryWriter.Write(this, writer);
    }

    /// <inheritdoc/>
    public bool Equals(QueryFilter? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && Kind == other.Kind
            && Dimension == other.Dimension
            && From == other.From
            && To == other.To
            && Codes == other.Codes
            && Operands == other.Operands
        );

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as QueryFilter);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Dimension, From, To, Codes.Count, Operands.Count);

    /// <summary>Returns the text of the typed filter: <c>country in (TR, MA) &amp; start-year >= 2000</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            QueryFilterKind.In => $"{Dimension} in ({string.Join(", ", Codes)})",
            QueryFilterKind.Between => From is null
                ? To is null
                    ? $"{Dimension} known"
                    : $"{Dimension} <= {To}"
                : To is null
                    ? $"{Dimension} >= {From}"
                    : $"{From} <= {Dimension} <= {To}",
            QueryFilterKind.And => string.Join(
                " & ",
                Operands.Select(part => part.Kind == QueryFilterKind.Or ? $"({part})" : part.ToString())
            ),
            QueryFilterKind.Or => string.Join(" | ", Operands),
            QueryFilterKind.Not => $"!({Operands[0]})",
            _ => Kind == QueryFilterKind.All ? "all" : "none",
        };

    /// <summary>Combines filters without simplification.</summary>
    internal static QueryFilter Combined(QueryFilterKind kind, ValueList<QueryFilter> operands) => new(kind, operands);

    private ValueList<QueryFilter> Parts(QueryFilterKind kind) => Kind == kind ? Operands : [this];
}
