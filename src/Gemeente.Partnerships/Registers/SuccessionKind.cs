namespace Gemeente.Partnerships.Registers;

/// <summary>The succession of a municipality as of a date.</summary>
public enum SuccessionKind
{
    /// <summary>
    /// Not known: the register does not have the code or a successor, or the successors form a circle.
    /// </summary>
    Unknown,

    /// <summary>The municipality exists on the date.</summary>
    Same,

    /// <summary>The municipality ended, and another municipality has its territory.</summary>
    Successor,

    /// <summary>
    /// The municipality or a successor ended, and several municipalities have its territory (splitsing). The heirs are
    /// in <see cref="MunicipalitySuccession.Heirs"/>.
    /// </summary>
    Split,

    /// <summary>
    /// The municipality ended without a successor: an area that was returned to Germany, or a withdrawn code.
    /// </summary>
    Dissolved,

    /// <summary>The municipality begins after the date.</summary>
    NotYetExisting,
}
