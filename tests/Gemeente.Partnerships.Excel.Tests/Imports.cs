using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Excel.Tests;

/// <summary>Reads workbooks with the registers of the package Data.</summary>
internal static class Imports
{
    public static readonly WorkbookImportOptions Options = new()
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
        AsOf = new DateOnly(2026, 1, 1),
        Source = new DataSource { Title = "Lijst van stedenbanden" },
    };

    public static PartnershipImport Read(WorkbookBuilder workbook, WorkbookImportOptions? options = null) =>
        Read(workbook.ToBytes(), options);

    public static PartnershipImport Read(byte[] bytes, WorkbookImportOptions? options = null)
    {
        using MemoryStream stream = new(bytes);
        return PartnershipWorkbook.ReadPartnerships(stream, options ?? Options);
    }

    /// <summary>Reads a sheet that was saved as CSV.</summary>
    public static PartnershipImport ReadCsv(byte[] bytes, WorkbookImportOptions options)
    {
        using MemoryStream stream = new(bytes);
        return PartnershipCsv.ReadPartnerships(
            stream,
            new CsvImportOptions
            {
                Municipalities = options.Municipalities,
                Countries = options.Countries,
                AsOf = options.AsOf,
                Source = options.Source,
            }
        );
    }

    /// <summary>The code and the place of an issue, such as <c>csv-value Ties!C3</c>.</summary>
    public static string PlaceOf(DataIssue issue)
    {
        string text = issue.ToString();
        int open = text.IndexOf('(', StringComparison.Ordinal);
        return open < 0
            ? issue.Code
            : $"{issue.Code} {text[(open + 1)..text.IndexOf("): ", StringComparison.Ordinal)]}";
    }
}
