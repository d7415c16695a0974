using System.Globalization;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Texts;

/// <summary>The texts of errors in a command line.</summary>
internal static class UsageTexts
{
    public static Label SeeHelp(string command) => new($"Zie '{command} --help'.", $"See '{command} --help'.");

    /// <summary>Returns a question to append to a text; empty if nothing was similar.</summary>
    public static Label DidYouMean(string? nearest) =>
        nearest is null ? default : new($" Bedoelde u '{nearest}'?", $" Did you mean '{nearest}'?");

    /// <summary>Appends one text to another, in each language.</summary>
    public static Label Plus(this Label text, Label more) => new(text.Dutch + more.Dutch, text.English + more.English);

    // Commands, options and values.

    public static Label NameACommand(string commands) =>
        new($"Noem een opdracht: {commands}.", $"Name a command: {commands}.");

    public static Label NotACommand(string word, string commands) =>
        new($"'{word}' is geen opdracht. Opdrachten: {commands}.", $"'{word}' is not a command. Commands: {commands}.");

    public static Label NotAnOption(string word, string command) =>
        new($"'{word}' is geen optie van {command}.", $"'{word}' is not an option of {command}.");

    public static Label NotExpected(string word) =>
        new($"'{word}' wordt hier niet verwacht.", $"'{word}' is not expected here.");

    public static Label OptionRequired(string option) =>
        new($"De optie '{option}' is verplicht.", $"Option '{option}' is required.");

    public static Label ArgumentRequired(Label argument) =>
        new($"Het argument <{argument.Dutch}> is verplicht.", $"Argument <{argument.English}> is required.");

    public static Label ValueRequired(string option) =>
        new($"De optie '{option}' heeft een waarde nodig.", $"Option '{option}' needs a value.");

    public static Label OneValue(string option) =>
        new($"De optie '{option}' kan één keer gegeven worden.", $"Option '{option}' can be given once.");

    public static Label NoValue(string option, string value) =>
        new(
            $"De optie '{option}' heeft geen waarde; '{value}' is gegeven.",
            $"Option '{option}' has no value; '{value}' was given."
        );

    public static Label NotAValue(string value, string option, string values) =>
        new($"'{value}' is geen waarde van {option}: {values}.", $"'{value}' is not a value of {option}: {values}.");

    public static Label CannotListen(int port) =>
        new(
            $"Poort {Plain(port)} is bezet of niet toegestaan. Geef een andere met --port, of een vrije met --port 0.",
            $"Port {Plain(port)} is in use or not allowed. Give another with --port, or a free one with --port 0."
        );

    public static Label NotANumber(string value, string option, int least) =>
        new(
            $"'{value}' is geen waarde van {option}: een getal vanaf {Plain(least)}.",
            $"'{value}' is not a value of {option}: a number from {Plain(least)} on."
        );

    public static Label NotANumber(string value, string option, int least, int most) =>
        new(
            $"'{value}' is geen waarde van {option}: een getal van {Plain(least)} tot en met {Plain(most)}.",
            $"'{value}' is not a value of {option}: a number from {Plain(least)} to {Plain(most)}."
        );

    public static Label NotANumberOfYears(string value, string option) =>
        new(
            $"'{value}' is geen waarde van {option}: een aantal jaren vanaf 1.",
            $"'{value}' is not a value of {option}: a number of years from 1 on."
        );

    public static Label NotAYear(string value, int least, int most) =>
        new(
            $"'{value}' is geen jaar van {Plain(least)} tot en met {Plain(most)}. Schrijf vier cijfers, zoals 2007.",
            $"'{value}' is not a year from {Plain(least)} to {Plain(most)}. Write four digits, such as 2007."
        );

    public static Label NotADate(string value) =>
        new(
            $"'{value}' is geen datum. Schrijf een bestaande dag, maand of jaar, zoals 2007-06-30, 2007-06 of 2007, of "
                + "schrijf vandaag.",
            $"'{value}' is not a date. Write an existing day, month or year, such as 2007-06-30, 2007-06 or 2007, or "
                + "write today."
        );

    public static Label NotAColumn(string name, string option, string columns) =>
        new($"'{name}' is geen kolom van {option}: {columns}.", $"'{name}' is not a column of {option}: {columns}.");

    public static Label NotFieldAndColumn(string text, string option) =>
        new(
            $"'{text}' is geen waarde van {option}: schrijf het veld, een isgelijkteken en de naam van de kolom.",
            $"'{text}' is not a value of {option}: write the field, an equals sign and the name of the column."
        );

