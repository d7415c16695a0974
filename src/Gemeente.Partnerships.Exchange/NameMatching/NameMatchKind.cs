namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>The kind of result of looking up a name.</summary>
public enum NameMatchKind
{
    /// <summary>The name is not known.</summary>
    NoMatch,

    /// <summary>The name may mean several. None of them is chosen.</summary>
    Ambiguous,

    /// <summary>The name means one.</summary>
    Match,
}
