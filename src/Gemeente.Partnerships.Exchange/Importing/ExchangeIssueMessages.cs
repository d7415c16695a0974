using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using static System.FormattableString;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// The texts of the issues that this package reports, besides those of the shared CSV reader. A message says what was
/// found and what happened to the row; the expected value follows separately.
/// </summary>
internal static class ExchangeIssueMessages
{
    private const string LeftOut = "The row was left out.";
    private const string NothingRead = "No row was read.";
    private const int MaxPairLength = 200;
    private const string UniqueName = "a code, or a name that only one has";

    // Any file.

    public static IssueText TooLarge(int maxMegabytes) =>
        new(
            ExchangeIssueCodes.TooLarge,
            "The file is too large, so it was not read.",
            Invariant($"at most {maxMegabytes} MiB")
        );

    public static IssueText NotText(string kind, string expected) =>
        new(ExchangeIssueCodes.Binary, $"The file is {kind}, so it was not read.", expected);

    public static IssueText ZeroBytes() =>
        new(ExchangeIssueCodes.Binary, "The file contains zero bytes, so it was not read.", "text");

    public static IssueText NotInEncoding(string encoding) =>
        new(
            CsvIssueCodes.Encoding,
            $"The file is not valid {encoding}, so it was not read.",
            "UTF-8, UTF-16 or Windows-1252"
        );

    public static IssueText TwoEncodings() =>
        new(
            CsvIssueCodes.Encoding,
            "The file is read as Windows-1252, but other characters in it are UTF-8, so names may be garbled.",
            "one encoding in the whole file"
        );

    public static IssueText GarbledText(string text, string? meant) =>
        new(
            ExchangeIssueCodes.GarbledText,
            $"'{Excerpt.Of(text)}' was decoded with the wrong encoding, or has lost a character. It is read as it is.",
            meant is null ? "the text of the source" : $"perhaps '{Excerpt.Of(meant)}'"
        );

    // The layout of a spreadsheet.

    public static IssueText WrongDelimiter(string stated, string detected, char delimiter) =>
        new(
            ExchangeIssueCodes.Delimiter,
            $"The line names {stated}, but no row is a header with these; the file is read with {detected}.",
            $"sep={delimiter}, or no such line"
        );

    public static IssueText Title(string text) =>
        new(ExchangeIssueCodes.Title, $"'{Excerpt.Of(text)}' is above the header and was not read.");

    public static IssueText MappedFieldUnknown(string field, IReadOnlyCollection<string> fields) =>
        new(
            ExchangeIssueCodes.Mapping,
            $"The mapping names '{Excerpt.Of(field)}', which is not a field.",
            Listed(fields)
        );

    public static IssueText MappedFieldTwice(string field) =>
        new(ExchangeIssueCodes.Mapping, $"The mapping names several columns for {field}.", "one column for it");

    public static IssueText MappedColumnMissing(string column, string field, string header) =>
        new(
            ExchangeIssueCodes.Mapping,
            $"The mapping reads {field} from column '{Excerpt.Of(column)}', which the file does not have.",
            header
        );

    public static IssueText RequiredFieldMissing(string field, string header, int maxRows) =>
        new(
            ExchangeIssueCodes.Mapping,
            $"No column contains {field}, so no row was read. The columns are: {header}.",
            Invariant($"a column for it, named in one of the first {maxRows} rows, or a mapping")
                + field switch
                {
                    "municipality" => ", or one municipality for all rows (--municipality)",
                    "country" =>
                        ", or the setting that takes it from the brackets behind the partner (--split-country)",
                    "country1" or "country2" =>
                        ", the setting that takes it from the brackets behind the place (--split-country), or the "
                            + "country of all places of that side (--country)",
                    _ => "",
                }
        );

    public static IssueText UnmappedColumn(string column) =>
        new(ExchangeIssueCodes.UnmappedColumn, $"Column '{Excerpt.Of(column)}' was not read.");

    public static IssueText UnnamedColumn() =>
        new(
            ExchangeIssueCodes.UnmappedColumn,
            "A column without a name contains text, which was not read.",
            "a name in the header"
        );

    public static IssueText RepeatedHeader(int headerLine) =>
        new(
            CsvIssueCodes.Header,
            Invariant($"The row repeats the header of line {headerLine}. It was left out."),
            "one header"
        );

    public static IssueText OtherHeader(int headerLine) =>
        new(
            CsvIssueCodes.Header,
            Invariant($"The row names other columns than line {headerLine}. The rows below it were left out."),
            "a table with other columns in a file of its own"
        );

