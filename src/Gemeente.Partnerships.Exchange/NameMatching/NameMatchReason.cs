namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>The reason why a name means a municipality, country or partner.</summary>
public enum NameMatchReason
{
    /// <summary>The name is a code.</summary>
    Code,

    /// <summary>The name is an official or other name on the date.</summary>
    Name,

    /// <summary>
    /// The name is that of one that exists only at other times, such as a municipality that merged, or a former name
    /// of a municipality that was renamed.
    /// </summary>
    NameAtOtherTime,

    /// <summary>
    /// The name is in the list of aliases, such as a village that is better known than its municipality.
    /// </summary>
    Alias,

    /// <summary>The name contains what it lies in: <c>Beringe (Peel en Maas)</c>, <c>Ohio, United States</c>.</summary>
    Whole,

    /// <summary>
    /// The name differs only in diacritics, which may make it another name: <c>Habo</c> for <c>Håbo</c>. For partners
    /// only.
    /// </summary>
    Spelling,
}
