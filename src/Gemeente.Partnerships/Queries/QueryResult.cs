using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Engine.Scans;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// The answer to an <see cref="AggregateQuery"/>: what a typed call gives, and its rows without types.
/// </summary>
/// <remarks>Immutable and safe for use by several threads. Equal by reference.</remarks>
[JsonConverter(typeof(JsonWritableConverter))]
public sealed class QueryResult : IJsonWritable
{
    internal QueryResult() { }

    /// <summary>The query, with the date that was meant.</summary>
    public required AggregateQuery Query { get; init; }

    /// <summary>What is counted, in the plural, or the id of the dimension whose different categories are.</summary>
    public required string Unit { get; init; }

    /// <summary>The base: all that are counted, each once.</summary>
    public required long Total { get; init; }

    /// <summary>How many of them have a fact for which something is not stated in the dimensions.</summary>
    public required long Unknown { get; init; }

    /// <summary>
    /// How many facts have no unit to count, such as no single municipality, and are left out; 0 when facts are
    /// counted.
    /// </summary>
    public required long WithoutUnit { get; init; }

    /// <summary>Whether one unit may be in several rows, so that these come to more than the total.</summary>
    public required bool MayOverlap { get; init; }

    /// <summary>The facts counted by how they are known: stated, derived or reconstructed.</summary>
    public required CountTable<EvidenceKind> Evidence { get; init; }

    /// <summary>What is doubtful about the query, such as a code that no record has.</summary>
    public required ValueList<DataIssue> Issues { get; init; }

    /// <summary>The rows that have a count, in the order of the categories; what is not stated comes last.</summary>
    public required ValueList<QueryRow> Rows { get; init; }

    /// <summary>The table of facts by one dimension; null when the query is another.</summary>
    public CountTable? Counts { get; init; }

    /// <summary>The table of different units by one dimension; null when the query is another.</summary>
    public DistinctTable? DistinctCounts { get; init; }

    /// <summary>The table by two dimensions; null when the query is another.</summary>
    public CrossTable? Cross { get; init; }

    /// <summary>
    /// Writes the answer as JSON: what is counted, the total, what is not stated, the rows by the ids of the
    /// dimensions, the names of dimensions and categories, and the evidence.
    /// </summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        QueryResultWriter.Write(writer, this);
    }

    /// <summary>The query and its total.</summary>
    public override string ToString() => $"{Query}: {Total} {Unit}";
}
