namespace Gemeente.Partnerships.Issues;

/// <summary>
/// The kinds of issues of links between twin towns, one a row. The packages with embedded data and with imports report
/// them.
/// </summary>
internal static class LinkIssueKinds
{
    public static readonly IssueKind AmbiguousPlace = new(
        "ambiguous-place",
        IssueSeverity.Error,
        "The Dutch place of a link may be in several municipalities. The link is left out. It is a warning for an"
            + " embedded link.",
        "Write the code of the municipality, or its province in brackets behind the name. Add an embedded link to your"
            + " own records."
    );

    public static readonly IssueKind PossibleDuplicate = new(
        "possible-duplicate",
        IssueSeverity.Warning,
        "A partnership has the municipality and, perhaps in another spelling or with another name at the same place,"
            + " the partner of another one. Both are kept.",
        "Keep one of them, if they are the same partnership."
    );
}
