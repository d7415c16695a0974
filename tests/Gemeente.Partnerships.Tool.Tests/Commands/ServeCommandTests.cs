using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Serving;
using Microsoft.AspNetCore.Http;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

/// <summary>The dashboard of the tool, served by a process.</summary>
public sealed class ServeCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nl", "NCDO 2008", "39 stedenbanden", "alleen voor deze computer")]
    [InlineData("en", "NCDO 2008", "39 partnerships", "for this computer only")]
    public async Task Serve_DataSet_ShowsItsNumbersInTheLanguage(
        string language,
        string name,
        string numbers,
        string message
    )
    {
        using Server server = await Server.StartAsync("--lang", language);
        string page = await server.Client.GetStringAsync(server.Address, Stop);

        Assert.EndsWith($"/?lang={language}", server.Address.ToString(), StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(name, page, StringComparison.Ordinal);
        Assert.Contains(numbers, page, StringComparison.Ordinal);
        Assert.Contains(message, await server.StopAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_OwnFile_HasItsListAndReport()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "raad.csv");
        await File.WriteAllTextAsync(file, "gemeente,partner,land,sinds\nLeiden,Oxford,GB,1946\n", Stop);
        using Server server = await Server.StartAsync("--data", file, "--as-of", "2026-01-01");

        Assert.Contains("1 stedenband ", await server.GetAsync("?lang=nl"), StringComparison.Ordinal);
        Assert.Contains("Oxford", await server.GetAsync("list.csv"), StringComparison.Ordinal);
        Assert.Contains("Oxford", await server.GetAsync("report.html?lang=nl"), StringComparison.Ordinal);
        Assert.Contains("vega-lite", await server.GetAsync("countries.vl.json"), StringComparison.Ordinal);
        Assert.Contains(".report", await server.GetAsync("dashboard.css"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_AnyConfiguration_ListensOnLoopbackOnly()
    {
        using Server server = await Server.StartAsync();
        IPEndPoint[] listeners =
        [
            .. IPGlobalProperties
                .GetIPGlobalProperties()
                .GetActiveTcpListeners()
                .Where(endpoint => endpoint.Port == server.Address.Port),
        ];
        Assert.All(listeners, endpoint => Assert.True(IPAddress.IsLoopback(endpoint.Address)));
        Assert.NotEmpty(listeners);
    }

    [Theory]
    [InlineData("127.0.0.1", "GET", HttpStatusCode.OK)]
    [InlineData("localhost", "GET", HttpStatusCode.OK)]
    [InlineData("attacker.example", "GET", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.attacker.example", "GET", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1", "HEAD", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", "POST", HttpStatusCode.MethodNotAllowed)]
    public async Task Serve_HostAndMethod_AnswersOwnReadersOnly(string host, string method, HttpStatusCode status)
    {
        using Server server = await Server.StartAsync();
        using HttpRequestMessage request = new(new HttpMethod(method), server.Address);
        request.Headers.Host = string.Create(CultureInfo.InvariantCulture, $"{host}:{server.Address.Port}");
        using HttpResponseMessage response = await server.Client.SendAsync(request, Stop);
        Assert.Equal(status, response.StatusCode);
        string body = await response.Content.ReadAsStringAsync(Stop);
        Assert.Equal(method == "GET", body.Length > 0);
        if (status == HttpStatusCode.MisdirectedRequest)
            Assert.Equal("The dashboard is only under the names localhost and 127.0.0.1.\n", body);
        if (status == HttpStatusCode.MethodNotAllowed)
            Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    /// <summary>A failure of the tool itself is a line of the messages, and a problem for the browser.</summary>
    [Theory]
    [InlineData(Language.Dutch, "'/list.csv' kan niet worden beantwoord: ")]
    [InlineData(Language.English, "'/list.csv' cannot be answered: ")]
    public async Task Process_UnexpectedFailure_IsSaidAndAnsweredAsProblem(Language language, string message)
    {
        using StringWriter error = new();
        ToolConsole console = new(TextWriter.Null, error, isTerminal: false) { Language = language };
        PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate);
        using MemoryStream body = new();
        DefaultHttpContext context = new() { RequestServices = new NoServices() };
        context.Request.Method = "GET";
        context.Request.Host = new HostString("localhost");
        context.Request.Path = "/list.csv";
        context.Response.Body = body;

        await new DashboardApplication(catalog, console).ProcessRequestAsync(context);

        Assert.Equal(500, context.Response.StatusCode);
        Assert.Equal("application/problem+json", context.Response.ContentType);
        Assert.Contains("\"status\":500", Encoding.UTF8.GetString(body.ToArray()), StringComparison.Ordinal);
        Assert.StartsWith(message, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, error.ToString().Count(character => character == '\n'));
    }

    [Fact]
    public async Task Serve_UnknownFile_IsNotFound()
    {
        using Server server = await Server.StartAsync();
        using HttpResponseMessage response = await server.Client.GetAsync(new Uri(server.Address, "/a/b"), Stop);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>
    /// A request whose body does not come keeps the server busy when it stops. A second signal does not wait for it.
    /// </summary>
    [Fact]
    public async Task Serve_SecondSignal_EndsAtOnce()
    {
        using Server server = await Server.StartAsync();
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port, Stop);
        string request = "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), Stop);
        await client.GetStream().ReadExactlyAsync(new byte[9], Stop);
        server.Signal();
        await Task.Delay(TimeSpan.FromSeconds(1), Stop);
        server.Signal();
        Assert.NotEqual(0, await server.ExitCodeAsync());
    }

    [Fact]
    public void Serve_PortInUse_OneMessageAndExitCode2()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        string port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        (int code, string output, string error) = ToolProcess.Run("serve", "--port", port);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains($"Port {port} is in use or not allowed", error, StringComparison.Ordinal);
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }

    /// <summary>A process that serves, on a free port.</summary>
    private sealed class Server : IDisposable
    {
        private readonly Process _process;
        private readonly Task<string> _messages;

        private Server(Process process, Uri address, Task<string> messages) =>
            (_process, Address, _messages) = (process, address, messages);

        public Uri Address { get; }

        public HttpClient Client { get; } = new();

        public static async Task<Server> StartAsync(params string[] options)
        {
            var start = new ProcessStartInfo("dotnet", [ToolProcess.Assembly, "serve", "--port", "0", .. options])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            // These variables make a host of ASP.NET Core listen everywhere.
            start.Environment["ASPNETCORE_URLS"] = start.Environment["URLS"] = "http://*:0";
            start.Environment["ASPNETCORE_HTTP_PORTS"] = "0";
            Process process = Process.Start(start)!;
            Task<string> messages = process.StandardError.ReadToEndAsync(Stop);
            string? line = await process.StandardOutput.ReadLineAsync(Stop);
            return line is null
                ? throw new InvalidOperationException(await messages)
                : new Server(process, new Uri(line), messages);
        }

        public Task<string> GetAsync(string address) => Client.GetStringAsync(new Uri(Address, $"/{address}"), Stop);

        /// <summary>
        /// Ends the process by the signal of termination, and returns its messages. That of Ctrl+C is ignored by all
        /// processes below a shell that started its script in the background.
        /// </summary>
        public async Task<string> StopAsync()
        {
            Signal();
            Assert.Equal(0, await ExitCodeAsync());
            return await _messages;
        }

        public void Signal()
        {
            string id = _process.Id.ToString(CultureInfo.InvariantCulture);
            ToolProcess.Run("/bin/sh", ["-c", $"kill -TERM {id}"]);
        }

        public async Task<int> ExitCodeAsync()
        {
            await _process.WaitForExitAsync(Stop);
            return _process.ExitCode;
        }

        public void Dispose()
        {
            Client.Dispose();
            if (!_process.HasExited)
                _process.Kill();
            _process.Dispose();
        }
    }
}
