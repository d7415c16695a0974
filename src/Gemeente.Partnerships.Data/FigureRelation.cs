namespace Gemeente.Partnerships.Data;

/// <summary>How a computed number must compare to a published one.</summary>
public enum FigureRelation
{
    /// <summary>It is the published number.</summary>
    EqualTo,

    /// <summary>It is within five percentage points of the published share.</summary>
    About,

    /// <summary>It is the published number or more.</summary>
    AtLeast,

    /// <summary>It is more than the published number.</summary>
    MoreThan,
}
