namespace Gemeente.Partnerships.Merging;

/// <summary>
/// Sorts records of one municipality with one partner into ties: records are of one tie when their periods may overlap.
/// Does not depend on the order of the records.
/// </summary>
internal static class PartnershipGroups
{
    /// <summary>
    /// The records tie by tie, and apart those that overlap with two that do not overlap with each other, with these
    /// two. Without the former, overlapping is transitive.
    /// </summary>
    public static (
        List<List<MergeCandidate>> Ties,
        List<(MergeCandidate Record, MergeCandidate One, MergeCandidate Other)> Ambiguous
    ) Of(List<MergeCandidate> records)
    {
        MergeCandidate[] byFirst = [.. records.OrderBy(record => record.First)];
        MergeCandidate[] byLast = [.. records.OrderBy(record => record.Last)];
        List<(MergeCandidate, MergeCandidate, MergeCandidate)> ambiguous = [];
        List<List<MergeCandidate>> ties = [];
        DateOnly end = DateOnly.MinValue;
        foreach (MergeCandidate record in byFirst)
        {
            // Of the records that overlap with this one, the first to end and the last to begin.
            MergeCandidate firstToEnd = byLast[Count(byLast, other => other.Last < record.First)];
            MergeCandidate lastToBegin = byFirst[Count(byFirst, other => other.First <= record.Last) - 1];
            if (firstToEnd.Last < lastToBegin.First)
            {
                ambiguous.Add((record, firstToEnd, lastToBegin));
                continue;
            }

            if (ties.Count == 0 || record.First > end)
                ties.Add([]);
            ties[^1].Add(record);
            end = record.Last > end ? record.Last : end;
        }

        return (ties, ambiguous);
    }

    /// <summary>How many records at the front of a sorted array there are of which something is true.</summary>
    private static int Count(MergeCandidate[] sorted, Predicate<MergeCandidate> isTrue)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (isTrue(sorted[middle]))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
