using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Excel.Tests.Writing;

/// <summary>Tables that are written as workbooks.</summary>
public sealed class TableWorkbookTests
{
    [Fact]
    public void Write_OneWayTable_HasARowForEachCategoryAndTheTotal()
    {
        ResultTable table = ResultTable.Of(Catalog(2007).Partnerships.CountBy(PartnershipDimensions.Country));

        string[][] rows = Rows(table, new WorkbookWriteOptions());

        Assert.Equal(["code", "country", "partnerships"], rows[0].Select(text => text.ToLowerInvariant()));
        Assert.Contains(rows, row => row is ["TR", "Turkey", "13"]);
        Assert.Equal(["_T", "total", "39"], rows[^1]);
        Assert.Equal(table.Rows.Categories.Count + 2, rows.Length);
    }

    [Fact]
    public void Write_TableThatIsOnlyPossible_HasBothCounts()
    {
        ResultTable table = ResultTable.Of(Catalog(2026).Partnerships.CountBy(PartnershipDimensions.Country));

        string[][] rows = Rows(table, new WorkbookWriteOptions { Language = Language.Dutch });

        Assert.Equal("zeker", rows[0][3]);
        Assert.Contains(rows, row => row is ["TR", "Turkije", "13", "0", "13"]);
        Assert.Equal(["_T", "totaal", "39", "0", "39"], rows[^1]);
    }

    [Fact]
    public void Write_TwoWayTable_HasAColumnForEachCategory()
    {
        ResultTable table = ResultTable.Of(
            Catalog(2007).Partnerships.CountBy(PartnershipDimensions.Country, PartnershipDimensions.Initiative)
        );

        string[][] rows = Rows(table, new WorkbookWriteOptions());

        Assert.Equal(3 + table.Columns!.Categories.Count, rows[0].Length);
        Assert.Equal([.. table.ColumnTotals.Select(cell => $"{cell.Value}"), $"{table.Total.Value}"], rows[^1][2..]);
    }

    [Fact]
    public void Write_SuppressedCell_IsTextThatIsExplained()
    {
        ResultTable counts = ResultTable.Of(Catalog(2007).Partnerships.CountBy(PartnershipDimensions.Country));
        ResultTable table = new(
            counts.Unit,
            counts.Rows,
            [ResultCell.Suppressed(SuppressionReason.BelowMinimum), ResultCell.Missing, .. counts.Cells.Skip(2)],
            counts.Total
        );

        Assert.Equal(["x1", "."], Rows(table, new WorkbookWriteOptions()).Skip(1).Take(2).Select(row => row[2]));
        Assert.Contains(
            Rows(table, new WorkbookWriteOptions(), sheet: 1),
            row => row is ["Note", "x1 is not published: the count is below the minimum."]
        );
    }

    private static PartnershipCatalog Catalog(int year) =>
        PartnershipCatalog.Create(NcdoDataSet.Load(), asOf: new DateOnly(year, 6, 30));

    /// <summary>The texts of the cells of a sheet, after validation of the workbook.</summary>
    private static string[][] Rows(ResultTable table, WorkbookWriteOptions options, int sheet = 0)
    {
        using MemoryStream stream = new();
        TableWorkbook.Write(table, stream, options, new DateOnly(2007, 6, 30), NcdoDataSet.Load().Attribution);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(
            new OpenXmlValidator()
                .Validate(document, TestContext.Current.CancellationToken)
                .Select(error => error.Description)
        );
        WorkbookPart workbook = document.WorkbookPart!;
        string id = workbook.Workbook.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!.Value!;
        return
        [
            .. ((WorksheetPart)workbook.GetPartById(id))
                .Worksheet.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()),
        ];
    }
}
