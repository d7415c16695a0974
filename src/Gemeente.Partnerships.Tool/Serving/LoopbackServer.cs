using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Gemeente.Partnerships.AspNetCore;
using Gemeente.Partnerships.AspNetCore.Dashboard;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Texts;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Gemeente.Partnerships.Tool.Serving;

/// <summary>Serves the dashboard to browsers on this computer, until the process is asked to stop.</summary>
/// <remarks>
/// The server is Kestrel without the host, the routes and the configuration of ASP.NET Core. The native tool is smaller
/// without them, and no file or variable of the environment makes it listen elsewhere.
/// </remarks>
internal static class LoopbackServer
{
    /// <summary>The port that is used if the command line gives none.</summary>
    public const int DefaultPort = 5546;

    // Answers that are not sent by then are broken off.
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);

    /// <summary>Serves a data set, prints the address, and returns after Ctrl+C or a signal to stop.</summary>
    /// <param name="catalog">The records and their reference date.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="console">The outputs.</param>
    /// <exception cref="UsageException">The port cannot be used.</exception>
    public static async Task RunAsync(PartnershipCatalog catalog, int port, ToolConsole console)
    {
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        KestrelServerOptions options = new() { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port);
        using KestrelServer server = new(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance
        );
        try
        {
            await server
                .StartAsync(new DashboardApplication(catalog, console), CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            throw new UsageException(UsageTexts.CannotListen(port));
        }

        string address = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        console.Output.WriteLine($"{address}/?lang={(console.Language == Language.Dutch ? "nl" : "en")}");
        console.Tell(MessageTexts.Serving);
        await stopped.Task.ConfigureAwait(false);
        using CancellationTokenSource limit = new(StopTime);
        await server.StopAsync(limit.Token).ConfigureAwait(false);

        // A second signal ends the process at once.
        void Stop(PosixSignalContext signal) => signal.Cancel = stopped.TrySetResult();
    }
}
