using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Cubes;

/// <summary>Tables as text, Markdown, rows of ADO.NET and JSON.</summary>
public sealed class TableFormsTests
{
    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(
        new PartnershipDataSet
        {
            Name = "Ties",
            Municipalities = World.Municipalities,
            Countries = World.Countries,
            Partnerships =
            [
                Partnership.Create("1", "0363", "Istanbul", "TR", since: 1996) with
                {
                    Themes = [Theme.Waste, Theme.Culture],
                },
                Partnership.Create("2", "0363", "Ankara", "TR", since: 2001),
                Partnership.Create("3", "0141", "Tetouan", "MA") with
                {
                    Themes = [Theme.Waste],
                },
            ],
            AsOf = World.In2007,
        },
        World.In2007
    );

    private static readonly CountTable<Theme> Themes = Catalog.Partnerships.CountBy(PartnershipDimensions.Theme);

    private static readonly CrossTable<CountryCode, Theme> Cross = Catalog.Partnerships.CountBy(
        PartnershipDimensions.Country,
        PartnershipDimensions.Theme
    );

    [Fact]
    public void ToString_CountTable_IsATable() =>
        Assert.Equal(
            [
                "Theme: 3 partnerships",
                "theme    name              count    share",
                "waste    Waste processing      2   66.7 %",
                "culture  Culture               1   33.3 %",
                "         unknown               1   33.3 %",
                "total                          3  100.0 %",
            ],
            Themes.ToString().Split('\n')
        );

