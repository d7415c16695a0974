namespace Gemeente.Partnerships.Merging;

/// <summary>What became of a record when data sets were merged.</summary>
public enum MergeOutcome
{
    /// <summary>It is in the result, perhaps with what other records add to it.</summary>
    Kept,

    /// <summary>It stands for the same as a record that is kept: what it adds is in that one.</summary>
    Combined,

    /// <summary>A record equal to it is in the result already.</summary>
    Identical,

    /// <summary>It is in the result by itself, since it may stand for the same as either of several others.</summary>
    Ambiguous,
}
