using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// A count as data: the cube, the filter, the dimensions, the aggregate and the reference date (telvraag). It names
/// dimensions by id and categories by code, so that it can be stored, sent and displayed.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content. The answer is that of the
/// typed call. Every serializer of <c>System.Text.Json</c> reads and writes it, without reflection.
/// </remarks>
[JsonConverter(typeof(AggregateQueryConverter))]
public sealed record AggregateQuery
{
    internal const int MaxDimensions = 3;
    private const string StatusDimension = "status";

    private readonly QueryCube? _cube;

    /// <summary>
    /// Gets the cube. The default is the partnerships that count on the date; all partnerships if the query names the
    /// dimension <c>status</c>, so that it can count those that have ended or not begun.
    /// </summary>
    public QueryCube Cube
    {
        get => _cube ?? DefaultCube;
        init => _cube = value;
    }

    /// <summary>The cube of a query that does not name one.</summary>
    internal QueryCube DefaultCube =>
        By.Contains(StatusDimension) || Where.Names(StatusDimension)
            ? QueryCube.AllPartnerships
            : QueryCube.Partnerships;

    /// <summary>
    /// Gets the ids of the dimensions: none for a single number, one for a table, two for a cross table, three for a
    /// table in long form.
    /// </summary>
    /// <exception cref="ArgumentException">The list has more than three ids, or an id is null.</exception>
    public ValueList<string> By
    {
        get;
        init =>
            field = Guard.Valid(
                Guard.NotNull(value),
                value.Count <= MaxDimensions && value.All(id => id is not null),
                "A query counts by at most three dimensions."
            );
    } = [];

    /// <summary>Gets the filter. The default is all facts.</summary>
    public QueryFilter Where
    {
        get;
        init => field = Guard.NotNull(value);
    } = QueryFilter.All;

    /// <summary>Gets the aggregate. The default is the number of facts. <c>measure</c> in JSON.</summary>
    public QueryAggregate Aggregate
    {
        get;
        init => field = Guard.NotNull(value);
    } = QueryAggregate.Facts;

    /// <summary>
    /// Gets the reference date (peildatum). The default is null, which means the date of the catalog.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <inheritdoc/>
    public bool Equals(AggregateQuery? other) =>
        other is not null
        && Cube == other.Cube
        && By == other.By
        && Where == other.Where
        && Aggregate == other.Aggregate
        && AsOf == other.AsOf;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cube, By, Where, Aggregate, AsOf);

    /// <summary>
    /// Gets the JSON Schema (draft 2020-12) of queries. It has no list of dimensions and codes, because hosts add to
    /// them; <see cref="Validate"/> checks these.
    /// </summary>
    public static string JsonSchema => QuerySchema.Query;

    /// <summary>Reads a query.</summary>
    /// <param name="utf8Json">The JSON of <see cref="WriteTo"/>, of at most 64 KiB and 64 levels.</param>
    /// <exception cref="InvalidQueryException">The JSON is not a query. Each error is an issue.</exception>
    public static AggregateQuery Parse(ReadOnlySpan<byte> utf8Json)
    {
        List<DataIssue> issues = [];
        return QueryReader.Read(utf8Json, issues) ?? throw new InvalidQueryException([.. issues]);
    }

    /// <summary>Reads a query.</summary>
    /// <param name="json">The JSON of <see cref="WriteTo"/>, of at most 64 KiB and 64 levels.</param>
    /// <exception cref="InvalidQueryException">The JSON is not a query. Each error is an issue.</exception>
    public static AggregateQuery Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        List<DataIssue> issues = [];
        return QueryReader.Read(json, issues) ?? throw new InvalidQueryException([.. issues]);
    }

    /// <summary>Writes the query as JSON, without the members that have their default.</summary>
    /// <param name="writer">The destination.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        QueryWriter.Write(this, writer);
    }

    /// <summary>Returns the query as JSON.</summary>
    public string ToJson()
    {
        ArrayBufferWriter<byte> json = new();
        using (
            Utf8JsonWriter writer = new(
                json,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
            WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(json.WrittenSpan);
    }

    /// <summary>
    /// Checks the query against a catalog. Errors: dimensions and codes that do not exist, ranges of dimensions
    /// without an order, and limits that are exceeded. Warnings: codes that no list, register or record has, so that
    /// their count is 0.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="dimensions">The dimensions that the query can name.</param>
    /// <param name="limits">
    /// The most that the query may ask; <see cref="QueryLimits.Default"/> if it is null.
    /// </param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public ValueList<DataIssue> Validate(
        PartnershipCatalog catalog,
        QueryDimensions dimensions,
        QueryLimits? limits = null
    )
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(dimensions);
        return QueryRunner.Validate(this, catalog, dimensions, limits ?? QueryLimits.Default);
    }

    /// <summary>Answers the query with the built-in dimensions.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <exception cref="InvalidQueryException">
    /// The query names a dimension or code that does not exist, or is over a limit. Each error is an issue.
    /// </exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public QueryResult Run(PartnershipCatalog catalog) => Run(catalog, QueryDimensions.BuiltIn);

    /// <summary>Answers the query.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="dimensions">The dimensions that the query can name.</param>
    /// <param name="limits">
    /// The most that the query may ask; <see cref="QueryLimits.Default"/> if it is null.
    /// </param>
    /// <exception cref="InvalidQueryException">
    /// The query names a dimension or code that does not exist, or is over a limit. Each error is an issue.
    /// </exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public QueryResult Run(PartnershipCatalog catalog, QueryDimensions dimensions, QueryLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(dimensions);
        return QueryRunner.Run(this, catalog, dimensions, limits ?? QueryLimits.Default);
    }

    /// <summary>Returns the partnerships that the query counts.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="dimensions">The dimensions that the query can name.</param>
    /// <param name="limits">
    /// The most that the query may ask; <see cref="QueryLimits.Default"/> if it is null.
    /// </param>
    /// <exception cref="InvalidOperationException">The query counts municipalities.</exception>
    /// <exception cref="InvalidQueryException">
    /// The query names a dimension or code that does not exist, or is over a limit. Each error is an issue.
    /// </exception>
    public Cube<PartnershipFact> SelectPartnerships(
        PartnershipCatalog catalog,
        QueryDimensions dimensions,
        QueryLimits? limits = null
    )
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(dimensions);
        return QueryRunner.SelectPartnerships(this, catalog, dimensions, limits ?? QueryLimits.Default);
    }

    /// <summary>Returns the municipalities that the query counts.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="dimensions">The dimensions that the query can name.</param>
    /// <param name="limits">
    /// The most that the query may ask; <see cref="QueryLimits.Default"/> if it is null.
    /// </param>
    /// <exception cref="InvalidOperationException">The query counts partnerships.</exception>
    /// <exception cref="InvalidQueryException">
    /// The query names a dimension or code that does not exist, or is over a limit. Each error is an issue.
    /// </exception>
    public Cube<MunicipalityFact> SelectMunicipalities(
        PartnershipCatalog catalog,
        QueryDimensions dimensions,
        QueryLimits? limits = null
    )
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(dimensions);
        return QueryRunner.SelectMunicipalities(this, catalog, dimensions, limits ?? QueryLimits.Default);
    }

    /// <summary>Returns the query as JSON.</summary>
    public override string ToString() => ToJson();
}
