using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Json.Reading;
using Gemeente.Partnerships.Tests;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>Files of every version are read as they were meant.</summary>
public sealed class VersionTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Json", "Versions");

    public static TheoryData<string> Files => [.. Names];

    private static IEnumerable<string> Names =>
        Directory
            .EnumerateFiles(Folder, "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    private static PartnershipDataSet Expected { get; } =
        new()
        {
            Name = "versions",
            Municipalities = new([Samples.Municipality]),
            Countries = new([Samples.Country], [], []),
            Partnerships =
            [
                Samples.Partnership with
                {
                    Id = "a",
                    Period = Period.Since(new PartialDate(2004, 11)),
                    Evidence = StatedBy("NCDO"),
                },
                Samples.Partnership with
                {
                    Id = "b",
                    Period = new Period { Start = PeriodBound.Unknown, End = PeriodBound.On(new PartialDate(2006)) },
                    Evidence = StatedBy(),
                },
            ],
            Profiles =
            [
                new MunicipalityProfile
                {
                    Municipality = "0141",
                    HasPolicy = true,
                    ValidFor = Period.Since(new PartialDate(2005)),
                    Evidence = StatedBy("NCDO"),
                },
            ],
        };

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, $"{file}.json"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_FileOfAnyVersion_IsRead(string file)
    {
        PartnershipReadResult result = PartnershipJson.Read(Bytes(file));

        Assert.Equal(file == "1.1-lines" ? ["no-record-count"] : [], result.DataSet.Issues.Select(issue => issue.Code));
        result = result with { DataSet = result.DataSet with { Issues = [] } };
        Assert.Equal(Expected.Partnerships, result.DataSet.Partnerships);
        Assert.Equal(Expected.Profiles, result.DataSet.Profiles);
        Assert.Equal(
            Expected with
            {
                AsOf = file == "1.2" ? new DateOnly(2026, 1, 1) : null,
                Municipalities = result.DataSet.Municipalities,
                Countries = result.DataSet.Countries,
            },
            result.DataSet
        );
        Assert.Equal((1, 1), (result.DataSet.Municipalities.All.Count, result.DataSet.Countries.All.Count));
    }

    [Fact]
    public void Files_OfEveryMinorVersion_Exist() =>
        Assert.Empty(Enumerable.Range(0, FormatVersion.Current.Minor + 1).Select(minor => $"1.{minor}").Except(Names));

    [Fact]
    public void Write_DataSet_HasCurrentVersion()
    {
        using MemoryStream stream = new();
        PartnershipJson.Write(Expected, stream, PartnershipJsonWriteOptions.Default);

        Assert.Contains(
            $"\"version\":\"{FormatVersion.Current}\"",
            Encoding.UTF8.GetString(stream.ToArray()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_NewerMinorVersion_WarnsAndReads()
    {
        PartnershipReadResult result = PartnershipJson.Read(
            """{"version":"1.9","name":"n","partnerships":[{"id":"a","municipality":"0141","partner":{"kind":"municipality","country":"TR"},"period":{"start":"2004","end":"open"},"mood":"good","evidence":{"kind":"stated"}}]}"""u8
        );

        Assert.Equal(["newer-version", "unknown-member"], result.DataSet.Issues.Select(issue => issue.Code));
        Assert.False(result.HasErrors);
        Assert.Single(result.DataSet.Partnerships);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("2.0")]
    [InlineData("1")]
    [InlineData("01.0")]
    [InlineData("1.00")]
    [InlineData("1.-1")]
    [InlineData("1.0.0")]
    [InlineData("")]
    [InlineData("99999999999.0")]
    public void Read_OtherVersion_IsRefused(string version) =>
        Assert.Equal(
            "unsupported-version",
            PartnershipJson
                .Read(Encoding.UTF8.GetBytes($$"""{"version":"{{version}}","name":"n"}"""))
                .DataSet.Issues[0]
                .Code
        );

    private static Evidence StatedBy(params string[] sources) =>
        new()
        {
            Kind = EvidenceKind.Stated,
            Sources = [.. sources],
            ReferenceDate = new DateOnly(2007, 6, 30),
        };
}
