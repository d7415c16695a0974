using System.Collections.ObjectModel;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Queries;

/// <summary>
/// The counts of a query that an engine read from its store. <see cref="StoredAnswers"/> makes the answer of them. They
/// can be written as JSON and read again, to keep or send an answer.
/// </summary>
/// <remarks>Immutable and safe for use by several threads. Equal by reference.</remarks>
public sealed class StoredCounts
{
    /// <summary>Gets the count of all facts, or of all different units. It has no codes.</summary>
    public required StoredCount Total
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>
    /// Gets the counts by all dimensions, in any order; none without dimensions. Combinations without facts are not
    /// needed.
    /// </summary>
    public required IReadOnlyList<StoredCount> Cells
    {
        get;
        init => field = Copy(value, nameof(Cells));
    }

    /// <summary>Gets the counts by each dimension by itself, if there are two or more; else none.</summary>
    public required IReadOnlyList<IReadOnlyList<StoredCount>> Margins
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = Array.AsReadOnly<IReadOnlyList<StoredCount>>([
                .. value.Select(margin => Copy(margin, nameof(Margins))),
            ]);
        }
    }

    /// <summary>
    /// Gets the facts or units without a stated value in one of two or more dimensions; 0 for fewer dimensions.
    /// </summary>
    public required long Unknown { get; init; }

    /// <summary>Gets the facts without a unit; 0 if facts are counted.</summary>
    public required long WithoutUnit { get; init; }

    /// <summary>Gets the facts by kind of evidence.</summary>
    public required IReadOnlyList<StoredCount> Evidence
    {
        get;
        init => field = Copy(value, nameof(Evidence));
    }

    /// <summary>Returns the counts of an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="Cubes.ClassifierException">A classifier failed.</exception>
    public static StoredCounts Of(QueryResult answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new StoredCounts
        {
            Total = new StoredCount([], answer.Total, answer.Certain)
            {
                Summary = answer.Summary,
                CertainSummary = answer.CertainSummary,
            },
            Cells =
            [
                .. answer
                    .Rows.Where(row => row.Codes.Count > 0)
                    .Select(row => new StoredCount(row.Codes, row.Count, row.Certain)
                    {
                        Summary = row.Summary,
                        CertainSummary = row.CertainSummary,
                    }),
            ],
            Margins = answer switch
            {
                { Cross: { } cross } => [CountsOf(cross.Rows), CountsOf(cross.Columns)],
                { Long: { } table } => [.. table.Margins.Select(CountsOf)],
                _ => [],
            },
            Unknown = answer.Query.By.Count < 2 ? 0 : answer.Unknown,
            WithoutUnit = answer.WithoutUnit,
            Evidence = CountsOf(answer.Evidence),
        };
    }

    private static StoredCount[] CountsOf(CategoryTable table) =>
        [.. TableContent.RowsOf(table).Select(row => new StoredCount(row.Codes, row.Count ?? 0, row.Certain ?? 0))];

    private static StoredCount[] CountsOf(IReadOnlyList<CategoryCount> margin) =>
        [.. margin.Select(row => new StoredCount([row.Code], row.Count, row.Certain))];

    private static ReadOnlyCollection<StoredCount> Copy(IReadOnlyList<StoredCount>? counts, string name)
    {
        ArgumentNullException.ThrowIfNull(counts, name);
        StoredCount[] copy = [.. counts];
        return Array.Exists(copy, count => count is null)
            ? throw new ArgumentException($"{name} has a count that is null.", name)
            : Array.AsReadOnly(copy);
    }
}
