namespace Gemeente.Partnerships.Issues;

/// <summary>
/// The kinds of issues that this package reports, one a row. <c>docs/reference/issues.md</c> is made of them.
/// </summary>
internal static class IssueCodes
{
    private const IssueSeverity Error = IssueSeverity.Error;
    private const IssueSeverity Warning = IssueSeverity.Warning;

    public static readonly IssueKind AmbiguousPartnership = new(
        "ambiguous-tie",
        Warning,
        "A partnership may be the same as either of two partnerships of another source.",
        "Add a date or a partner to the source that identifies the partnership."
    );

    public static readonly IssueKind BlankText = new(
        "blank-text",
        Error,
        "A name or an id contains only white space.",
        "Fill in the text, or leave the member out where it is optional."
    );

    public static readonly IssueKind ChangedTwice = new(
        "changed-twice",
        Error,
        "One set of changes replaces or removes a partnership more than once.",
        "Put one change of each partnership in a set of changes."
    );

    public static readonly IssueKind ClassifierFailed = new(
        "classifier-failed",
        Warning,
        "The classifier of a dimension threw or broke its contract, and the catalog counts such facts as unknown.",
        "Correct the classifier. The explanation of each fact has its failure."
    );

    public static readonly IssueKind CountryDivided = new(
        "country-divided",
        Warning,
        "The country of the partner was divided, and the record does not show which part the partner lies in.",
        "State the code of the country that the partner lies in now."
    );

    public static readonly IssueKind CountryEnded = new(
        "country-ended",
        Warning,
        "The country of the partner does not exist on the reference date, and the register does not have its heirs.",
        "State the present country of the partner, or ignore the warning for historical data."
    );

    public static readonly IssueKind AmbiguousCategory = new(
        "ambiguous-category",
        Error,
        "A query names a category or a dimension by a name that several have. None of them is chosen.",
        "Use one of the codes that the message lists."
    );

    public static readonly IssueKind PossibleDuplicate = LinkIssueKinds.PossibleDuplicate;

    public static readonly IssueKind CountryNotStated = new(
        "country-not-stated",
        Warning,
        "The record does not state the country of the partner. It is an error in an export to IATI, which requires it."
            + " The partnership is then left out.",
        "Add the country code of the partner."
    );

    public static readonly IssueKind DuplicateCode = new(
        "duplicate-code",
        Error,
        "Two municipalities of one file have the same code.",
        "Remove one of them, or correct its code."
    );

    public static readonly IssueKind DuplicateId = new(
        "duplicate-id",
        Error,
        "Two partnerships have the same id.",
        "Remove one of them, or give it another id."
    );

    public static readonly IssueKind DuplicateItem = new(
        "duplicate-item",
        Error,
        "A list contains an item twice, or a file contains an equal country, income period or EU period twice.",
        "Remove one of the two."
    );

    public static readonly IssueKind DuplicateMember = new(
        "duplicate-member",
        Error,
        "A JSON object has two members with the same name.",
        "Remove one of the members."
    );

    public static readonly IssueKind DuplicateProfile = new(
        "duplicate-profile",
        Error,
        "Two profiles are equal.",
        "Remove one of them."
    );

    public static readonly IssueKind EmptyDocument = new(
        "empty-document",
        Error,
        "The file is empty or contains only white space.",
        "Check that the right file was read and that it was written completely."
    );

    public static readonly IssueKind FileChanged = new(
        "file-changed",
        Error,
        "A file changed each time while it was read, so it was not used. A store keeps its records.",
        "Write another file and move it into place."
    );

    public static readonly IssueKind IdTaken = new(
        "id-taken",
        Warning,
        "Two merged sources use one id for different partnerships, so one partnership was given another id.",
        "Give the partnerships of each source their own ids."
    );

    public static readonly IssueKind InvalidText = new(
        "invalid-text",
        Error,
        "A text is not valid UTF-8, or contains half of a surrogate pair.",
        "Write the text again in UTF-8, or download the file again."
    );

    public static readonly IssueKind InvalidValue = new(
        "invalid-value",
        Error,
        "Values contradict each other, such as an end before the start, or a line does not contain exactly one record.",
        "Correct one of the values."
    );

    public static readonly IssueKind JsonSyntax = new(
        "json-syntax",
        Error,
        "The text is not valid JSON from this place on. Of JSON Lines, only this line is not read.",
        "Correct the JSON at the place given, or download the file again if it is incomplete."
    );

    public static readonly IssueKind ListTooLong = new(
        "list-too-long",
        Error,
        "A list has more items than the limit.",
        "Shorten the list, or raise the limit in the options."
    );

    public static readonly IssueKind MalformedCode = new(
        "malformed-code",
        Error,
        "A code does not have the form of its code list, or is missing.",
        "Write the code in the form that the issue names."
    );

    public static readonly IssueKind MalformedDate = new(
        "malformed-date",
        Error,
        "A date is not written in the form of the format, or does not exist. It is a warning in an answer of Wikidata,"
            + " where the date is left out.",
        "Write an existing date as the issue says, such as 2007, 2007-06 or 2007-06-30."
    );

