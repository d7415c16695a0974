using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Merging;

/// <summary>The result of merging data sets, with an account of every record of the sources (samenvoeging).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. Every record of the sources has one of the
/// <see cref="Entries"/>. The kept and ambiguous ones are the records of the result.
/// </remarks>
public sealed record DataSetMerge
{
    /// <summary>
    /// Gets the merged data set. Its issues are those of the sources, followed by those of the merge that the sources
    /// do not have. A source that is given twice adds its issues once.
    /// </summary>
    public required PartnershipDataSet DataSet
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>
    /// Gets the outcome of each record, source by source: first the partnerships, then the profiles.
    /// </summary>
    public required ValueList<MergeEntry> Entries
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>
    /// Gets the values of later records that contradict the result. Another reference date is not a contradiction and
    /// is only noted. The same holds for another code of one municipality on the day of comparison.
    /// </summary>
    public ValueList<MergeConflict> Conflicts
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>
    /// Gets the warnings of the merge: ids used twice, with the id in the source; ambiguous records and records that
    /// are kept apart, with their ids in the result; registers that differ.
    /// </summary>
    public ValueList<DataIssue> Issues
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Counts the records with an outcome.</summary>
    public int CountOf(MergeOutcome outcome) => Entries.Count(entry => entry.Outcome == outcome);

    /// <summary>Writes the counts: <c>4 records: 3 kept, 1 combined, 0 identical, 0 ambiguous</c>.</summary>
    public override string ToString() =>
        $"{Entries.Count} records: {CountOf(MergeOutcome.Kept)} kept, {CountOf(MergeOutcome.Combined)} combined, "
        + $"{CountOf(MergeOutcome.Identical)} identical, {CountOf(MergeOutcome.Ambiguous)} ambiguous";

    /// <summary>
    /// Merges data sets into one, partnerships compared under the codes of their municipalities as recorded.
    /// </summary>
    /// <param name="name">The name of the merged data set.</param>
    /// <param name="sources">The data sets, the most trusted first.</param>
    /// <exception cref="ArgumentException">No source is given.</exception>
    public static DataSetMerge Create(string name, params ReadOnlySpan<PartnershipDataSet> sources) =>
        Create(new DataSetMergeOptions { Name = name }, sources);

    /// <summary>
    /// Merges data sets into one. Two records are the same partnership if they have one municipality and one partner
    /// (<see cref="PartnerIdentity"/>) and their periods may overlap. The first record is kept. Values that others add,
    /// such as dates, themes and sources, are added to it. A value that contradicts it becomes a
    /// <see cref="MergeConflict"/> and a note in its evidence. A record that may be the same as two different
    /// partnerships is kept apart and reported. Partners without a name are never the same. A reconstructed record is
    /// never the same as another one. Profiles of one municipality and period are combined in the same way; if the
    /// start of the period is not known, they must also have one reference date. Profiles of placeholders without a
    /// name are not combined. Of two such profiles in one source the later one counts. The profiles of the first source
    /// are last in the result, because the last one counts.
    /// </summary>
    /// <param name="options">The options of the merge.</param>
    /// <param name="sources">What to merge, the most trusted first.</param>
    /// <exception cref="ArgumentException">No source is given.</exception>
    public static DataSetMerge Create(DataSetMergeOptions options, params ReadOnlySpan<PartnershipDataSet> sources)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (sources.IsEmpty)
            throw new ArgumentException("At least one data set is needed.", nameof(sources));
        return new DataSetMerger(options, ValueList.Create(sources)).Merge();
    }
}
