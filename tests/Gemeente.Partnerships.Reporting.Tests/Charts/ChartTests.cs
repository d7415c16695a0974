using System.Text.Json;
using System.Xml.Linq;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting.Charts;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Tests.Charts;

/// <summary>Charts as data, as HTML and as Vega-Lite.</summary>
public sealed class ChartTests
{
    private static readonly Chart[] All =
    [
        .. Report.Create(PartnershipCatalog.Create(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate)).Charts,
        .. Report.Create(PartnershipCatalog.Create(DocumentedDataSet.Load(), new DateOnly(2024, 1, 1))).Charts,
        .. Report.Create(PartnershipCatalog.Create(DutchLinksDataSet.Load(), new DateOnly(2026, 1, 1))).Charts,
    ];

    [Fact]
    public void Charts_OfReports_AreOfEveryKind() =>
        Assert.Equal(Enum.GetValues<ChartKind>(), All.Select(chart => chart.Kind).Distinct().Order());

    [Fact]
    public void Charts_OfReports_HaveTexts() =>
        Assert.All(
            All,
            chart =>
            {
                Assert.NotEmpty(chart.Title.Dutch);
                Assert.NotEmpty(chart.Title.English);
                Assert.EndsWith(".", chart.Summary.Dutch, StringComparison.Ordinal);
                Assert.EndsWith(".", chart.Summary.English, StringComparison.Ordinal);
                Assert.Equal(
                    chart.Categories.Count,
                    chart.Categories.Select(category => category.Code).Distinct().Count()
                );
            }
        );

    [Fact]
    public void ToHtml_EachChart_IsWellFormedAndHasItsNumbers() =>
        Assert.All(
            All,
            chart =>
            {
                var figure = XElement.Parse(chart.ToHtml(Language.Dutch));
                Assert.Equal("figure", figure.Name.LocalName);
                Assert.Contains(chart.Summary.Dutch, figure.Value, StringComparison.Ordinal);
                Assert.Equal(chart.ToHtml(Language.Dutch), chart.ToHtml(Language.Dutch));
                Assert.All(
                    figure.Descendants("svg").Where(svg => svg.Attribute("role") is not null),
                    svg => Assert.NotEmpty(svg.Attribute("aria-label")!.Value)
                );
                Assert.All(
                    figure.Descendants("svg").Where(svg => svg.Parent!.Name.LocalName is "div" or "li"),
                    svg => Assert.Equal("true", svg.Attribute("aria-hidden")?.Value)
                );
                if (chart.Kind is ChartKind.StackedBars)
                {
                    Assert.Equal(
                        chart.Categories.Select((_, place) => chart.TotalOf(place)),
                        figure
                            .Descendants("tbody")
                            .Elements("tr")
                            .Select(row =>
                                long.Parse(
                                    row.Elements("td").First().Value.Replace(".", "", StringComparison.Ordinal),
                                    System.Globalization.CultureInfo.InvariantCulture
                                )
                            )
                    );
                }
            }
        );

    [Fact]
    public void ToVegaLite_EachChart_HasItsNumbers() =>
        Assert.All(
            All,
            chart =>
            {
                using var json = JsonDocument.Parse(chart.ToVegaLite(Language.English));
                Assert.Equal(chart.Title.English, json.RootElement.GetProperty("title").GetString());
                JsonElement data = chart.Kind is ChartKind.NetherlandsMap or ChartKind.WorldMap
                    ? json.RootElement.GetProperty("layer")[1].GetProperty("data")
                    : json.RootElement.GetProperty("data");
                Assert.Equal(
                    chart.Total,
                    data.GetProperty("values").EnumerateArray().Sum(row => row.GetProperty("value").GetInt64())
                );
            }
        );

    [Fact]
    public void ToTable_SeveralParts_HasTheirSum()
    {
        Chart countries = All.First(chart => chart.Id == "countries");
        ReportTable table = countries.ToTable();
        Assert.Equal(["category", "count", "certain", "reconstructed"], table.Columns.Select(column => column.Id));
        Assert.All(table.Rows, row => Assert.Equal(row.Cells[1].Number, row.Cells[2].Number + row.Cells[3].Number));
    }

    [Fact]
    public void ToHtml_TimeLineOfLargestNumber_IsDrawn()
    {
        Chart line = All.First(chart => chart.Kind == ChartKind.TimeLine) with
        {
            Categories = [new("2020", Label.Same("2020")), new("2021", Label.Same("2021"))],
            Series = [new("certain", Label.Same("Certain"), [0, long.MaxValue])],
        };
        Assert.Equal(
            5,
            XElement
                .Parse(line.ToHtml(Language.English))
                .Descendants("line")
                .Count(one => one.Attribute("class")?.Value == "grid" && one.Attribute("y1")?.Value != "100%")
        );
    }

    [Fact]
    public void Series_OfUnequalLength_Throws() =>
        Assert.Throws<ArgumentException>(() =>
            All[0] with
            {
                Series = [new("a", default, [1, 2]), new("b", default, [1])],
            }
        );

    [Fact]
    public void ReportCellSource_NotAWebAddress_IsNotALink()
    {
        Assert.Equal("https://www.leiden.nl/a", ReportCell.Source("https://www.leiden.nl/a").Address);
        Assert.Equal("leiden.nl", ReportCell.Source("https://www.leiden.nl/a").Text.Dutch);
        Assert.Null(ReportCell.Source("javascript:alert(1)").Address);
        Assert.Null(ReportCell.Source("data:text/html,x").Address);
        Assert.Null(ReportCell.Source("Raadsbesluit 1946/12").Address);
        Assert.Null(ReportCell.Source("file:///etc/passwd").Address);
    }
}
