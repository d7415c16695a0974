using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Texts;

/// <summary>The texts of messages about the records that were read and written.</summary>
internal static class MessageTexts
{
    // Progress and kinds of files.

    public static Label Progress(string file, long percent, long megabytes) =>
        new(
            $"{file}: {percent} % van {NumberText.Dutch(megabytes)} MB gelezen.",
            $"{file}: {percent} % of {NumberText.English(megabytes)} MB read."
        );

    public static Label ReadAs(string file, Label layout) =>
        new($"{file} is gelezen als {layout.Dutch}.", $"{file} is read as {layout.English}.");

    public static Label ReadAsListOf(string file, string date) =>
        new(
            $"{file} is gelezen als een lijst van {date}. Geef een andere dag met --on.",
            $"{file} is read as a list of {date}. Give another day with --on."
        );

    public static Label NotReadToItsEnd(string file) =>
        new($"{file} kon niet tot het einde gelezen worden.", $"{file} could not be read to its end.");

    public static Label NotOfItsKind(string file) =>
        new($"{file} is geen geldig bestand van zijn soort.", $"{file} is not a valid file of its kind.");

    public static Label Sheet(string? sheet) => new($"werkblad {sheet}", $"sheet {sheet}");

    public static Label NotRead(string columns) => new($"; niet gelezen: {columns}", $"; not read: {columns}");

    // The dashboard.

    public static readonly Label Serving = new(
        "Het dashboard staat op dit adres, alleen voor deze computer. Ctrl+C stopt het.",
        "The dashboard is at this address, for this computer only. Ctrl+C stops it."
    );

    public static readonly Label NotAnswered = new(
        "De vraag kan niet beantwoord worden.",
        "The request cannot be answered."
    );

    public static readonly Label OtherHost = new(
        "Het dashboard is er alleen onder de namen localhost en 127.0.0.1.",
        "The dashboard is only under the names localhost and 127.0.0.1."
    );

    public static Label RequestFailed(string path, Exception failure) =>
        new(
            $"'{path}' kan niet worden beantwoord: {failure.GetType().Name}: {failure.Message}",
            $"'{path}' cannot be answered: {failure.GetType().Name}: {failure.Message}"
        );

    // Issues.

    public static Label MoreIssues(int count, string code) =>
        new(
            $"... {NumberText.Dutch(count)} van {code} in totaal; --issues toont ze.",
            $"... {NumberText.English(count)} of {code} in all; --issues lists them."
        );

    public static Label StrictRefusal(int count) =>
        count == 1
            ? new(
                "Geen antwoord: 1 melding, en --strict staat er geen toe.",
                "No answer: 1 issue, and --strict allows none."
            )
            : new(
                $"Geen antwoord: {NumberText.Dutch(count)} meldingen, en --strict staat er geen toe.",
                $"No answer: {NumberText.English(count)} issues, and --strict allows none."
            );

    public static Label RecordsRefused(string file) =>
        new($"De gegevens van {file} kunnen niet gebruikt worden.", $"The records of {file} cannot be used.");

    public static Label ErrorsAndWarnings(int errors, int warnings) =>
        new(
            $"{Counted.Errors(errors).Dutch}, {Counted.Warnings(warnings).Dutch}.",
            $"{Counted.Errors(errors).English}, {Counted.Warnings(warnings).English}."
        );

    public static readonly Label NothingWritten = new("Er is niets geschreven.", "Nothing was written.");

    public static readonly Label ConvertRefused = new(
        "Sommige gegevens zijn ongeldig, dus er is niets geschreven. Gebruik 'import' om alleen de "
            + "geldige te schrijven.",
        "Some records are invalid, so nothing was written. Use 'import' to write only the valid ones."
    );

    // Answers.

    /// <summary>The partnerships on a map that have no place.</summary>
    public static Label WithoutLocation(long count) =>
        new(
            $"{Counted.Partnerships(count).Dutch} zonder bekende plaats: hun 'geometry' is null.",
            $"{Counted.Partnerships(count).English} without a known place: their 'geometry' is null."
        );

    /// <summary>The account of a table whose columns are dimensions.</summary>
    public static Label LookupRead(string file, long rows, long used, IReadOnlyList<string> missing)
    {
        const int Most = 5;
        string codes = string.Join(", ", missing.Take(Most)) + (missing.Count > Most ? ", ..." : "");
        string list = missing.Count == 0 ? "" : $": {codes}";
        return new(
            $"{file}: {Counted.Rows(rows).Dutch} gelezen = {NumberText.Dutch(used)} gebruikt + "
                + $"{NumberText.Dutch(rows - used)} niet gebruikt; {NumberText.Dutch(missing.Count)} getelde waarden "
                + $"niet in de tabel{list}",
            $"{file}: {Counted.Rows(rows).English} read = {NumberText.English(used)} used + "
                + $"{NumberText.English(rows - used)} not used; {NumberText.English(missing.Count)} counted values not "
                + $"in the table{list}"
        );
    }

    // Accounts of rows.

    /// <summary>The account of records in JSON.</summary>
    public static Label Account(long read, long used, long unused) =>
        new(
            $"{Counted.Records(read).Dutch} gelezen = {NumberText.Dutch(used)} gebruikt + "
                + $"{NumberText.Dutch(unused)} met fouten",
            $"{Counted.Records(read).English} read = {Counted.Records(used).English} + "
                + $"{NumberText.English(unused)} with errors"
        );

