using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// The kinds of issues that this package reports, one a row, besides those of the shared CSV reader.
/// </summary>
internal static class ExchangeIssueCodes
{
    private const IssueSeverity Error = IssueSeverity.Error;
    private const IssueSeverity Warning = IssueSeverity.Warning;

    public static readonly IssueKind AmbiguousCountry = new(
        "ambiguous-country",
        Error,
        "A name or code of a country may mean several countries, which the issue lists.",
        "Write a code, or a name that only one country has."
    );

    public static readonly IssueKind AmbiguousMunicipality = new(
        "ambiguous-municipality",
        Error,
        "A name may mean several municipalities, which the issue lists.",
        "Write the code of the municipality, or its province in brackets behind the name."
    );

    public static readonly IssueKind AmbiguousPlace = LinkIssueKinds.AmbiguousPlace;

    public static readonly IssueKind Binary = new(
        "csv-binary",
        Error,
        "The file is a workbook or an archive, or contains zero bytes.",
        "Save the sheet as CSV, or extract the archive."
    );

    public static readonly IssueKind BrokenRow = new(
        "csv-rows-in-cell",
        Warning,
        "A quoted cell contains line ends, and each of its lines has as many fields as a row.",
        "Remove the stray quote, if the cell contains several rows."
    );

    public static readonly IssueKind ConflictingStatements = new(
        "conflicting-statements",
        Warning,
        "Two statements about one partnership differ. The first is used, and the other is in the note of the evidence.",
        "Correct one of the statements in Wikidata."
    );

    public static readonly IssueKind CountryInName = new(
        "country-in-name",
        Warning,
        "The brackets behind the name of a partner contain a name or code of a country other than that of the row.",
        "Check the country of the row. If the brackets contain a region, ignore the warning."
    );

    public static readonly IssueKind CountryNotInList = new(
        "country-not-in-list",
        Error,
        "The country of a partnership no longer exists, so IATI has no code for it. The partnership was left out.",
        "State the present country of the partner."
    );

    public static readonly IssueKind CountryNotStated = IssueCodes.CountryNotStated with { Severity = Error };

    public static readonly IssueKind Delimiter = new(
        "csv-delimiter",
        Warning,
        "The first line, such as 'sep=,', names another delimiter than the file has.",
        "Remove the line, or correct it."
    );

    public static readonly IssueKind DescriptorDialect = new(
        "package-dialect",
        Error,
        "The descriptor gives a table an unknown delimiter.",
        "Use a comma, semicolon, tab or vertical bar."
    );

    public static readonly IssueKind DescriptorInvalid = new(
        "package-descriptor",
        Error,
        "The descriptor of a Data Package is missing, or is not valid.",
        "Add a file datapackage.json with an array 'resources'."
    );

    public static readonly IssueKind DescriptorPath = new(
        "package-path",
        Error,
        "The path of a table leads out of the folder of the descriptor.",
        "Put the file in the folder of the descriptor, and write its name only."
    );

    public static readonly IssueKind DescriptorResource = new(
        "package-resource",
        null,
        "A table of the descriptor has no name or path, occurs twice, or is not a table of a data set (a warning).",
        "Give the table a name and a path, and name each table once."
    );

    public static readonly IssueKind DescriptorSource = new(
        "package-source",
        Error,
        "A source of the descriptor has no title.",
        "Add the title of the source."
    );

    public static readonly IssueKind DuplicateCode = IssueCodes.DuplicateCode;

    public static readonly IssueKind DuplicateCountry = new(
        "duplicate-country",
        Error,
        "The table contains a country twice.",
        "Remove one of the rows."
    );

    public static readonly IssueKind DuplicateId = IssueCodes.DuplicateId;

    public static readonly IssueKind DuplicatePeriod = new(
        "duplicate-period",
        Error,
        "The table contains a period of a country twice.",
        "Remove one of the rows."
    );

    public static readonly IssueKind DuplicateProfile = IssueCodes.DuplicateProfile;

    public static readonly IssueKind EndBeforeStart = new(
        "end-before-start",
        Warning,
        "A statement has an end before its start. Both dates were left out.",
        "Correct one of the dates in Wikidata."
    );

    public static readonly IssueKind InvalidCharacter = new(
        "invalid-character",
        Warning,
        "A text contains characters that XML does not allow. They were replaced by U+FFFD.",
        "Remove control characters from the text."
    );

    public static readonly IssueKind InvalidText = IssueCodes.InvalidText;

    public static readonly IssueKind Footnote = new(
        "footnote",
        Warning,
        "A name ends in the mark of a footnote, such as '[2]' or '*'. The mark is not a part of the name.",
        "Remove the mark. Check whether the footnote changes what the row states."
    );

    public static readonly IssueKind FootnoteDuplicate = new(
        "footnote-duplicate",
        Error,
        "A row is the partnership of an earlier row, except for the mark of a footnote.",
        "Remove one of the rows."
    );

    public static readonly IssueKind GarbledText = new(
        "garbled-text",
        Warning,
        "A text was decoded with the wrong encoding, or contains U+FFFD in the place of a lost character.",
        "Export the file again as UTF-8, or correct the text. The issue has the text that was probably meant."
    );

    public static readonly IssueKind UncertainDate = new(
        "uncertain-date",
        Warning,
        "A start or end is not a date but an estimate, a decade, or a word for an end. The bound is unknown within "
            + "what the text gives, and the note of the evidence has the text.",
        "State the date if it is known."
    );

    public static readonly IssueKind JsonSyntax = IssueCodes.JsonSyntax;

    public static readonly IssueKind LinkCountry = new(
        "link-country",
        null,
        "A pair has no country on one side, or a code and a name of two countries. It is an error if one of these is "
            + "the Netherlands, because the pair may then have a Dutch side; else the code is used.",
        "Write a code and a name of the same country."
    );

