using System.Diagnostics;
using System.Text;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tests.Hosting;

/// <summary>Files that change while they are read, and files that are cut off.</summary>
public sealed class PartnershipFileSourceTests : IDisposable
{
    private const int Count = 400;
    private static readonly TimeSpan TimeBetweenReadings = TimeSpan.FromMilliseconds(20);
    private static readonly DateOnly AsOf = new(2026, 1, 1);
    private readonly string _path = Path.GetTempFileName();
    private volatile int _rest = 70;

    private PartnershipFileSource Source => new(_path, new PartnershipJsonReadOptions());

    public void Dispose() => File.Delete(_path);

    /// <summary>
    /// Two files of equal length are written over each other. No snapshot has records of both, unless the writer paused
    /// between its halves for as long as the two readings of the bytes are apart: a busy machine may stop it there.
    /// </summary>
    [Fact]
    public async Task LoadAsync_FileRewrittenInPlace_IsNeverTorn()
    {
        byte[][] files = [Lines("aaaa", Count), Lines("bbbb", Count)];
        Assert.Equal(files[0].Length, files[1].Length);
        await File.WriteAllBytesAsync(_path, files[0], TestContext.Current.CancellationToken);
        using CancellationTokenSource stop = new();
        Task<TimeSpan> writer = Task.Run(() => Rewrite(files, stop.Token), CancellationToken.None);

        int loaded = 0;
        int torn = 0;
        for (int i = 0; i < 60; i++)
        {
            try
            {
                PartnershipDataSet dataSet = await Source.LoadAsync(TestContext.Current.CancellationToken);
                torn += dataSet.Partnerships.Select(partnership => partnership.Id[..4]).Distinct().Count() - 1;
                Assert.Equal(Count, dataSet.Partnerships.Count);
                loaded++;
            }
            catch (InvalidPartnershipDataException changed)
            {
                Assert.Equal("file-changed", Assert.Single(changed.Issues).Code);
                _rest += 20;
            }
        }

        await stop.CancelAsync();
        TimeSpan longestPause = await writer;
        Assert.True(torn == 0 || longestPause >= TimeBetweenReadings, $"{torn} torn; {longestPause} at most.");
        Assert.True(loaded > 0, "No load succeeded.");
        Assert.Equal(Count, (await Source.LoadAsync(TestContext.Current.CancellationToken)).Partnerships.Count);
    }

    [Fact]
    public async Task ReloadAsync_LinesCutOff_KeepsRecords()
    {
        byte[] whole = Lines("aaaa", 3);
        await File.WriteAllBytesAsync(_path, whole, TestContext.Current.CancellationToken);
        PartnershipDataSet dataSet = await Source.LoadAsync(TestContext.Current.CancellationToken);
        PartnershipStore store = new(PartnershipCatalog.Create(dataSet, AsOf));
        int end = whole.AsSpan()[..^"{\"records\":3}\n".Length].TrimEnd("\n"u8).LastIndexOf("\n"u8) + 1;
        await File.WriteAllBytesAsync(_path, whole[..end], TestContext.Current.CancellationToken);

        InvalidPartnershipDataException thrown = await Assert.ThrowsAsync<InvalidPartnershipDataException>(async () =>
            await store.ReloadAsync(Source, TestContext.Current.CancellationToken)
        );

        Assert.Equal("no-record-count", Assert.Single(thrown.Issues).Code);
        Assert.Equal(3, store.Current.DataSet.Partnerships.Count);
        Assert.Equal(2, (await Source.LoadAsync(TestContext.Current.CancellationToken)).Partnerships.Count);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "record-count")]
    [InlineData(2, "no-record-count")]
    public void Read_LinesCutAtLineEnd_AreReported(int cut, string? code)
    {
        List<string> lines =
        [
            .. Encoding.UTF8.GetString(Lines("aaaa", 3)).Split('\n', StringSplitOptions.RemoveEmptyEntries),
        ];
        if (cut == 1)
            lines.RemoveAt(2);
        else if (cut == 2)
            lines.RemoveAt(lines.Count - 1);

        PartnershipReadResult result = PartnershipJson.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        Assert.Equal(code is null ? [] : [code], result.Issues.Select(issue => issue.Code));
        Assert.Equal(code == "record-count", result.HasErrors);
        Assert.Equal(code != "record-count", result.IsComplete);
    }

    [Fact]
    public void Read_RecordAfterCount_IsNotUsed()
    {
        byte[] lines = Lines("aaaa", 2);
        byte[] more = Encoding.UTF8.GetBytes(Line("more", 1) + "\n");

        PartnershipReadResult result = PartnershipJson.Read([.. lines, .. more]);

        Assert.Equal("record-count", Assert.Single(result.Issues).Code);
        Assert.Equal(2, result.DataSet.Partnerships.Count);
        Assert.False(result.IsComplete);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("1.0")]
    [InlineData("\"1\"")]
    [InlineData("null")]
    public void Read_CountThatIsNotANumber_MayLackRecords(string count)
    {
        string lines = $$"""
            {"version":"1.2","name":"file"}
            {{Line("aaaa", 1)}}
            {"records":{{count}}}
            """;

        PartnershipReadResult result = PartnershipJson.Read(Encoding.UTF8.GetBytes(lines));

        Assert.True(result.HasErrors);
        Assert.False(result.IsComplete);
    }

    private static byte[] Lines(string prefix, int count) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                '\n',
                [
                    """{"version":"1.2","name":"file"}""",
                    .. Enumerable.Range(0, count).Select(i => Line(prefix, i)),
                    $$"""{"records":{{count}}}""",
                    "",
                ]
            )
        );

    private static string Line(string prefix, int index) =>
        $$$$"""{"partnership":{"id":"{{{{prefix}}}}-{{{{index:D5}}}}","municipality":"0141","partner":{"kind":"municipality","country":"TR"},"period":{"start":"2004","end":"open"},"evidence":{"kind":"stated"}}}""";

    /// <summary>Returns the longest time between the two halves of a file.</summary>
    private TimeSpan Rewrite(byte[][] files, CancellationToken stop)
    {
        TimeSpan longestPause = TimeSpan.Zero;
        for (int i = 1; !stop.IsCancellationRequested; i++)
        {
            byte[] bytes = files[i % 2];
            using (FileStream file = new(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
            {
                long begin = Stopwatch.GetTimestamp();
                file.Write(bytes.AsSpan(0, bytes.Length / 2));
                Thread.Sleep(2);
                file.Write(bytes.AsSpan(bytes.Length / 2));
                TimeSpan pause = Stopwatch.GetElapsedTime(begin);
                longestPause = pause > longestPause ? pause : longestPause;
            }

            Thread.Sleep(_rest);
        }

        return longestPause;
    }
}
