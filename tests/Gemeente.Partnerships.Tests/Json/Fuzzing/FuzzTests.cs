using System.Buffers;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Fuzzing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tests.Json;

namespace Gemeente.Partnerships.Tests.Json.Fuzzing;

/// <summary>
/// Valid files of every layout and version, and the bad files, with random changes. Each is read, or refused with issues
/// that have a place. There is never another exception, a hang, or a lost record without an issue.
/// </summary>
public sealed class FuzzTests
{
    private static readonly long Inputs = FuzzRun.Inputs(4_000);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private const int MaxMessageLength = 400;

    // With limits that are exceeded. The place depends on the number of bytes available.
    private const int Tight = 2;

    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly PartnershipJsonReadOptions[] Options =
    [
        PartnershipJsonReadOptions.Default,
        new() { UnknownMembers = UnknownMemberHandling.Keep },
        new()
        {
            Limits = new()
            {
                MaxDepth = 6,
                MaxRecords = 4,
                MaxRecordBytes = 600,
                MaxBytes = 3_000,
                MaxTextLength = 30,
                MaxListLength = 3,
                MaxIssues = 3,
            },
        },
    ];

    private static readonly DataIssue BrokenSomewhere = new()
    {
        Severity = IssueSeverity.Error,
        Code = "json-syntax",
        Message = "This is not JSON.",
    };

    private static readonly byte[][] Files =
    [
        .. BadJsonTests.Files.Select(row => BadJsonTests.Bytes(row.Data)),
        .. VersionTests.Files.Select(row => VersionTests.Bytes(row.Data)),
    ];

    private static readonly Gen<byte[]> Written = Gen.Select(
        RandomRecords.DataSetOf(4),
        Gen.Int[0, 2],
        (dataSet, layout) =>
            Write(
                dataSet,
                new()
                {
                    Format = layout == 2 ? PartnershipJsonFormat.Lines : PartnershipJsonFormat.Document,
                    IsIndented = layout == 1,
                }
            )
    );

    private static readonly Gen<byte[]> Any = Gen.Select(
        Gen.OneOf(Gen.Int[0, Files.Length - 1].Select(index => Files[index]), Written, Written),
        Mutation.Any.Array[0, 4],
        (file, mutations) => mutations.Aggregate(file, (bytes, mutation) => mutation.Apply(bytes))
    );

    // Mostly longer than a record: a record is read again for each shorter chunk.
    private static readonly Gen<int> Chunks = Gen.Frequency((1, Gen.Int[1, 50]), (9, Gen.Int[50, 3_000]));

    [Fact]
    public void Read_MutatedFile_IsReadOrRefused() =>
        Gen.Select(Any, Chunks, Gen.Int[0, Options.Length - 1])
            .Sample(
                (input, chunk, options) =>
                {
                    long begin = Stopwatch.GetTimestamp();
                    PartnershipReadResult result = PartnershipJson.Read(input, Options[options]);
                    IssuesSayWhere(result);
                    RecordsAddUp(result);
                    if (!result.HasErrors)
                        NothingIsLost(input, result);
                    PartnershipReadResult other = ReadBitByBit(input, chunk, Options[options]);
                    IssuesSayWhere(other);
                    RecordsAddUp(other);
                    if (options != Tight)
                    {
                        Assert.Equal(
                            string.Join('\n', Comparable(result).DataSet.Issues),
                            string.Join('\n', Comparable(other).DataSet.Issues)
                        );
                        Assert.Equal(Comparable(result), Comparable(other));
                    }
                    IsThrownWhenStrict(input, Options[options], result);
                    Assert.True(Stopwatch.GetElapsedTime(begin) < Longest, "It takes too long.");
                },
                iter: Inputs,
                time: FuzzRun.Seconds,
                print: input =>
                    $"options {input.Item3}, chunks of {input.Item2}: {Encoding.UTF8.GetString(input.Item1)}\n{Convert.ToBase64String(input.Item1)}"
            );

    /// <summary>
    /// A serializer reads a document as a file is read, and throws only its own exception, with any options.
    /// </summary>
    [Fact]
    public void Deserialize_MutatedFile_IsReadOrRefused() =>
        Any.Sample(
            input =>
            {
                PartnershipReadResult result = PartnershipJson.Read(input);
                PartnershipDataSet? read = ReadOrRefuse<PartnershipDataSet>(input, JsonSerializerOptions.Default);
                if (read is not null)
                    Assert.Equal(
                        result.DataSet with
                        {
                            Issues =
                            [
                                .. result.DataSet.Issues.Select(issue => issue with { Line = null, Column = null }),
                            ],
                        },
                        read
                    );
                Assert.Equal(!result.HasErrors && IsOneDocument(input), read is not null);
                ReadOrRefuse<PartnershipDataSet>(input, Lenient);
                foreach (JsonElement record in ReadOrRefuse<Ties>(input, Lenient)?.Partnerships ?? [])
                {
                    ReadOrRefuse<Partnership>(JsonMarshal.GetRawUtf8Value(record), Lenient);
                    ReadOrRefuse<Partnership>(JsonMarshal.GetRawUtf8Value(record), JsonSerializerOptions.Web);
                }
            },
            iter: Inputs / 4,
            time: FuzzRun.Seconds,
            print: input => $"{Encoding.UTF8.GetString(input)}\n{Convert.ToBase64String(input)}"
        );

