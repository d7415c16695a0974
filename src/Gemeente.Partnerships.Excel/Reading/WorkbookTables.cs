using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Excel.Writing;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>The sheets of a workbook with a whole data set. Not thread-safe.</summary>
internal sealed class WorkbookTables(Workbook workbook, AboutSheet about, List<DataIssue> issues) : IPackageTables
{
    private const int MaxIssues = 100_000;

    public string? Title => about.Title;

    public DateOnly? AsOf => about.AsOf;

    public IReadOnlyList<DataSource> Sources => about.Sources;

    public bool AreComplete => true;

    // A table without records has no sheet.
    public (CsvReader Csv, string File)? Open(PackageTable table, string[] required) =>
        workbook.Sheets?.FirstOrDefault(sheet => sheet.Name == table.Name) is { Lines.Count: > 0 } sheet
            ? (new CsvReader(new SheetRows(sheet), workbook.File, issues, MaxIssues, required), workbook.File)
            : null;

    public bool IsNote(string column) => RecordSheets.IsNames(column);
}
