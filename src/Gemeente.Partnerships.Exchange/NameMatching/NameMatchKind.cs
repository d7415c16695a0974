namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>How a name in somebody's data ends up.</summary>
public enum NameMatchKind
{
    /// <summary>It stands for nothing that is known.</summary>
    NoMatch,

    /// <summary>It may stand for several, between which nobody guesses.</summary>
    Ambiguous,

    /// <summary>It stands for one.</summary>
    Match,
}
