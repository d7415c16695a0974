using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Texts;

/// <summary>The sentences above and below the tables of answers.</summary>
internal static class AnswerTexts
{
    // Headings and cells.

    public static readonly Label NotStated = new("niet vermeld", "not stated");
    public static readonly Label OfStated = new("van vermeld", "of stated");
    public static readonly Label AllOthers = new("overige", "all others");
    public static readonly Label PossiblyBegun = new("mogelijk begonnen", "possibly begun");
    public static readonly Label PossiblyEnded = new("mogelijk beëindigd", "possibly ended");
    public static readonly Label SeveralValues = new("meer waarden", "several");

    public static Label ValueOf(Label dimension) =>
        new($"waarde van '{dimension.Dutch}'", $"value of '{dimension.English}'");

    public static Label ValuesOf(Label dimension) =>
        new($"waarden van '{dimension.Dutch}'", $"values of '{dimension.English}'");

    // Counts.

    public static Label StatusCertain(string date, long certain, long total, Label units, long possible) =>
        new(
            $"De status op {date} is zeker voor {certain} van {total} {units.Dutch}. Uit de bronnen van de andere "
                + $"{possible} blijkt niet of ze op deze datum bestonden.",
            $"The status on {date} is certain for {certain} of {total} {units.English}. The sources of the other "
                + $"{possible} do not show whether they existed on this date."
        );

    public static Label Certain(string date, long certain, long total, Label units, long possible) =>
        new(
            $"Zeker op {date}: {certain} van {total} {units.Dutch}. De andere {possible} zijn mogelijk: "
                + "uit hun bronnen "
                + "blijkt niet of ze op deze datum bestonden.",
            $"Certain on {date}: {certain} of {total} {units.English}. The other {possible} are possible: their "
                + "sources do not show whether they existed on this date."
        );

    public static Label CountedOn(long total, Label units, string date, string dataSet) =>
        new(
            $"{NumberText.Dutch(total)} {units.Dutch} op {date}, uit '{dataSet}'.",
            $"{NumberText.English(total)} {units.English} on {date}, from '{dataSet}'."
        );

    public static readonly Label AllPartnerships = new(
        "Alle stedenbanden van de gegevens zijn geteld, ook die beëindigd of nog niet begonnen zijn.",
        "All partnerships of the data set are counted, also those that have ended or not begun."
    );

    public static readonly Label AllMunicipalities = new(
        "Alle gemeenten die op deze datum bestaan zijn geteld, behalve die geen bron noemt.",
        "All municipalities that exist on this date are counted, except those that no source names."
    );

    public static Label WithoutPartner(long number) =>
        new(
            $"Niet geteld: {Counted.Partnerships(number).Dutch} met een partner zonder naam.",
            $"Left out: {Counted.Partnerships(number).English} with a partner without a name, which cannot be counted."
        );

    public static Label WithoutMunicipality(long number) =>
        new(
            $"Niet geteld: {Counted.Partnerships(number).Dutch} zonder één gemeente op deze datum.",
            $"Left out: {Counted.Partnerships(number).English} without a single municipality on this date."
        );

    public static Label WithoutValue(long number) =>
        new($"Niet geteld: {number} zonder waarde.", $"Left out: {number} without a value.");

    public static Label InSeveralRows(Label unit) =>
        new(
            $"Een {unit.Dutch} kan in meer rijen staan, en telt één keer mee in het totaal.",
            $"A {unit.English} can be in several rows. It counts once in the total."
        );

    public static readonly Label Pairs = new(
        "De tabel heeft te veel rijen en kolommen om naast elkaar te tonen. De paren met een aantal "
            + "staan onder elkaar.",
        "The table has too many rows and columns to show side by side. The pairs with a count are listed instead."
    );

    // Trends.

    public static Label Doubtful(int doubtful, int periods) =>
        new(
            $"In {doubtful} van {Counted.Periods(periods).Dutch} is minder zeker dan mogelijk: uit de "
                + "bronnen blijkt niet "
                + "of die stedenbanden toen bestonden.",
            $"In {doubtful} of {Counted.Periods(periods).English} less is certain than possible: the sources do not "
                + "show whether those partnerships existed then."
        );

    public static Label TrendOf(long number, string dataSet) =>
        new(
            $"{Counted.Partnerships(number).Dutch}, uit '{dataSet}'. Zeker en mogelijk zijn die van 31 "
                + "december van het "
                + "laatste jaar van de periode.",
            $"{Counted.Partnerships(number).English}, from '{dataSet}'. Certain and possible are those of 31 December "
                + "of the last year of the period."
        );

    public static Label CategoriesOf(string date) =>
        new(
            $"De indeling is die van {date}, zodat de jaren vergelijkbaar zijn.",
            $"The categories are those of {date}, so that the years are comparable."
        );

    public static readonly Label InSeveralRowsOfAPeriod = new(
        "Een stedenband kan in meer rijen van een periode staan.",
        "A partnership can be in several rows of a period."
    );

