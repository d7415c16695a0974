using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Data.Tests;

/// <summary>Tests the embedded register with real countries.</summary>
public sealed class CountriesThroughTimeTests
{
    private static readonly DateOnly June2007 = new(2007, 6, 30);
    private static readonly CountryRegister Register = EmbeddedRegisters.Countries;

    [Fact]
    public void Countries_EveryRowOfTheFiles()
    {
        Assert.Equal(249 + 31 + 1, Register.All.Count);
        Assert.Equal(31, Register.All.Count(c => c.FormerCode is not null));
        Assert.Equal(262, Register.All.Select(c => c.BrpCode).OfType<string>().Distinct().Count());
        Assert.Equal(329, Register.IncomeGroups.Count);
        Assert.Equal(51, Register.EuStatuses.Count);
    }

    [Fact]
    public void CountriesOfOrigin_DutchAndEnglishNames()
    {
        Assert.Equal(
            ["Turkije", "Marokko", "Suriname", "Nederlandse Antillen", "Aruba", "Ghana", "Kaapverdië", "Indonesië"],
            CountryRegister.CountriesOfOrigin.Select(code => Register.Get(code).DutchName)
        );
        Assert.Equal(
            ["Turkey", "Morocco", "Suriname", "Netherlands Antilles", "Aruba", "Ghana", "Cape Verde", "Indonesia"],
            CountryRegister.CountriesOfOrigin.Select(code => Register.Get(code).EnglishName)
        );
    }

    [Fact]
    public void FindOn_NetherlandsAntilles_UntilWithdrawal()
    {
        Country antilles = Register.Get("AN");

        Assert.True(antilles.ExistsOn(June2007));
        Assert.True(antilles.ExistsOn(new DateOnly(2010, 12, 15)));
        Assert.False(antilles.ExistsOn(new DateOnly(2010, 12, 16)));
        Assert.False(Register.Get("CW").ExistsOn(June2007));
        Assert.Equal(
            ("ANHH", "ANT", 530, "7011"),
            (antilles.FormerCode, antilles.Alpha3, antilles.Numeric, antilles.BrpCode)
        );
    }

    [Theory]
    [InlineData("CS", "1990-01-01", "Tsjecho-Slowakije")]
    [InlineData("CS", "2005-01-01", "Servië en Montenegro")]
    [InlineData("CS", "2000-01-01", null)]
    [InlineData("CS", "2007-06-30", null)]
    [InlineData("AI", "1976-01-01", "Frans Territorium voor Afars en Issa's")]
    [InlineData("AI", "2007-06-30", "Anguilla")]
    [InlineData("BQ", "1978-01-01", "Brits Antarctisch Territorium")]
    [InlineData("BQ", "2007-06-30", null)]
    [InlineData("BQ", "2012-01-01", "Bonaire, Sint Eustatius en Saba")]
    [InlineData("BY", "1985-01-01", "Wit-Russische Sovjetrepubliek")]
    [InlineData("BY", "2007-06-30", "Wit-Rusland")]
    [InlineData("GE", "1975-01-01", "Gilbert- en Ellice-eilanden")]
    [InlineData("GE", "2007-06-30", "Georgië")]
    [InlineData("SK", "1974-01-01", "Sikkim")]
    [InlineData("SK", "2007-06-30", "Slowakije")]
    [InlineData("FX", "1990-01-01", "Europees Frankrijk")]
    [InlineData("NH", "1979-01-01", "Nieuwe Hebriden")]
    [InlineData("XX", "2007-06-30", null)]
    public void FindOn_SharedCode_CountryOfTheDate(string code, string date, string? name) =>
        Assert.Equal(name, Register.FindOn(code, DateOnly.Parse(date))?.DutchName);

