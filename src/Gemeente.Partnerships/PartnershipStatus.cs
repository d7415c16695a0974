namespace Gemeente.Partnerships;

/// <summary>The status of a partnership on a date (status).</summary>
public enum PartnershipStatus
{
    /// <summary>It has not begun (nog niet begonnen).</summary>
    NotBegun,

    /// <summary>It is certain that it exists (actief).</summary>
    Active,

    /// <summary>It may exist: its dates, or the reference date of its source, leave that open (mogelijk).</summary>
    Possible,

    /// <summary>It has ended (beëindigd).</summary>
    Ended,
}
