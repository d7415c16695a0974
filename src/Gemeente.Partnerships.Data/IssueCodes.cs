using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// The kinds of issues that this package reports, one a row, besides those of the shared CSV reader.
/// </summary>
internal static class IssueCodes
{
    private const IssueSeverity Error = IssueSeverity.Error;
    private const IssueSeverity Warning = IssueSeverity.Warning;

    public static readonly IssueKind AmbiguousPlace = new(
        "ambiguous-place",
        Warning,
        "The Dutch place of an embedded link has the name of several municipalities. The link was left out.",
        "Add the partnership to your own records, if you know which municipality is meant."
    );

    public static readonly IssueKind DuplicateCode = new(
        "duplicate-code",
        Error,
        "Two municipalities of one file have the same code.",
        "Remove one of them, or correct its code."
    );

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

    public static readonly IssueKind PossibleDuplicate = new(
        "possible-duplicate",
        Warning,
        "The partner of an embedded link may be that of another link in another spelling. Both are kept.",
        "Merge the two partnerships in your own records, if they are the same."
    );

    public static readonly IssueKind UnknownCountry = new(
        "unknown-country",
        Warning,
        "An income group or EU status is of a country that is not in the register.",
        "Add the country to the register."
    );

    public static readonly IssueKind UnknownSuccessor = new(
        "unknown-successor",
        Warning,
        "The successor of a municipality is not in the register.",
        "Add the successor to the register, or correct its code."
    );

    public static readonly IssueKind UnmatchedPlace = new(
        "unmatched-place",
        Warning,
        "The Dutch place of an embedded link is not a municipality. The link was left out.",
        "Add the partnership to your own records, if you know which municipality is meant."
    );
}