    public static IssueText BelowOtherHeader(int headerLine) =>
        new(
            CsvIssueCodes.Header,
            Invariant($"The row belongs to the header of line {headerLine}, which names other columns. {LeftOut}"),
            "a table with other columns in a file of its own"
        );

    public static IssueText PartOfRow(int count) =>
        new(
            CsvIssueCodes.FieldCount,
            Invariant($"The line has {count} cells. Together with the lines around it, it has as many as the header. ")
                + "They were left out.",
            "quotes around a cell with a line end"
        );

    public static IssueText ShortRow(int count, int expected) =>
        new(
            ExchangeIssueCodes.ShortRow,
            Invariant($"The row has {count} cells. Missing cells at the end, here and below, are read as empty."),
            Invariant($"{expected} cells, as many as the header")
        );

    public static IssueText RowsInCell() =>
        new(
            ExchangeIssueCodes.BrokenRow,
            "A quoted field contains line ends, and each line has as many fields as a row. The row is read as it is.",
            "one row a line, without a stray quote"
        );

    // Names of municipalities and countries.

    public static IssueText UnknownMunicipality(
        string name,
        IReadOnlyCollection<string> similar,
        bool isOfAllRows = false
    ) =>
        new(
            ExchangeIssueCodes.UnknownMunicipality,
            $"The municipality '{Excerpt.Of(name)}' is not known. {(isOfAllRows ? NothingRead : LeftOut)}",
            Perhaps("the name or code of a municipality", similar)
        );

    public static IssueText AmbiguousMunicipality(
        string name,
        IReadOnlyCollection<string> candidates,
        bool isOfAllRows = false
    ) =>
        new(
            ExchangeIssueCodes.AmbiguousMunicipality,
            $"'{Excerpt.Of(name)}' may mean {Listed(candidates)}. {(isOfAllRows ? NothingRead : LeftOut)}",
            UniqueName
        );

    public static IssueText UnknownCountry(string name, IReadOnlyCollection<string> similar, string? pair) =>
        new(
            ExchangeIssueCodes.UnknownCountry,
            $"The country '{Excerpt.Of(name)}'{InPair(pair)} is not known. {LeftOut}",
            Perhaps("the name or code of a country", similar)
        );

    public static IssueText AmbiguousCountry(string name, IReadOnlyCollection<string> candidates, string? pair) =>
        new(
            ExchangeIssueCodes.AmbiguousCountry,
            $"'{Excerpt.Of(name)}'{InPair(pair)} may mean {Listed(candidates)}. {LeftOut}",
            UniqueName
        );

    public static IssueText ReusedCode(
        string name,
        string country,
        CountryCode code,
        string holder,
        DateOnly asOf,
        string? pair
    ) =>
        new(
            ExchangeIssueCodes.ReusedCode,
            $"'{Excerpt.Of(name)}'{InPair(pair)} is {country}, but on {Text(asOf)} the code {code} "
                + $"belongs to {holder}. "
                + LeftOut,
            $"the country that the partner is in on {Text(asOf)}"
        );

    // The cells of a spreadsheet.

    public static IssueText FormulaError(string text, string column) =>
        new(
            CsvIssueCodes.Value,
            $"'{Excerpt.Of(text)}' in {column} is an error of a spreadsheet. {LeftOut}",
            "the value that the formula should have given, or nothing"
        );

    public static IssueText FormulaWithoutValue(string formula, string column) =>
        new(
            CsvIssueCodes.Value,
            $"The file does not contain the value of the formula '{Excerpt.Of(formula)}' in {column}. {LeftOut}",
            "a workbook that was calculated and saved by a spreadsheet program"
        );

    public static IssueText EarlyDate(string text, string column) =>
        new(
            CsvIssueCodes.Value,
            $"'{Excerpt.Of(text)}' in {column} is a date before March 1900, which spreadsheet programs show as "
                + $"different days. {LeftOut}",
            "a date from 1 March 1900, or an earlier one as text"
        );

    public static IssueText MergedNumber(string text, string column) =>
        new(
            CsvIssueCodes.Value,
            $"'{Excerpt.Of(text)}' in {column} is in a merged cell of several rows. {LeftOut}",
            "a number for each row"
        );

    public static IssueText CountryOnlyInName(string column, string country) =>
        new(
            CsvIssueCodes.Value,
            $"{column} does not name a country. {LeftOut}",
            $"a value, perhaps {country}, as in the brackets behind the name of the partner (--split-country)"
        );