    public static readonly IssueKind MemberCase = new(
        "member-case",
        Warning,
        "A JSON member has the name of a member of the format in other capitals. It is not read.",
        "Write the name with the capitals that the issue gives."
    );

    public static readonly IssueKind MergedMunicipalities = new(
        "merged-municipalities",
        Warning,
        "Municipalities that have merged since each have a partnership with one partner. They are kept apart.",
        "Remove one of the partnerships if they are the same."
    );

    public static readonly IssueKind MissingMember = new(
        "missing-member",
        Error,
        "A JSON object does not have a required member.",
        "Add the member."
    );

    public static readonly IssueKind MunicipalityDissolved = new(
        "municipality-dissolved",
        Warning,
        "The municipality does not exist on the reference date and has no successor.",
        "Use an earlier reference date, or correct the code of the municipality."
    );

    public static readonly IssueKind MunicipalityNotYetExisting = new(
        "municipality-not-yet-existing",
        Warning,
        "The municipality does not exist yet on the reference date.",
        "Use a later reference date, or correct the code of the municipality."
    );

    public static readonly IssueKind MunicipalitySplit = new(
        "municipality-split",
        Warning,
        "The municipality was divided before the reference date, so the partnership belongs to none of its successors.",
        "State in the record which heir continued the partnership (continuedBy)."
    );

    public static readonly IssueKind NoRecordCount = new(
        "no-record-count",
        Warning,
        "JSON Lines do not end with a line with their number of records, so missing lines would not be noticed.",
        "Check that the file is complete. Write it again with this version, or add the line."
    );

    public static readonly IssueKind NoReferenceDate = new(
        "no-reference-date",
        Warning,
        "Partnerships with an open end have no reference date, so it is not known up to which day they exist. They are "
            + "certain up to the last day that the record dates, and possible after it.",
        "State the reference date of the source in the evidence of the records, or that of the data set."
    );

    public static readonly IssueKind MunicipalityUnknown = new(
        "municipality-unknown",
        Warning,
        "The register does not know which municipality it is on the reference date.",
        "Add the municipality to the register, or correct its code."
    );

    public static readonly IssueKind NewerVersion = new(
        "newer-version",
        Warning,
        "The file has a higher minor version of the format. Members that this version does not have are not read.",
        "Update the library to read everything in the file."
    );

    public static readonly IssueKind NotAMunicipality = new(
        "not-a-municipality",
        Warning,
        "The code of the municipality stands for something else, such as a public body or an unknown municipality.",
        "Correct the code if the municipality is known."
    );

    public static readonly IssueKind NotAnHeir = new(
        "not-an-heir",
        Warning,
        "The municipality that continued a partnership is not an heir of the recorded one, nor of its successors. It is"
            + " ignored.",
        "Correct the code of the heir, or add the heir to the register."
    );

    public static readonly IssueKind NotOrdered = new(
        "not-ordered",
        Error,
        "A filter selects a range of a dimension whose categories have no order.",
        "List the codes with 'in' instead."
    );

    public static readonly IssueKind NotUtf8 = new(
        "not-utf-8",
        Error,
        "The document is not written in UTF-8.",
        "Save it as UTF-8."
    );

    public static readonly IssueKind NullMember = new(
        "null-member",
        Error,
        "A member that needs a value is null.",
        "Give it a value, or leave the member out where it is optional."
    );

    public static readonly IssueKind NumberOutOfRange = new(
        "number-out-of-range",
        Error,
        "A number is negative, too high, not whole where it must be, or has too many digits.",
        "Correct the number."
    );

    public static readonly IssueKind OtherDate = new(
        "other-date",
        Error,
        "A query asks for a date of which the engine has no facts.",
        "Leave the date out, or store facts of that date."
    );

    public static readonly IssueKind OverLimit = new(
        "over-limit",
        Error,
        "A query asks for more conditions, codes, rows or work than the QueryLimits allow. It is not answered.",
        "Ask for less, as the issue says, or raise the limit in the host."
    );

    public static readonly IssueKind OwnRegisterEntry = new(
        "own-register-entry",
        Warning,
        "A municipality or country of the file differs from the register of the reader. The entry of the file is used.",
        "Check the entry. Remove it from the file if the register is right."
    );

    public static readonly IssueKind PeriodOutsideCountry = new(
        "period-outside-country",
        Warning,
        "The country of the partner had ended before the partnership began.",
        "Correct the country or the start of the partnership."
    );

    public static readonly IssueKind PeriodOutsideMunicipality = new(
        "period-outside-municipality",
        Warning,
        "The municipality did not exist when the partnership began or ended.",
        "Correct the municipality or the period of the partnership."
    );

    public static readonly IssueKind RecordCount = new(
        "record-count",
        Error,
        "The last line of JSON Lines states another number of records than came before it, or records follow it.",
        "Check that the file is complete, and write it again."
    );

    public static readonly IssueKind RecordTooLarge = new(
        "record-too-large",
        Error,
        "A record has more bytes than the limit. Reading stopped.",
        "Check the file, or raise the limit in the options."
    );

