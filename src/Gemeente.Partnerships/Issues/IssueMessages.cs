using System.Globalization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Issues;

/// <summary>
/// The texts of all issues that this package reports. A message says what was found and what happened to it; the
/// expected value follows separately.
/// </summary>
internal static class IssueMessages
{
    private const int MaxListed = 40;
    private const int MaxNamed = 10;

    // JSON: the values of records.

    public static IssueText JsonNull(string expected) => new(IssueCodes.NullMember, "The value is null.", expected);

    public static IssueText JsonWrongType(string found, string expected) =>
        new(IssueCodes.WrongType, $"The value is {found}.", expected);

    public static IssueText JsonBlankText() =>
        new(IssueCodes.BlankText, "The text contains only white space.", "a text with other characters");

    public static IssueText JsonInvalidText() =>
        new(
            IssueCodes.InvalidText,
            "The text is not valid UTF-8, or escapes half of a surrogate pair.",
            "Unicode text"
        );

    public static IssueText JsonTextTooLong(int length, int longest) =>
        new(
            IssueCodes.TextTooLong,
            Invariant($"The text has {length} characters."),
            Invariant($"at most {longest} characters")
        );

    public static IssueText JsonNumberOutOfRange(string found, string expected) =>
        new(IssueCodes.NumberOutOfRange, $"'{found}' is out of range.", expected);

    public static IssueText JsonMalformedDate(string found, string expected) =>
        new(IssueCodes.MalformedDate, $"'{found}' is not a valid date.", expected);

    public static IssueText JsonMalformedCode(string found, string expected) =>
        new(IssueCodes.MalformedCode, $"'{found}' does not have the form of a code.", expected);

    public static IssueText JsonUnknownValue(string found, string expected) =>
        new(IssueCodes.UnknownValue, $"'{found}' is not a valid value.", expected);

    public static IssueText JsonDuplicateItem(string item) =>
        new(IssueCodes.DuplicateItem, $"The list contains '{item}' twice.", "each item once");

    public static IssueText JsonListTooLong(int longest) =>
        new(IssueCodes.ListTooLong, "The list is too long.", Invariant($"at most {longest} items"));

    public static IssueText JsonAmountReversed() =>
        new(IssueCodes.InvalidValue, "The amount has a maximum below its minimum.", "'to' at least 'from'");

    /// <param name="rule">The sentence of the record that refuses its values.</param>
    public static IssueText JsonContradiction(string rule) => new(IssueCodes.InvalidValue, rule);

    // JSON: members and records.

    public static IssueText JsonMissingMember(string name, string owner) =>
        new(IssueCodes.MissingMember, $"The {owner} has no member '{name}', which is required.");

    public static IssueText JsonDuplicateMember(string name, string owner) =>
        new(IssueCodes.DuplicateMember, $"Member '{name}' occurs twice in this {owner}.", "each member once");

    public static IssueText JsonUnknownMember(string name, string owner, IReadOnlyCollection<string> known) =>
        new(
            IssueCodes.UnknownMember,
            $"The format has no member '{name}' of a {owner}. It is not read, here and in other records.",
            Listed(known)
        );

    public static IssueText JsonMemberCase(string name, string owner, string meant) =>
        new(
            IssueCodes.MemberCase,
            $"The format has no member '{name}' of a {owner}. It is not read, here and in other records.",
            meant
        );

    public static IssueText JsonMoreUnknownMembers() =>
        new(IssueCodes.UnknownMember, "The record has more members that the format does not have. They are not read.");

    public static IssueText JsonNotOneRecord(int count) =>
        new(
            IssueCodes.InvalidValue,
            Invariant($"The line has {count} records. None of them is used."),
            "one record a line"
        );

    public static IssueText JsonDuplicateMunicipality(MunicipalityCode code) =>
        new(IssueCodes.DuplicateCode, $"Another municipality has code {code}. This one is not used.");

