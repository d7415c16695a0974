using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Data.Tests.Registers;

/// <summary>The names of the embedded register.</summary>
public sealed class NameTests
{
    private static readonly MunicipalityRegister Register = EmbeddedRegisters.Municipalities;

    [Fact]
    public void Names_EveryRow_OfAMunicipalityThatHadIt()
    {
        Assert.Equal(114, Register.All.Sum(municipality => municipality.Names.Count));
        foreach (Municipality municipality in Register.All)
        {
            foreach (MunicipalityName name in municipality.Names)
            {
                Assert.NotNull(name.Source);
                if (name.Kind == MunicipalityNameKind.Official)
                    Assert.Equal((municipality.Name, "fy"), (name.Name, name.Language));
                if (name.Source.StartsWith("rename of ", StringComparison.Ordinal))
                {
                    Municipality before = Register.Get(MunicipalityCode.Parse(name.Source.AsSpan()[^4..]));
                    Assert.Equal((before.Name, $"{before.ValidTo:yyyy-MM-dd}"), (name.Name, $"{name.To}"));
                    Assert.Contains(
                        before.Heirs,
                        heir => heir.Kind == SuccessionEvent.Rename && heir.Code == municipality.Code
                    );
                }
            }
        }
    }

    [Theory]
    [InlineData("Littenseradeel", "1984-06-01", "0103", false)]
    [InlineData("Littenseradeel", "2012-01-01", "0140", true)]
    [InlineData("Littenseradiel", "2012-01-01", "0140", false)]
    [InlineData("Gaasterland", "1980-01-01", "0071", false)]
    [InlineData("Gaasterland", "2000-01-01", "0653", true)]
    [InlineData("Sint Anthonis", "1994-06-01", "1691", false)]
    [InlineData("Sint Anthonis", "2012-01-01", "1702", false)]
    [InlineData("Súdwest-Fryslân", "2012-01-01", "1900", false)]
    [InlineData("De Fryske Marren", "2024-01-01", "1940", false)]
    [InlineData("De Friese Meren", "2014-06-01", "1921", false)]
    [InlineData("De Friese Meren", "2024-01-01", "1940", true)]
    [InlineData("It Hearrenfean", "2024-01-01", "0074", false)]
    [InlineData("Skylge", "2007-06-30", "0093", false)]
    [InlineData("Mestreech", "2024-01-01", "0935", false)]
    [InlineData("Groesbeek", "2024-01-01", "1945", true)]
    [InlineData("Beek", "1990-01-01", "0888", false)]
    public void FindByName_OtherAndFormerNames_OneMunicipality(string name, string date, string code, bool isFormer)
    {
        MunicipalityMatches matches = Register.FindByName(name, DateOnly.ParseExact(date, "O"));

        Assert.Equal((code, isFormer), (matches.Single?.Code.ToString(), matches.IsFormerName));
    }

    [Theory]
    [InlineData("Sint Anthonis", "1702")]
    [InlineData("Gaasterland", "0071")]
    [InlineData("Littenseradeel", "0103")]
    [InlineData("Menameradiel", "1908")]
    [InlineData("Hoogeveen in Delfland", "1331")]
    public void FindByName_EndedAndRenamed_OneAtOtherTimes(string name, string code)
    {
        MunicipalityMatches matches = Register.FindByName(name, new DateOnly(2024, 1, 1));

        Assert.Empty(matches.Candidates);
        Assert.Equal(code, Assert.Single(matches.AtOtherTimes).Code.ToString());
    }

    [Theory]
    [InlineData("Bergen", "2024-01-01", "0373 0893")]
    [InlineData("Hengelo", "2000-01-01", "0164 0248")]
    [InlineData("Laren", "1960-01-01", "0259 0417")]
    [InlineData("Hoogeveen", "1820-01-01", "0118 1331 1332")]
    public void FindByName_SharedName_AllCandidates(string name, string date, string codes)
    {
        MunicipalityMatches matches = Register.FindByName(name, DateOnly.ParseExact(date, "O"));

        Assert.True(matches.IsAmbiguous);
        Assert.Null(matches.Single);
        Assert.Equal(codes, string.Join(' ', matches.Candidates.Select(candidate => candidate.Code)));
    }

    [Fact]
    public void NamesOn_RealMunicipalities_OfTheDate()
    {
        Assert.Equal(
            ["official in fy by BRP Tabel 33 and CBS: De Fryske Marren"],
            Register.Get("1940").NamesOn(new DateOnly(2024, 1, 1)).Select(name => name.ToString())
        );
        Assert.Equal(
            ["De Friese Meren"],
            Register.Get("1940").NamesOn(new DateOnly(2014, 6, 1)).Select(name => name.Name)
        );
        Assert.Equal(
            ["Heerenveen", "It Hearrenfean"],
            Register.Get("0074").NamesOn(new DateOnly(2024, 1, 1)).Select(name => name.Name)
        );
    }
}
