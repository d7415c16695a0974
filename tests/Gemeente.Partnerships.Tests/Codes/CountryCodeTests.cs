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
    public void Reads_two_letters(string text, string expected) =>
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
    public void Refuses_anything_else(string? text)
    {
        Assert.False(CountryCode.TryParse(text, out CountryCode code));
        Assert.True(code.IsUnknown);
        Assert.Throws<FormatException>(() => CountryCode.Parse(text));
    }

    [Fact]
    public void Every_code_comes_back_and_stands_in_the_order_of_its_letters()
    {
        var codes = from first in Letters() from second in Letters() select $"{first}{second}";

        CountryCode[] parsed = codes.Select(code => CountryCode.Parse(code)).ToArray();

        Assert.Equal(codes, parsed.Select(code => code.ToString()));
        Assert.Equal(parsed, parsed.Reverse().Order());
        Assert.Equal(26 * 26, parsed.Distinct().Count());

        static IEnumerable<char> Letters() => Enumerable.Range('A', 26).Select(letter => (char)letter);
    }

    [Fact]
    public void Compares_by_letters()
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
    public void The_default_is_unknown()
    {
        Assert.Equal(CountryCode.Unknown, default);
        Assert.Equal("ZZ", CountryCode.Unknown.ToString());
        Assert.True(CountryCode.Parse("ZZ").IsUnknown);
        Assert.False(CountryCode.Parse("ZY").IsUnknown);
    }
}
