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
    public void Parse_EveryNotation_IsRead(string text)
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
    public void Parse_Malformed_Throws(string? text)
    {
        Assert.False(MunicipalityCode.TryParse(text, out MunicipalityCode code));
        Assert.Equal(default, code);
        Assert.Throws<FormatException>(() => MunicipalityCode.Parse(text));
    }

    [Fact]
    public void ToString_EveryFormat_RoundTrips()
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
    public void ToString_Format_DigitsPrefixOrUri()
    {
        MunicipalityCode code = "0363";

        Assert.Equal("0363", $"{code}");
        Assert.Equal("0363", $"{code:G}");
        Assert.Equal("GM0363", $"{code:P}");
        Assert.Equal("https://identifier.overheid.nl/tooi/id/gemeente/gm0363", $"{code:U}");
        Assert.Throws<FormatException>(() => code.ToString("X"));
    }

    [Fact]
    public void FromNumber_OutsideFourDigits_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MunicipalityCode.FromNumber(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MunicipalityCode.FromNumber(10_000));
    }

    [Fact]
    public void CompareTo_Codes_ByNumber() =>
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
    public void Default_Is0000() => Assert.Equal("0000", default(MunicipalityCode).ToString());

    [Fact]
    public void Parse_GenericInterface_IsRead()
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