    public static IssueText MunicipalityDiffers(MunicipalityCode code) =>
        new(
            IssueCodes.OwnRegisterEntry,
            $"Municipality {code} differs from the register of the reader. The entry of the file is used."
        );

    public static IssueText CountryDiffers(CountryCode code) =>
        new(
            IssueCodes.OwnRegisterEntry,
            $"Country {code} differs from the register of the reader. The entry of the file is used."
        );

    public static IssueText JsonDuplicateCountry(CountryCode code) =>
        new(IssueCodes.DuplicateItem, $"The file already has an equal country with code {code}. This one is not used.");

    public static IssueText JsonDuplicateIncomePeriod(CountryCode country) =>
        new(
            IssueCodes.DuplicateItem,
            $"The file already has an equal income period of {country}. This one is not used."
        );

    public static IssueText JsonDuplicateEuPeriod(CountryCode country) =>
        new(IssueCodes.DuplicateItem, $"The file already has an equal EU period of {country}. This one is not used.");

    // JSON: the document.

    public static IssueText JsonEmpty() =>
        new(IssueCodes.EmptyDocument, "The file contains only white space.", "an object with a data set");

    public static IssueText JsonNotUtf8() =>
        new(IssueCodes.NotUtf8, "The file is written in UTF-16 or UTF-32. It is not read.", "UTF-8");

    public static IssueText JsonSyntax(string reason) => new(IssueCodes.JsonSyntax, $"This is not JSON: {reason}");

    public static IssueText JsonLineCutOff() =>
        new(IssueCodes.JsonSyntax, "The line ends before its record is complete.", "one whole record a line");

    public static IssueText FileChanged(int attempts) =>
        new(
            IssueCodes.FileChanged,
            Invariant($"The file changed while it was read, {attempts} times. It was not read."),
            "another file that is moved into place"
        );

    public static IssueText JsonNoRecordCount() =>
        new(
            IssueCodes.NoRecordCount,
            "The lines do not end with their number of records. If lines are missing, nothing shows it.",
            "a last line such as {\"records\":39}"
        );

    public static IssueText JsonRecordCount(int stated, int found) =>
        new(
            IssueCodes.RecordCount,
            Invariant($"The line states {stated} records, but {found} came before it. Records may be missing."),
            Invariant($"{stated} records before this line")
        );

    public static IssueText JsonAfterRecordCount() =>
        new(
            IssueCodes.RecordCount,
            "The record comes after the line with the number of records, so it is not used.",
            "the number of records in the last line"
        );

    public static IssueText JsonTruncated() => new(IssueCodes.Truncated, "The file ends before it is complete.");

    public static IssueText JsonTooDeep(int deepest) =>
        new(IssueCodes.TooDeep, "Arrays and objects are nested too deep.", Invariant($"at most {deepest} levels"));

    public static IssueText JsonTooLarge(long largest) =>
        new(IssueCodes.TooLarge, "The file is too large. Reading stopped.", Invariant($"at most {largest} bytes"));

    public static IssueText JsonRecordTooLarge(int largest) =>
        new(
            IssueCodes.RecordTooLarge,
            "The record is too large. Reading stopped.",
            Invariant($"at most {largest} bytes")
        );

    public static IssueText JsonTooManyRecords(int most) =>
        new(
            IssueCodes.TooManyRecords,
            "The file has too many records. Reading stopped.",
            Invariant($"at most {most} records")
        );

    public static IssueText JsonTooManyIssues(int most) =>
        new(
            IssueCodes.TooManyIssues,
            "The file has too many errors and warnings. Reading stopped.",
            Invariant($"at most {most} issues")
        );

    public static IssueText JsonVersionMalformed(string version, string expected) =>
        new(IssueCodes.UnsupportedVersion, $"'{Excerpt.Of(version)}' is not a version.", expected);

    public static IssueText JsonVersionTooHigh(string version, string expected) =>
        new(
            IssueCodes.UnsupportedVersion,
            $"The file has version {version}, which needs a newer library. It is not read.",
            expected
        );

