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
/// A question as data (telvraag): what to count, by what, under which conditions, on which date. Names dimensions by id
/// and categories by code, so that it can be kept, sent and shown.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content. Gives the same answer as
/// the typed call. Any serializer of <c>System.Text.Json</c> reads and writes it, without reflection.
/// </remarks>
[JsonConverter(typeof(AggregateQueryConverter))]
public sealed record AggregateQuery
{
    internal const int MaxDimensions = 2;

    /// <summary>Which facts are counted; the partnerships that count on the date by default.</summary>
    public QueryCube Cube { get; init; }

    /// <summary>
    /// The ids of the dimensions to count by: none for a single number, one for a table, two for a cross table.
    /// </summary>
    /// <exception cref="ArgumentException">There are more than two, or one is null.</exception>
    public ValueList<string> By
    {
        get;
        init =>
            field = Guard.Valid(
                Guard.NotNull(value),
                value.Count <= MaxDimensions && value.All(id => id is not null),
                "A query counts by no, one or two dimensions."
            );
    } = [];

    /// <summary>Which of the facts count; all by default.</summary>
    public QueryFilter Where
    {
        get;
        init => field = Guard.NotNull(value);
    } = QueryFilter.All;

    /// <summary>What is counted; facts by default.</summary>
    public QueryAggregate Aggregate
    {
        get;
        init => field = Guard.NotNull(value);
    } = QueryAggregate.Facts;

    /// <summary>
    /// The date that the answer is of (peildatum); that of the catalog when null, which it is by default.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Reads a query.</summary>
    /// <param name="utf8Json">JSON as <see cref="WriteTo"/> writes it, of 64 KiB and 64 levels at the most.</param>
    /// <exception cref="InvalidQueryException">It is no such JSON; everything that is wrong is an issue.</exception>
    public static AggregateQuery Parse(ReadOnlySpan<byte> utf8Json)
    {
        List<DataIssue> issues = [];
        return QueryReader.Read(utf8Json, issues) ?? throw new InvalidQueryException([.. issues]);
    }

    /// <summary>Reads a query.</summary>
    /// <param name="json">JSON as <see cref="WriteTo"/> writes it, of 64 KiB and 64 levels at the most.</param>
    /// <exception cref="InvalidQueryException">It is no such JSON; everything that is wrong is an issue.</exception>
    public static AggregateQuery Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        List<DataIssue> issues = [];
        return QueryReader.Read(json, issues) ?? throw new InvalidQueryException([.. issues]);
    }

    /// <summary>Writes the query as JSON; what is as by default is left out.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        QueryWriter.Write(writer, this);
    }

    /// <summary>The query as JSON.</summary>
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
    /// What is wrong with the query for a catalog (errors: dimensions and codes that do not exist, ranges of what has
    /// no order), and what is doubtful (warnings: codes that no list, register or record has, so that nothing would
    /// count).
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="dimensions">The dimensions that it may name.</param>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public ValueList<DataIssue> Validate(PartnershipCatalog catalog, QueryDimensions dimensions)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(dimensions);
        return QueryRunner.Validate(this, catalog, dimensions);
    }

    /// <summary>Answers the query, with the dimensions that are built in.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <exception cref="InvalidQueryException">It names what does not exist; each error is an issue.</exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public QueryResult Run(PartnershipCatalog catalog) => Run(catalog, QueryDimensions.BuiltIn);

    /// <summary>Answers the query.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="dimensions">The dimensions that it may name.</param>
    /// <exception cref="InvalidQueryException">It names what does not exist; each error is an issue.</exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public QueryResult Run(PartnershipCatalog catalog, QueryDimensions dimensions)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(dimensions);
        return QueryRunner.Run(this, catalog, dimensions);
    }

    /// <summary>The partnerships that the query counts, for a host that lists them too.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="dimensions">The dimensions that it may name.</param>
    /// <exception cref="InvalidOperationException">The query counts municipalities.</exception>
    /// <exception cref="InvalidQueryException">It names what does not exist; each error is an issue.</exception>
    public Cube<PartnershipFact> SelectPartnerships(PartnershipCatalog catalog, QueryDimensions dimensions)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(dimensions);
        return QueryRunner.SelectPartnerships(this, catalog, dimensions);
    }

    /// <summary>The municipalities that the query counts, for a host that lists them too.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="dimensions">The dimensions that it may name.</param>
    /// <exception cref="InvalidOperationException">The query counts partnerships.</exception>
    /// <exception cref="InvalidQueryException">It names what does not exist; each error is an issue.</exception>
    public Cube<MunicipalityFact> SelectMunicipalities(PartnershipCatalog catalog, QueryDimensions dimensions)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(dimensions);
        return QueryRunner.SelectMunicipalities(this, catalog, dimensions);
    }

    /// <summary>The query as JSON.</summary>
    public override string ToString() => ToJson();
}
