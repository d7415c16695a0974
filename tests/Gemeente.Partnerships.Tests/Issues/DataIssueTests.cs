using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Tests.Issues;

public sealed class DataIssueTests
{
    private static readonly DataIssue Duplicate = new()
    {
        Severity = IssueSeverity.Error,
        Code = "duplicate-id",
        Message = "The id stands twice.",
    };

    [Fact]
    public void ToString_Place_IsInTheFormOfCompilers()
    {
        Assert.Equal("error duplicate-id: The id stands twice.", Duplicate.ToString());
        Assert.Equal(
            "ties.csv: error duplicate-id: The id stands twice.",
            (Duplicate with { File = "ties.csv" }).ToString()
        );
        Assert.Equal(
            "ties.csv(12): error duplicate-id: The id stands twice.",
            (Duplicate with { File = "ties.csv", Line = 12 }).ToString()
        );
        Assert.Equal(
            "ties.csv(12,3): warning duplicate-id: The id stands twice. Expected: one record an id.",
            (
                Duplicate with
                {
                    Severity = IssueSeverity.Warning,
                    File = "ties.csv",
                    Line = 12,
                    Column = 3,
                    Expected = "one record an id.",
                }
            ).ToString()
        );
        Assert.Equal(
            "$.ties[3]: error duplicate-id: The id stands twice.",
            (Duplicate with { JsonPath = "$.ties[3]" }).ToString()
        );
        Assert.Equal(
            "ties.json($.ties[3]): error duplicate-id: The id stands twice.",
            (Duplicate with { File = "ties.json", JsonPath = "$.ties[3]" }).ToString()
        );
        Assert.Equal(
            "ties.json(12): error duplicate-id: The id stands twice.",
            (Duplicate with { File = "ties.json", Line = 12, JsonPath = "$.ties[3]" }).ToString()
        );
        Assert.Equal("t-1: error duplicate-id: The id stands twice.", (Duplicate with { RecordId = "t-1" }).ToString());
    }

    [Fact]
    public void Construction_BlankCodeOrMessage_Throws()
    {
        Assert.Throws<ArgumentException>(() => Duplicate with { Code = " " });
        Assert.Throws<ArgumentException>(() => Duplicate with { Message = "" });
    }

    [Fact]
    public void Exception_ManyIssues_ShowsTheFirst()
    {
        DataIssue[] issues =
        [
            .. Enumerable.Range(1, 12).Select(line => Duplicate with { File = "a.csv", Line = line }),
        ];

        InvalidPartnershipDataException few = new([.. issues.Take(2)]);
        InvalidPartnershipDataException many = new([.. issues], new FormatException());

        Assert.Equal($"{issues[0]}\n{issues[1]}", few.Message);
        Assert.Equal(issues, many.Issues);
        Assert.Contains($"{issues[9]}\nand 2 more.", many.Message, StringComparison.Ordinal);
        Assert.IsType<FormatException>(many.InnerException);
    }

    [Fact]
    public void Exception_NoIssues_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new InvalidPartnershipDataException([]));
        Assert.Throws<ArgumentNullException>(() => new InvalidPartnershipDataException(null!));
    }
}