    private static void IssuesSayWhere(PartnershipReadResult result) =>
        Assert.All(
            result.DataSet.Issues,
            issue =>
            {
                Assert.NotNull(issue.JsonPath);
                Assert.True(issue.Message.Length < MaxMessageLength, issue.Message);
                Assert.True(issue.Line > 0 && issue.Column > 0, issue.ToString());
            }
        );

    private static void RecordsAddUp(PartnershipReadResult result)
    {
        PartnershipDataSet dataSet = result.DataSet;
        int kept =
            dataSet.Partnerships.Count
            + dataSet.Profiles.Count
            + dataSet.Municipalities.All.Count
            + dataSet.Countries.All.Count
            + dataSet.Countries.IncomeGroups.Count
            + dataSet.Countries.EuStatuses.Count;
        Assert.Equal(result.RecordsUsed, kept);
        int errors = dataSet.Issues.Count(issue => issue.Severity == IssueSeverity.Error);
        Assert.InRange(result.RecordsRead - result.RecordsUsed, 0, errors);
    }

    /// <summary>
    /// Without an issue, all values of the file are in the data set and in the file that is written from it.
    /// </summary>
    private static void NothingIsLost(byte[] input, PartnershipReadResult result)
    {
        Leaves? stated = Leaves.Find(input);
        Assert.NotNull(stated);
        Assert.Equal(stated.Records, result.RecordsUsed);
        byte[] written = Write(result.DataSet, new() { UnknownMembers = result.UnknownMembers });
        if (result.DataSet.Issues.Count == 0 && !IsOld(input))
            Assert.Empty(stated.Except(Leaves.Find(written)!));
        PartnershipReadResult again = PartnershipJson.Read(written, Options[1]);
        Assert.Equal(result.DataSet with { Issues = [] }, again.DataSet with { Issues = [] });
        Assert.Equal(result.UnknownMembers, again.UnknownMembers);
        byte[] lines = Write(
            result.DataSet,
            new() { Format = PartnershipJsonFormat.Lines, UnknownMembers = result.UnknownMembers }
        );
        Assert.Equal(result.RecordsUsed + 2, lines.Count((byte)'\n'));
        Assert.Equal(again.DataSet, PartnershipJson.Read(lines, Options[1]).DataSet);
    }

    // The place of broken JSON is after commas and white space. The issue quotes the text that is available there.
    private static PartnershipReadResult Comparable(PartnershipReadResult result) =>
        result with
        {
            DataSet = result.DataSet with
            {
                Issues =
                [
                    .. result.DataSet.Issues.Select(issue => issue.Code == "json-syntax" ? BrokenSomewhere : issue),
                ],
            },
        };

    private static PartnershipReadResult ReadBitByBit(byte[] input, int chunk, PartnershipJsonReadOptions options)
    {
        using TrickleStream stream = new(input, chunk);
        return PartnershipJson.Read(stream, options);
    }

    private static void IsThrownWhenStrict(
        byte[] input,
        PartnershipJsonReadOptions options,
        PartnershipReadResult result
    )
    {
        if (result.HasErrors)
            Assert.Throws<InvalidPartnershipDataException>(() => PartnershipJson.Load(input, options));
        else
            Assert.Equal(result.DataSet, PartnershipJson.Load(input, options));
    }

    private static T? ReadOrRefuse<T>(ReadOnlySpan<byte> input, JsonSerializerOptions options)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(input, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // One document, without text before or after it.
    private static bool IsOneDocument(byte[] input) =>
        ReadOrRefuse<object>(input, JsonSerializerOptions.Default) is not null;

    private static bool IsOld(byte[] input) => input.AsSpan().IndexOf("\"0."u8) >= 0;

    private static byte[] Write(PartnershipDataSet dataSet, PartnershipJsonWriteOptions options)
    {
        ArrayBufferWriter<byte> buffer = new();
        PartnershipJson.Write(dataSet, buffer, options);
        return buffer.WrittenSpan.ToArray();
    }

    private sealed record Ties(List<JsonElement>? Partnerships);
}
