using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Tests.Codes;

public sealed class CountryCodeTests
{
    [Theory]
    [InlineData("TR", "TR")]
    [InlineData("tr", "TR")]
    [InlineData(" Tr ", "TR")]
    [InlineData("AA", "AA")]
    [InlineData("ZZ", "ZZ")]
    public void Parse_TwoLetters_IsRead(string text, string expected) =>
        Assert.Equal(expected, CountryCode.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("T")]
    [InlineData("TUR")]
    [InlineData("T1")]
    [InlineData("T ")]
    [InlineData("ÉS")]
    [InlineData("ıs")]
    [InlineData("ſs")]
    [InlineData("[]")]
    [InlineData("🇹🇷")]
    public void Parse_Malformed_Throws(string? text)
    {
        Assert.False(CountryCode.TryParse(text, out CountryCode code));
        Assert.True(code.IsUnknown);
        Assert.Throws<FormatException>(() => CountryCode.Parse(text));
    }

    [Fact]
    public void Parse_EveryCode_RoundTripsInOrder()
    {
        var codes = from first in Letters() from second in Letters() select $"{first}{second}";

        CountryCode[] parsed = codes.Select(code => CountryCode.Parse(code)).ToArray();

        Assert.Equal(codes, parsed.Select(code => code.ToString()));
        Assert.Equal(parsed, parsed.Reverse().Order());
        Assert.Equal(26 * 26, parsed.Distinct().Count());

        static IEnumerable<char> Letters() => Enumerable.Range('A', 26).Select(letter => (char)letter);
    }

    [Fact]
    public void CompareTo_Codes_ByLetters()
    {
        CountryCode morocco = "MA";
        CountryCode turkey = "TR";

        Assert.Equal(
            (true, true, false, false),
            (morocco < turkey, morocco <= turkey, morocco > turkey, morocco >= turkey)
        );
        Assert.True(morocco == "ma");
    }

    [Fact]
    public void Default_IsUnknown()
    {
        Assert.Equal(CountryCode.Unknown, default);
        Assert.Equal("ZZ", CountryCode.Unknown.ToString());
        Assert.True(CountryCode.Parse("ZZ").IsUnknown);
        Assert.False(CountryCode.Parse("ZY").IsUnknown);
    }
}
