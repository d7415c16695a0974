using System.Diagnostics;
using System.Text;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>
/// Limits of the reader. The work for a file is proportional to its length.
/// </summary>
public sealed class LimitTests
{
    private const string Head = """{"version":"1.1","name":"n"}""";

    // Enough for a slow machine and a debug build. Work that is not proportional takes minutes.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    [Fact]
    public void Read_TooDeep_IsRefused() => Refuses("too-deep", new() { MaxDepth = 4 }, Ties(1));

    [Fact]
    public void Read_TooManyBytes_IsRefused() => Refuses("too-large", new() { MaxBytes = 1_000 }, Ties(20));

    [Fact]
    public void Read_RecordTooLarge_IsRefused()
    {
        Refuses("record-too-large", new() { MaxRecordBytes = 100 }, Ties(3));
        Refuses(
            "record-too-large",
            new() { MaxRecordBytes = 1_000 },
            Head + "\n" + $$$"""{"partnership":{"id":"{{{new string('x', 5_000)}}}"} }"""
        );
    }

    [Fact]
    public void Read_TooManyRecords_IsRefused()
    {
        PartnershipReadResult result = Refuses("too-many-records", new() { MaxRecords = 3 }, Ties(5));

        Assert.Equal(["0", "1", "2"], result.DataSet.Partnerships.Select(partnership => partnership.Id));
    }

    [Fact]
    public void Read_TextTooLong_IsRefused() =>
        Refuses("text-too-long", new() { MaxTextLength = 4 }, """{"version":"1.1","name":"too long"}""");

    [Fact]
    public void Read_ListTooLong_IsRefused() =>
        Refuses(
            "list-too-long",
            new() { MaxListLength = 2 },
            Head.Replace(
                "}",
                ""","attribution":[{"title":"a"},{"title":"b"},{"title":"c"}]}""",
                StringComparison.Ordinal
            )
        );

    [Fact]
    public void Read_TooManyIssues_Stops()
    {
        string lines = string.Concat(Enumerable.Repeat("\n7", 10));

        PartnershipReadResult result = PartnershipJson.Read(
            Encoding.UTF8.GetBytes(Head + lines),
            new() { Limits = new() { MaxIssues = 3 } }
        );

        Assert.Equal(
            ["wrong-type", "wrong-type", "wrong-type", "too-many-issues"],
            result.DataSet.Issues.Select(issue => issue.Code)
        );
        Assert.Equal(4, result.DataSet.Issues[^1].Line);
    }

    [Fact]
    public void Limits_Zero_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartnershipJsonLimits { MaxDepth = 0 });

    [Fact]
    public void Read_ManyUnknownMembersOfOneRecord_IsFast() =>
        IsQuick(
            "{\"version\":\"1.1\",\"name\":\"n\",\"partnerships\":[{"
                + string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"\"x{i}\":0"))
                + "}]}",
            result => Assert.Equal("unknown-member", result.DataSet.Issues[0].Code)
        );

    [Fact]
    public void Read_ManyProfilesOfOneMunicipality_IsFast() =>
        IsQuick(
            Head
                + string.Concat(
                    Enumerable
                        .Range(0, 30_000)
                        .Select(i =>
                            $$$$"""{"profile":{"municipality":"0141","inhabitants":{{{{i}}}},"validFor":{"start":"open","end":"open"},"evidence":{"kind":"stated"}}}"""
                        )
                ),
            result => Assert.Equal(30_000, result.DataSet.Profiles.Count)
        );

    [Fact]
    public void Read_LongRecordInSmallChunks_IsFast()
    {
        byte[] json = Encoding.UTF8.GetBytes(
            Head + $$$"""{"partnership":{"x":[{{{string.Join(',', Enumerable.Repeat("0", 1_000_000))}}}]}}"""
        );
        long begin = Stopwatch.GetTimestamp();
        using TrickleStream stream = new(json, 1_000);

        Assert.Equal(1, PartnershipJson.Read(stream, PartnershipJsonReadOptions.Default).RecordsRead);
        Assert.True(Stopwatch.GetElapsedTime(begin) < Longest);
    }

    /// <summary>
    /// Only a window of a few records of the stream is in memory.
    /// </summary>
    private static void IsQuick(string json, Action<PartnershipReadResult> check)
    {
        long begin = Stopwatch.GetTimestamp();
        check(PartnershipJson.Read(Encoding.UTF8.GetBytes(json)));
        Assert.True(Stopwatch.GetElapsedTime(begin) < Longest);
    }

    /// <summary>The last issue names the limit and its place, for a file read at once and in small chunks.</summary>
    private static PartnershipReadResult Refuses(string code, PartnershipJsonLimits limits, string json)
    {
        PartnershipJsonReadOptions options = new() { Limits = limits };
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        using TrickleStream stream = new(bytes, 100);
        PartnershipReadResult result = PartnershipJson.Read(bytes, options);
        foreach (
            PartnershipReadResult one in (ReadOnlySpan<PartnershipReadResult>)
                [result, PartnershipJson.Read(stream, options)]
        )
        {
            DataIssue last = one.DataSet.Issues[^1];
            Assert.Equal((code, IssueSeverity.Error), (last.Code, last.Severity));
            Assert.NotNull(last.JsonPath);
            Assert.True(last.Line > 0);
        }

        return result;
    }

    private static string Ties(int count) =>
        $$$"""{"version":"1.1","name":"n","partnerships":[{{{string.Join(",\n", Enumerable.Range(0, count).Select(i =>
        $$$"""{"id":"{{{i}}}","municipality":"0141","partner":{"kind":"municipality","country":"TR"},"period":{"start":"2004","end":"open"},"evidence":{"kind":"stated","sources":["a"]}}"""))}}}]}""";
}
