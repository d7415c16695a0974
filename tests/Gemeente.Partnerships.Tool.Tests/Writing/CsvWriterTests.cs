using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Tests.Writing;

public sealed class CsvWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData(null, "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31", "'+31")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("=1,2", "\"'=1,2\"")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("\u00A0\uFF20SUM(A1)", "'\u00A0\uFF20SUM(A1)")]
    [InlineData(" \tx", "\"' \tx\"")]
    [InlineData("a;=1", "\"a;'=1\"")]
    [InlineData("a|-1", "a|'-1")]
    [InlineData("a;'=1", "\"a;''=1\"")]
    [InlineData("'s-Gravenhage", "'s-Gravenhage")]
    public void Write_Field_IsQuotedAndNotAFormula(string? text, string written)
    {
        using var output = new StringWriter { NewLine = "\n" };
        CsvWriter.Write(
            [
                [text, "x"],
            ],
            output
        );
        Assert.Equal($"{written},x\n", output.ToString());
    }
}