    public static Label InNoPeriod(long begins, long ends) =>
        new(
            $"In geen periode: {begins} keer een onbekende begindatum, {ends} keer een onbekende einddatum.",
            $"In no period: {begins} {(begins == 1 ? "time" : "times")} an unknown start, {ends} "
                + $"{(ends == 1 ? "time" : "times")} an unknown end."
        );

    // Changes.

    public static Label BeforeAndAfter(
        string from,
        (long Counting, long Certain, long Possible) before,
        string to,
        (long Counting, long Certain, long Possible) after
    ) =>
        new(
            $"{from}: {Counted.Partnerships(before.Counting).Dutch} ({before.Certain} zeker, {before.Possible} "
                + $"mogelijk). {to}: {NumberText.Dutch(after.Counting)} ({after.Certain} zeker, "
                + $"{after.Possible} mogelijk).",
            $"{from}: {Counted.Partnerships(before.Counting).English} ({before.Certain} certain, {before.Possible} "
                + $"possible). {to}: {NumberText.English(after.Counting)} ({after.Certain} certain, "
                + $"{after.Possible} possible)."
        );

    public static Label ChangesIn(string dataSet, string list) =>
        new($"Veranderingen in '{dataSet}': {list}.", $"Changes in '{dataSet}': {list}.");

    public static readonly Label None = new("geen", "none");

    // Evidence.

    public static readonly Label ReconstructedNameNone = new(
        "Gereconstrueerde gegevens zijn synthetisch en zeggen niets over een echte gemeente: ze noemen er geen.",
        "Reconstructed records are synthetic and say nothing about a real municipality, so they name none."
    );

    public static Label EvidenceOf(long stated, long derived, long reconstructed) =>
        new(
            $"Geteld uit {stated} vermelde, {derived} afgeleide en {reconstructed} gereconstrueerde gegevens. "
                + "Gereconstrueerde gegevens zijn synthetisch en zeggen niets over een echte gemeente.",
            $"Counted from {stated} stated, {derived} derived and {reconstructed} reconstructed records. Reconstructed "
                + "records are synthetic and say nothing about a real municipality."
        );

    public static Label Doubts(string codes) =>
        new($"Twijfel over dit antwoord: {codes}.", $"Doubts about this answer: {codes}.");

    // Lists.

    public static Label Listed(int number, string date, string dataSet, int certain, int possible) =>
        new(
            $"{Counted.Partnerships(number).Dutch} op {date}, uit '{dataSet}': {certain} zeker, {possible} mogelijk.",
            $"{Counted.Partnerships(number).English} on {date}, from '{dataSet}': {certain} certain, "
                + $"{possible} possible."
        );

    public static Label ReconstructedRows(int reconstructed, int rows) =>
        new(
            $"Gereconstrueerd: {reconstructed} van {Counted.Rows(rows).Dutch}. Die gegevens zijn gemaakt "
                + "uit gepubliceerde "
                + "cijfers en zeggen niets over een echte gemeente. Er staat geen gemeente bij.",
            $"Reconstructed: {reconstructed} of {Counted.Rows(rows).English}. Those records were made from published "
                + "figures and say nothing about a real municipality, so they name none."
        );

    public static Label RowsOf(int rows, int municipalities, string now) =>
        new(
            $"{Counted.Rows(rows).Dutch} van {Counted.Municipalities(municipalities).Dutch}. De gemeente nu is die van "
                + $"{now}.",
            $"{Counted.Rows(rows).English} of {Counted.Municipalities(municipalities).English}. The "
                + "municipality now is "
                + $"that of {now}."
        );

    public static Label HiddenColumns(int width, string columns) =>
        new(
            $"Niet getoond in {width} tekens: {columns}. Gebruik --columns of --width.",
            $"Not shown in {width} characters: {columns}. Use --columns or --width."
        );

    // Records and dimensions.

    public static Label KnownOn(string date, string dataSet) =>
        new($"Op {date}, uit '{dataSet}'.", $"On {date}, from '{dataSet}'.");

    public static Label Dimensions(int number) =>
        new(
            $"{number} dimensies. 'dimensions DIMENSIE' toont de waarden van een ervan met aantallen.",
            $"{number} dimensions. 'dimensions DIMENSION' shows the values of one with their counts."
        );

    public static Label NumbersOf(Label unit, string date, string dataSet) =>
        new(
            $"Aantallen {unit.Dutch} op {date}, uit '{dataSet}'.",
            $"Numbers of {unit.English} on {date}, from '{dataSet}'."
        );

    // Origins of files.

    public static Label Source(string title, string? licence) =>
        licence is null
            ? new($"Bron: {title}.", $"Source: {title}.")
            : new($"Bron: {title}. Licentie: {licence}.", $"Source: {title}. Licence: {licence}.");

    public static Label AsOf(string date) => new($"Peildatum: {date}", $"Reference date: {date}");

    public static Label Command(string command) => new($"Opdracht: {command}", $"Command: {command}");

    public static Label Version(string version) => new($"Versie: {version}", $"Version: {version}");
}
