using Gemeente.Partnerships.Exchange.NameMatching;

namespace Gemeente.Partnerships.Exchange.Tests.NameMatching;

public sealed class ComposedLettersTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\u0308u", "\u0308u")]
    [InlineData("Mu\u0308nster", "münster")]
    [InlineData("MÜNSTER", "münster")]
    [InlineData("Hue\u0302\u0301", "huế")]
    [InlineData("Łódz\u0301", "łódź")]
    [InlineData("q\u0308", "q\u0308")]
    public void Compose_LetterWithMark_IsOneLetter(string text, string expected) =>
        Assert.Equal(expected, ComposedLetters.LowerOf(text));
}
