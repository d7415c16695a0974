using System.Globalization;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Samples.Dashboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Gemeente.Partnerships.Samples.Tests;

/// <summary>
/// The dashboard sample in a browser: on phones and screens, without script, by keyboard, and after its file changed.
/// The variable PARTNERSHIPS_SCREENSHOTS names a folder for screenshots.
/// </summary>
public sealed class DashboardPageTests : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];
    private static readonly string? Chromium = Places.FirstOrDefault(File.Exists);
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("PARTNERSHIPS_SCREENSHOTS");

    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"];

    private readonly string _file = Path.GetTempFileName();
    private readonly List<string> _errors = [];
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Chromium is null, $"There is no Chromium here: {string.Join(", ", Places)}.");
        Write(DutchLinksDataSet.Load());
        _app = DashboardHost.Create([
            "--urls",
            "http://127.0.0.1:0",
            "--contentRoot",
            Path.Combine(Repository.Folder, "docs", "samples", "Gemeente.Partnerships.Samples.Dashboard"),
            "--Logging:LogLevel:Default",
            "Error",
            "--Partnerships:File",
            _file,
        ]);
        await _app.StartAsync(Stop);
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
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
        }

        File.Delete(_file);
    }

    [Theory]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Page_EachScreen_FitsWithoutErrors(int width, ColorScheme scheme)
    {
        IPage page = await OpenAsync("?lang=nl", width, scheme: scheme);
        await FitsAsync(page);
        await PictureAsync(page, $"dashboard-{width}-{scheme}".ToLowerInvariant());
        await page.GotoAsync($"{Address}?lang=en&country=DE&country=XX&q=zzz");
        await FitsAsync(page);
        await PictureAsync(page, $"dashboard-empty-{width}-{scheme}".ToLowerInvariant());
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task Filters_WithoutScript_WorkAndBackReturns()
    {
        IPage page = await OpenAsync("?lang=nl", 1280, hasScript: false);
        await page.SelectOptionAsync("#f-country", "DE");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tonen" }).ClickAsync();
        await IsAsync(page, "114", "Stedenbanden met Duitsland");
        Assert.Contains("country=DE", page.Url, StringComparison.Ordinal);
        await page.SelectOptionAsync("#f-province", "gelderland");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tonen" }).ClickAsync();
        string both = await NumberAsync(page);
        Assert.InRange(int.Parse(both, CultureInfo.InvariantCulture), 1, 113);
        await page.GoBackAsync();
        await IsAsync(page, "114", "Stedenbanden met Duitsland");
        await page.GetByLabel("Land: Duitsland verwijderen").ClickAsync();
        await IsAsync(page, "529", "Stedenbanden van Nederlandse gemeenten");
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task Filters_ByKeyboard_Work()
    {
        IPage page = await OpenAsync("?lang=nl", 1280);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await FocusAsync(page, "getAttribute('href')"));
        for (int presses = 0; presses < 20 && await FocusAsync(page, "id") != "f-country"; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal("f-country", await FocusAsync(page, "id"));
        for (int presses = 0; presses < 250 && await FocusAsync(page, "value") != "DE"; presses++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        for (int presses = 0; presses < 20 && await FocusAsync(page, "type") != "submit"; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**country=DE*");
        await IsAsync(page, "114", "Stedenbanden met Duitsland");
        Assert.DoesNotContain("q=", page.Url, StringComparison.Ordinal);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task Numbers_FileChanges_Follow()
    {
        IPage page = await OpenAsync("?lang=en", 1280);
        Assert.Equal("529", await NumberAsync(page));
        PartnershipDataSet all = DutchLinksDataSet.Load();
        Write(all with { Partnerships = [.. all.Partnerships.Take(500)] });
        for (int i = 0; i < 100 && await NumberAsync(page) == "529"; i++)
        {
            await Task.Delay(100, Stop);
            await page.ReloadAsync();
        }

        Assert.Equal("500", await NumberAsync(page));
    }

    private string Address => $"{_app!.Urls.Single()}/stedenbanden";

    private async Task<IPage> OpenAsync(
        string query,
        int width,
        bool hasScript = true,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        IBrowserContext context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                JavaScriptEnabled = hasScript,
                ColorScheme = scheme,
            }
        );
        IPage page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _errors.Add(error);
        await page.GotoAsync(Address + query);
        return page;
    }

    private static async Task FitsAsync(IPage page) =>
        Assert.False(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"),
            $"The page is wider than the screen: {page.Url}"
        );

    private static async Task<string> FocusAsync(IPage page, string what) =>
        await page.EvaluateAsync<string>($"document.activeElement.{what} ?? ''");

    private static async Task<string> NumberAsync(IPage page) =>
        await page.Locator(".tiles .big").First.InnerTextAsync();

    private static async Task IsAsync(IPage page, string number, string title)
    {
        Assert.Equal(title, await page.Locator("h1").InnerTextAsync());
        Assert.Equal(number, await NumberAsync(page));
    }

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Screenshots is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}.png"), FullPage = true });
        }
    }

    private void Write(PartnershipDataSet dataSet)
    {
        string next = $"{_file}.new";
        using (FileStream stream = File.Create(next))
        {
            PartnershipJson.Write(
                dataSet,
                stream,
                new() { Municipalities = EmbeddedRegisters.Municipalities, Countries = EmbeddedRegisters.Countries }
            );
        }

        File.Move(next, _file, overwrite: true);
    }
}
