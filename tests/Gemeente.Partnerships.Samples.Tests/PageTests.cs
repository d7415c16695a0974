using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Microsoft.Playwright;

namespace Gemeente.Partnerships.Samples.Tests;

/// <summary>
/// The page of the API sample in a browser shows the counts of the library. The variable PARTNERSHIPS_SCREENSHOTS names
/// a folder for screenshots.
/// </summary>
public sealed class PageTests(ApiFixture api) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];
    private static readonly string? Chromium = Places.FirstOrDefault(File.Exists);
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("PARTNERSHIPS_SCREENSHOTS");

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly PartnershipCatalog _links = PartnershipCatalog.Create(
        DutchLinksDataSet.Load(),
        new DateOnly(2026, 1, 1)
    );
    private readonly PartnershipCatalog _ncdo = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        NcdoDataSet.ReferenceDate
    );
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Chromium is null, $"There is no Chromium here: {string.Join(", ", Places)}.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Chromium,
                Headless = true,
                Args = Flags,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    [Fact]
    public async Task Page_EachClick_EqualsLibrary()
    {
        IPage page = await OpenAsync("set=links&lang=nl", 1280, 900);
        Cube<PartnershipFact> cube = _links.Partnerships;
        await ShowsAsync(
            page,
            cube.CountBy(PartnershipDimensions.Country),
            $"{cube.Count} stedenbanden op 1 januari 2026"
        );

        await ClickAsync(page, page.Locator("[data-key='country/DE']"));
        cube = cube.Where(PartnershipDimensions.Country.Is("DE"));
        await ShowsAsync(page, cube.CountBy(PartnershipDimensions.Country), $"{cube.Count} stedenbanden");

        await ClickAsync(page, page.Locator("[data-key='province/gelderland']"));
        cube = cube.Where(PartnershipDimensions.Province.Is(Province.Gelderland));
        await ShowsAsync(page, cube.CountBy(PartnershipDimensions.Country), $"{cube.Count} stedenbanden");
        await ChangeAsync(page, () => page.SelectOptionAsync("#by", "cbs-size-class"));
        await ShowsAsync(page, cube.CountBy(PartnershipDimensions.CbsSizeClass), $"{cube.Count} stedenbanden");
        await PictureAsync(page, "desktop-filtered");

        await ChangeAsync(page, () => page.SelectOptionAsync("#measure", "municipality"));
        DistinctTable<NumberBand> municipalities = cube.CountDistinct(PartnershipDimensions.Municipality)
            .By(PartnershipDimensions.CbsSizeClass);
        Assert.Equal(
            municipalities
                .Rows.Select(row => (row.Code!, row.Count))
                .Append(("unknown", municipalities.Unknown))
                .Where(row => row.Item2 > 0)
                .Order(),
            (await RowsAsync(page)).Order()
        );

        await ClickAsync(page, page.Locator("#clear"));
        await ChangeAsync(page, () => page.SelectOptionAsync("#measure", "partnerships"));
        await ShowsAsync(
            page,
            _links.Partnerships.CountBy(PartnershipDimensions.CbsSizeClass),
            $"{_links.Partnerships.Count} stedenbanden"
        );
    }

    [Fact]
    public async Task Page_FiltersAndBars_EqualLibrary()
    {
        IPage page = await OpenAsync("set=ncdo&lang=en&by=theme&f.country=TR", 1280, 900);
        Cube<PartnershipFact> turkish = _ncdo.Partnerships.Where(PartnershipDimensions.Country.Is("TR"));
        await ShowsAsync(page, turkish.CountBy(PartnershipDimensions.Theme), "13 partnerships on 30 June 2007");
        Assert.Contains(
            "11 reconstructed records",
            await page.Locator("#note").InnerTextAsync(),
            StringComparison.Ordinal
        );
        // a facet is counted with the filters of the other facets
        Assert.Equal(
            $"{_ncdo.Partnerships.CountBy(PartnershipDimensions.Country)["MA"].Count}",
            await page.Locator("label:has([data-key='country/MA']) output").InnerTextAsync()
        );
        Assert.Equal(
            $"{turkish.CountBy(PartnershipDimensions.Initiative)[Initiative.DutchMunicipality].Count}",
            await page.Locator("label:has([data-key='initiative/dutch-municipality']) output").InnerTextAsync()
        );

        long waste = turkish.CountBy(PartnershipDimensions.Theme)[Theme.Waste].Count;
        await ClickAsync(page, page.Locator("[data-key='bar/waste']"));
        Assert.StartsWith(
            $"{waste} partnerships",
            await page.Locator("#total").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.True(await page.Locator("[data-key='theme/waste']").IsCheckedAsync());
    }

    [Fact]
    public async Task Page_KeyboardOnly_Works()
    {
        IPage page = await OpenAsync("set=links&lang=nl", 1280, 900);
        for (int presses = 0; presses < 30 && await FocusedAsync(page) != "country/DE"; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal("country/DE", await FocusedAsync(page));
        await ChangeAsync(page, () => page.Keyboard.PressAsync("Space"));
        Assert.StartsWith(
            $"{_links.Partnerships.Where(PartnershipDimensions.Country.Is("DE")).Count} stedenbanden",
            await page.Locator("#total").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal("country/DE", await FocusedAsync(page));
    }

    [Fact]
    public async Task Page_PhoneWidth_FitsInBothLanguages()
    {
        IPage page = await OpenAsync("set=links&lang=nl", 390, 844);
        Assert.False(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"),
            "The page is wider than a phone."
        );
        await PictureAsync(page, "phone");
        await ClickAsync(page, page.Locator("[data-language='en']"));
        Assert.Equal("en", await page.GetAttributeAsync("html", "lang"));
        Assert.StartsWith(
            $"{_links.Partnerships.Count} partnerships on 1 January 2026",
            await page.Locator("#total").InnerTextAsync(),
            StringComparison.Ordinal
        );
        await page.ClickAsync("#filters > summary");
        await ClickAsync(page, page.Locator("[data-key='country/DE']"));
        Assert.False(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"),
            "The page is wider than a phone."
        );
        await PictureAsync(page, "phone-filters");
        Assert.True(
            await page.EvaluateAsync<bool>(
                "[...document.querySelectorAll('button, select')].every(target => target.getBoundingClientRect().height >= 24)"
            )
        );
    }

    private static async Task<string?> FocusedAsync(IPage page) =>
        await page.EvaluateAsync<string?>("document.activeElement?.dataset.key ?? null");

    private static async Task ShowsAsync<TCategory>(IPage page, CountTable<TCategory> table, string total)
        where TCategory : notnull
    {
        Assert.StartsWith(total, await page.Locator("#total").InnerTextAsync(), StringComparison.Ordinal);
        IEnumerable<(string, long)> expected = table.Rows.Select(row => (row.Code!, row.Count));
        expected = table.Unknown > 0 ? expected.Append(("unknown", table.Unknown)) : expected;
        Assert.Equal(expected.Order(), (await RowsAsync(page)).Order());
    }

    private static async Task<List<(string Code, long Count)>> RowsAsync(IPage page)
    {
        List<(string, long)> rows = [];
        foreach (ILocator row in await page.Locator("#table tbody tr").AllAsync())
        {
            string shown = await row.Locator("td").First.InnerTextAsync();
            rows.Add(
                (
                    await row.GetAttributeAsync("data-code") ?? "",
                    long.Parse(shown.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
                )
            );
        }

        return rows;
    }

    private static Task ClickAsync(IPage page, ILocator target) => ChangeAsync(page, () => target.ClickAsync());

    /// <summary>Performs an action and waits until the page shows its result.</summary>
    private static async Task ChangeAsync(IPage page, Func<Task> change)
    {
        string before = await page.GetAttributeAsync("body", "data-turn") ?? "";
        await change();
        await page.WaitForFunctionAsync("before => document.body.dataset.turn !== before", before);
    }

    private async Task<IPage> OpenAsync(string address, int width, int height)
    {
        IPage page = await _browser!.NewPageAsync(
            new BrowserNewPageOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
            }
        );
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        page.Request += (_, request) =>
            Assert.StartsWith(api.Address.ToString(), request.Url, StringComparison.Ordinal);
        await page.GotoAsync($"{api.Address}#{address}");
        await page.WaitForFunctionAsync("() => document.body.dataset.turn !== undefined");
        Assert.Empty(errors);
        return page;
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Screenshots is not null)
        {
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(Screenshots, $"{name}.png"), FullPage = true }
            );
        }
    }
}
