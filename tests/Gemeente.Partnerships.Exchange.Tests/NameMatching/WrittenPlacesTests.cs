using System.Globalization;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.NameMatching;

namespace Gemeente.Partnerships.Exchange.Tests.NameMatching;

/// <summary>Names of places as lists write them.</summary>
public sealed class WrittenPlacesTests
{
    private static readonly MunicipalityNameMatcher Municipalities = new(EmbeddedRegisters.Municipalities);
    private static readonly CountryNameMatcher Countries = new(EmbeddedRegisters.Countries);

    [Theory]
    [InlineData("gem. Heerde", "2024-01-01", "0246")]
    [InlineData("Gem Heerde", "2024-01-01", "0246")]
    [InlineData("Haren (Gn)", "2018-01-01", "0017")]
    [InlineData("Haren (Gn.)", "2018-01-01", "0017")]
    [InlineData("Bergen (Lb)", "2018-01-01", "0893")]
    [InlineData("Bergen (N.H.)", "2018-01-01", "0373")]
    [InlineData("Bilt, De", "2024-01-01", "0310")]
    [InlineData("Haag, Den", "2024-01-01", "0518")]
    [InlineData("Nuenen c.a.", "2024-01-01", "0820")]
    [InlineData("St. Anthonis", "2021-01-01", "1702")]
    [InlineData("De Friese Meren", "2024-01-01", "1940")]
    public void Match_MunicipalityAsWritten_IsFound(string name, string asOf, string code) =>
        Assert.Equal(
            code,
            Municipalities.Match(name, DateOnly.Parse(asOf, CultureInfo.InvariantCulture)).Value?.Code.ToString()
        );

    [Theory]
    [InlineData("Korea, South", "KR")]
    [InlineData("Korea, North", "KP")]
    [InlineData("Republic of Macedonia", "MK")]
    [InlineData("Republic of Korea", "KR")]
    [InlineData("Palestinian National Authority", "PS")]
    [InlineData("Republic of Kosovo", "XK")]
    public void Match_CountryAsWritten_IsFound(string name, string code) =>
        Assert.Equal(code, Countries.Match(name, new DateOnly(2024, 1, 1)).Value?.Code.ToString());

    [Theory]
    [InlineData("S. Sudan", "SS")]
    [InlineData("N. Korea", "KP")]
    public void Match_AbbreviatedCountry_IsOfferedFirst(string name, string code)
    {
        NameMatch<Country> match = Countries.Match(name, new DateOnly(2024, 1, 1));

        Assert.Null(match.Value);
        Assert.Equal(code, match.Similar[0].Code.ToString());
    }
}
