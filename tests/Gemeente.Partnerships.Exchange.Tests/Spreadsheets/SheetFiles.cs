using System.Text;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Tests.Spreadsheets;

/// <summary>Files as others make them, and how they are read.</summary>
internal static class SheetFiles
{
    public const string Dutch =
        "Gemeente;Partnerstad;Land;Sinds;Tot;Thema's;Motieven;Wethouder\r\n"
        + "Den Haag;Bethlehem;Palestina;5-11-2004;heden;Afvalverwerking, Onderwijs;Integratie van migranten;Jansen\r\n"
        + "Súdwest-Fryslân;Kežmarok;Slowakije;november 1991;2011;Cultuur;;\r\n";

    public static readonly CsvImportOptions Options = new()
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
        AsOf = TestData.AsOf,
        Source = new DataSource { Title = "Lijst van stedenbanden" },
    };

    public static PartnershipImport Read(string text, CsvImportOptions? options = null) =>
        Read(Encoding.UTF8.GetBytes(text), options);

    public static PartnershipImport Read(byte[] bytes, CsvImportOptions? options = null)
    {
        using MemoryStream stream = new(bytes);
        return PartnershipCsv.ReadPartnerships(stream, options ?? Options);
    }

    public static PartnershipImport ReadProfiles(string text, CsvImportOptions? options = null)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return PartnershipCsv.ReadProfiles(stream, options ?? Options);
    }

    /// <summary>The code and the place of an issue.</summary>
    public static (string Code, int? Line, int? Column) PlaceOf(DataIssue issue) =>
        (issue.Code, issue.Line, issue.Column);
}
