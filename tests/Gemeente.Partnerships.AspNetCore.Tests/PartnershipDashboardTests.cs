using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Excel;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.AspNetCore.Tests;

public sealed class PartnershipDashboardTests
{
    private static readonly DateOnly In2026 = new(2026, 1, 1);

    private static readonly PartnershipCatalog Links = PartnershipCatalog.Create(DutchLinksDataSet.Load(), In2026);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_NoChoice_ShowsTheNumbersOfTheLibrary()
    {
        await using TestHost host = await StartAsync(DutchLinksDataSet.Load());
        XElement page = await PageAsync(host, "ties?lang=nl");
        Assert.Equal(
            [
                $"{Links.Partnerships.Count}",
                $"{Links.Partnerships.CountDistinct(PartnershipDimensions.Municipality).Value}",
                $"{Links.Partnerships.CountDistinct(PartnershipDimensions.Country).Value}",
            ],
            ByClass(page, "dd", "big").Select(tile => tile.Value)
        );
        Assert.Equal("nl", page.Attribute("lang")?.Value);
        Assert.Contains(
            $"Duitsland ({Links.Partnerships.CountBy(PartnershipDimensions.Country)["DE"].Count})",
            page.Descendants("option").Select(option => option.Value)
        );
        Assert.Equal(25, ListRows(page).Count());
    }

