namespace Gemeente.Partnerships.Json;

/// <summary>The handling of members that the format does not have.</summary>
public enum UnknownMemberHandling
{
    /// <summary>Each name is reported once as a warning, at the first place where it stands, and left out.</summary>
    Report,

    /// <summary>
    /// They are kept next to the data set as <see cref="UnknownMember"/>s, and can be written again with it.
    /// </summary>
    Keep,
}
