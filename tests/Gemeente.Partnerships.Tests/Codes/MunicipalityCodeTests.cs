using CsCheck;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Codes;

public sealed class MunicipalityCodeTests
{
    [Theory]
    [InlineData("0363")]
    [InlineData("363")]
    [InlineData("GM0363")]
    [InlineData("gm0363")]
    [InlineData("GM0363    ")]
    [InlineData(" 0363\t")]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente/gm0363")]
    public void Reads_every_way_of_writing(string text)
    {
        Assert.Equal(363, MunicipalityCode.Parse(text).Number);
        Assert.Equal(MunicipalityCode.FromNumber(363), text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("GM")]
    [InlineData("00363")]
    [InlineData("-363")]
    [InlineData("+363")]
    [InlineData("3 63")]
    [InlineData("363.0")]
    [InlineData("0x1F")]
    [InlineData("GMGM03")]
    [InlineData("PV20")]
    [InlineData("٠٣٦٣")]
    [InlineData("0363\0")]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente/0363")]
    [InlineData("https://identifier.overheid.nl/tooi/id/gemeente/")]
    [InlineData("https://identifier.overheid.nl/tooi/id/provincie/pv20")]
    public void Refuses_what_is_no_code(string? text)
    {
        Assert.False(MunicipalityCode.TryParse(text, out MunicipalityCode code));
        Assert.Equal(default, code);
        Assert.Throws<FormatException>(() => MunicipalityCode.Parse(text));
    }

    [Fact]
    public void Every_code_comes_back_from_every_format()
    {
        for (int number = 0; number <= 9999; number++)
        {
            MunicipalityCode code = MunicipalityCode.FromNumber(number);
            Assert.Equal(code, MunicipalityCode.Parse(code.ToString()));
            Assert.Equal(code, MunicipalityCode.Parse(code.ToString("P")));
            Assert.Equal(code, MunicipalityCode.Parse(code.ToString("U")));
        }
    }

    [Fact]
    public void Formats_as_digits_with_prefix_and_as_uri()
    {
        MunicipalityCode code = "0363";

        Assert.Equal("0363", $"{code}");
        Assert.Equal("0363", $"{code:G}");
        Assert.Equal("GM0363", $"{code:P}");
        Assert.Equal("https://identifier.overheid.nl/tooi/id/gemeente/gm0363", $"{code:U}");
        Assert.Throws<FormatException>(() => code.ToString("X"));
    }

    [Fact]
    public void Numbers_outside_four_digits_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MunicipalityCode.FromNumber(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MunicipalityCode.FromNumber(10_000));
    }

    [Fact]
    public void Orders_by_number() =>
        Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 9999])
            .Sample(
                (left, right) =>
                {
                    MunicipalityCode a = MunicipalityCode.FromNumber(left);
                    MunicipalityCode b = MunicipalityCode.FromNumber(right);
                    Assert.Equal(left.CompareTo(right), Math.Sign(a.CompareTo(b)));
                    Assert.Equal(
                        (left < right, left <= right, left > right, left >= right),
                        (a < b, a <= b, a > b, a >= b)
                    );
                    Assert.Equal(left == right, a == b);
                }
            );

    [Fact]
    public void The_default_is_0000() => Assert.Equal("0000", default(MunicipalityCode).ToString());

    [Fact]
    public void Can_be_parsed_by_generic_code()
    {
        Assert.Equal("0363", Parse<MunicipalityCode>("GM0363").ToString());
        Assert.Equal("TR", Parse<CountryCode>("tr").ToString());
        Assert.Equal("2004-11", Parse<PartialDate>("2004-11").ToString());
        Assert.Equal("by 2004", Parse<PeriodBound>("by 2004").ToString());

        static T Parse<T>(string text)
            where T : ISpanParsable<T>
        {
            Assert.True(T.TryParse(text, null, out T? tried));
            Assert.True(T.TryParse(text.AsSpan(), null, out _));
            Assert.False(T.TryParse("!", null, out _));
            Assert.False(T.TryParse(null, null, out _));
            Assert.Equal(T.Parse(text, null), T.Parse(text.AsSpan(), null));
            return tried;
        }
    }
}