    public static IssueText CountryInName(string name, bool isCode, string other, string own) =>
        new(
            ExchangeIssueCodes.CountryInName,
            $"'{Excerpt.Of(name)}' is also {(isCode ? "the code" : "a name")} of {other}. It is read as a part of the "
                + "name of the partner.",
            $"a partner in {own}"
        );

    public static IssueText Footnote(string text, string name, string column) =>
        new(
            ExchangeIssueCodes.Footnote,
            $"'{Excerpt.Of(text)}' in {column} has the mark of a footnote. It is read as '{Excerpt.Of(name)}'.",
            "a name, and the note in a column of its own"
        );

    public static IssueText FootnoteDuplicate(string id) =>
        new(
            ExchangeIssueCodes.FootnoteDuplicate,
            $"Without the mark of the footnote the row is the partnership '{Excerpt.Of(id)}' again. {LeftOut}",
            "each partnership once"
        );

    public static IssueText UncertainDate(string text, string column, string bound) =>
        new(
            ExchangeIssueCodes.UncertainDate,
            $"'{Excerpt.Of(text)}' in {column} is not a date. It is read as {bound}, and kept in the note.",
            "a date such as 1985, or by 1989"
        );

    public static IssueText MayBeMerged(string column, string field) =>
        new(
            CsvIssueCodes.Value,
            $"{column} is empty and may have been merged with the cell above. {LeftOut}",
            $"a value, or FillDown (--fill-down {field}) to take the value from above"
        );

    public static IssueText SeveralPartners(string name) =>
        new(
            ExchangeIssueCodes.SeveralPartners,
            $"'{Excerpt.Of(name)}' may be several partners. It is read as the name of one.",
            "one partner a row, or the setting that splits the cell (--split-partners)"
        );

    public static IssueText UnlikelyDate(string text, string column, int firstYear, DateOnly last) =>
        new(
            ExchangeIssueCodes.UnlikelyDate,
            $"'{Excerpt.Of(text)}' is an unlikely date for {column}. It is read.",
            Invariant($"a date from {firstYear} to {Text(last)}")
        );

    public static IssueText ThemeWords(string text, string codes, string names) =>
        new(
            ExchangeIssueCodes.ThemeWords,
            $"'{Excerpt.Of(text)}' is not in the list. It is read as {codes}, and kept in the note.",
            names
        );

    public static IssueText UnknownCode(string text, string code, string known) =>
        new(
            ExchangeIssueCodes.UnknownCode,
            $"'{Excerpt.Of(text)}' is not in the list. It is kept as a code of its own, {code}.",
            known
        );

    public static IssueText EndBeforeStart(string start, string end) =>
        new(
            CsvIssueCodes.Record,
            $"The end ({end}) is before the start ({start}). {LeftOut}",
            "an end that is not before the start"
        );

    // Duplicates.

    public static IssueText DuplicateId(string id) =>
        new(
            ExchangeIssueCodes.DuplicateId,
            $"The file contains the id '{Excerpt.Of(id)}' twice. {LeftOut}",
            "a unique id"
        );

    public static IssueText DuplicateProfile() =>
        new(
            ExchangeIssueCodes.DuplicateProfile,
            $"The file contains this profile twice. {LeftOut}",
            "each profile once"
        );

    // Lists of twin towns.

    public static IssueText PlaceMissing(string pair) =>
        new(ExchangeIssueCodes.LinkPlace, $"The pair {Pair(pair)} lacks a place. {LeftOut}", "two places");

    public static IssueText PlaceMayBeMerged(string pair, string field) =>
        new(
            ExchangeIssueCodes.LinkPlace,
            $"The pair {Pair(pair)} lacks a place. {LeftOut}",
            $"two places, or FillDown (--fill-down {field}) to take the place from above"
        );

    public static IssueText PlaceWithoutLetters(string name) =>
        new(
            ExchangeIssueCodes.LinkPlace,
            $"'{Excerpt.Of(name)}' has no letter or digit. {LeftOut}",
            "the name of a place"
        );

    public static IssueText CountryMissing(string pair) =>
        new(ExchangeIssueCodes.LinkCountry, $"The pair {Pair(pair)} lacks a country. {LeftOut}", "two countries");

    public static IssueText CountryOnlyInPlace(string pair, string country) =>
        new(
            ExchangeIssueCodes.LinkCountry,
            $"The pair {Pair(pair)} lacks a country. {LeftOut}",
            $"two countries, perhaps {country}, as in the brackets behind the place (--split-country)"
        );