    public static IssueText JsonVersionTooLow(string version, string expected) =>
        new(
            IssueCodes.UnsupportedVersion,
            $"The file has version {version}, a draft that is not supported. It is not read.",
            expected
        );

    public static IssueText JsonVersionNewer(string version) =>
        new(
            IssueCodes.NewerVersion,
            $"The file has version {version}. Members that came with that version are not read."
        );

    // Changes of a data set.

    public static IssueText DuplicateId() =>
        new(IssueCodes.DuplicateId, "Another partnership has this id.", "an id that is not used yet");

    public static IssueText DuplicateProfile(MunicipalityCode municipality) =>
        new(IssueCodes.DuplicateProfile, $"Municipality {municipality} already has an equal profile.");

    public static IssueText UnknownId() =>
        new(IssueCodes.UnknownId, "No partnership of the data set has this id.", "the id of a partnership");

    public static IssueText UnknownProfile(MunicipalityCode municipality) =>
        new(IssueCodes.UnknownProfile, $"Municipality {municipality} has no such profile to remove.");

    public static IssueText ChangedTwice() =>
        new(IssueCodes.ChangedTwice, "The partnership is changed more than once.", "one change of each partnership");

    // Validation of a data set.

    public static IssueText InvalidText(string subject) =>
        new(IssueCodes.InvalidText, $"{subject} contains half of a surrogate pair.", "Unicode text");

    public static IssueText PossibleDuplicate(string id) =>
        new(
            IssueCodes.PossibleDuplicate,
            $"The municipality and the partner are those of '{Excerpt.Of(id)}'. Both partnerships are kept."
        );

    public static IssueText PossiblySamePlace(string id) =>
        new(
            IssueCodes.PossibleDuplicate,
            $"The municipality is that of '{Excerpt.Of(id)}', and the partners have other names but are at most 1 km "
                + "apart. Both partnerships are kept."
        );

    public static IssueText UnknownMunicipality(MunicipalityCode code) =>
        new(IssueCodes.UnknownMunicipality, $"The register has no municipality with code {code}.");

    public static IssueText UnknownCountry(CountryCode code) =>
        new(IssueCodes.UnknownCountry, $"The register has no country with code {code}.");

    public static IssueText CountryNotStated() =>
        new(IssueCodes.CountryNotStated, "The country of the partner is not stated.", "a country code");

    public static IssueText NotAMunicipality(string name, MunicipalityCode code) =>
        new(IssueCodes.NotAMunicipality, $"{name} ({code}) is not a municipality.");

    public static IssueText NotAnHeir(MunicipalityCode heir, string name, MunicipalityCode code, string heirs) =>
        new(
            IssueCodes.NotAnHeir,
            $"The record says that {heir} continued the partnership, but it is not an heir of {name} ({code}). It is "
                + "ignored.",
            heirs.Length == 0 ? null : $"one of {heirs}"
        );

    public static IssueText PeriodOutsideMunicipality(string name, MunicipalityCode code) =>
        new(
            IssueCodes.PeriodOutsideMunicipality,
            $"{name} ({code}) did not exist during the period of the partnership."
        );

    public static IssueText PeriodOutsideCountry(string name, CountryCode code) =>
        new(IssueCodes.PeriodOutsideCountry, $"{name} ({code}) had ended before the partnership began.");

    public static IssueText SuccessorCircle(IReadOnlyList<string> names) =>
        new(
            IssueCodes.SuccessorCircle,
            $"The successors form a circle: {string.Join(", ", names.Take(MaxListed))}"
                + $"{(names.Count > MaxListed ? ", and so on" : "")}. None of them has a successor on a later date.",
            "a successor that leads to a municipality that exists"
        );

    public static IssueText UnknownSuccessor(MunicipalityCode code, MunicipalityCode successor) =>
        new(IssueCodes.UnknownSuccessor, $"The successor {successor} of {code} is not in the register.");

