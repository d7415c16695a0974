using System.Diagnostics;
using System.Text;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Importing;
using static Gemeente.Partnerships.Excel.Tests.Imports;

namespace Gemeente.Partnerships.Excel.Tests;

/// <summary>
/// Workbooks that LibreOffice makes of each embedded data set, and what it reads of the workbooks of this package. The
/// workbooks in Data were made by LibreOffice 7.4. With <c>APPROVE_WORKBOOKS=1</c> they are made again.
/// </summary>
public sealed class LibreOfficeTests
{
    private static readonly string Office = new[]
    {
        "/usr/bin/soffice",
        "/usr/local/bin/soffice",
        "/opt/libreoffice/program/soffice",
    }.FirstOrDefault(File.Exists, "");

    public static TheoryData<string, string> Workbooks { get; } =
        new(
            from name in new[] { "ncdo", "documented", "dutch-links" }
            from extension in new[] { "xlsx", "ods" }
            select (name, extension)
        );

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Read_WorkbookOfLibreOffice_EqualsTheCsv(string name, string extension)
    {
        string data = Path.Combine(AppContext.BaseDirectory, "Data", name);

        AssertEqual(name, File.ReadAllBytes($"{data}.{extension}"), File.ReadAllBytes($"{data}.csv"));
    }

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Read_WorkbookThatLibreOfficeMakesNow_EqualsTheCsv(string name, string extension)
    {
        Assert.SkipWhen(Office.Length == 0, "LibreOffice is not installed.");
        byte[] csv = Encoding.UTF8.GetBytes(OfficeSheet.ToCsv(Load(name)));
        byte[] workbook = Make(name, extension);
        if (Environment.GetEnvironmentVariable("APPROVE_WORKBOOKS") == "1")
        {
            string data = Path.Combine(PackageUnderTest.TestFolder, "Data", name);
            File.WriteAllBytes($"{data}.{extension}", workbook);
            File.WriteAllBytes($"{data}.csv", csv);
        }

        AssertEqual(name, workbook, csv);
    }

    [Theory]
    [InlineData("ncdo")]
    [InlineData("documented")]
    [InlineData("dutch-links")]
    public void Write_DataSet_OpensInLibreOfficeAndComesBackEqual(string name)
    {
        Assert.SkipWhen(Office.Length == 0, "LibreOffice is not installed.");
        string folder = Directory.CreateTempSubdirectory("partnerships-").FullName;
        try
        {
            string written = Path.Combine(folder, $"{name}.xlsx");
            using (FileStream file = File.Create(written))
                PartnershipWorkbook.Write(Load(name), file);
            string again = Path.Combine(folder, "again");
            Convert(written, "xlsx:Calc MS Excel 2007 XML", again);

            using FileStream saved = File.OpenRead(Path.Combine(again, $"{name}.xlsx"));
            PartnershipImport import = PartnershipWorkbook.Read(saved);

            Assert.Empty(import.Issues);
            Assert.Equal(Load(name) with { Issues = [] }, import.DataSet);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertEqual(string name, byte[] workbook, byte[] csv)
    {
        // The first data set has municipalities of its own, which stand for those that the source does not name.
        WorkbookImportOptions options = Options with
        {
            Municipalities = Load(name).Municipalities,
        };
        PartnershipImport expected = ReadCsv(csv, options);

        PartnershipImport import = Read(workbook, options);

        Assert.Equal("Stedenbanden", import.Sheet);
        Assert.True(import.Account.Count(RowOutcome.Record) > 35);
        Assert.Equal(expected.DataSet.Partnerships, import.DataSet.Partnerships);
        Assert.Equal(
            expected.Account.Rows.Select(row => (row.Outcome, row.RecordId)),
            import.Account.Rows.Select(row => (row.Outcome, row.RecordId))
        );
        Assert.Contains("sheet-not-read Toelichting", import.Issues.Select(PlaceOf));
        Assert.Contains("csv-title Stedenbanden!1", import.Issues.Select(PlaceOf));
    }

    private static byte[] Make(string name, string extension)
    {
        string folder = Directory.CreateTempSubdirectory("partnerships-").FullName;
        try
        {
            string source = Path.Combine(folder, $"{name}.fods");
            File.WriteAllText(source, OfficeSheet.ToFlatOds(Load(name)));
            Convert(source, extension, folder);
            return File.ReadAllBytes(Path.Combine(folder, $"{name}.{extension}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Opens a file in LibreOffice without a window, and saves it in another form.</summary>
    private static void Convert(string path, string form, string folder)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(
                Office,
                [
                    $"-env:UserInstallation=file://{folder}/profile",
                    "--headless",
                    "--convert-to",
                    form,
                    "--outdir",
                    folder,
                    path,
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("LibreOffice does not end.");
        }
    }

    private static PartnershipDataSet Load(string name) =>
        name switch
        {
            "ncdo" => NcdoDataSet.Load(),
            "documented" => DocumentedDataSet.Load(),
            _ => DutchLinksDataSet.Load(),
        };
}