    public static readonly IssueKind RegisterDiffers = new(
        "register-differs",
        Warning,
        "Merged sources have different entries of the register under one code. The first source is used.",
        "Give all sources the same register."
    );

    public static readonly IssueKind RegisterOutOfDate = new(
        "register-out-of-date",
        Warning,
        "The reference date is after the last day whose changes the register of municipalities knows, so that later "
            + "mergers may be missing. The issue names the changes that were planned.",
        "Use an earlier reference date, or a newer register."
    );

    public static readonly IssueKind SuccessorBeginsLater = new(
        "successor-begins-later",
        Warning,
        "The successor of a municipality begins after the day on which the municipality ended, or gave territory to it."
            + " Between these days a partnership has no municipality.",
        "Correct one of the days."
    );

    public static readonly IssueKind SuccessorCircle = new(
        "successor-circle",
        Error,
        "The successors of a municipality lead back to it, so that no successor can be found.",
        "Correct the successor of one of the municipalities that the issue lists."
    );

    public static readonly IssueKind SuccessorEndedBefore = new(
        "successor-ended-before",
        Warning,
        "The successor of a municipality ended before the day on which it would receive the territory.",
        "Correct the successor, or one of the days."
    );

    public static readonly IssueKind TextTooLong = new(
        "text-too-long",
        Error,
        "A text has more characters than the limit.",
        "Shorten the text, or raise the limit in the options where there is one."
    );

    public static readonly IssueKind TooDeep = new(
        "too-deep",
        Error,
        "Arrays and objects are nested deeper than the limit.",
        "Write the value with fewer levels."
    );

    public static readonly IssueKind TooLarge = new(
        "too-large",
        Error,
        "The file or the query has more bytes than the limit. It is not read further.",
        "Split it, or raise the limit in the options where there is one."
    );

    public static readonly IssueKind TooManyIssues = new(
        "too-many-issues",
        Error,
        "There are more issues than the limit. Reading stopped.",
        "Correct the issues that are listed first, or raise the limit in the options."
    );

    public static readonly IssueKind TooManyRecords = new(
        "too-many-records",
        Error,
        "There are more records than the limit. Reading stopped.",
        "Raise the limit in the options."
    );

    public static readonly IssueKind Truncated = new(
        "truncated",
        Error,
        "The file ends before its last record is complete.",
        "Write or download the file again."
    );

    public static readonly IssueKind MalformedCondition = new(
        "malformed-condition",
        Error,
        "A text is not a condition: a dimension, a sign and one or more values.",
        "Write it as 'country=TR,MA', 'theme!=waste' or 'start-year=2000..2005'."
    );

    public static readonly IssueKind UnknownCategory = new(
        "unknown-category",
        null,
        "A query names a code that the dimension does not have. It is a warning where the code is well formed.",
        "Use one of the codes that the issue lists."
    );

    public static readonly IssueKind UnknownCountry = new(
        "unknown-country",
        Error,
        "The register has no country with the code or name. It is a warning for an income group or EU status of a"
            + " register, which is kept.",
        "Correct the code or name, or add the country to the register."
    );

    public static readonly IssueKind UnknownDimension = new(
        "unknown-dimension",
        Error,
        "A query names a dimension that does not exist for the facts that it counts.",
        "Use one of the dimensions that the issue lists."
    );

    public static readonly IssueKind UnknownId = new(
        "unknown-id",
        Error,
        "A change replaces or removes a partnership that is not in the data set.",
        "Correct the id, or add the partnership instead."
    );

    public static readonly IssueKind UnknownMember = new(
        "unknown-member",
        null,
        "A JSON object has a member that the format does not have. It is an error in a query and a warning elsewhere.",
        "Correct the name of the member, or remove it."
    );

    public static readonly IssueKind UnknownMunicipality = new(
        "unknown-municipality",
        Error,
        "The register has no municipality with the code or name.",
        "Correct the code or name, or add the municipality to the register."
    );

    public static readonly IssueKind UnknownProfile = new(
        "unknown-profile",
        Error,
        "A change removes a profile that is not in the data set.",
        "Remove a profile that is equal to one of the data set."
    );

    public static readonly IssueKind UnknownSuccessor = new(
        "unknown-successor",
        Warning,
        "The successor of a municipality is not in the register.",
        "Add the successor to the register, or correct its code."
    );

    public static readonly IssueKind UnknownValue = new(
        "unknown-value",
        Error,
        "A value of a closed list, such as a kind of evidence, is not one of its values.",
        "Use one of the values that the issue lists."
    );

    public static readonly IssueKind UnsupportedVersion = new(
        "unsupported-version",
        Error,
        "The file has no version of the format, a draft version, or a version that only a newer library reads.",
        "Correct the version, update the library, or write a draft file again with the version that made it."
    );

    public static readonly IssueKind WrongType = new(
        "wrong-type",
        Error,
        "A JSON value has another type than expected, such as a text instead of a number.",
        "Write a value of the type that the issue names."
    );
}
