namespace Gemeente.Partnerships.Merging;

/// <summary>
/// Groups records of one municipality and one partner into partnerships: records whose periods may overlap are of one
/// partnership. The order of the records does not matter.
/// </summary>
internal static class PartnershipGroups
{
    /// <summary>
    /// Gets the groups. A record that overlaps with two records that do not overlap with each other is ambiguous, and
    /// is returned with these two. Without such records, overlapping is transitive.
    /// </summary>
    public static (
        List<List<MergeCandidate>> Partnerships,
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
            // The first to end and the last to begin of the records that overlap with this one.
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

    /// <summary>Counts the records at the front of a sorted array for which a predicate is true.</summary>
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