    public static readonly IssueKind LinkPlace = new(
        "link-place",
        Error,
        "A pair has no place on one side, or one without letters and digits.",
        "Write the name of the place."
    );

    public static readonly IssueKind LookupColumn = new(
        "lookup-column",
        Error,
        "A table that classifies partnerships has no column with keys or values, or the name of a column is taken.",
        "Name the column of the keys after a dimension, such as country. Give each column of values a name of its own."
    );

    public static readonly IssueKind LookupKey = new(
        "lookup-key",
        Warning,
        "A key of a table that classifies partnerships is empty, not known or ambiguous, or occurs twice. The row is "
            + "not used.",
        "Write a code, or a name that only one category has, once."
    );

    public static readonly IssueKind LookupValue = new(
        "lookup-value",
        Warning,
        "A value of a table that classifies partnerships is too long, or can be read as two numbers.",
        "Shorten the text, or write numbers without points and commas between thousands."
    );

    public static readonly IssueKind MalformedCode = IssueCodes.MalformedCode;

    public static readonly IssueKind MalformedDate = IssueCodes.MalformedDate with { Severity = Warning };

    public static readonly IssueKind Mapping = new(
        "csv-mapping",
        Error,
        "A required field has no column, or the mapping names a field or column that does not exist.",
        "Name the column in a mapping, such as '--column country=Staat'."
    );

    public static readonly IssueKind IrregularFile = new(
        "package-irregular-file",
        Error,
        "A file of a Data Package is a link, a pipe or a device, or is empty. It was not read.",
        "Put a copy of the file into the folder of the descriptor."
    );

    public static readonly IssueKind MissingFile = new(
        "package-file",
        Error,
        "A file that the descriptor names does not exist.",
        "Add the file, or remove it from the descriptor."
    );

    public static readonly IssueKind NoActivity = new(
        "no-activity",
        Error,
        "No partnership could be written. The file is not valid, because IATI requires an activity.",
        "Look at the other issues of the export."
    );

    public static readonly IssueKind NoStartDate = new(
        "no-start-date",
        Error,
        "IATI requires a start date, and the partnership has none. It was left out.",
        "Add the start of the partnership."
    );

    public static readonly IssueKind Reconstructed = new(
        "reconstructed",
        Error,
        "The partnership is reconstructed, and IATI is for facts. It was left out.",
        "Add a source that states the partnership."
    );

    public static readonly IssueKind ReusedCode = new(
        "reused-code",
        Error,
        "On the reference date the code of the country belongs to another country.",
        "Write the country that the partner is in on the reference date."
    );

    public static readonly IssueKind SeveralPartners = new(
        "several-partners",
        Warning,
        "A cell seems to name several partners. It is read as the name of one.",
        "Put each partner on a row of its own, or set UseSeveralPartners (--split-partners)."
    );

    public static readonly IssueKind ShortRow = new(
        "csv-short-row",
        Warning,
        "A row has fewer cells than the header. The missing cells are read as empty. Only the first such "
            + "row is reported.",
        "Check that no cell is missing in the middle of the row."
    );

    public static readonly IssueKind SparqlBinding = new(
        "sparql-binding",
        Error,
        "A result of a query is not an object with a type and a value for each variable.",
        "Download the answer again as SPARQL JSON."
    );

    public static readonly IssueKind SparqlResults = new(
        "sparql-results",
        Error,
        "The file does not contain results of a SELECT query.",
        "Download the answer again as SPARQL JSON."
    );

    public static readonly IssueKind StatusUnknown = new(
        "status-unknown",
        Warning,
        "The partnership may not be active on the reference date. It was written as active.",
        "Add the end of the partnership, or a newer source."
    );

    public static readonly IssueKind ThemeWords = new(
        "theme-words",
        Warning,
        "A theme is in other words than those of the code list. It is read by these words.",
        "Write a code or name of the list. Check that the theme that was read is the one that is meant."
    );

    public static readonly IssueKind Title = new(
        "csv-title",
        Warning,
        "A line above the header was not read.",
        "Ignore the warning if the line is a title."
    );

    public static readonly IssueKind TooLarge = IssueCodes.TooLarge;

    public static readonly IssueKind TooManyIssues = IssueCodes.TooManyIssues;

    public static readonly IssueKind UnknownCode = new(
        "unknown-code",
        Warning,
        "A theme, motive or the like is not in its code list. It is kept as a code of its own.",
        "Write a code or name of the list, if it means one of these."
    );

    public static readonly IssueKind UnknownCountry = IssueCodes.UnknownCountry;

    public static readonly IssueKind UnknownMunicipality = IssueCodes.UnknownMunicipality;

    public static readonly IssueKind UnknownPartner = new(
        "unknown-partner",
        Error,
        "A result has no Wikidata item as its partner.",
        "Check the query: the variable 'partner' is the address of an item."
    );

    public static readonly IssueKind UnknownPlace = new(
        "unknown-place",
        Error,
        "The Dutch place of a pair is not known. Similar names are offered.",
        "Write the name or code of the municipality."
    );

    public static readonly IssueKind UnknownRank = new(
        "unknown-rank",
        Error,
        "The rank of a statement is not a rank of Wikidata.",
        "Check the query: the variable 'rank' is the rank of the statement."
    );

    public static readonly IssueKind UnlikelyDate = new(
        "unlikely-date",
        Warning,
        "A period begins before 1900 or after the reference date, or ends more than 50 years after it. It is read.",
        "Check the year."
    );

    public static readonly IssueKind UnmappedColumn = new(
        "unmapped-column",
        Warning,
        "A column was not read, because its name is not known, or it has none.",
        "Ignore the warning, or name the field of the column in a mapping."
    );
}
