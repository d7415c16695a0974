using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.TwinTowns;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Lists of pairs of twin towns, as CSV.</summary>
internal static class TwinLinkImport
{
    private static readonly string[] Columns = ["city1", "country1", "city2", "country2"];

    public static Importer Importer { get; } =
        new(
            "links",
            $"pairs of twin towns as CSV, with columns {string.Join(", ", Columns)}; needs the day",
            start =>
                start.Cells.Any(cells =>
                    Columns.All(column => cells.Contains(column, StringComparer.OrdinalIgnoreCase))
                ),
            Import
        )
        {
            TellsOfRows = true,
        };

    private static ImportedFile Import(Stream stream, ImportRequest question)
    {
        PartnershipImport import = TwinTownList.Read(
            stream,
            new TwinTownOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                AsOf = question.Day,
                Source = new DataSource { Title = question.Source },
                File = question.Name,
                Progress = question.Progress,
            }
        );
        return ImportedFile.Of(
            import.DataSet,
            import.Account,
            RowText.Of(question, import.Account, CsvTableImport.EncodingOf(import.Dialect!.Encoding))
        );
    }
}
