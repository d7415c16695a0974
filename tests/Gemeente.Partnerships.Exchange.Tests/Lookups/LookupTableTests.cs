using System.Text;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Exchange.Lookups;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tests.Lookups;

public sealed class LookupTableTests
{
    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        NcdoDataSet.ReferenceDate
    );

    /// <summary>The naive twin looks each partnership up by its country.</summary>
    [Fact]
    public void FromTable_Countries_EqualsRecount()
    {
        Dictionary<CountryCode, int> table = new()
        {
            ["TR"] = 2800,
            ["MA"] = 2300,
            ["SR"] = 7500,
        };
        Dimension<PartnershipFact, int> distance = Dimension.FromTable(
            "km",
            new Label("Kilometers", "Kilometres"),
            PartnershipDimensions.Country,
            table
        );
        CountTable<int> counts = Catalog.Partnerships.CountBy(distance);

        foreach (int value in table.Values)
        {
            Assert.Equal(
                Catalog
                    .Partnerships.AsEnumerable()
                    .Count(fact => fact.Country is { } country && table.GetValueOrDefault(country.Code) == value),
                counts[value].Count
            );
        }

        Assert.Equal(
            Catalog.Partnerships.AsEnumerable().Count(fact => !table.ContainsKey(fact.Country!.Code)),
            counts.Unknown
        );
        Assert.True(distance.IsOrdered);
        Catalog.Partnerships.Verify(distance, TestContext.Current.CancellationToken);
        Assert.Equal(
            counts.Rows,
            Catalog
                .Partnerships.CountBy(
                    Dimension.FromTable(
                        "km",
                        new Label("Kilometers", "Kilometres"),
                        (Dimension<PartnershipFact>)PartnershipDimensions.Country,
                        table.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value, StringComparer.Ordinal)
                    )
                )
                .Rows
        );
    }

    [Fact]
    public void FromTable_SeveralKeys_HasTheValuesOfAll()
    {
        Dimension<PartnershipFact, string> kind = Dimension.FromTable(
            "kind",
            Label.Same("kind"),
            PartnershipDimensions.Theme,
            new Dictionary<Theme, string>
            {
                [Theme.Waste] = "green",
                [Theme.Health] = "social",
                [Theme.Education] = "social",
            }
        );
        Assert.True(kind.IsMultiValued);
        Assert.Equal(
            Catalog
                .Partnerships.AsEnumerable()
                .Count(fact =>
                    fact.Partnership.Themes.Contains(Theme.Health) || fact.Partnership.Themes.Contains(Theme.Education)
                ),
            Catalog.Partnerships.CountBy(kind)["social"].Count
        );
        Catalog.Partnerships.Verify(kind, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void FromTable_UnknownCode_Throws() =>
        Assert.Throws<FormatException>(() =>
            Dimension.FromTable(
                "x",
                Label.Same("x"),
                (Dimension<PartnershipFact>)PartnershipDimensions.Country,
                new Dictionary<string, int>(StringComparer.Ordinal) { ["Turkey"] = 1 }
            )
        );

    [Theory]
    [InlineData("country,km\nTR,2800\nMA,2300\n")]
    [InlineData("Land;km\nTurkije;2800\nmarokko;2300\n")]
    [InlineData("sep=;\nland;km\nTurkey;2800\nMA;2300\n")]
    [InlineData("km\tcountry\n2800\tTR\n2300\tMarokko\n")]
    public void Read_CodesOrNames_AreTheSameDimension(string csv)
    {
        LookupTable table = Read(csv);
        Assert.Empty(table.Issues);
        Assert.Equal(("country", 2, 2), (table.KeyDimensionId, table.RowCount, table.UsedCount));
        CountTable counts = Catalog.Partnerships.CountBy(Assert.Single(table.Dimensions));
        Assert.Equal(("km", true), (table.Dimensions[0].Id, table.Dimensions[0].IsOrdered));
        Assert.Equal([("2300", 7), ("2800", 13)], counts.Rows.Select(row => (row.Code!, row.Count)));
        Assert.Equal(39 - 20, counts.Unknown);
        Assert.Contains("SR", table.MissingKeys);
    }

    [Fact]
    public void Read_HostileRows_AreAccountedFor()
    {
        LookupTable table = Read(
            "country,km,note\nTR,2800,a\nTurkey,1,b\nNowhere,5,c\n,7,d\nMA,unknown,\"e\nf\"\n\nunknown,1,g\nSR,7500\n"
        );
        Assert.Equal((7, 3), (table.RowCount, table.UsedCount));
        Assert.Equal(table.RowCount - table.UsedCount, table.Issues.Count(issue => issue.Code == "lookup-key"));
        Assert.All(table.Issues, issue => Assert.Equal("table.csv", issue.File));
        Assert.Equal(["km", "note"], table.Dimensions.Select(dimension => dimension.Id));
        Assert.Equal("2800", Catalog.Partnerships.CountBy(table.Dimensions[0]).Rows[0].Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("a,b\n1,2\n")]
    [InlineData("country\nTR\n")]
    [InlineData("country,country\nTR,1\n")]
    [InlineData("country,theme\nTR,1\n")]
    [InlineData("country,!!\nTR,1\n")]
    [InlineData("country,count\nTR,1\n")]
    [InlineData("country,Certain\nTR,1\n")]
    [InlineData("country,policy\nTR,1\n")]
    [InlineData("country,from,to\nTR,1,2\n")]
    [InlineData("country,Begun,Possibly begun\nTR,1,2\n")]
    [InlineData("country,ended,possibly-ended\nTR,1,2\n")]
    [InlineData("country,ending on last day\nTR,1\n")]
    [InlineData("country,not begun on last day,ended before last day\nTR,1,2\n")]
    public void Read_WithoutKeysOrValues_HasIssuesAndNoDimension(string csv)
    {
        LookupTable table = Read(csv);
        Assert.Empty(table.Dimensions);
        Assert.NotEmpty(table.Issues);
    }

    [Fact]
    public void Read_Ranges_AreInTheOrderOfTheirBounds()
    {
        LookupTable table = Read("land;klasse\nTR;1000-5000\nMA;<1000\nSR;5000+\nAN;5000+\n");
        Dimension<PartnershipFact> dimension = Assert.Single(table.Dimensions);
        Assert.True(dimension.IsOrdered);
        Assert.Equal(
            ["<1000", "1000-5000", "5000+"],
            Catalog.Partnerships.CountBy(dimension).Rows.Select(row => row.Code)
        );
        Assert.Equal(13 + 7, Catalog.Partnerships.Where(dimension.BetweenCodes(null, "1000-5000")).Count);
    }

    [Fact]
    public void Read_RangesWithDecimals_AreInTheOrderOfTheirBounds()
    {
        Dimension<PartnershipFact> dimension = Assert.Single(
            Read("land;klasse\nTR;1,5 - 2,5\nMA;0,5 - 1,5\nSR;10 - 20\n").Dimensions
        );
        Assert.True(dimension.IsOrdered);
        Assert.Equal(
            ["0,5 - 1,5", "1,5 - 2,5", "10 - 20"],
            Catalog.Partnerships.CountBy(dimension).Rows.Select(row => row.Code)
        );
    }

    [Theory]
    [InlineData("country;n\nTR;1,5\nMA;2,25\n", "1.5", "2.25")]
    [InlineData("country,n\nTR,10\nMA,9\n", "9", "10")]
    [InlineData("country;n\nTR;1.000\nMA;2,5\n", "1.000", "2,5")]
    [InlineData("country;n\nTR;1.000\nMA;2\n", "1.000", "2")]
    [InlineData("country;n\nTR;zoveel\nMA;2\n", "zoveel", "2")]
    public void Read_Numbers_NeverGuessesTheMark(string csv, string first, string second)
    {
        LookupTable table = Read(csv);
        Assert.Equal([first, second], Catalog.Partnerships.CountBy(table.Dimensions[0]).Rows.Select(row => row.Code));
    }

    [Fact]
    public void Read_Municipalities_ByNameOfTheDate()
    {
        LookupTable table = Read("gemeente,party\nRotterdam,A\n0363,B\nGM0141,A\n");
        Assert.Equal((3, 3), (table.RowCount, table.UsedCount));
        QueryDimensions known = QueryDimensions.BuiltIn.With([.. table.Dimensions]);
        QueryResult result = new AggregateQuery { By = ["party"] }.Run(Catalog, known);
        Assert.Equal([("A", 3L), ("B", 2L), (null, 34L)], result.Rows.Select(row => (row.Codes[0], row.Count)));
    }

    private static LookupTable Read(string csv) =>
        LookupTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), Catalog);
}