    public static Label SeveralMeanings(string value, string option, string meanings) =>
        new(
            $"'{value}' is geen waarde van {option}: het kan {meanings} zijn. Er is niets gelezen.",
            $"'{value}' is not a value of {option}: it may mean {meanings}. Nothing was read."
        );

    public static Label UnknownName(string value, string option) =>
        new(
            $"'{value}' is geen waarde van {option}: het is niet bekend. Er is niets gelezen.",
            $"'{value}' is not a value of {option}: it is not known. Nothing was read."
        );

    // Combinations.

    public static Label TooManyDimensions(int count, int most) =>
        new(
            $"--by is {Plain(count)} keer gegeven. Tel naar ten hoogste {Plain(most)} dimensies.",
            $"--by was given {Plain(count)} times. Count by at most {Plain(most)} dimensions."
        );

    public static Label WorkbookNeedsFile(string option) =>
        new(
            $"Een werkmap is een bestand. Geef de naam met {option}.",
            $"A workbook is a file. Give its name with {option}."
        );

    public static Label WholeQuery(string option, string other) =>
        new($"{option} heeft de hele vraag. Laat {other} weg.", $"{option} has the whole query. Leave out {other}.");

    public static Label QueryOfSum(string option, string measure) =>
        new(
            $"De vraag van {option} telt '{measure}' op. Deze opdracht telt alleen aantallen. Laat \"sum\" weg.",
            $"The query of {option} sums '{measure}'. This command has counts only. Leave out \"sum\"."
        );

    public static Label NotInQuery(string option, string save) =>
        new(
            $"{option} is geen deel van een vraag. Laat {option} weg bij {save}.",
            $"{option} is not part of a query. Leave out {option} with {save}."
        );

    public static readonly Label SdmxIsWhole = new(
        "SDMX is er voor tellingen naar één of twee dimensies, zonder --top. Kies een ander formaat.",
        "SDMX is for counts by one or two dimensions, without --top. Choose another format."
    );

    public static Label DataflowIsOfSdmx(string option) =>
        new(
            $"{option} is er voor tellingen als SDMX. Voeg --format sdmx toe, of laat {option} weg.",
            $"{option} is for counts as SDMX. Add --format sdmx, or leave out {option}."
        );

    public static Label NotADataflow(string text) =>
        new(
            $"'{text}' is geen dataflow. Verwacht: een instantie en een id, zoals GEMEENTE.X:STEDENBANDEN(1.0.0).",
            $"'{text}' is not a dataflow. Expected: an agency and an id, such as GEMEENTE.X:STEDENBANDEN(1.0.0)."
        );

    public static Label QueryIsJson(string given) =>
        new($"Een vraag wordt als JSON geschreven, niet als {given}.", $"A query is written as JSON, not as {given}.");

    public static Label DatedQuery(string option, string date) =>
        new($"{option} heeft de datum {date}. Laat --as-of weg.", $"{option} has the date {date}. Leave out --as-of.");

    public static Label TooManyConditions(int count, int most) =>
        new(
            $"Er zijn {Plain(count)} voorwaarden; ten hoogste {Plain(most)} zijn toegestaan. Eén voorwaarde kan veel "
                + "waarden hebben, met komma's ertussen.",
            $"There are {Plain(count)} conditions; at most {Plain(most)} are allowed. One condition can have many "
                + "values, with commas between them."
        );

    public static Label DimensionOfMunicipalities(string dimension) =>
        new(
            $"'{dimension}' is een dimensie van gemeenten: voeg --measure municipalities toe.",
            $"'{dimension}' is a dimension of municipalities: add --measure municipalities."
        );

    public static Label DimensionsApart(string ofMunicipalities, string ofPartnerships) =>
        new(
            $"'{ofMunicipalities}' is een dimensie van gemeenten en '{ofPartnerships}' een dimensie van stedenbanden. "
                + "Ze kunnen niet samen.",
            $"'{ofMunicipalities}' is a dimension of municipalities and '{ofPartnerships}' a dimension of "
                + "partnerships. They cannot be combined."
        );

    public static Label TableUnread(string file) =>
        new($"De tabel '{file}' kan niet worden gebruikt.", $"The table '{file}' cannot be used.");

    public static readonly Label PathIsPipe = new(
        "Het is een pipe of een apparaat, en wordt niet vervangen door een bestand. Stuur de standaarduitvoer erheen.",
        "It is a pipe or a device, which is not replaced by a file. Redirect the standard output to it."
    );

    public static readonly Label TopOfOne = new(
        "--top is voor een telling naar één dimensie. Laat --top of een --by weg.",
        "--top is for a count by one dimension. Leave out --top or one --by."
    );