    [Fact]
    public void Find_SharedCode_LatestCountry()
    {
        Assert.Equal("Slovakia", Register.Get("SK").EnglishName);
        Assert.Equal("Serbia and Montenegro", Register.Get("CS").EnglishName);
        Assert.Null(Register.Find("XX"));
        Assert.Null(Register.Find(CountryCode.Unknown));
        Assert.Contains(
            "XX",
            Assert.Throws<KeyNotFoundException>(() => Register.Get("XX")).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Turkije", "TR")]
    [InlineData("Türkiye", "TR")]
    [InlineData("turkey", "TR")]
    [InlineData("Cabo Verde", "CV")]
    [InlineData("Kaapverdie", "CV")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("Groot-Brittannië", "GB")]
    [InlineData("USA", "US")]
    [InlineData("Wit Rusland", "BY")]
    [InlineData("Belarus", "BY")]
    [InlineData("Georgië", "GE")]
    [InlineData("Noord-Korea", "KP")]
    [InlineData("Sint Maarten", "SX")]
    [InlineData("St. Maarten", "SX")]
    [InlineData("Kosovo", "XK")]
    [InlineData("East Timor", "TL TP")]
    [InlineData("Utopia", "")]
    [InlineData("", "")]
    public void FindByName_AnyName_Found(string name, string codes) =>
        Assert.Equal(codes, string.Join(' ', Register.FindByName(name).Select(c => c.Code)));

    [Fact]
    public void FindByName_EveryCountry_Found()
    {
        foreach (Country country in Register.All)
        {
            foreach (string name in (string[])[country.DutchName, country.EnglishName, .. country.OtherNames])
                Assert.Contains(country, Register.FindByName(name));
        }
    }

    [Theory]
    [InlineData("TR", "2004-12-31", DacIncomeGroup.LowerMiddleIncome, true)]
    [InlineData("TR", "2007-06-30", DacIncomeGroup.UpperMiddleIncome, true)]
    [InlineData("MA", "2007-06-30", DacIncomeGroup.LowerMiddleIncome, true)]
    [InlineData("SR", "2007-06-30", DacIncomeGroup.LowerMiddleIncome, true)]
    [InlineData("GH", "2007-06-30", DacIncomeGroup.OtherLowIncome, true)]
    [InlineData("ID", "2007-06-30", DacIncomeGroup.LowerMiddleIncome, true)]
    [InlineData("CV", "2006-12-31", DacIncomeGroup.LeastDeveloped, true)]
    [InlineData("CV", "2007-06-30", DacIncomeGroup.LowerMiddleIncome, true)]
    [InlineData("AN", "2007-06-30", DacIncomeGroup.MoreAdvanced, false)]
    [InlineData("AW", "2007-06-30", DacIncomeGroup.MoreAdvanced, false)]
    [InlineData("AW", "1999-12-31", DacIncomeGroup.HighIncome, true)]
    [InlineData("DE", "2007-06-30", null, false)]
    [InlineData("TR", "1995-12-31", null, null)]
    [InlineData("TR", "2023-12-31", DacIncomeGroup.UpperMiddleIncome, true)]
    [InlineData("DE", "2023-12-31", null, false)]
    [InlineData("TR", "2024-01-01", null, null)]
    [InlineData("DE", "2024-01-01", null, null)]
    [InlineData("XX", "2007-06-30", null, null)]
    public void IncomeGroupOn_Date_AsOnTheList(string code, string date, DacIncomeGroup? group, bool? listed)
    {
        Assert.Equal(group, Register.IncomeGroupOn(code, DateOnly.Parse(date)));
        Assert.Equal(listed, Register.IsOnDacListOn(code, DateOnly.Parse(date)));
    }

    [Theory]
    [InlineData("TR", "1999-12-10", EuStatus.None)]
    [InlineData("TR", "2007-06-30", EuStatus.Candidate)]
    [InlineData("HR", "2013-06-30", EuStatus.Candidate)]
    [InlineData("HR", "2013-07-01", EuStatus.Member)]
    [InlineData("GB", "2020-01-31", EuStatus.Member)]
    [InlineData("GB", "2020-02-01", EuStatus.None)]
    [InlineData("RO", "2006-12-31", EuStatus.Candidate)]
    [InlineData("HU", "1997-12-12", EuStatus.None)]
    [InlineData("HU", "1997-12-13", EuStatus.Candidate)]
    [InlineData("HU", "2003-06-01", EuStatus.Candidate)]
    [InlineData("HU", "2004-04-30", EuStatus.Candidate)]
    [InlineData("HU", "2004-05-01", EuStatus.Member)]
    [InlineData("MT", "1999-12-10", EuStatus.None)]
    [InlineData("MT", "2004-04-30", EuStatus.Candidate)]
    [InlineData("HR", "2004-06-17", EuStatus.None)]
    [InlineData("HR", "2004-06-18", EuStatus.Candidate)]
    [InlineData("RO", "2007-06-30", EuStatus.Member)]
    [InlineData("MA", "2007-06-30", EuStatus.None)]
    public void EuStatusOn_Date_AsInTheUnion(string code, string date, EuStatus status) =>
        Assert.Equal(status, Register.EuStatusOn(code, DateOnly.Parse(date)));

    [Fact]
    public void EuStatusOn_EveryMemberSince2004_CandidateTheDayBefore() =>
        Assert.All(
            Register.EuStatuses.Where(p => p.Status == EuStatus.Member && p.From.Year >= 2004),
            p => Assert.Equal(EuStatus.Candidate, Register.EuStatusOn(p.Country, p.From.AddDays(-1)))
        );

    [Fact]
    public void EuStatusOn_Date_NumberOfMembers()
    {
        Assert.Equal(27, Members(June2007));
        Assert.Equal(28, Members(new DateOnly(2013, 7, 1)));
        Assert.Equal(27, Members(new DateOnly(2025, 6, 1)));

        static int Members(DateOnly date) =>
            Register.All.Count(c => c.ExistsOn(date) && Register.EuStatusOn(c.Code, date) == EuStatus.Member);
    }

    [Fact]
    public void Periods_OneCountry_NoOverlap()
    {
        Assert.All(
            Register.IncomeGroups.GroupBy(p => p.Country),
            periods => DoNotOverlap(periods.Select(p => (p.From, p.To)))
        );
        Assert.All(
            Register.EuStatuses.GroupBy(p => p.Country),
            periods => DoNotOverlap(periods.Select(p => (p.From, p.To)))
        );

        static void DoNotOverlap(IEnumerable<(DateOnly From, DateOnly? To)> periods)
        {
            (DateOnly From, DateOnly? To)[] sorted = [.. periods.OrderBy(p => p.From)];
            foreach (
                ((DateOnly From, DateOnly? To) earlier, (DateOnly From, DateOnly? To) later) in sorted.Zip(
                    sorted.Skip(1)
                )
            )
                Assert.True(earlier.To < later.From);
        }
    }
}
