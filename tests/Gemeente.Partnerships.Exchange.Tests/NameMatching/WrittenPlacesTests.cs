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
    [InlineData("Gem. Bilt, De", "2024-01-01", "0310")]
    [InlineData("Heerde (gem.)", "2024-01-01", "0246")]
    [InlineData("Heerde, gemeente", "2024-01-01", "0246")]
    [InlineData("Ronde Venen (De)", "2024-01-01", "0736")]
    [InlineData("Nuenen, Gerwen & Nederwetten", "2024-01-01", "0820")]
    [InlineData("Kaag & Braassem", "2024-01-01", "1884")]
    [InlineData("Berg & Dal", "2024-01-01", "1945")]
    [InlineData("Groningen (Gn)", "2024-01-01", "0014")]
    [InlineData("Leeuwarden (Fri.)", "2024-01-01", "0080")]
    [InlineData("Emmen (Dr.)", "2024-01-01", "0114")]
    [InlineData("Zwolle (Ov.)", "2024-01-01", "0193")]
    [InlineData("Almere (Flev.)", "2024-01-01", "0034")]
    [InlineData("Zutphen (Gld.)", "2024-01-01", "0301")]
    [InlineData("Amersfoort (Ut.)", "2024-01-01", "0307")]
    [InlineData("Alkmaar (N-H)", "2024-01-01", "0361")]
    [InlineData("Delft (Z.H.)", "2024-01-01", "0503")]
    [InlineData("Middelburg (Zld.)", "2024-01-01", "0687")]
    [InlineData("Breda (N.-Br.)", "2024-01-01", "0758")]
    [InlineData("Venlo (Lb.)", "2024-01-01", "0983")]
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
    [InlineData("Burma", "MM")]
    [InlineData("Birma", "MM")]
    [InlineData("Zaïre", "CD")]
    [InlineData("Dem. Rep. Congo", "CD")]
    [InlineData("S. Sudan", "SS")]
    [InlineData("N. Korea", "KP")]
    [InlineData("Bosnia and Herz.", "BA")]
    [InlineData("Koninkrijk Marokko", "MA")]
    [InlineData("Republiek Turkije", "TR")]
    [InlineData("Franse Republiek", "FR")]
    [InlineData("Hasjemitisch Koninkrijk Jordanië", "JO")]
    [InlineData("Democratische Volksrepubliek Korea", "KP")]
    [InlineData("Kyrgyz Republic", "KG")]
    [InlineData("Plurinational State of Bolivia", "BO")]
    [InlineData("Lao People's Democratic Republic", "LA")]
    [InlineData("Belgisch-Congo", "CD")]
    [InlineData("Gold Coast", "GH")]
    [InlineData("Zuidwest-Afrika", "NA")]
    [InlineData("Tanganyika", "TZ")]
    [InlineData("Noord-Rhodesië", "ZM")]
    [InlineData("Vlaanderen", "BE")]
    [InlineData("Canary Islands", "ES")]
    [InlineData("Java", "ID")]
    public void Match_CountryAsWritten_IsFound(string name, string code) =>
        Assert.Equal(code, Countries.Match(name, new DateOnly(2024, 1, 1)).Value?.Code.ToString());

    [Theory]
    [InlineData("Indochina", 3)]
    [InlineData("Koerdistan", 4)]
    public void Match_NameOfSeveralCountries_IsAmbiguous(string name, int count)
    {
        NameMatch<Country> match = Countries.Match(name, new DateOnly(2024, 1, 1));

        Assert.Null(match.Value);
        Assert.Equal(count, match.Candidates.Count);
    }

    [Theory]
    [InlineData("Z. Afrika", "ZA")]
    [InlineData("Dem. Rep. of Congo", "CD")]
    public void Match_AbbreviatedCountry_IsOfferedFirst(string name, string code)
    {
        NameMatch<Country> match = Countries.Match(name, new DateOnly(2024, 1, 1));

        Assert.Null(match.Value);
        Assert.Equal(code, match.Similar[0].Code.ToString());
    }
}