    public static IssueText SuccessorBeginsLater(string successor, string begin, string name, DateOnly from) =>
        new(
            IssueCodes.SuccessorBeginsLater,
            $"{successor}, the successor of {name} from {Text(from)}, begins later: {begin}.",
            $"a start by {Text(from)}"
        );

    public static IssueText SuccessorEndedBefore(string successor, DateOnly end, string name, DateOnly from) =>
        new(
            IssueCodes.SuccessorEndedBefore,
            $"{successor}, the successor of {name} from {Text(from)}, ended before: {Text(end)}.",
            $"a successor that exists on {Text(from)}"
        );

    // Catalogs.

    public static IssueText RegisterOutOfDate(
        DateOnly knownUntil,
        DateOnly asOf,
        IReadOnlyCollection<string> planned
    ) =>
        new(
            IssueCodes.RegisterOutOfDate,
            $"The register of municipalities knows the changes up to {Text(knownUntil)}. On {Text(asOf)} it may be out "
                + "of date."
                + (
                    planned.Count == 0
                        ? ""
                        : $" Planned changes are applied from their day: {string.Join("; ", planned)}."
                ),
            "a newer register"
        );

    public static IssueText NoReferenceDate(IReadOnlyCollection<string> ids, int total) =>
        new(
            IssueCodes.NoReferenceDate,
            Invariant($"{ids.Count} of {total} partnerships have an open end and no reference date ({Named(ids)}). ")
                + "They are certain up to the last day that the record dates, and possible after it.",
            "a reference date of the evidence or of the data set"
        );

    public static IssueText CountryDivided(string name, CountryCode code, DateOnly asOf, string heirs) =>
        new(
            IssueCodes.CountryDivided,
            $"{name} ({code}) is divided on {Text(asOf)}, so the partnership belongs to no single country. The partner "
                + $"may lie in {heirs}."
        );

    public static IssueText CountryEnded(string name, CountryCode code, DateOnly asOf) =>
        new(IssueCodes.CountryEnded, $"{name} ({code}) does not exist on {Text(asOf)}.");

    public static IssueText MunicipalitySplit(string? name, MunicipalityCode code, DateOnly asOf, string heirs) =>
        new(
            IssueCodes.MunicipalitySplit,
            $"{name} ({code}) is divided on {Text(asOf)}{(heirs.Length == 0 ? "" : $" between {heirs}")}, so the "
                + "partnership belongs to no single municipality."
        );

    public static IssueText MunicipalityDissolved(string? name, MunicipalityCode code, DateOnly asOf) =>
        new(IssueCodes.MunicipalityDissolved, $"{name} ({code}) does not exist on {Text(asOf)} and has no successor.");

    public static IssueText MunicipalityNotYetExisting(string? name, MunicipalityCode code, DateOnly asOf) =>
        new(IssueCodes.MunicipalityNotYetExisting, $"{name} ({code}) does not exist yet on {Text(asOf)}.");

    public static IssueText MunicipalityUnknown(MunicipalityCode code, DateOnly asOf) =>
        new(
            IssueCodes.MunicipalityUnknown,
            $"The register does not know which municipality {code} is on {Text(asOf)}."
        );

    // Merging.

    public static IssueText AmbiguousPartnership(string one, string other) =>
        new(
            IssueCodes.AmbiguousPartnership,
            $"The partnership may be the same as {one} or {other}, which are two partnerships. It is kept apart.",
            "dates that distinguish it"
        );

    public static IssueText MergedMunicipalities() =>
        new(
            IssueCodes.MergedMunicipalities,
            "Municipalities that have merged since each have this partner in one source. Their partnerships are kept "
                + "apart."
        );

    public static IssueText IdTaken(string id) =>
        new(
            IssueCodes.IdTaken,
            $"Another partnership has this id. In the result the id is '{id}'.",
            "an id that is not used yet"
        );

    public static IssueText RegisterDiffers(string source, string entries, IReadOnlyCollection<string> codes) =>
        new(
            IssueCodes.RegisterDiffers,
            $"'{source}' has other {entries} under these codes than the sources before it: {Named(codes)}. "
                + "Those of the first source are used.",
            "one register for all sources"
        );