    public static IssueText CountryMayBeMerged(string pair, string field) =>
        new(
            ExchangeIssueCodes.LinkCountry,
            $"The pair {Pair(pair)} lacks a country. {LeftOut}",
            $"two countries, or FillDown (--fill-down {field}) to take the country from above"
        );

    public static IssueText MayBeDutch(string byCode, string byName, string pair) =>
        new(
            ExchangeIssueCodes.LinkCountry,
            $"In the pair {Pair(pair)} the code means {byCode} and the name {byName}. {LeftOut}",
            "a code and a name of one country, or one of them"
        );

    public static IssueText TwoCountries(string byCode, string byName) =>
        new(
            ExchangeIssueCodes.LinkCountry,
            $"The code of the country means {byCode} and its name {byName}. The code is used.",
            "a code and a name of one country"
        );

    public static IssueText UnknownPlace(string name, IReadOnlyCollection<string> similar, string pair) =>
        new(
            ExchangeIssueCodes.UnknownPlace,
            $"The place '{Excerpt.Of(name)}'{InPair(pair)} is not known. {LeftOut}",
            Perhaps("the name or code of a municipality", similar)
        );

    public static IssueText AmbiguousPlace(string name, IReadOnlyCollection<string> candidates, string pair) =>
        new(
            ExchangeIssueCodes.AmbiguousPlace,
            $"'{Excerpt.Of(name)}'{InPair(pair)} may mean {Listed(candidates)}. {LeftOut}",
            UniqueName
        );

    // Answers of Wikidata.

    public static IssueText AnswerNotJson(string reason) =>
        new(
            ExchangeIssueCodes.JsonSyntax,
            $"The file is not valid JSON, so it was not read: {reason}",
            "a complete answer of a query service"
        );

    public static IssueText AnswerTextInvalid() =>
        new(
            ExchangeIssueCodes.InvalidText,
            "A name in the file is not valid UTF-8, or contains half of a surrogate pair. The file was not read.",
            "valid text"
        );

    public static IssueText NotAnAnswer() =>
        new(
            ExchangeIssueCodes.SparqlResults,
            "The file does not contain results of a SELECT, so it was not read.",
            "an object with results.bindings"
        );

    public static IssueText TooManyIssues(int count) =>
        new(
            ExchangeIssueCodes.TooManyIssues,
            Invariant($"Reading stopped after {count} issues. The rest was not read.")
        );

    public static IssueText ResultNotAnObject() =>
        new(
            ExchangeIssueCodes.SparqlBinding,
            "A result is not an object. It was left out.",
            "an object with a value for each variable"
        );

    public static IssueText ResultValueIncomplete() =>
        new(
            ExchangeIssueCodes.SparqlBinding,
            "A value has no type or no text. The result was left out.",
            "an object with type and value"
        );

    public static IssueText ResultTextInvalid() =>
        new(
            ExchangeIssueCodes.InvalidText,
            "A text is not valid UTF-8, or contains half of a surrogate pair. The result was left out.",
            "valid text"
        );

    public static IssueText ResultWithoutCode() =>
        new(
            ExchangeIssueCodes.MalformedCode,
            "The result has no municipality code. It was left out.",
            "a CBS code of four digits in the variable code"
        );

    public static IssueText ResultCodeMalformed(string text) =>
        new(
            ExchangeIssueCodes.MalformedCode,
            $"'{Excerpt.Of(text)}' is not a municipality code. The result was left out.",
            "a CBS code of four digits in the variable code"
        );

    public static IssueText ResultCodeUnknown(MunicipalityCode code) =>
        new(
            ExchangeIssueCodes.UnknownMunicipality,
            $"The register has no municipality with code {code}. The result was left out.",
            "a CBS code of a municipality"
        );

    public static IssueText ResultWithoutPartner() =>
        new(
            ExchangeIssueCodes.UnknownPartner,
            "The partner of the result is not a Wikidata item. The result was left out.",
            "the address of an item such as http://www.wikidata.org/entity/Q62"
        );

    public static IssueText ResultCountryMalformed(string text) =>
        new(
            ExchangeIssueCodes.MalformedCode,
            $"'{Excerpt.Of(text)}' is not a country code. The result was left out.",
            "a code of two letters such as TR"
        );

    public static IssueText ResultCountryAmbiguous(string code, IReadOnlyCollection<string> candidates) =>
        new(
            ExchangeIssueCodes.AmbiguousCountry,
            $"'{Excerpt.Of(code)}' may mean {Listed(candidates)}. The result was left out.",
            "the code of a present country, or one that only one country had"
        );