    public static Label YearsReversed(int first, int last) =>
        new(
            $"--to {Plain(last)} is eerder dan --from {Plain(first)}.",
            $"--to {Plain(last)} is before --from {Plain(first)}."
        );

    public static Label TrendTooLarge(int categories, int periods, int most) =>
        new(
            $"Het verloop heeft {Plain(categories)} categorieën en {Plain(periods)} perioden. Het product "
                + "is ten hoogste "
                + $"{Plain(most)}. Kies minder jaren, een grotere --step, of een voorwaarde met --where.",
            $"The trend has {Plain(categories)} categories and {Plain(periods)} periods. The product is at most "
                + $"{Plain(most)}. Choose fewer years, a larger --step, or a condition with --where."
        );

    public static Label FirstAfterLast(string first, string last) =>
        new(
            $"--from {first} is later dan de laatste datum, {last}. Geef een latere datum met --to.",
            $"--from {first} is after the last date, {last}. Give a later date with --to."
        );

    public static readonly Label HistoryApart = new(
        "--history gaat over één gemeente door de tijd. Laat --name weg.",
        "--history is about one municipality through time. Leave out --name."
    );

    // Records and places.

    public static Label NotARecord(string name) =>
        new($"'{name}' is niet het id of de naam van een gegeven.", $"'{name}' is not the id or name of a record.");

    public static Label NameOfSeveral(string name, int count, Label found) =>
        new(
            $"'{name}' is de naam van {Plain(count)} gegevens: {found.Dutch}. Geef de code of het id van een ervan.",
            $"'{name}' is the name of {Plain(count)} records: {found.English}. Give the code or id of one of them."
        );

    public static Label NotAMunicipality(string name) =>
        new(
            $"'{name}' is niet de naam of code van een gemeente.",
            $"'{name}' is not the name or code of a municipality."
        );

    public static Label MunicipalityOfSeveral(string name, int count, Label found) =>
        new(
            $"{Plain(count)} gemeenten hebben of hadden de naam '{name}': {found.Dutch}. Geef de code van een ervan.",
            $"{Plain(count)} municipalities have or had the name '{name}': {found.English}. "
                + "Give the code of one of them."
        );

    // Dates of records.

    public static readonly Label NoAsOf = new(
        "De gegevens hebben geen peildatum. Geef een datum met --as-of.",
        "The records have no reference date. Give a date with --as-of."
    );

    public static Label NoOn(string file) =>
        new(
            $"'{file}' heeft geen peildatum. Geef er een met --on.",
            $"'{file}' has no reference date. Give one with --on."
        );

    // Files to read.

    public static Label CannotRead(string file, Label reason) =>
        new($"'{file}' kan niet gelezen worden: {reason.Dutch}", $"Cannot read '{file}': {reason.English}");

    public static Label FileChanged { get; } =
        new("Het bestand is tijdens het lezen gewijzigd.", "The file changed while it was read.");

    public static Label IsFolder(string file) =>
        new($"'{file}' is een map, geen bestand.", $"'{file}' is a folder, not a file.");

    public static Label IsClosed(string file) =>
        new(
            $"'{file}' is gesloten en is niet gelezen. Verwacht: een bestand of een pipe.",
            $"'{file}' is closed, so it was not read. Expected: a file or a pipe."
        );

    public static Label FileNotFound(string file) =>
        new($"Het bestand '{file}' is niet gevonden.", $"File '{file}' was not found.");

    public static Label NeitherFileNorDataSet(string file, string dataSets) =>
        new(
            $"Het bestand '{file}' is niet gevonden, en het is niet de naam van een gegevensset: {dataSets}.",
            $"File '{file}' was not found, and it is not the name of a data set: {dataSets}."
        );

    public static Label IsLinkOrDevice(string file) =>
        new(
            $"'{file}' is een koppeling, een pipe of een apparaat, of is leeg. Het is niet gelezen.",
            $"'{file}' is a link, a pipe or a device, or is empty. It was not read."
        );

    public static Label OtherKind(string file, Label kind, Label expected) =>
        new(
            $"'{file}' is {kind.Dutch}. Verwacht: {expected.Dutch}.",
            $"'{file}' is {kind.English}. Expected: {expected.English}."
        );

    public static Label EmptyFile(string file, string kinds) =>
        new($"'{file}' is leeg. Verwacht: {kinds}.", $"'{file}' is empty. Expected: {kinds}.");

