namespace Gemeente.Partnerships;

public sealed partial record PartnershipDataSet
{
    /// <summary>Merges data sets into one, partnerships compared under the codes of their municipalities as recorded.</summary>
    /// <param name="name">The name of the merged data set.</param>
    /// <param name="sources">What to merge, the most trusted first.</param>
    /// <exception cref="ArgumentException">There is no source.</exception>
    public static DataSetMerge Merge(string name, params ReadOnlySpan<PartnershipDataSet> sources) =>
        Merge(new DataSetMergeOptions { Name = name }, sources);

    /// <summary>
    /// Merges data sets into one. Two partnerships are the same tie when they are of one municipality with one partner
    /// (<see cref="PartnerIdentity"/>), and their periods may overlap. Of the same tie the first record is kept; what others
    /// add (unknown dates, themes, sources) is added to it, and what they state otherwise becomes a
    /// <see cref="MergeConflict"/> and a note in its evidence. A record that may be the same as two that are not the same
    /// is kept by itself and reported. Partners without a name are never the same, and neither are a reconstructed record
    /// and one that is not. Profiles of one municipality and period (and, where it is not known when that began, of one day
    /// that they speak of) are combined in the same way, but for those of placeholders without a name; of two in one source the
    /// later counts. The profiles of the first
    /// source are the last in the result, where they count.
    /// </summary>
    /// <param name="options">How to merge.</param>
    /// <param name="sources">What to merge, the most trusted first.</param>
    /// <exception cref="ArgumentException">There is no source.</exception>
    public static DataSetMerge Merge(DataSetMergeOptions options, params ReadOnlySpan<PartnershipDataSet> sources)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (sources.IsEmpty)
            throw new ArgumentException("There is no data set to merge.", nameof(sources));
        return new DataSetMerger(options, ValueList.Create(sources)).Merge();
    }
}
