using System.Text;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;

namespace Gemeente.Partnerships.Tool.Importing;

/// <summary>Somebody's table of partnerships or of profiles, as CSV.</summary>
internal static class CsvTableImport
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static Importer Partnerships { get; } = new(
        "csv", "a table of partnerships as CSV, its columns guessed from their names; needs the day",
        start => !start.IsJson && !JsonImport.Importer.Extensions.Contains(start.Extension) && start.Line.IndexOfAny(Delimiters) >= 0,
        (stream, question) => Import(PartnershipCsv.ReadPartnerships(stream, OptionsFor(question)), question))
    {
        Extensions = [".csv", ".tsv"],
        TellsOfRows = true,
        TakesColumns = true,
    };

    public static Importer Profiles { get; } = new(
        "profiles", "a table of profiles of municipalities as CSV, without a column for a country; needs the day",
        start => Partnerships.IsOf(start) && IsOfProfiles(start.Line),
        (stream, question) => Import(PartnershipCsv.ReadProfiles(stream, OptionsFor(question)), question))
    {
        TellsOfRows = true,
        TakesColumns = true,
    };

    private static ImportedFile Import(CsvImport import, ImportQuestion question) => ImportedFile.Of(
        import.DataSet, import.Account, RowText.Of(question, import.Account, EncodingOf(import.Dialect.Encoding))) with
    {
        Understood = import.Mapping.Columns.Count == 0
            ? null
            : $"{import.Dialect}: {import.Mapping}",
    };

    private static Encoding EncodingOf(CsvEncoding encoding) => encoding switch
    {
        CsvEncoding.Utf8 => Encoding.UTF8,
        CsvEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        CsvEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
        _ => Encoding.Unicode,
    };

    private static CsvImportOptions OptionsFor(ImportQuestion question) => new()
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
        Date = question.Day,
        Source = new DataSource { Title = question.Source },
        File = question.Name,
        Progress = question.Progress,
        Mapping = question.Columns.Count == 0 ? null : new ColumnMapping { Columns = question.Columns },
        GuessesOtherColumns = true,
        DecimalComma = question.DecimalComma,
    };

    /// <summary>Whether a header names more that profiles hold than that ties do, and no country.</summary>
    private static bool IsOfProfiles(string header) => Delimiters.Any(delimiter =>
    {
        string[] columns = [.. header.Split(delimiter).Select(column => column.Trim('"', ' '))];
        ColumnMapping ties = ColumnMapping.Guess(columns, ColumnMapping.PartnershipFields);
        ColumnMapping profiles = ColumnMapping.Guess(columns, ColumnMapping.ProfileFields);
        return ties.ColumnOf("country") is null && profiles.ColumnOf("municipality") is not null && profiles.Columns.Count > ties.Columns.Count;
    });
}
