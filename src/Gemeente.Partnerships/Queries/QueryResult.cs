using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// The answer to an <see cref="AggregateQuery"/>: the result of the typed call, and its rows as codes and counts.
/// </summary>
/// <remarks>Immutable and safe for use by several threads. Equal by reference.</remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public sealed class QueryResult : IJsonWritable
{
    internal QueryResult() { }

    /// <summary>Gets the JSON Schema (draft 2020-12) of answers.</summary>
    public static string JsonSchema => QuerySchema.Result;

    /// <summary>Gets the query, with the reference date that was used.</summary>
    public required AggregateQuery Query { get; init; }

    /// <summary>
    /// Gets the unit: the facts in the plural, or the id of the dimension whose categories are counted.
    /// </summary>
    public required string Unit { get; init; }

    /// <summary>Gets the total, in which each unit counts once.</summary>
    public required long Total { get; init; }

    /// <summary>Gets the number of units with a fact without a stated value in one of the dimensions.</summary>
    public required long Unknown { get; init; }

    /// <summary>
    /// Gets the part of the total that is certain on the date. It is counted when it is first asked for. In an answer
    /// about all partnerships, that is the part of which the status is certain, ended and not begun ones included.
    /// </summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Certain =>
        Counts?.Certain ?? DistinctCounts?.Certain ?? Cross?.Certain ?? Long?.Certain ?? Rows[0].Certain;

    /// <summary>Gets the part of the total that is only possible on the date.</summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    public long Possible => Total - Certain;

    /// <summary>
    /// Gets the number of facts without a unit, such as a single municipality. They are not counted. It is 0 if facts
    /// are counted.
    /// </summary>
    public required long WithoutUnit { get; init; }

    /// <summary>True if a unit can be in several rows, so that the sum of the rows can exceed the total.</summary>
    public required bool IsOverlapPossible { get; init; }

    /// <summary>Gets the facts by kind of evidence: stated, derived or reconstructed.</summary>
    public required CountTable<EvidenceKind> Evidence { get; init; }

    /// <summary>Gets the warnings about the query, such as a code that no record has.</summary>
    public required ValueList<DataIssue> Issues { get; init; }

    /// <summary>
    /// Gets the rows with a count, in the order of the categories. Values that are not stated come last.
    /// </summary>
    public required ValueList<QueryRow> Rows { get; init; }

    /// <summary>Gets the table of facts by one dimension; null for other queries.</summary>
    public CountTable? Counts { get; init; }

    /// <summary>Gets the table of different units by one dimension; null for other queries.</summary>
    public DistinctTable? DistinctCounts { get; init; }

    /// <summary>Gets the table by two dimensions; null for other queries.</summary>
    public CrossTable? Cross { get; init; }

    /// <summary>Gets the table by three dimensions, in long form; null for other queries.</summary>
    public LongTable? Long { get; init; }

    /// <summary>Gets the names of the measure; null if the query does not sum one.</summary>
    public Label? Measure { get; internal init; }

    /// <summary>Gets the unit of the amounts of the measure; null if the query does not sum one.</summary>
    public string? MeasureUnit { get; internal init; }

    /// <summary>
    /// Gets the sum and the extremes of the measure over all counted facts; null if the query does not sum one.
    /// </summary>
    public Summary? Summary { get; internal init; }

    /// <summary>
    /// Gets the sum and the extremes of the measure over the facts that are certain on the date; null if the query does
    /// not sum one.
    /// </summary>
    public Summary? CertainSummary { get; internal init; }

    /// <summary>
    /// Writes the answer as JSON: the unit, the total, the unknown count, the certain and the possible part, what is
    /// certain (existence or status), the rows by the ids of the dimensions, the names of dimensions and categories,
    /// and the evidence. If a measure is summed, the answer and each row have the sum and the extremes.
    /// </summary>
    /// <param name="writer">The destination.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        QueryResultWriter.Write(this, writer);
    }

    /// <summary>Returns the query and its total.</summary>
    public override string ToString() => $"{Query}: {Total} {Unit}";
}