    public static Label UnknownKind(string file, string kinds) =>
        new(
            $"De inhoud van '{file}' toont niet wat het is. Gebruik --kind met een van {kinds}.",
            $"The content of '{file}' does not reveal what it is. Use --kind with one of {kinds}."
        );

    public static Label SheetOfWorkbook(string file) =>
        new(
            $"--sheet is voor werkmappen, en '{file}' is er geen.",
            $"--sheet is for workbooks, and '{file}' is not one."
        );

    public static Label CountryOfPairs(string file) =>
        new(
            $"--country is voor lijsten van paren, en '{file}' is er geen. Gebruik zo nodig --kind links.",
            $"--country is for lists of pairs, and '{file}' is not one. Use --kind links if it is."
        );

    public static readonly Label NoTable = new(
        "--column en --decimal zijn voor tabellen, en er is geen tabel gelezen.",
        "--column and --decimal are for tables, and none was read."
    );

    public static Label NoSuchColumn(string column) =>
        new($"Geen bestand heeft een kolom '{column}'.", $"No file has a column '{column}'.");

    public static readonly Label NoTitle = new(
        "De bron heeft geen titel. Schrijf er een achter --source.",
        "The source has no title. Write one after --source."
    );

    // Files to write.

    public static Label CannotWrite(string file, Label reason) =>
        new($"'{file}' kan niet geschreven worden: {reason.Dutch}", $"Cannot write '{file}': {reason.English}");

    public static Label CannotWriteAnswer(Label reason) =>
        new($"Het antwoord kan niet geschreven worden: {reason.Dutch}", $"Cannot write the answer: {reason.English}");

    public static Label UsedTwice(string file) =>
        new(
            $"'{file}' wordt al gelezen of geschreven door deze opdracht. Kies een ander bestand om te schrijven.",
            $"'{file}' is already read or written by this command. Choose another file to write."
        );

    public static Label Exists(string file, string force) =>
        new(
            $"'{file}' bestaat al. Gebruik {force} om het te vervangen.",
            $"'{file}' exists already. Use {force} to replace it."
        );

    public static Label OutputRequired(string output, string dryRun) =>
        new(
            $"De optie '{output}' is verplicht: een bestand om te schrijven. Gebruik {dryRun} om niets te schrijven.",
            $"Option '{output}' is required: a file to write. Use {dryRun} to write nothing."
        );

    public static Label NotAFormatOfAnswers(string extension, string extensions, string format) =>
        new(
            $"De extensie '{extension}' noemt geen formaat: {extensions}. Gebruik ook {format}.",
            $"The extension '{extension}' does not name a format: {extensions}. Use {format} too."
        );

    public static Label NotASubject(string text, string dimensions) =>
        new(
            $"'{text}' is geen waarde van --about: een van {dimensions}, een isgelijkteken, en een naam of code.",
            $"'{text}' is not a value of --about: one of {dimensions}, an equals sign, and one name or code."
        );

    public static Label NotEarlier(string compared, string asOf) =>
        new(
            $"--compare {compared} ligt niet voor de datum van het rapport, {asOf}.",
            $"--compare {compared} is not before the date of the report, {asOf}."
        );

    public static Label NotAFormatOfRecords(string file, string formats) =>
        new(
            $"'{file}' heeft geen extensie van een bekend formaat. Kies er een met --to: {formats}.",
            $"'{file}' has no extension of a known format. Choose one with --to: {formats}."
        );

    public static Label SpreadsheetOnlyWith(string format) =>
        new($"--spreadsheet kan alleen met --to {format}.", $"--spreadsheet is only valid with --to {format}.");

    // Reasons that a file cannot be read or written.

    public static readonly Label Closed = new("Het is gesloten.", "It is closed.");
    public static readonly Label OutputClosed = new(
        "De standaarduitvoer is gesloten.",
        "The standard output is closed."
    );
    public static readonly Label PathIsFolder = new("Het pad is een map.", "The path is a folder.");
    public static readonly Label PathIsFile = new("Het pad is een bestand.", "The path is a file.");
    public static readonly Label Root = new(
        "De hoofdmap kan niet vervangen worden.",
        "The root folder cannot be replaced."
    );
    public static readonly Label Interrupted = new("De opdracht is afgebroken.", "The tool was interrupted.");

    public static Label NoFolder(string folder) =>
        new($"De map '{folder}' bestaat niet.", $"The folder '{folder}' does not exist.");

    public static Label ParentIsFile(string file) => new($"'{file}' is een bestand.", $"'{file}' is a file.");

    public static Label AlreadyExists(string file) => new($"'{file}' bestaat al.", $"'{file}' already exists.");

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