    // Queries.

    public static IssueText QueryTooLarge(int length, int longest) =>
        new(
            IssueCodes.TooLarge,
            Invariant($"The query has {length} bytes. It was not read."),
            Invariant($"at most {longest} bytes")
        );

    public static IssueText QueryNotUtf8() => new(IssueCodes.NotUtf8, "The query is not valid UTF-8.", "JSON in UTF-8");

    public static IssueText QuerySyntax(string reason) =>
        new(IssueCodes.JsonSyntax, $"The query is not valid JSON: {reason}", "a JSON object");

    public static IssueText QueryUnknownMember(string name, string known) =>
        new(IssueCodes.UnknownMember, $"'{Excerpt.Of(name)}' is not a member here.", $"one of {known}");

    public static IssueText QueryUnknownCube(string code, string known) =>
        new(IssueCodes.UnknownValue, $"'{Excerpt.Of(code)}' is not a cube.", $"one of {known}");

    public static IssueText QueryUnknownMeasure(string expected) =>
        new(IssueCodes.UnknownValue, "The measure is not known.", expected);

    public static IssueText QueryWithoutMeasure(string expected) =>
        new(IssueCodes.MissingMember, "The measure does not name the units to count.", expected);

    public static IssueText QueryTooManyDimensions(int count, int most) =>
        new(
            IssueCodes.ListTooLong,
            Invariant($"The query counts by {count} dimensions."),
            Invariant($"at most {most} dimensions")
        );

    public static IssueText QueryOfOtherDate(DateOnly asked, DateOnly stored) =>
        new(IssueCodes.OtherDate, $"The facts are not of {Text(asked)}.", $"{Text(stored)}, or no date");

    public static IssueText ClassifierFailed(string dimension, long count, string first) =>
        new(
            IssueCodes.ClassifierFailed,
            Invariant(
                $"The classifier of '{dimension}' failed. Facts that count as unknown: {count}. The first: {first}"
            ),
            "a classifier that gives each fact a category or none"
        );

    public static IssueText QueryTooManyConditions(int count, int most) =>
        new(
            IssueCodes.OverLimit,
            Invariant($"The query has {count} conditions. It was not answered."),
            Invariant($"at most {most} conditions; one condition can have many codes")
        );

    public static IssueText QueryTooManyCodes(int count, int most) =>
        new(
            IssueCodes.OverLimit,
            Invariant($"The conditions of the query have {count} codes. It was not answered."),
            Invariant($"at most {most} codes")
        );

    public static IssueText QueryTooManyCells(long cells, long most) =>
        new(
            IssueCodes.OverLimit,
            Invariant($"The answer could have {cells} rows. The query was not answered."),
            Invariant($"at most {most} rows: a filter, or dimensions of fewer categories")
        );

    public static IssueText QueryTooMuchWork(long steps, long most) =>
        new(
            IssueCodes.OverLimit,
            Invariant($"The answer could take {steps} steps. The query was not answered."),
            Invariant($"at most {most} steps: fewer conditions or dimensions")
        );

    public static IssueText QueryOfCostlyDate(long steps, long most) =>
        new(
            IssueCodes.OverLimit,
            Invariant(
                $"Another reference date than that of the catalog could take {steps} steps. The query was not answered."
            ),
            Invariant($"at most {most} steps, or the date of the catalog")
        );

    public static IssueText FilterTooDeep(int most) =>
        new(
            IssueCodes.TooDeep,
            Invariant($"The filter is nested deeper than {most} levels."),
            "fewer levels: and, or and in accept any number of operands"
        );

    public static IssueText FilterOperatorNotAlone(string name) =>
        new(IssueCodes.UnknownMember, $"'{name}' has other members next to it.", "an object with only and, or, or not");

