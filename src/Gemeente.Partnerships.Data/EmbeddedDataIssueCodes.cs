using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// The kinds of issues that this package reports, one a row, besides those of the shared CSV reader.
/// </summary>
internal static class EmbeddedDataIssueCodes
{
    private const IssueSeverity Error = IssueSeverity.Error;
    private const IssueSeverity Warning = IssueSeverity.Warning;

    public static readonly IssueKind AmbiguousPlace = LinkIssueKinds.AmbiguousPlace with { Severity = Warning };

    public static readonly IssueKind DuplicateCode = IssueCodes.DuplicateCode;

    public static readonly IssueKind DuplicateRule = new(
        "duplicate-rule",
        Error,
        "A lexicon contains a rule twice.",
        "Remove one of the lines."
    );

    public static readonly IssueKind IdleRule = new(
        "idle-rule",
        Error,
        "A rule of a lexicon excludes words from a category that has no 'include' rule.",
        "Correct the category, or remove the line."
    );

    public static readonly IssueKind LexiconVersion = new(
        "lexicon-version",
        Error,
        "A lexicon has no version, or two.",
        "Write one line such as 'version,,2026.1'."
    );

    public static readonly IssueKind Pattern = new(
        "pattern",
        Error,
        "A pattern of a lexicon has another form.",
        "Write words, such as 'afval*' or 'burgerlijke stand'."
    );

    public static readonly IssueKind PossibleDuplicate = LinkIssueKinds.PossibleDuplicate;

    public static readonly IssueKind UnknownCountry = IssueCodes.UnknownCountry with { Severity = Warning };

    public static readonly IssueKind UnknownSuccessor = IssueCodes.UnknownSuccessor;

    public static readonly IssueKind UnmatchedPlace = new(
        "unmatched-place",
        Warning,
        "The Dutch place of an embedded link is not a municipality. The link was left out.",
        "Add the partnership to your own records, if you know which municipality is meant."
    );
}
