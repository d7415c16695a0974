namespace Gemeente.Partnerships.Data;

/// <summary>The required relation of a computed number to a published one.</summary>
public enum FigureRelation
{
    /// <summary>The computed number equals the published number.</summary>
    EqualTo,

    /// <summary>The computed share is within five percentage points of the published share.</summary>
    About,

    /// <summary>The computed number is the published number or more.</summary>
    AtLeast,

    /// <summary>The computed number is more than the published number.</summary>
    MoreThan,
}
