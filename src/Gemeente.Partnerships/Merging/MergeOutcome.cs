namespace Gemeente.Partnerships.Merging;

/// <summary>The outcome of a record of a merge.</summary>
public enum MergeOutcome
{
    /// <summary>The record is in the result, possibly with values of other records.</summary>
    Kept,

    /// <summary>The record is the same as one that is kept, which has its values.</summary>
    Combined,

    /// <summary>The record is equal to one that is in the result.</summary>
    Identical,

    /// <summary>The record may be the same as several others, and is in the result on its own.</summary>
    Ambiguous,
}
