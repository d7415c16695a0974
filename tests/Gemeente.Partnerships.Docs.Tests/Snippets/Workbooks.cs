using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Excel;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Text;

namespace Host.Snippets;

public sealed class Workbooks
{
    [Fact]
    public void Write_DataSet_IsReadAgain()
    {
        using MemoryStream destination = new();

        #region write
        PartnershipDataSet dataSet = NcdoDataSet.Load();
        PartnershipWorkbook.Write(dataSet, destination, new WorkbookWriteOptions { Language = Language.Dutch });
        #endregion

        destination.Position = 0;
        Stream stream = destination;

        #region read
        PartnershipDataSet again = PartnershipWorkbook.Read(stream).DataSet; // equal to dataSet
        #endregion

        Assert.Equal(dataSet, again);
    }

    [Fact]
    public void Write_Table_IsAWorkbook()
    {
        using MemoryStream destination = new();

        #region table
        PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), asOf: new DateOnly(2007, 6, 30));
        CountTable<CountryCode> perCountry = catalog.Partnerships.CountBy(PartnershipDimensions.Country);

        TableWorkbook.Write(
            ResultTable.Of(perCountry),
            destination,
            new WorkbookWriteOptions { Query = "partnerships by country" },
            asOf: catalog.AsOfDate,
            sources: catalog.DataSet.Attribution
        );
        #endregion

        Assert.True(destination.Length > 1000);
    }

    [Fact]
    public void ReadPartnerships_Sheet_MakesRecords()
    {
        string folder = AppContext.BaseDirectory;
        string path = Path.Combine(folder, "banden.xlsx");
        using (FileStream file = File.Create(path))
            PartnershipWorkbook.Write(NcdoDataSet.Load(), file);

        #region import
        using FileStream stream = File.OpenRead(path);
        PartnershipImport import = PartnershipWorkbook.ReadPartnerships(
            stream,
            new WorkbookImportOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                AsOf = new DateOnly(2026, 1, 1), // names are those of that day
                Source = new DataSource { Title = "Lijst van de gemeente" },
                Sheet = "partnerships", // without it: the sheet whose header names the most fields
                File = "banden.xlsx",
            }
        );

        Console.WriteLine(import.Sheet); // partnerships
        Console.WriteLine(import.Account); // what became of every row
        foreach (var issue in import.Issues)
            Console.WriteLine(issue); // banden.xlsx(partnerships!B12): error ...
        #endregion

        Assert.Equal("partnerships", import.Sheet);
        Assert.Equal(39, import.Account.RowsRead);
    }
}
