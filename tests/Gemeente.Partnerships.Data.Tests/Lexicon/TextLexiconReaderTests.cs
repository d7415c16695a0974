using System.Text;
using Gemeente.Partnerships.Dimensions.Text;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Data.Tests.Lexicon;

public sealed class TextLexiconReaderTests
{
    [Fact]
    public void Read_EveryRole_OtherColumnsIgnored()
    {
        TextLexicon lexicon = Read(
            """
            role,category,pattern,note
            version,,2026.1,
            include,waste,*afval*,
            exclude,waste,afvalwater,that is water
            negates-following,,geen,
            negates-preceding,,valt erbuiten,
            ends-negation,,maar,
            """
        );

        Assert.Equal("2026.1", lexicon.Version);
        Assert.Equal(Enum.GetValues<TextRuleRole>(), lexicon.Rules.Select(rule => rule.Role));
        Assert.Equal(
            ["waste:*afval*", "waste:afvalwater", "geen", "valt erbuiten", "maar"],
            lexicon.Rules.Select(rule => rule.Id)
        );
    }

    [Theory]
    [InlineData("includes,waste,afval", "csv-value", "'includes' is not a valid value for role")]
    [InlineData(",waste,afval", "csv-value", "role")]
    [InlineData("include,,afval", "csv-value", "category")]
    [InlineData("negates-following,waste,geen", "csv-value", "'waste' is not a valid value for category")]
    [InlineData("include,waste,", "csv-value", "pattern is empty")]
    [InlineData("include,waste,a*b", "pattern", "'a*b' is not a pattern")]
    [InlineData("include,waste", "csv-field-count", "2 fields")]
    [InlineData("include,water,Water", "duplicate-rule", "line 3")]
    [InlineData("exclude,waste,afvalwater", "idle-rule", "'waste:afvalwater'")]
    [InlineData("version,,2", "lexicon-version", "twice")]
    public void Read_UnusableLine_Error(string line, string code, string message)
    {
        var exception = Assert.Throws<InvalidPartnershipDataException>(() =>
            Read($"role,category,pattern\nversion,,1\ninclude,water,water\n{line}\n")
        );

        DataIssue issue = Assert.Single(exception.Issues);
        Assert.Equal((code, 4, "own.csv"), (issue.Code, issue.Line, issue.File));
        Assert.Contains(message, issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralErrors_AllReported()
    {
        var exception = Assert.Throws<InvalidPartnershipDataException>(() =>
            Read("role,category,pattern\nversion,,1\ninclude,water,*\nexclude,waste,afval\nwith,water,water\n")
        );

        Assert.Equal([3, 5, 4], exception.Issues.Select(issue => issue.Line!.Value));
    }

    [Theory]
    [InlineData("role,category,pattern\ninclude,water,water\n", "lexicon-version")]
    [InlineData("role,category\nversion,\n", "csv-header")]
    [InlineData("", "csv-empty")]
    public void Read_NoVersionOrColumns_Error(string text, string code)
    {
        var exception = Assert.Throws<InvalidPartnershipDataException>(() => Read(text));

        Assert.Equal(code, exception.Issues[0].Code);
    }

    [Fact]
    public void Read_StreamAndReader_Equal()
    {
        const string text = "role,category,pattern\nversion,,1\ninclude,waste,vuil\n";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.Equal(TextLexiconReader.Read(new StringReader(text)).Rules, TextLexiconReader.Read(stream).Rules);
        Assert.True(stream.CanRead);
    }

    private static TextLexicon Read(string text) => TextLexiconReader.Read(new StringReader(text), "own.csv");
}