    [Fact]
    public void ToString_Dutch_HasDutchWords()
    {
        string text = Themes.ToString(Language.Dutch);

        Assert.StartsWith("Onderwerp: 3 partnerships\n", text, StringComparison.Ordinal);
        Assert.Contains("Afvalverwerking", text, StringComparison.Ordinal);
        Assert.Contains("66,7 %", text, StringComparison.Ordinal);
        Assert.Contains("onbekend", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_CrossTable_HasTotals()
    {
        string[] lines = Cross.ToString().Split('\n');

        Assert.Equal("Country x Theme: 3 partnerships", lines[0]);
        Assert.Equal(["country", "Waste", "processing", "Culture", "unknown", "total"], Words(lines[1]));
        Assert.Equal(["Turkey", "1", "1", "1", "2"], Words(lines[3]));
        Assert.Equal(["total", "2", "1", "1", "3"], Words(lines[^1]));
    }

    [Fact]
    public void ToMarkdown_Tables_AreTables()
    {
        string[] lines = Themes.ToMarkdown(Language.English).Split('\n');

        Assert.Equal("| theme | name | count | share |", lines[0]);
        Assert.Equal("|---|---|---:|---:|", lines[1]);
        Assert.Equal("| waste | Waste processing | 2 | 66.7 % |", lines[2]);
        Assert.Equal("| **total** |  | **3** | **100.0 %** |", lines[^2]);
        Assert.Equal("", lines[^1]);
        Assert.StartsWith("| country | Afvalverwerking |", Cross.ToMarkdown(Language.Dutch), StringComparison.Ordinal);
    }

    [Fact]
    public void ToMarkdown_HostileName_IsOneCell()
    {
        Dimension<PartnershipFact, string> hostile = Dimension.Create(
            "hostile",
            Label.Same("hostile"),
            (PartnershipFact _) => Classification<string>.One("a|b\n<script>")
        );

        string[] lines = Catalog.Partnerships.CountBy(hostile).ToMarkdown(Language.English).Split('\n');

        Assert.Equal(@"| a\|b \<script\> | a\|b \<script\> | 3 | 100.0 % |", lines[2]);
        Assert.Equal(4, Catalog.Partnerships.CountBy(hostile).ToString().Split('\n').Length);
    }

    [Fact]
    public void Rows_OfTables_HaveNamesAndShares()
    {
        CountRow<Theme> waste = Themes[Theme.Waste];

        Assert.Equal((2.0 / 3, 1.0), (waste.Share, waste.ShareOfKnown));
        Assert.Equal(("waste", "Waste processing"), (waste.Code, waste.Label.English));
        Assert.Equal(Themes.Rows.Select(row => row.Label), Themes.Select(row => row.Label));
        Assert.Equal(("", default(Label)), (default(CountRow<Theme>).Code, default(CountRow<Theme>).Label));
    }

    [Fact]
    public void Cells_WithUnknown_AddUpToTotal()
    {
        CrossTable table = Catalog.Partnerships.CountBy(PartnershipDimensions.Country, PartnershipDimensions.StartYear);

        Assert.Equal(2, table.Cells().Sum(cell => cell.Count));
        Assert.Equal(table.Total, table.Cells(includeUnknown: true).Sum(cell => cell.Count));
        CrossTableCell last = table.Cells(includeUnknown: true).Single(cell => !cell.IsKnown);
        Assert.Equal(
            ("MA", null, "unknown", 1.0 / 3),
            (last.RowCode, last.ColumnCode, last.ColumnLabel.English, last.Share)
        );
        Assert.Equal(
            Cross.Select(cell => (cell.Row.ToString(), cell.Column.Code, cell.Count)),
            Cross.Cells().Select(cell => (cell.RowCode!, cell.ColumnCode!, cell.Count))
        );
    }

    [Fact]
    public void ToDataReader_CountTable_LoadsIntoDataTable()
    {
        using DataTable loaded = new() { Locale = System.Globalization.CultureInfo.InvariantCulture };
        using (DbDataReader reader = Themes.ToDataReader(Language.Dutch))
            loaded.Load(reader);

        Assert.Equal(
            ["theme", "name", "count", "certain", "share"],
            loaded.Columns.Cast<DataColumn>().Select(column => column.ColumnName)
        );
        Assert.Equal(typeof(long), loaded.Columns["count"]!.DataType);
        Assert.Equal(["waste", "Afvalverwerking", 2L, 2L], loaded.Rows[0].ItemArray.Take(4));
        Assert.Equal([DBNull.Value, "onbekend", 1L, 1L], loaded.Rows[2].ItemArray.Take(4));
        Assert.Equal(3, loaded.Rows.Count);
    }

    [Fact]
    public void ToDataReader_CrossTable_HasAllCells()
    {
        using DbDataReader reader = Cross.ToDataReader(Language.English);
        long sum = 0;
        while (reader.Read())
            sum += reader.GetInt64(reader.GetOrdinal("COUNT"));

        Assert.Equal(Cross.Cells(includeUnknown: true).Sum(cell => cell.Count), sum);
        Assert.Equal("theme-name", reader.GetName(3));
        Assert.Throws<InvalidOperationException>(() => reader.GetValue(0));
    }

    [Fact]
    public void ToDataReader_NullDimension_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Catalog.Partnerships.ToDataReader(PartnershipDimensions.Country, null!));

    [Fact]
    public void ToDataReader_Facts_HasCodes()
    {
        using DbDataReader reader = Catalog.Partnerships.ToDataReader(
            PartnershipDimensions.Country,
            PartnershipDimensions.Theme,
            PartnershipDimensions.Theme
        );
        var rows = new Dictionary<string, object[]>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            Assert.Equal(4, reader.GetValues(values));
            rows.Add(reader.GetString(0), values);
        }

        Assert.Equal("key country theme theme2", string.Join(' ', Enumerable.Range(0, 4).Select(reader.GetName)));
        Assert.Equal(["1", "TR", "waste;culture", "waste;culture"], rows["1"]);
        Assert.Equal(["2", "TR", DBNull.Value, DBNull.Value], rows["2"]);
        Assert.True(reader.HasRows);
        Assert.False(reader.NextResult());
        Assert.Throws<ArgumentException>(() => reader.GetOrdinal("there is none"));
        reader.Close();
        Assert.True(reader.IsClosed);
        Assert.Throws<ObjectDisposedException>(() => reader.Read());
    }

    [Fact]
    public void TypeInfoResolver_Tables_AreWrittenWithoutReflection()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = PartnershipJson.TypeInfoResolver };

        Assert.Equal(JsonSerializer.Serialize(Themes), JsonSerializer.Serialize(Themes, options));
        Assert.Equal(JsonSerializer.Serialize(Cross), JsonSerializer.Serialize(Cross, options));
        Assert.Equal(JsonSerializer.Serialize(Cross), JsonSerializer.Serialize<object>(Cross, options));
        Assert.Equal(JsonSerializer.Serialize(Themes), JsonSerializer.Serialize<IJsonWritable>(Themes, options));
        Assert.NotNull(options.GetTypeInfo(typeof(CrossTable<CountryCode, Theme>)));
    }

    [Fact]
    public void DebuggerDisplay_OfTables_NamesMembers()
    {
        foreach (
            Type type in (Type[])
                [typeof(CategoryTable), typeof(CrossTable), typeof(SummaryTable<int>), typeof(Cube<int>)]
        )
        {
            string text = type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value;
            foreach (string part in text.Split('{').Skip(1))
            {
                string member = part[..part.IndexOfAny([',', '.', '}'])];
                Assert.True(type.GetProperty(member) is not null, $"{type.Name} has no {member}.");
            }
        }
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
