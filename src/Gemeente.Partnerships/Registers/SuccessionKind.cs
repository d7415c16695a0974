namespace Gemeente.Partnerships.Registers;

/// <summary>What became of a municipality as of a date.</summary>
public enum SuccessionKind
{
    /// <summary>
    /// The register cannot tell: it does not know the code, or a successor that it names, or the successors run in a
    /// circle.
    /// </summary>
    Unknown,

    /// <summary>It exists on the date.</summary>
    Same,

    /// <summary>It ended, and another municipality holds its territory.</summary>
    Successor,

    /// <summary>
    /// It, or a successor of it, ended and its territory was divided: there is no single successor (splitsing).
    /// </summary>
    Split,

    /// <summary>
    /// It ended and no municipality followed: an area returned to Germany, or an administrative code withdrawn.
    /// </summary>
    Dissolved,

    /// <summary>It begins after the date.</summary>
    NotYetExisting,
}
