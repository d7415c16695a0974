using System.Globalization;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Queries;

/// <summary>Checks that the counts of an engine are those of a query.</summary>
/// <param name="by">The dimensions of the query.</param>
/// <param name="hasUnits">True if different units are counted.</param>
/// <param name="hasMeasure">True if a measure is summed.</param>
internal sealed class StoredCountsCheck<TFact>(IReadOnlyList<Dimension<TFact>> by, bool hasUnits, bool hasMeasure)
{
    /// <exception cref="ArgumentException">The counts are not those of the query.</exception>
    public void Check(StoredCounts counts, Dimension<TFact> evidence)
    {
        long total = counts.Total.Count;
        Check(nameof(counts.Total), [counts.Total], [], total, hasMeasure, isPartition: true);
        Check(nameof(counts.Cells), counts.Cells, by, total, hasMeasure, by.Count > 0 && IsPartition(by));
        int margins = by.Count < 2 ? 0 : by.Count;
        if (counts.Margins.Count != margins)
            throw Wrong(nameof(counts.Margins), $"{counts.Margins.Count} lists instead of {margins}");
        for (int i = 0; i < margins; i++)
            Check(nameof(counts.Margins), counts.Margins[i], [by[i]], total, false, IsPartition([by[i]]));
        Check(nameof(counts.Evidence), counts.Evidence, [evidence], hasUnits ? long.MaxValue : total, false, !hasUnits);
        if (counts.Unknown < 0 || counts.Unknown > (by.Count < 2 ? 0 : total))
            throw Wrong(nameof(counts.Unknown), Text($"{counts.Unknown} of {total}"));
        if (counts.WithoutUnit < 0 || (!hasUnits && counts.WithoutUnit > 0))
            throw Wrong(nameof(counts.WithoutUnit), Text($"{counts.WithoutUnit}"));
    }

    /// <summary>True if each fact is in one row.</summary>
    private bool IsPartition(IReadOnlyList<Dimension<TFact>> dimensions) =>
        !hasUnits && !dimensions.Any(dimension => dimension.IsMultiValued);

    private static void Check(
        string part,
        IReadOnlyList<StoredCount> rows,
        IReadOnlyList<Dimension<TFact>> dimensions,
        long total,
        bool hasSums,
        bool isPartition
    )
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (StoredCount row in rows)
        {
            if (row.Codes.Count != dimensions.Count)
                throw Wrong(part, $"a count with {row.Codes.Count} codes instead of {dimensions.Count}");
            for (int i = 0; i < dimensions.Count; i++)
            {
                if (row.Codes[i] is { } code && dimensions[i].FindCode(code) != code)
                    throw Wrong(part, $"'{code}', which is not a code of dimension '{dimensions[i].Id}'");
            }

            string codes = string.Join(", ", row.Codes.Select(code => code is null ? "unknown" : $"'{code}'"));
            if (!seen.Add(codes))
                throw Wrong(part, $"{codes} twice");
            if (row.Count > total)
                throw Wrong(part, Text($"{row.Count} for {codes}, which is more than the total of {total}"));
            if (!HasSums(row.Summary, row.Count, hasSums) || !HasSums(row.CertainSummary, row.Certain, hasSums))
                throw Wrong(
                    part,
                    hasSums
                        ? $"no sums for {codes}, or sums over another number of facts"
                        : $"sums for {codes}, and the query does not sum there"
                );
        }

        if (isPartition && rows.Sum(row => row.Count) != total)
            throw Wrong(part, Text($"{rows.Sum(row => row.Count)} facts instead of {total}"));
    }

    private static bool HasSums(Summary? summary, long count, bool hasSums) =>
        hasSums ? summary?.Count == count : summary is null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static ArgumentException Wrong(string counts, string found) =>
        new($"The counts are not those of the query: {counts} has {found}.", nameof(counts));
}
