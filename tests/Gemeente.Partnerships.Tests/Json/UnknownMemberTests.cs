using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>
/// Members that the format does not have are reported or kept, as the options state.
/// </summary>
public sealed class UnknownMemberTests
{
    private static readonly PartnershipJsonReadOptions Keep = new() { UnknownMembers = UnknownMemberHandling.Keep };

    private static readonly byte[] Json =
        """
        {"version":"1.1","name":"n","mood":{"a": [1, 2]},
        "profiles":[
        {"municipality":"0141","hasPolicy":true,"x":1,"validFor":{"start":"open","end":"open"},"evidence":{"kind":"stated"}},
        {"municipality":"0141","hasPolicy":false,"x":2,"validFor":{"start":"open","end":"open","y":"z"},"evidence":{"kind":"stated"}}],
        "partnerships":[{"id":"a","municipality":"0141","partner":{"kind":"municipality","country":"TR","twin" : null},"x":3,
        "period":{"start":"2004","end":"open"},"evidence":{"kind":"stated"}}]}
        """u8.ToArray();

    [Fact]
    public void Read_UnknownMembers_ReportsEachNameOnce()
    {
        PartnershipReadResult result = PartnershipJson.Read(Json);

        Assert.Equal(
            [
                "$.mood",
                "$.profiles[0].x",
                "$.profiles[1].validFor.y",
                "$.partnerships[0].partner.twin",
                "$.partnerships[0].x",
            ],
            result.DataSet.Issues.Select(issue => issue.JsonPath)
        );
        Assert.All(
            result.DataSet.Issues,
            issue => Assert.Equal(("unknown-member", IssueSeverity.Warning), (issue.Code, issue.Severity))
        );
        Assert.Empty(result.UnknownMembers);
    }

    [Theory]
    [InlineData(PartnershipJsonFormat.Document)]
    [InlineData(PartnershipJsonFormat.Lines)]
    public void Write_KeptMembers_AreInTheirObjects(PartnershipJsonFormat format)
    {
        PartnershipReadResult result = PartnershipJson.Read(Json, Keep);
        Assert.Empty(result.DataSet.Issues);
        Assert.Equal(["mood", "x", "y", "x", "twin", "x"], result.UnknownMembers.Select(member => member.Name));

        using MemoryStream stream = new();
        PartnershipJson.Write(
            result.DataSet,
            stream,
            new() { Format = format, UnknownMembers = result.UnknownMembers }
        );
        string text = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Equal(result, PartnershipJson.Read(stream.ToArray(), Keep));
        Assert.Contains(
            "\"hasPolicy\":false,\"validFor\":{\"start\":\"open\",\"end\":\"open\",\"y\":\"z\"},\"evidence\":{\"kind\":\"stated\"},\"x\":2}",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("\"mood\":{\"a\":[1,2]}", text, StringComparison.Ordinal);
        Assert.Equal(format == PartnershipJsonFormat.Lines ? 5 : 1, text.Count(c => c == '\n'));
    }

    /// <summary>Lines may be in any order. Registers are written in the order of their entries.</summary>
    [Fact]
    public void Read_KeptMembers_AreInOrderOfRecords()
    {
        byte[] lines =
            """
            {"version":"1.1","name":"any order"}
            {"partnership":{"id":"b","municipality":"0141","partner":{"kind":"municipality","country":"TR"},"period":{"start":"2004","end":"open"},"evidence":{"kind":"stated"},"one":1}}
            {"incomeGroup":{"country":"TR","group":"more-advanced","from":"2004-01-01","two":2}}
            {"municipality":{"code":"9902","name":"B","kind":"placeholder","three":3}}
            {"municipality":{"code":"9901","name":"A","kind":"placeholder","four":4}}
            """u8.ToArray();
        PartnershipReadResult result = PartnershipJson.Read(lines, Keep);
        Assert.False(result.HasErrors);
        Assert.Equal(["four", "three", "two", "one"], result.UnknownMembers.Select(member => member.Name));

        using MemoryStream stream = new();
        PartnershipJson.Write(result.DataSet, stream, new() { UnknownMembers = result.UnknownMembers });

        Assert.Equal(result.UnknownMembers, PartnershipJson.Read(stream.ToArray(), Keep).UnknownMembers);
    }

    /// <summary>Sources and lines have no key, so their members cannot be kept.</summary>
    [Fact]
    public void Read_MemberThatCannotBeKept_IsReported()
    {
        PartnershipReadResult result = PartnershipJson.Read(
            """{"version":"1.1","name":"n","attribution":[{"title":"a","x":1}]}"""u8,
            Keep
        );

        Assert.Equal("$.attribution[0].x", Assert.Single(result.DataSet.Issues).JsonPath);
    }

    [Fact]
    public async Task ReadPartnershipsAsync_UnknownMembers_AreReported()
    {
        List<DataIssue> issues = [];
        using MemoryStream stream = new(Json);
        await foreach (
            Partnership partnership in PartnershipJson.ReadPartnershipsAsync(
                stream,
                Keep with
                {
                    OnIssue = issues.Add,
                },
                TestContext.Current.CancellationToken
            )
        )
        {
            Assert.Equal("a", partnership.Id);
        }

        Assert.Equal(5, issues.Count);
    }

    [Fact]
    public void Load_UnknownCodes_AreKept()
    {
        byte[] json =
            """{"version":"1.1","name":"n","partnerships":[{"id":"a","municipality":"0141","partner":{"kind":"water-board","country":"QX"},"period":{"start":"2004","end":"open"},"initiative":"royal-visit","themes":["moon-landing"],"evidence":{"kind":"stated"}}]}"""u8.ToArray();

        PartnershipDataSet dataSet = PartnershipJson.Load(json, PartnershipJsonReadOptions.Default);
        using MemoryStream stream = new();
        PartnershipJson.Write(dataSet, stream, PartnershipJsonWriteOptions.Default);

        Assert.Equal(
            ("water-board", "QX", "royal-visit", "moon-landing"),
            (
                dataSet.Partnerships.Single().Partner.Kind.Code,
                dataSet.Partnerships.Single().Partner.Country.ToString(),
                dataSet.Partnerships.Single().Initiative!.Code,
                dataSet.Partnerships.Single().Themes[0].Code
            )
        );
        Assert.Equal(dataSet, PartnershipJson.Load(stream.ToArray(), PartnershipJsonReadOptions.Default));
    }
}