    public static IssueText ResultRankUnknown(string rank, IReadOnlyCollection<string> known) =>
        new(
            ExchangeIssueCodes.UnknownRank,
            $"'{Excerpt.Of(rank)}' is not a rank. The result was left out.",
            Listed(known)
        );

    public static IssueText ResultDateMalformed(string text, string precision) =>
        new(
            ExchangeIssueCodes.MalformedDate,
            $"'{Excerpt.Of(text)}' with precision '{Excerpt.Of(precision)}' is not a date that can be "
                + "read. It was left "
                + "out.",
            "a time such as 2004-11-05T00:00:00Z with precision 9, 10 or 11"
        );

    public static IssueText ResultEndBeforeStart(string start, string end) =>
        new(
            ExchangeIssueCodes.EndBeforeStart,
            $"The partnership ends ({end}) before it begins ({start}). Both dates were left out.",
            "an end after the start"
        );

    public static IssueText ResultsConflict(string id, string conflict) =>
        new(
            ExchangeIssueCodes.ConflictingStatements,
            $"The statements about {id} differ: {conflict}. The first is used.",
            "statements that agree"
        );

    // Data Packages.

    public static IssueText DescriptorMissing() =>
        new(
            ExchangeIssueCodes.DescriptorInvalid,
            "The folder has no descriptor, so no table was read.",
            "a file datapackage.json"
        );

    public static IssueText DescriptorNotJson(string reason) =>
        new(
            ExchangeIssueCodes.DescriptorInvalid,
            $"The descriptor is not valid JSON, so no table was read: {reason}",
            "a JSON object"
        );

    public static IssueText DescriptorTextInvalid() =>
        new(
            ExchangeIssueCodes.DescriptorInvalid,
            "A text of the descriptor is not valid UTF-8, or contains half of a surrogate pair. No table was read.",
            "valid text"
        );

    public static IssueText DescriptorWithoutResources() =>
        new(
            ExchangeIssueCodes.DescriptorInvalid,
            "The descriptor has no list of resources, so no table was read.",
            "an object with an array resources"
        );

    public static IssueText SourceWithoutTitle() =>
        new(ExchangeIssueCodes.DescriptorSource, "A source has no title. It was left out.", "an object with a title");

    public static IssueText ResourceIncomplete() =>
        new(
            ExchangeIssueCodes.DescriptorResource,
            "A resource has no name or no path, so it was not read.",
            "an object with name and path"
        );

    public static IssueText ResourceUnknown(string name, string path, IReadOnlyCollection<string> known) =>
        new(
            ExchangeIssueCodes.DescriptorResource,
            $"'{Excerpt.Of(name)}' ({Excerpt.Of(path)}) is not a table of a data set, so it was not read.",
            Listed(known)
        );

    public static IssueText ResourceTwice(string name, string first, string second) =>
        new(
            ExchangeIssueCodes.DescriptorResource,
            $"The descriptor has table '{Excerpt.Of(name)}' twice. {Excerpt.Of(first)} was read, and "
                + $"{Excerpt.Of(second)} was not.",
            "each table once"
        );

    public static IssueText FileIsLink(string file) =>
        new(
            ExchangeIssueCodes.IrregularFile,
            $"{Excerpt.Of(file)} is a link, so it was not read.",
            "a file in the folder of the descriptor"
        );

    public static IssueText FileIrregular(string file) =>
        new(
            ExchangeIssueCodes.IrregularFile,
            $"{Excerpt.Of(file)} is empty, a pipe or a device, so it was not read.",
            "a file in the folder of the descriptor, with a header"
        );

    public static IssueText PathOutsideFolder(string path) =>
        new(
            ExchangeIssueCodes.DescriptorPath,
            $"'{Excerpt.Of(path)}' is not a file in the folder of the descriptor, so it was not read.",
            "the name of a file"
        );

    public static IssueText DelimiterUnknown(string delimiter, string path) =>
        new(
            ExchangeIssueCodes.DescriptorDialect,
            $"The delimiter '{Excerpt.Of(delimiter)}' of {Excerpt.Of(path)} is not known, so the table was not read.",
            "a comma, semicolon, tab or vertical bar"
        );

    public static IssueText FileMissing(string path) =>
        new(
            ExchangeIssueCodes.MissingFile,
            $"The folder has no file {Excerpt.Of(path)}, so the table was not read.",
            "every file of the descriptor"
        );

