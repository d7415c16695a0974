using Gemeente.Partnerships.Tool.Counting;

namespace Gemeente.Partnerships.Tool.Tests.Counting;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("country=TR,MA", "country in (TR, MA)")]
    [InlineData("country = TR, MA", "country in (TR, MA)")]
    [InlineData("start-year>=2000", "start-year >= 2000")]
    [InlineData("start-year<=2000", "start-year <= 2000")]
    [InlineData("partner=TR:municipality:A>=B", "partner in (TR:municipality:A>=B)")]
    public void Parse_ValidCondition_IsFilter(string text, string filter) =>
        Assert.Equal(filter, Condition.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("country")]
    [InlineData("=TR")]
    [InlineData("country=")]
    [InlineData("year>2000")]
    [InlineData("year<")]
    [InlineData("year>=")]
    public void Parse_InvalidCondition_Throws(string text) =>
        Assert.Throws<UsageException>(() => Condition.Parse(text));

    [Fact]
    public void Of_TooManyConditions_Throws()
    {
        (int code, string output, string error) = ToolProcess.Run([
            "count",
            "--by",
            "country",
            .. Enumerable.Repeat<string[]>(["--where", "theme=waste"], 101).SelectMany(where => where),
        ]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("101 conditions", error, StringComparison.Ordinal);
    }
}
