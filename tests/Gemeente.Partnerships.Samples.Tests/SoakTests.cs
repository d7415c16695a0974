using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.Samples.Tests;

/// <summary>
/// The API is asked while a file is written and the store reloads it. Each answer is that of one version. For minutes on
/// request, with a limit on the growth of memory: <c>PARTNERSHIPS_SOAK=10</c>.
/// </summary>
public sealed class SoakTests(ApiFixture api, ITestOutputHelper output) : IClassFixture<ApiFixture>, IDisposable
{
    private const string Counts = "api/ncdo/count?by=country";
    private const string Cross = "api/ncdo/cross-table?rows=country&columns=initiative&measure=municipality";
    private const int Clients = 2;
    private const int Parts = 5;
    private const long MaxGrowth = 8_000_000;
    private const int StepsPerMillisecond = 100;
    private const int LongestMilliseconds = 10_000;

    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    private static readonly double Minutes = double.TryParse(
        Environment.GetEnvironmentVariable("PARTNERSHIPS_SOAK"),
        CultureInfo.InvariantCulture,
        out double minutes
    )
        ? minutes
        : 0;

    private static readonly PartnershipJsonReadOptions Registers = new()
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
    };

    private readonly string _path = Path.GetTempFileName();

    // Numbers of answers by hundredth of a millisecond: the size does not depend on the duration.
    private readonly int[] _latencies = new int[LongestMilliseconds * StepsPerMillisecond];
    private long _answers;
    private long _reloads;
    private long _refused;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PartnershipStore Store => api.Services.GetRequiredKeyedService<PartnershipStore>("ncdo");

    public void Dispose()
    {
        File.Delete(_path);
        File.Delete($"{_path}.new");
    }

    [Fact]
    public async Task Run_StoreFileAndApi_AnswersAreOfOneVersion()
    {
        PartnershipDataSet whole = NcdoDataSet.Load();
        byte[][] files = [Json(whole), Json(whole with { Partnerships = [.. whole.Partnerships.Skip(10)] })];
        HashSet<string> valid = [];
        foreach (byte[] file in files)
        {
            await File.WriteAllBytesAsync(_path, file, Stop);
            await Store.ReloadAsync(new PartnershipFileSource(_path, Registers), Stop);
            valid.Add(await api.Client.GetStringAsync(new Uri(Counts, UriKind.Relative), Stop));
            valid.Add(await api.Client.GetStringAsync(new Uri(Cross, UriKind.Relative), Stop));
        }

        Assert.Equal(4, valid.Count);
        TimeSpan duration = Minutes > 0 ? TimeSpan.FromMinutes(Minutes) : Short;
        List<long> memory = [];
        for (int i = 0; i < Parts; i++)
        {
            await SoakAsync(files, valid, duration / Parts);
            memory.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        string megabytes = string.Join(", ", memory.Select(bytes => Text(bytes / 1_000_000.0)));
        output.WriteLine($"{_answers} answers, {_reloads} reloads, {_refused} refused reloads");
        output.WriteLine($"latency in ms: median {Quantile(0.5)}, 99 % {Quantile(0.99)}, longest {Quantile(1)}");
        output.WriteLine($"memory in MB after each part: {megabytes}");
        Assert.True(_answers > 0 && _reloads > 0, "Nothing was tested.");
        if (Minutes > 0)
            Assert.True(memory[^1] - memory[0] < MaxGrowth, $"Memory grew: {string.Join(", ", memory)} bytes.");
    }

    private async Task SoakAsync(byte[][] files, HashSet<string> valid, TimeSpan duration)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        end.CancelAfter(duration);
        IEnumerable<Task> clients = Enumerable.Range(0, Clients).Select(i => AskAsync(i, valid, end.Token));
        await Task.WhenAll([.. clients, WriteAsync(files, end.Token), ReloadAsync(end.Token)]);
    }

    private async Task AskAsync(int client, HashSet<string> valid, CancellationToken end)
    {
        for (int i = client; !end.IsCancellationRequested; i++)
        {
            long begin = Stopwatch.GetTimestamp();
            string answer = await api.Client.GetStringAsync(
                new Uri(i % 2 == 0 ? Counts : Cross, UriKind.Relative),
                Stop
            );
            double milliseconds = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            Assert.Contains(answer, valid);
            int step = Math.Min((int)(milliseconds * StepsPerMillisecond), _latencies.Length - 1);
            Interlocked.Increment(ref _latencies[step]);
            Interlocked.Increment(ref _answers);
        }
    }

    // Mostly moved into place, and each fourth time rewritten in place, as a careless program does.
    private async Task WriteAsync(byte[][] files, CancellationToken end)
    {
        for (int i = 0; !end.IsCancellationRequested; i++)
        {
            string target = i % 4 == 3 ? _path : $"{_path}.new";
            await File.WriteAllBytesAsync(target, files[i % 2], Stop);
            if (target != _path)
                File.Move(target, _path, overwrite: true);
            await Task.Delay(5, Stop);
        }
    }

    private async Task ReloadAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                PartnershipSnapshot loaded = await Store.ReloadAsync(new PartnershipFileSource(_path, Registers), Stop);
                Assert.Contains(loaded.DataSet.Partnerships.Count, (int[])[39, 29]);
                _reloads++;
            }
            catch (InvalidPartnershipDataException refused)
            {
                Assert.NotEmpty(refused.Issues);
                _refused++;
            }
        }
    }

    private string Quantile(double share)
    {
        long rank = Math.Max(1, (long)(share * _answers));
        int step = 0;
        for (long seen = _latencies[0]; seen < rank; seen += _latencies[++step]) { }
        return Text((double)step / StepsPerMillisecond);
    }

    private static string Text(double number) => number.ToString("F2", CultureInfo.InvariantCulture);

    private static byte[] Json(PartnershipDataSet dataSet)
    {
        ArrayBufferWriter<byte> json = new();
        PartnershipJson.Write(
            dataSet,
            json,
            new() { Municipalities = Registers.Municipalities, Countries = Registers.Countries }
        );
        return json.WrittenSpan.ToArray();
    }
}
