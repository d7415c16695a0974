using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Merging;

/// <summary>Data sets merged into one, with an account of every record that went in (samenvoeging).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. There are as many <see cref="Entries"/> as records
/// in the sources, and as many of them kept or ambiguous as records in the result.
/// </remarks>
public sealed record DataSetMerge
{
    /// <summary>
    /// The merged data set. Its issues are those of the sources (of one that is given twice, once), followed by those
    /// of the merge that no source has already.
    /// </summary>
    public required PartnershipDataSet DataSet
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>
    /// What became of each record: the partnerships and then the profiles of the first source, of the next, and so on.
    /// </summary>
    public required ValueList<MergeEntry> Entries
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>
    /// What is stated otherwise by a later record than the result holds. Another day of reference is no contradiction,
    /// and neither is another code of what is one municipality on the day of comparison: these are noted only.
    /// </summary>
    public ValueList<MergeConflict> Conflicts
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// What the merge found doubtful: ids used twice, under the id in the source; records that may stand for several
    /// others or that are kept apart, under their ids in the result; registers that differ.
    /// </summary>
    public ValueList<DataIssue> Issues
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>How many records came to an end of one kind.</summary>
    public int CountOf(MergeOutcome outcome) => Entries.Count(entry => entry.Outcome == outcome);

    /// <summary>The numbers: <c>4 records: 3 kept, 1 combined, 0 identical, 0 ambiguous</c>.</summary>
    public override string ToString() =>
        $"{Entries.Count} records: {CountOf(MergeOutcome.Kept)} kept, {CountOf(MergeOutcome.Combined)} combined, "
        + $"{CountOf(MergeOutcome.Identical)} identical, {CountOf(MergeOutcome.Ambiguous)} ambiguous";

    /// <summary>
    /// Merges data sets into one, partnerships compared under the codes of their municipalities as recorded.
    /// </summary>
    /// <param name="name">The name of the merged data set.</param>
    /// <param name="sources">What to merge, the most trusted first.</param>
    /// <exception cref="ArgumentException">There is no source.</exception>
    public static DataSetMerge Create(string name, params ReadOnlySpan<PartnershipDataSet> sources) =>
        Create(new DataSetMergeOptions { Name = name }, sources);

    /// <summary>
    /// Merges data sets into one. Two partnerships are the same tie when they are of one municipality with one partner
    /// (<see cref="PartnerIdentity"/>), and their periods may overlap. Of the same tie the first record is kept; what
    /// others add (unknown dates, themes, sources) is added to it, and what they state otherwise becomes a
    /// <see cref="MergeConflict"/> and a note in its evidence. A record that may be the same as two that are not the
    /// same is kept by itself and reported. Partners without a name are never the same, and neither are a reconstructed
    /// record and one that is not. Profiles of one municipality and period (and, where it is not known when that began,
    /// of one day that they speak of) are combined in the same way, but for those of placeholders without a name; of
    /// two in one source the later counts. The profiles of the first source are the last in the result, where they
    /// count.
    /// </summary>
    /// <param name="options">How to merge.</param>
    /// <param name="sources">What to merge, the most trusted first.</param>
    /// <exception cref="ArgumentException">There is no source.</exception>
    public static DataSetMerge Create(DataSetMergeOptions options, params ReadOnlySpan<PartnershipDataSet> sources)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (sources.IsEmpty)
            throw new ArgumentException("There is no data set to merge.", nameof(sources));
        return new DataSetMerger(options, ValueList.Create(sources)).Merge();
    }
}
