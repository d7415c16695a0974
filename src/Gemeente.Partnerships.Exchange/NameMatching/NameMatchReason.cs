namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>What makes a name stand for what it is matched with.</summary>
public enum NameMatchReason
{
    /// <summary>It is a code.</summary>
    Code,

    /// <summary>It is a name, official or other, on the date asked for.</summary>
    Name,

    /// <summary>
    /// It is the name of one that exists only at other times, such as a municipality that was merged since.
    /// </summary>
    NameAtOtherTime,

    /// <summary>It is in the list of aliases, such as a village that a municipality is known by.</summary>
    Alias,

    /// <summary>It says itself what it lies in: <c>Beringe (Peel en Maas)</c>, <c>Ohio, United States</c>.</summary>
    Whole,

    /// <summary>
    /// It is a name but for its diacritics, which may make it another: <c>Habo</c> for <c>Håbo</c>. Of partners only.
    /// </summary>
    Spelling,
}
