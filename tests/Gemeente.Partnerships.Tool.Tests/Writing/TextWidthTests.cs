using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Tests.Writing;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Súdwest", 7)]
    [InlineData("Su\u0301dwest", 7)]
    [InlineData("北京", 4)]
    [InlineData("한국", 4)]
    [InlineData("\u1100\u1161\u11A8", 2)]
    [InlineData("🚆", 2)]
    public void Of_Text_IsColumnsInTerminal(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Theory]
    [InlineData("  one two three", 20, "  one two three")]
    [InlineData("  one two three", 10, "  one two|  three")]
    [InlineData("    one  two", null, "    one  two")]
    public void WrapLine_Text_KeepsIndentation(string text, int? width, string lines) =>
        Assert.Equal(lines.Split('|'), TextWidth.WrapLine(text, width));

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("abcdefgh", 3, "abc|def|gh")]
    [InlineData("a abcdefgh", 3, "a|abc|def|gh")]
    [InlineData("北京北京", 3, "北|京|北|京")]
    [InlineData("", 3, "")]
    public void Wrap_Text_HasLinesOfWidth(string text, int width, string lines) =>
        Assert.Equal(lines.Split('|'), TextWidth.Wrap(text, width));
}