    public static IssueText FilterWithoutSelection(string expected) =>
        new(IssueCodes.MissingMember, "The filter does not select anything.", expected);

    public static IssueText FilterWithListAndRange() =>
        new(IssueCodes.UnknownMember, "The filter has both a list and a range.", "either in, or from and to");

    public static IssueText UnknownDimension(string id, string? nearest, IReadOnlyCollection<string> known) =>
        new(IssueCodes.UnknownDimension, $"'{Excerpt.Of(id)}' is not a dimension.{DidYouMean(nearest)}", Listed(known));

    public static IssueText DimensionOfOtherFacts(string id, string facts, IReadOnlyCollection<string> known) =>
        new(IssueCodes.UnknownDimension, $"'{id}' is not a dimension of {facts}.", Listed(known));

    public static IssueText UnknownMeasure(
        string id,
        string facts,
        string? nearest,
        IReadOnlyCollection<string> known
    ) =>
        new(
            IssueCodes.UnknownValue,
            $"'{Excerpt.Of(id)}' is not a measure of {facts}.{DidYouMean(nearest)}",
            Listed(known)
        );

    public static IssueText UnknownCategory(
        string code,
        string dimension,
        string? nearest,
        string? omission,
        IReadOnlyCollection<string> known
    ) =>
        new(
            IssueCodes.UnknownCategory,
            $"'{Excerpt.Of(code)}' is not a code of '{dimension}'.{DidYouMean(nearest)}"
                + (omission is null ? "" : $" {omission}"),
            Listed(known)
        );

    public static IssueText MalformedCategory(string reason) => new(IssueCodes.UnknownCategory, reason);

    public static IssueText NotOrdered(string reason) => new(IssueCodes.NotOrdered, reason);

    public static IssueText AmbiguousCategory(string name, string dimension, IReadOnlyCollection<string> found) =>
        new(
            IssueCodes.AmbiguousCategory,
            $"'{Excerpt.Of(name)}' is the name of {found.Count} categories of '{dimension}': {Named(found)}.",
            "the code of one of them"
        );

    public static IssueText AmbiguousDimension(string name, IReadOnlyCollection<string> found) =>
        new(
            IssueCodes.AmbiguousCategory,
            $"'{Excerpt.Of(name)}' is the name of {found.Count} dimensions: {Named(found)}.",
            "the id of one of them"
        );

    public static IssueText MalformedCondition(string text) =>
        new(
            IssueCodes.MalformedCondition,
            $"'{Excerpt.Of(text)}' is not a condition. Write \"dimension=value,value\" or \"dimension!=value\". "
                + "For an ordered dimension \"dimension>=value\", \"dimension<=value\" and "
                + "\"dimension=from..to\" are valid too."
        );

    /// <summary>The text for a municipality that does not exist on the date of a query.</summary>
    public static IssueText MunicipalityOfOtherTime(
        MunicipalityCode code,
        string name,
        DateOnly asOf,
        string? successor,
        IReadOnlyCollection<string> heirs
    ) =>
        new(
            IssueCodes.UnknownCategory,
            $"{name} ({code}) does not exist on {Text(asOf)}."
                + (
                    successor is not null ? $" Its territory is in {successor}."
                    : heirs.Count > 0 ? $" It was divided between {Named(heirs)}."
                    : ""
                ),
            $"{(successor is not null ? "the successor" : heirs.Count > 0 ? "one of the heirs" : "another date")}, "
                + $"or 'original-municipality={code}' for the records of {name}"
        );

    private static string DidYouMean(string? nearest) => nearest is null ? "" : $" Did you mean '{nearest}'?";

    private static string? Listed(IReadOnlyCollection<string> known) =>
        known.Count is > 0 and <= MaxListed ? $"one of {string.Join(", ", known)}" : null;

    private static string Named(IReadOnlyCollection<string> items) =>
        string.Join(", ", items.Take(MaxNamed))
        + (items.Count > MaxNamed ? Invariant($" and {items.Count - MaxNamed} more") : "");

    private static string Text(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
