using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests;

public sealed class MunicipalityNameTests
{
    private static readonly Municipality Renamed = new()
    {
        Code = "0653",
        Name = "Gaasterlân-Sleat",
        OtherNames = ["Gaasterland-Sloten"],
        ValidFrom = PeriodBound.On(new DateOnly(1985, 6, 5)),
        ValidTo = new DateOnly(2014, 1, 1),
        Names =
        [
            Parse("official in fy: Gaasterlân-Sleat"),
            Parse("former from 1816 to 1985-06-05 by rename of 0071: Gaasterland"),
            Parse("alternative in nl by law: of 1984: Gaasterland en Sloten"),
        ],
    };

    [Theory]
    [InlineData("official: Aa")]
    [InlineData("alternative in fy by Wikipedia: It Amelân")]
    [InlineData("former from 1816 to 1985-06-05 by rename of 0071: Gaasterland")]
    [InlineData("former to 1985-06: a: b by c")]
    public void TryParse_Text_RoundTrips(string text) => Assert.Equal(text, Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("official")]
    [InlineData("official: ")]
    [InlineData("unofficial: Aa")]
    [InlineData("official in: Aa")]
    [InlineData("official in Frisian: Aa")]
    [InlineData("official from then: Aa")]
    [InlineData("official to 1985 from 1984: Aa")]
    [InlineData("official from 1984 from 1984: Aa")]
    public void TryParse_NotAName_False(string? text) => Assert.False(MunicipalityName.TryParse(text, out _));

    [Fact]
    public void Language_Or_Source_Invalid_Throws()
    {
        MunicipalityName name = Parse("official: Aa");

        Assert.Throws<ArgumentException>(() => name with { Language = "Fries" });
        Assert.Throws<ArgumentException>(() => name with { Source = "law: 1984" });
        Assert.Throws<ArgumentException>(() => name with { Source = "law:" });
    }

    [Theory]
    [InlineData("1815-12-31", "")]
    [InlineData("1816-01-01", "Gaasterland")]
    [InlineData("1985-06-04", "Gaasterland")]
    [InlineData("1985-06-05", "Gaasterlân-Sleat|of 1984: Gaasterland en Sloten|Gaasterland-Sloten")]
    [InlineData("2014-01-01", "")]
    public void NamesOn_Date_OfficialFirst(string date, string names) =>
        Assert.Equal(
            names,
            string.Join('|', Renamed.NamesOn(DateOnly.ParseExact(date, "O")).Select(name => name.Name))
        );

    [Fact]
    public void NamesOn_WithoutDetails_NameAndOtherNames()
    {
        Municipality plain = Renamed with { Names = [] };

        Assert.Equal(
            ["official: Gaasterlân-Sleat", "alternative: Gaasterland-Sloten"],
            plain.NamesOn(new DateOnly(2000, 1, 1)).Select(name => name.ToString())
        );
        Assert.NotEqual(plain, Renamed);
        Assert.Equal(Renamed, plain with { Names = [.. Renamed.Names] });
    }

    private static MunicipalityName Parse(string text) =>
        MunicipalityName.TryParse(text, out MunicipalityName? name) ? name : throw new FormatException(text);
}