    [Fact]
    public async Task Page_FiltersSearchAndDate_AreThoseOfTheLibrary()
    {
        await using TestHost host = await StartAsync(DutchLinksDataSet.Load());
        XElement page = await PageAsync(host, "ties?lang=nl&country=DE&country=PL&province=gelderland&q=burg");
        Cube<PartnershipFact> expected = Links.Partnerships.Where(
            PartnershipDimensions.Country.In("DE", "PL") & PartnershipDimensions.Province.Is(Province.Gelderland)
        );
        string[] found =
        [
            .. expected
                .Where(fact =>
                    $"{fact.Partnership.Partner.Name} {fact.Municipality?.Name}".Contains(
                        "burg",
                        StringComparison.OrdinalIgnoreCase
                    )
                )
                .Select(fact => fact.Partnership.Id),
        ];
        Assert.NotEmpty(found);
        Assert.Equal($"{found.Length}", ByClass(page, "dd", "big").First().Value);
        Assert.Equal(found.Length, ListRows(page).Count());

        // The choices are in the address of each link and in the form, so that a link is the state.
        Assert.Equal(
            ["DE", "PL"],
            page.Descendants("input")
                .Where(input => input.Attribute("name")?.Value == "country")
                .Select(input => input.Attribute("value")!.Value)
        );
        Assert.All(
            page.Descendants("th").Elements("a").Select(link => link.Attribute("href")!.Value),
            address =>
                Assert.Contains("q=burg&province=gelderland&country=DE&country=PL", address, StringComparison.Ordinal)
        );

        JsonElement list = await host.GetAsync(
            "ties/list.json?country=DE&country=PL&province=gelderland&q=burg&asOf=1900-01-01"
        );
        Assert.Equal("1900-01-01", list.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task Page_OneMunicipality_IsAboutIt()
    {
        await using TestHost host = await StartAsync(DutchLinksDataSet.Load());
        XElement page = await PageAsync(host, "ties?lang=en&municipality=0363");
        Assert.Equal("Partnerships of Amsterdam", page.Descendants("h1").Single().Value);
        Assert.Equal(
            $"{Links.Partnerships.Where(PartnershipDimensions.Municipality.Is("0363")).Count}",
            ByClass(page, "dd", "big").First().Value
        );
    }

    [Fact]
    public async Task List_SortAndPage_FollowTheAddress()
    {
        await using TestHost host = await StartAsync(DutchLinksDataSet.Load());
        string[] first = Column(await PageAsync(host, "ties?lang=nl&sort=partner"), 0);
        string[] second = Column(await PageAsync(host, "ties?lang=nl&sort=partner&page=2"), 0);
        string[] last = Column(await PageAsync(host, "ties?lang=nl&sort=-partner"), 0);
        Assert.Equal(first.Concat(second), first.Concat(second).OrderBy(Folded, StringComparer.Ordinal));
        Assert.Equal(last, last.OrderByDescending(Folded, StringComparer.Ordinal));
        Assert.DoesNotContain(first[0], last);

        // A page after the last one is the last one.
        XElement beyond = await PageAsync(host, "ties?lang=nl&page=999");
        Assert.Single(beyond.Descendants("a"), link => link.Attribute("aria-current")?.Value == "page");

        static string Folded(string partner) => Gemeente.Partnerships.Registers.NameFolding.Fold(partner);
        static string[] Column(XElement page, int column) =>
            [.. ListRows(page).Select(row => row.Elements("td").ElementAt(column).Value)];
    }

    [Fact]
    public async Task Page_NothingSelected_NamesTheFilterToDrop()
    {
        await using TestHost host = await StartAsync(DutchLinksDataSet.Load());
        XElement page = await PageAsync(host, "ties?lang=nl&country=DE&q=xyzzy");
        XElement empty = Assert.Single(ByClass(page, "section", "empty"));
        long german = Links.Partnerships.Where(PartnershipDimensions.Country.Is("DE")).Count;
        XElement drop = Assert.Single(
            empty.Descendants("a"),
            link => link.Value == $"Zonder zoeken naar 'xyzzy': {german} stedenbanden"
        );
        Assert.Equal("/ties?lang=nl&country=DE", drop.Attribute("href")!.Value);
        XElement after = await PageAsync(host, drop.Attribute("href")!.Value);
        Assert.Equal($"{german}", ByClass(after, "dd", "big").First().Value);
    }

    [Fact]
    public async Task Page_StoreChanges_NumbersFollow()
    {
        await using TestHost host = await StartAsync(DutchLinksDataSet.Load());
        using HttpResponseMessage before = await host.SendAsync("ties?lang=nl");
        PartnershipStore store = host.Services.GetRequiredService<PartnershipStore>();
        store.Update(new DataSetChanges { Removed = [store.Current.DataSet.Partnerships.First().Id] });
        using HttpResponseMessage after = await host.SendAsync("ties?lang=nl", before.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal(
            $"{Links.Partnerships.Count - 1}",
            ByClass(Parse(await after.Content.ReadAsStringAsync(Stop)), "dd", "big").First().Value
        );
        using HttpResponseMessage same = await host.SendAsync("ties?lang=nl", after.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Fact]
    public async Task Page_HostileRecords_StayText()
    {
        const string Markup = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>&amp;";
        const string Formula = "=HYPERLINK(\"http://evil\")";
        const string Turned = "a\u202Eb\u0000c";
        PartnershipDataSet hostile = EmbeddedRegisters.CreateDataSet(
            "<b>set</b>",
            [Tie("1", Markup), Tie("2", Formula), Tie("3", Turned), Tie("javascript:alert(1)", "x")],
            asOf: In2026
        );
        await using TestHost host = await StartAsync(hostile);
        using HttpResponseMessage response = await host.SendAsync("ties?lang=nl&sort=partner&q=");
        string text = await response.Content.ReadAsStringAsync(Stop);
        XElement page = Parse(text);
        Assert.Contains(Markup, ListRows(page).Select(row => row.Elements("td").First().Value));
        Assert.DoesNotContain("\u202E", text, StringComparison.Ordinal);
        Assert.Empty(page.Descendants("img"));
        XElement script = Assert.Single(page.Descendants("script"));
        Assert.Equal("/ties/dashboard.js", script.Attribute("src")?.Value);
        Assert.Equal("", script.Value);
        Assert.Empty(page.Descendants("style"));
        Assert.DoesNotContain(
            page.DescendantsAndSelf().Attributes(),
            attribute =>
                attribute.Name.LocalName is "style"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        );
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

        string csv = await host.Client.GetStringAsync(new Uri("ties/list.csv", UriKind.Relative), Stop);
        Assert.Contains("\"'=HYPERLINK", csv, StringComparison.Ordinal);
        using HttpResponseMessage search = await host.SendAsync(
            $"ties?q={Uri.EscapeDataString(Markup)}&asOf={Uri.EscapeDataString(Markup)}"
        );
        Assert.Empty(Parse(await search.Content.ReadAsStringAsync(Stop)).Descendants("img"));
    }

    [Fact]
    public async Task Page_InvalidChoice_SaysWhat()
    {
        await using TestHost host = await StartAsync(DutchLinksDataSet.Load());
        using HttpResponseMessage response = await host.SendAsync("ties?lang=nl&country=<b>");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        XElement page = Parse(await response.Content.ReadAsStringAsync(Stop));
        Assert.Contains("'<b>'", page.Descendants("li").First().Value, StringComparison.Ordinal);
        Assert.Contains(
            page.Descendants("p"),
            text => text.Value.StartsWith("Een keuze in het adres bestaat niet.", StringComparison.Ordinal)
        );
        Assert.Equal("/ties", page.Descendants("a").Last().Attribute("href")?.Value);

        XElement refused = await PageAsync(host, "ties?lang=nl&asOf=juni&compare=2030-01-01&sort=x");
        Assert.Equal(3, ByClass(refused, "p", "warning").Count());
        Assert.Equal($"{Links.Partnerships.Count}", ByClass(refused, "dd", "big").First().Value);
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("nl", "nl")]
    [InlineData("fr", "nl")]
    public async Task Page_NoLanguage_IsThatOfTheBrowser(string accepted, string language)
    {
        await using TestHost host = await StartAsync(NcdoDataSet.Load());
        host.Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);
        Assert.Equal(language, (await PageAsync(host, "ties")).Attribute("lang")?.Value);
    }

    [Fact]
    public async Task Files_EachKind_HaveTheSelection()
    {
        await using TestHost host = await StartAsync(DocumentedDataSet.Load());
        PartnershipCatalog catalog = PartnershipCatalog.Create(DocumentedDataSet.Load(), In2026);
        long german = catalog.Partnerships.Where(PartnershipDimensions.Country.Is("DE")).Count;

        string csv = await TextAsync(host, "ties/list.csv?country=DE", "text/csv");
        Assert.Equal(german, csv.TrimEnd().Split("\r\n").Length - 1);
        using JsonDocument json = JsonDocument.Parse(
            await TextAsync(host, "ties/list.json?country=DE", "application/json")
        );
        Assert.Equal(german, json.RootElement.GetProperty("total").GetInt64());
        using JsonDocument chart = JsonDocument.Parse(
            await TextAsync(host, "ties/countries.vl.json?lang=nl", "application/json")
        );
        Assert.Contains("vega-lite", chart.RootElement.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "Duitsland",
            await TextAsync(host, "ties/countries.csv?lang=nl", "text/csv"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<style>",
            await TextAsync(host, "ties/report.html?country=DE", "text/html"),
            StringComparison.Ordinal
        );
        using HttpResponseMessage workbook = await host.SendAsync("ties/list.xlsx?country=DE");
        using MemoryStream stream = new(await workbook.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(german, PartnershipWorkbook.Read(stream).DataSet.Partnerships.Count);
        Assert.Equal("attachment", workbook.Content.Headers.ContentDisposition?.DispositionType);

        using HttpResponseMessage missing = await host.SendAsync("ties/other.csv");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Page_ReconstructedRecords_NameNoMunicipality()
    {
        await using TestHost host = await StartAsync(NcdoDataSet.Load());
        XElement page = await PageAsync(host, "ties?lang=en&evidence=reconstructed&asOf=2007-06-30");
        Assert.All(ListRows(page), row => Assert.Equal("(reconstructed)", row.Elements("th").Single().Value));
        Assert.Equal(25, ListRows(page).Count());
    }

    [Fact]
    public async Task Page_ReconstructedRecords_AreNotThoseOfAMunicipality()
    {
        Partnership stated = Tie("stated", "Jena");
        Evidence synthetic = new() { Kind = EvidenceKind.Reconstructed };
        await using TestHost host = await StartAsync(
            EmbeddedRegisters.CreateDataSet(
                "Ties",
                [
                    stated,
                    stated with
                    {
                        Id = "made-1",
                        Evidence = synthetic,
                    },
                    stated with
                    {
                        Id = "made-2",
                        Municipality = "0363",
                        Evidence = synthetic,
                    },
                ]
            )
        );
        XElement all = await PageAsync(host, "ties?lang=en");
        Assert.Equal(3, ListRows(all).Count());
        Assert.Equal(
            ["all", "Leiden (1)"],
            all.Descendants("select")
                .Single(choice => choice.Attribute("name")?.Value == "municipality")
                .Elements("option")
                .Select(option => option.Value)
        );

        XElement leiden = await PageAsync(host, "ties?lang=en&municipality=0546");
        Assert.Equal("Partnerships of Leiden", leiden.Descendants("h1").Single().Value);
        Assert.Single(ListRows(leiden));
        XElement amsterdam = await PageAsync(host, "ties?lang=en&municipality=0363");
        Assert.Single(ByClass(amsterdam, "section", "empty"));
        Assert.DoesNotContain("Amsterdam", amsterdam.Value, StringComparison.Ordinal);
    }

    private static Partnership Tie(string id, string partner) =>
        new()
        {
            Id = id,
            Municipality = "0546",
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = partner,
                Country = "DE",
            },
            Period = Period.Since(PartialDate.Parse("1990")),
            Evidence = new Evidence { Kind = EvidenceKind.Stated, Sources = ["javascript:alert(1)", "<i>"] },
        };

    private static IEnumerable<XElement> ByClass(XElement page, string name, string css) =>
        page.Descendants(name).Where(element => element.Attribute("class")?.Value.Split(' ').Contains(css) == true);

    private static IEnumerable<XElement> ListRows(XElement page) =>
        page.Descendants("section")
            .Single(section => section.Attribute("id")?.Value == "list")
            .Descendants("tbody")
            .Elements("tr");

    private static async Task<XElement> PageAsync(TestHost host, string address)
    {
        using HttpResponseMessage response = await host.SendAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return Parse(await response.Content.ReadAsStringAsync(Stop));
    }

    // The page is also well-formed XML.
    private static XElement Parse(string page)
    {
        const string Begin = "<!DOCTYPE html>\n";
        Assert.StartsWith(Begin, page, StringComparison.Ordinal);
        return XElement.Parse(page[Begin.Length..]);
    }

    private static async Task<string> TextAsync(TestHost host, string address, string type)
    {
        using HttpResponseMessage response = await host.SendAsync(address);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(Stop));
    }

    private static Task<TestHost> StartAsync(PartnershipDataSet dataSet) =>
        TestHost.StartAsync(
            services => services.AddPartnerships(p => p.UseDataSet(dataSet).AsOf(In2026)),
            app => app.MapPartnershipsDashboard("/ties")
        );
}