    public static IssueText DuplicateCode() => Duplicate(ExchangeIssueCodes.DuplicateCode);

    public static IssueText DuplicateCountry() => Duplicate(ExchangeIssueCodes.DuplicateCountry);

    public static IssueText DuplicatePeriod() => Duplicate(ExchangeIssueCodes.DuplicatePeriod);

    // Exports to IATI.

    public static IssueText NoActivity() =>
        new(
            ExchangeIssueCodes.NoActivity,
            "No partnership could be written, and IATI requires an activity.",
            "at least one activity"
        );

    // Tables that classify partnerships.

    public static IssueText LookupWithoutKeys(IReadOnlyCollection<string> dimensions) =>
        new(
            ExchangeIssueCodes.LookupColumn,
            "No column has the name of a dimension, so the table was not read.",
            $"one of {string.Join(", ", dimensions)}"
        );

    public static IssueText LookupWithoutValues() =>
        new(
            ExchangeIssueCodes.LookupColumn,
            "The table has no column with values, so it was not read.",
            "a column with a name, next to that of the keys"
        );

    public static IssueText LookupColumnName(string column, string id) =>
        new(
            ExchangeIssueCodes.LookupColumn,
            id.Length == 0
                ? $"'{Excerpt.Of(column)}' has no letters or digits for the id of a dimension. The column was not read."
                : $"The id '{id}' of the column '{Excerpt.Of(column)}' is taken. The column was not read.",
            "a name of its own"
        );

    public static IssueText LookupWithoutKey() =>
        new(ExchangeIssueCodes.LookupKey, "The row has no key, so it was not used.", "a code or a name");

    public static IssueText LookupUnknownKey(string key) =>
        new(
            ExchangeIssueCodes.LookupKey,
            $"'{Excerpt.Of(key)}' is not the code or the name of one category, so the row was not used.",
            UniqueName
        );

    public static IssueText LookupDuplicateKey(string key, int line) =>
        new(
            ExchangeIssueCodes.LookupKey,
            Invariant($"Line {line} has the key of '{Excerpt.Of(key)}' too. This row was not used."),
            "one row for each key"
        );

    public static IssueText LookupValueTooLong(int length, int maxLength) =>
        new(
            ExchangeIssueCodes.LookupValue,
            Invariant($"The value has {length} characters, so it was not used."),
            Invariant($"at most {maxLength} characters")
        );

    public static IssueText LookupAmbiguousNumber(string number) =>
        new(
            ExchangeIssueCodes.LookupValue,
            $"'{Excerpt.Of(number)}' can be a whole number or a decimal one, so the column was read as text.",
            "numbers without a mark between thousands"
        );

    public static IssueText Reconstructed() =>
        new(
            ExchangeIssueCodes.Reconstructed,
            "The partnership is reconstructed. It was left out.",
            "a partnership that a source states"
        );

    public static IssueText NoStartDate() =>
        new(
            ExchangeIssueCodes.NoStartDate,
            "The start date is not known. The partnership was left out.",
            "a start date"
        );

    public static IssueText CountryNotStated() =>
        new(
            ExchangeIssueCodes.CountryNotStated,
            "The country is not stated. The partnership was left out.",
            "a country"
        );

    public static IssueText CountryNotInList(string country, CountryCode code) =>
        new(
            ExchangeIssueCodes.CountryNotInList,
            $"{country} ({code}) no longer exists and is not in the country list of IATI. The partnership "
                + "was left out.",
            "a present-day country"
        );

    public static IssueText InvalidCharacter() =>
        new(ExchangeIssueCodes.InvalidCharacter, "Characters that are not valid in XML were replaced by U+FFFD.");

    public static IssueText StatusUnknown() =>
        new(
            ExchangeIssueCodes.StatusUnknown,
            "The partnership may not be active on the reference date. It was written as active."
        );

    private static IssueText Duplicate(IssueKind kind) =>
        new(kind, $"The table contains this record twice. {LeftOut}", "each record once");

    private static string Listed(IReadOnlyCollection<string> items) => string.Join(", ", items);

    private static string Perhaps(string expected, IReadOnlyCollection<string> similar) =>
        similar.Count == 0 ? expected : $"{expected}, perhaps {string.Join(" or ", similar)}";

    private static string InPair(string? pair) => pair is null ? "" : $" of the pair {Pair(pair)}";

    private static string Pair(string pair) => Excerpt.Of(pair, MaxPairLength);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
