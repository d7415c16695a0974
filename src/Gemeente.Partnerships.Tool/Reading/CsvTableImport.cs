using System.Text;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Somebody's table of partnerships or of profiles, as CSV.</summary>
internal static class CsvTableImport
{
    public static Importer Partnerships { get; } =
        new(
            "csv",
            "a table of partnerships as CSV, its columns guessed from their names; needs the day",
            start =>
                !start.IsJson
                && !JsonImport.Importer.Extensions.Contains(start.Extension)
                && start.Cells.Any(cells => cells.Length > 1),
            (stream, question) => Import(PartnershipCsv.ReadPartnerships(stream, OptionsFor(question)), question)
        )
        {
            Extensions = [".csv", ".tsv"],
            TellsOfRows = true,
            TakesColumns = true,
        };

    public static Importer Profiles { get; } =
        new(
            "profiles",
            "a table of profiles of municipalities as CSV, without a column for a country; needs the day",
            start => Partnerships.IsOf(start) && IsOfProfiles(start),
            (stream, question) => Import(PartnershipCsv.ReadProfiles(stream, OptionsFor(question)), question)
        )
        {
            TellsOfRows = true,
            TakesColumns = true,
        };

    private static ImportedFile Import(PartnershipImport import, ImportRequest question) =>
        ImportedFile.Of(
            import.DataSet,
            import.Account,
            RowText.Of(question, import.Account, EncodingOf(import.Dialect!.Encoding))
        ) with
        {
            Understood = import.Mapping!.Columns.Count == 0 ? null : $"{import.Dialect}: {import.Mapping}",
        };

    /// <summary>How a file of an encoding is read once more.</summary>
    public static Encoding EncodingOf(CsvEncoding encoding) =>
        encoding switch
        {
            CsvEncoding.Utf8 => Encoding.UTF8,
            CsvEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            CsvEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
            _ => Encoding.Unicode,
        };

    private static CsvImportOptions OptionsFor(ImportRequest question) =>
        new()
        {
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
            AsOf = question.Day,
            Source = new DataSource { Title = question.Source },
            File = question.Name,
            Progress = question.Progress,
            Mapping = question.Columns.Count == 0 ? null : new ColumnMapping { Columns = question.Columns },
            GuessesOtherColumns = true,
            DecimalComma = question.DecimalComma,
        };

    /// <summary>
    /// Whether some line has the names of what profiles hold, and none those of what only ties do: a country or a
    /// partner.
    /// </summary>
    private static bool IsOfProfiles(FileStart start)
    {
        string[][] lines = [.. start.Cells];
        return lines.Any(line =>
                Fields(line, ColumnMapping.ProfileFields) is var profile
                && profile.Contains("municipality")
                && profile.Length > Fields(line, ColumnMapping.PartnershipFields).Length
            )
            && !lines.Any(line =>
                Fields(line, ColumnMapping.PartnershipFields) is { Length: > 1 } tie
                && (tie.Contains("country") || tie.Contains("partner"))
            );

        string[] Fields(string[] line, ValueList<string> fields) =>
            [
                .. start.Columns.Where(given => line.Contains(given.Column)).Select(given => given.Field),
                .. ColumnMapping
                    .Guess(line.Where(cell => start.Columns.All(given => given.Column != cell)), fields)
                    .Columns.Select(mapped => mapped.Field),
            ];
    }
}
