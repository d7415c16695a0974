using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Gemeente.Partnerships.ClickHouse.Tests;

/// <summary>
/// A clickhouse-server of this machine on free ports of loopback, with its data in a folder of its own. It is ended by
/// its process, and the folder is deleted.
/// </summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private const int Stop = 19;
    private const int Continue = 18;

    private readonly DirectoryInfo _folder = NewFolder();
    private readonly HttpClient _client = new();
    private Process? _process;

    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Append("/usr/sbin")
            .Select(folder => Path.Combine(folder, "clickhouse-server"))
            .FirstOrDefault(File.Exists);

    public int HttpPort { get; } = FreePort();

    public int TcpPort { get; } = FreePort();

    public Uri Address => new($"http://127.0.0.1:{HttpPort}/");

    public string Shard => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{TcpPort}");

    /// <summary>Settings of the profile of the user, in XML.</summary>
    public string Profile { get; init; } = "";

    /// <summary>Starts the server, with what it stored before.</summary>
    public async Task StartAsync(IEnumerable<LocalServer> shards)
    {
        string path = _folder.FullName;
        string remote = string.Concat(
            shards.Select(shard =>
                $"<shard><replica><host>127.0.0.1</host><port>{shard.TcpPort}</port></replica></shard>"
            )
        );
        await File.WriteAllTextAsync(
            Path.Combine(path, "config.xml"),
            $"""
            <yandex>
              <logger><level>warning</level><log>{path}/log</log><errorlog>{path}/errors</errorlog></logger>
              <listen_host>127.0.0.1</listen_host>
              <http_port>{HttpPort}</http_port><tcp_port>{TcpPort}</tcp_port>
              <path>{path}/data/</path><tmp_path>{path}/tmp/</tmp_path><users_config>{path}/users.xml</users_config>
              <default_profile>default</default_profile><default_database>default</default_database>
              <mark_cache_size>16777216</mark_cache_size>
              <remote_servers><facts>{remote}</facts></remote_servers>
            </yandex>
            """
        );
        await File.WriteAllTextAsync(
            Path.Combine(path, "users.xml"),
            $"""
            <yandex>
              <profiles><default>{Profile}</default></profiles>
              <users><default>
                <password></password><networks><ip>127.0.0.1</ip></networks>
                <profile>default</profile><quota>default</quota>
              </default></users>
              <quotas><default></default></quotas>
            </yandex>
            """
        );
        Directory.CreateDirectory(Path.Combine(path, "data"));
        Directory.CreateDirectory(Path.Combine(path, "tmp"));
        _process = Process.Start(
            new ProcessStartInfo(Program!, [$"--config-file={path}/config.xml"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = path,
            }
        )!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        for (int i = 0; ; i++)
        {
            try
            {
                await _client.GetStringAsync(Address);
                return;
            }
            catch (HttpRequestException) when (i < 600 && !_process.HasExited)
            {
                await Task.Delay(50);
            }
            catch (HttpRequestException)
            {
                string errors = Path.Combine(path, "errors");
                throw new InvalidOperationException(
                    $"The server does not start: {(File.Exists(errors) ? await File.ReadAllTextAsync(errors) : "")}"
                );
            }
        }
    }

    /// <summary>Runs a statement, and returns the answer as text.</summary>
    public async Task<string> RunAsync(string sql)
    {
        using HttpResponseMessage response = await _client.PostAsync(Address, new StringContent(sql));
        string text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? text.TrimEnd('\n') : throw new InvalidOperationException(text);
    }

    /// <summary>Ends the server at once, as a loss of its machine would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Stops the server in the midst of what it does. Its connections stay open.</summary>
    public void Freeze() => Assert.Equal(0, Signal(_process!.Id, Stop));

    public void Thaw() => Assert.Equal(0, Signal(_process!.Id, Continue));

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await KillAsync();
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>
    /// Returns a new folder, in memory where there is room: each part of a table is hundreds of files.
    /// </summary>
    private static DirectoryInfo NewFolder()
    {
        const string Memory = "/dev/shm";
        return Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > 1L << 30
            ? Directory.CreateDirectory(Path.Combine(Memory, $"partnerships-clickhouse-{Path.GetRandomFileName()}"))
            : Directory.CreateTempSubdirectory("partnerships-clickhouse-");
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