    /// <summary>The account of the rows of a table.</summary>
    public static Label Account(
        long rows,
        long records,
        long duplicates,
        long noDutchSide,
        long domestic,
        long blank,
        long issues
    ) =>
        new(
            $"{Counted.Rows(rows).Dutch} gelezen = {Counted.PartnershipsOrProfiles(records).Dutch} + "
                + $"{NumberText.Dutch(duplicates)} dubbele + {NumberText.Dutch(noDutchSide)} zonder Nederlandse kant + "
                + $"{NumberText.Dutch(domestic)} binnenlandse + {NumberText.Dutch(blank)} lege + "
                + $"{NumberText.Dutch(issues)} met een melding",
            $"{Counted.Rows(rows).English} read = {Counted.Records(records).English} + "
                + $"{Counted.Of(duplicates, default, new("duplicate", "duplicates")).English} + "
                + $"{Counted.Of(noDutchSide, default, new("pair", "pairs")).English} without a Dutch side + "
                + $"{Counted.Of(domestic, default, new("domestic pair", "domestic pairs")).English} + "
                + $"{NumberText.English(blank)} blank + "
                + $"{Counted.Of(issues, default, new("issue", "issues")).English}"
        );

    public static Label Deprecated(long rows) =>
        new($" + {NumberText.Dutch(rows)} verouderde", $" + {NumberText.English(rows)} deprecated");

    public static Label Merged(long records, long kept, long combined, long identical, long ambiguous) =>
        new(
            $"samengevoegd: {Counted.Records(records).Dutch}: {NumberText.Dutch(kept)} behouden, "
                + $"{NumberText.Dutch(combined)} gecombineerd, {NumberText.Dutch(identical)} gelijk, "
                + $"{NumberText.Dutch(ambiguous)} onbeslist",
            $"merged: {Counted.Records(records).English}: {NumberText.English(kept)} kept, "
                + $"{NumberText.English(combined)} combined, {NumberText.English(identical)} identical, "
                + $"{NumberText.English(ambiguous)} ambiguous"
        );

    public static Label ProfileOf(string municipality) =>
        new($"profiel van {municipality}", $"profile of {municipality}");

    // Records that were written.

    public static Label Written(Label what, bool isDryRun) =>
        isDryRun
            ? new($"{what.Dutch} te schrijven.", $"{what.English} to write.")
            : new($"{what.Dutch} geschreven.", $"{what.English} written.");

    public static Label PartnershipsAndProfiles(long partnerships, long profiles) =>
        new(
            $"{Counted.Partnerships(partnerships).Dutch} en {Counted.Profiles(profiles).Dutch}",
            $"{Counted.Partnerships(partnerships).English} and {Counted.Profiles(profiles).English}"
        );

    public static Label RegistersWritten(long records, bool isDryRun) =>
        new(
            $"Van {Counted.Records(records).Dutch} van registers {(isDryRun ? "te schrijven" : "geschreven")}: die het "
                + "programma niet heeft.",
            $"Of {Counted.Records(records).English} of registers, those {(isDryRun ? "to write" : "written")} that the "
                + "tool does not have."
        );

    public static Label MembersLeftOut(long members) =>
        members == 1
            ? new(
                "1 onderdeel dat het formaat niet kent is weggelaten.",
                "1 member that the record format does not define was left out."
            )
            : new(
                $"{NumberText.Dutch(members)} onderdelen die het formaat niet kent zijn weggelaten.",
                $"{NumberText.English(members)} members that the record format does not define were left out."
            );

    public static Label NotShown(int width, string columns) =>
        new(
            $"Niet getoond in {width} tekens: {columns}. Gebruik --width.",
            $"Not shown in {width} characters: {columns}. Use --width."
        );

    // Municipalities.

    public static Label MunicipalitiesOn(int count, string date) =>
        new($"{Counted.Municipalities(count).Dutch} op {date}.", $"{Counted.Municipalities(count).English} on {date}.");

    public static Label RegisterKnownUntil(string until, string date) =>
        new(
            $"Het register kent de wijzigingen tot en met {until}. Op {date} kan het verouderd zijn.",
            $"The register knows the changes up to {until}. On {date} it may be out of date."
        );

    public static Label Planned(Label change) =>
        new(
            $"Voorgenomen, en vanaf die dag verwerkt: {change.Dutch}.",
            $"Planned, and applied from its day: {change.English}."
        );

    public static Label SeveralWithName(int count, string name, string date) =>
        new(
            $"{count} gemeenten hebben de naam '{name}' op {date}.",
            $"{count} municipalities have the name '{name}' on {date}."
        );

    public static Label NoneWithName(string name, string date) =>
        new($"Geen gemeente heeft de naam '{name}' op {date}.", $"No municipality has the name '{name}' on {date}.");

    public static Label ExistsFrom(string municipality, Label start) =>
        new($"{municipality} bestaat vanaf {start.Dutch}.", $"{municipality} exists from {start.English} on.");

    public static Label ExistedUntil(string municipality, string end) =>
        new($"{municipality} bestond tot {end}.", $"{municipality} existed until {end}.");

    public static Label NowIn(string municipality, string end, string successor) =>
        new(
            $"{municipality} bestond tot {end}; het gebied ligt nu in {successor}.",
            $"{municipality} existed until {end}; its territory is now in {successor}."
        );

    public static readonly Label Code = new("code", "code");
    public static readonly Label Name = new("naam", "name");
    public static readonly Label Province = new("provincie", "province");
    public static readonly Label From = new("vanaf", "from");
    public static readonly Label Until = new("tot", "until");
    public static readonly Label Successor = new("opvolger", "successor");
}
