using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Registers;

public sealed class MunicipalityRegisterTests
{
    private static readonly DateOnly June2007 = new(2007, 6, 30);
    private static readonly DateOnly Year2026 = new(2026, 1, 1);

    private static readonly Municipality Alkemade = Make("0483", "Alkemade", to: "2009-01-01", successor: "1884");
    private static readonly Municipality Kaag = Make("1884", "Kaag en Braassem", from: "2009-01-01");
    private static readonly Municipality Haaren = Make("0788", "Haaren", to: "2021-01-01");
    private static readonly Municipality BergenNh = Make("0373", "Bergen (NH)") with
    {
        Province = Province.NoordHolland,
    };
    private static readonly Municipality BergenL = Make("0893", "Bergen (L)") with { Province = Province.Limburg };
    private static readonly Municipality TheHague = Make("0518", "'s-Gravenhage") with
    {
        OtherNames = ["Den Haag", "The Hague"],
        Province = Province.ZuidHolland,
    };
    private static readonly Municipality Elten = Make("1055", "Elten", from: "1949-04-23", to: "1963-08-01") with
    {
        Kind = MunicipalityKind.AnnexedArea,
    };
    private static readonly Municipality Unknown = Make("0000", "Onbekend") with { Kind = MunicipalityKind.Special };
    private static readonly Municipality Placeholder = Make("9901", "Niet genoemde gemeente 1") with
    {
        Kind = MunicipalityKind.Placeholder,
    };
    private static readonly Municipality DeBilt = Make("0310", "De Bilt");
    private static readonly Municipality DenHam = Make("0152", "Den Ham");
    private static readonly Municipality HetBildt = Make("0063", "Het Bildt");
    private static readonly Municipality EttenLeur = Make("0777", "Etten en Leur");
    private static readonly MunicipalityRegister Names = new([DeBilt, DenHam, HetBildt, EttenLeur, TheHague]);
    private static readonly MunicipalityRegister Register = new([
        Kaag,
        Alkemade,
        Haaren,
        BergenNh,
        BergenL,
        TheHague,
        Elten,
        Unknown,
        Placeholder,
    ]);

    [Fact]
    public void FindProvince_NoName_Throws() =>
        Assert.Throws<ArgumentNullException>("name", () => MunicipalityRegister.FindProvince(null!));

    /// <summary>
    /// Old was divided over West and East in 1990, and both over North and South in 2000. Far has nothing of it.
    /// </summary>
    [Theory]
    [InlineData("0004", true)]
    [InlineData("0005", true)]
    [InlineData("0002", true)]
    [InlineData("0006", false)]
    public void HasTerritoryOf_DividedTwice_AllHeirs(string heir, bool expected)
    {
        MunicipalityRegister register = new([
            Divided("0001", "Old", "1990-01-01", "0002", "0003"),
            Divided("0002", "West", "2000-01-01", "0004", "0005"),
            Divided("0003", "East", "2000-01-01", "0004", "0005"),
            Make("0004", "North"),
            Make("0005", "South"),
            Make("0006", "Far"),
        ]);

        Assert.Equal(expected, register.HasTerritoryOf(register.Get(heir), "0001", Year2026));
    }

    /// <summary>A partnership that an heir continued follows the way to that heir, up to the date.</summary>
    [Theory]
    [InlineData("1989-12-31", "0001", SuccessionKind.Same)]
    [InlineData("1990-01-01", "0002", SuccessionKind.Successor)]
    [InlineData("1999-12-31", "0002", SuccessionKind.Successor)]
    [InlineData("2000-01-01", "0004", SuccessionKind.Successor)]
    public void SuccessorOn_ContinuedByAnHeirOfAnHeir_OnTheWayToIt(string date, string expected, SuccessionKind kind)
    {
        MunicipalityRegister register = new([
            Divided("0001", "Old", "1990-01-01", "0002", "0003"),
            Divided("0002", "West", "2000-01-01", "0004", "0005"),
            Make("0003", "East", from: "1990-01-01"),
            Make("0004", "North", from: "2000-01-01"),
            Make("0005", "South", from: "2000-01-01"),
        ]);

        MunicipalitySuccession succession = register.SuccessorOn("0001", DateOnly.Parse(date), continuedBy: "0004");

        Assert.Equal((kind, expected), (succession.Kind, succession.Municipality?.Code.ToString()));
    }

    [Fact]
    public void Find_ByCode_HasTheMunicipality()
    {
        Assert.Equal(
            ["0000", "0373", "0483", "0518", "0788", "0893", "1055", "1884", "9901"],
            Register.All.Select(m => m.Code.ToString())
        );
        Assert.Same(Kaag, Register.Get("1884"));
        Assert.Same(Unknown, Register.Find(default));
        Assert.Null(Register.Find("1885"));
        Assert.Null(Register.Find("9999"));
        Assert.Contains(
            "1885",
            Assert.Throws<KeyNotFoundException>(() => Register.Get("1885")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ExistingOn_Date_OmitsSpecialCodes()
    {
        Assert.Equal(
            ["0373", "0483", "0518", "0788", "0893"],
            Register.ExistingOn(June2007).Select(m => m.Code.ToString())
        );
        Assert.Equal(5, Register.CountOn(June2007));
        Assert.Equal(4, Register.CountOn(Year2026));
        Assert.Equal(5, Register.CountOn(new DateOnly(1950, 1, 1)));
        Assert.Equal(0, MunicipalityRegister.Empty.CountOn(June2007));
    }

    [Fact]
    public void ExistsOn_DayOfTheEnd_IsFalse()
    {
        Assert.True(Alkemade.ExistsOn(new DateOnly(2008, 12, 31)));
        Assert.False(Alkemade.ExistsOn(new DateOnly(2009, 1, 1)));
        Assert.False(Kaag.ExistsOn(new DateOnly(2008, 12, 31)));
        Assert.True(Kaag.ExistsOn(new DateOnly(2009, 1, 1)));
    }

    [Theory]
    [InlineData("0483", "2007-06-30", SuccessionKind.Same, "0483", 1)]
    [InlineData("0483", "2008-12-31", SuccessionKind.Same, "0483", 1)]
    [InlineData("0483", "2009-01-01", SuccessionKind.Successor, "1884", 2)]
    [InlineData("1884", "2008-12-31", SuccessionKind.NotYetExisting, null, 1)]
    [InlineData("1884", "2009-01-01", SuccessionKind.Same, "1884", 1)]
    [InlineData("1884", "2007-06-30", SuccessionKind.NotYetExisting, null, 1)]
    [InlineData("0788", "2020-12-31", SuccessionKind.Same, "0788", 1)]
    [InlineData("0788", "2021-01-01", SuccessionKind.Split, null, 1)]
    [InlineData("1055", "1970-01-01", SuccessionKind.Dissolved, null, 1)]
    [InlineData("0001", "2007-06-30", SuccessionKind.Unknown, null, 0)]
    public void SuccessorOn_Date_FollowsTheSuccessors(
        string code,
        string date,
        SuccessionKind kind,
        string? holder,
        int steps
    )
    {
        MunicipalitySuccession succession = Register.SuccessorOn(code, DateOnly.Parse(date));

        Assert.Equal(
            (kind, holder, steps),
            (succession.Kind, succession.Municipality?.Code.ToString(), succession.Lineage.Count)
        );
    }

    [Fact]
    public void SuccessorOn_CircleOrUnknownSuccessor_IsUnknown()
    {
        var register = new MunicipalityRegister([
            Make("0001", "A", to: "2000-01-01", successor: "0002"),
            Make("0002", "B", to: "2001-01-01", successor: "0001"),
            Make("0003", "C", to: "2000-01-01", successor: "0003"),
            Make("0004", "D", to: "2000-01-01", successor: "0999"),
        ]);

        foreach (Municipality municipality in register.All)
        {
            MunicipalitySuccession succession = register.SuccessorOn(municipality.Code, June2007);
            Assert.Equal((SuccessionKind.Unknown, null), (succession.Kind, succession.Municipality));
        }
    }

    [Theory]
    [InlineData("'s-Gravenhage", "0518")]
    [InlineData("den haag", "0518")]
    [InlineData("The Hague", "0518")]
    [InlineData("s Gravenhage (gemeente)", "0518")]
    [InlineData("Gemeente Den Haag", "0518")]
    [InlineData("Bergen", "0373 0893")]
    [InlineData("Bergen (L)", "0893")]
    [InlineData("BERGEN (L.)", "0893")]
    [InlineData("Bergen (Limburg)", "0893")]
    [InlineData("Bergen, Limburg", "0893")]
    [InlineData("Bergen NH", "0373")]
    [InlineData("Bergen (N.H.)", "0373")]
    [InlineData("Bergen (Noord-Holland)", "0373")]
    [InlineData("Bergen (Utrecht)", "")]
    [InlineData("Bergen (Peel)", "")]
    [InlineData("Alkemade", "0483")]
    [InlineData("Kaag en Braassem", "")]
    [InlineData("Onbekend", "")]
    [InlineData("", "")]
    [InlineData("()", "")]
    [InlineData(",", "")]
    [InlineData("gemeente ", "")]
    public void FindByName_Spellings_HasAllMunicipalitiesWithTheName(string name, string codes)
    {
        MunicipalityMatches matches = Register.FindByName(name, June2007);

        Assert.Equal(codes, string.Join(' ', matches.Candidates.Select(m => m.Code)));
        Assert.Equal(codes.Length == 4 ? codes : null, matches.Single?.Code.ToString());
        Assert.Equal(codes.Length > 4, matches.IsAmbiguous);
    }

    [Theory]
    [InlineData("Bilt, De", "0310")]
    [InlineData("Bilt (De)", "0310")]
    [InlineData("Ham, Den", "0152")]
    [InlineData("Ham (Den)", "0152")]
    [InlineData("Bildt, Het", "0063")]
    [InlineData("Bildt (Het)", "0063")]
    [InlineData("Gravenhage, 's", "0518")]
    [InlineData("Hague, The", "0518")]
    [InlineData("Etten & Leur", "0777")]
    [InlineData("Etten&Leur", "0777")]
    [InlineData("gem. De Bilt", "0310")]
    [InlineData("gem.De Bilt", "0310")]
    [InlineData("gem De Bilt", "0310")]
    [InlineData("Burgerlijke gemeente De Bilt", "0310")]
    [InlineData("De Bilt c.a.", "0310")]
    [InlineData("De Bilt c.a", "0310")]
    [InlineData("De Bilt ca", "0310")]
    [InlineData("De Bilt c.s.", "0310")]
    [InlineData("De Bilt, e.o.", "0310")]
    [InlineData("De Bilt gem.", "0310")]
    [InlineData("De Bilt (gem.)", "0310")]
    [InlineData("Bilt, Van", null)]
    [InlineData("(De Bilt)", "0310")]
    public void FindByName_AsInLists_IsTheMunicipality(string name, string? code) =>
        Assert.Equal(code, Names.FindByName(name, June2007).Single?.Code.ToString());

    [Fact]
    public void FindByName_OtherTime_HasTheMunicipalityOfThatTime()
    {
        MunicipalityMatches matches = Register.FindByName("Alkemade", Year2026);

        Assert.Empty(matches.Candidates);
        Assert.Equal([Alkemade], matches.AtOtherTimes);
    }

    [Fact]
    public void FindByName_EarlierProvince_FindsTheMunicipality()
    {
        Municipality vianen = Make("0620", "Vianen") with
        {
            Province = Province.Utrecht,
            EarlierProvince = Province.ZuidHolland,
            ProvinceSince = new DateOnly(2002, 1, 1),
        };

        Assert.Equal(Province.ZuidHolland, vianen.ProvinceOn(new DateOnly(2001, 12, 31)));
        Assert.Equal(Province.Utrecht, vianen.ProvinceOn(new DateOnly(2002, 1, 1)));
        Assert.Same(vianen, new MunicipalityRegister([vianen]).FindByName("Vianen (ZH)", June2007).Single);
    }

    [Fact]
    public void With_DifferentMunicipalityWithSameCode_Throws()
    {
        Municipality extra = Make("9902", "Niet genoemde gemeente 2") with { Kind = MunicipalityKind.Placeholder };
        MunicipalityRegister more = Register.With([extra, Kaag with { }]);

        Assert.Equal(Register.All.Count + 1, more.All.Count);
        Assert.Null(Register.Find("9902"));
        Assert.Equal(extra, more.Find("9902"));
        Assert.Equal(Register.CountOn(June2007), more.CountOn(June2007));
        Assert.Throws<ArgumentException>(() => Register.With([Make("1884", "Een andere")]));
    }

    private static Municipality Divided(string code, string name, string on, params MunicipalityCode[] heirs) =>
        Make(code, name, to: on) with
        {
            Heirs = new MunicipalityHeirs(
                heirs.Select(heir => new MunicipalityHeir
                {
                    Code = heir,
                    Kind = SuccessionEvent.Split,
                    From = DateOnly.ParseExact(on, "O"),
                })
            ),
        };

    private static Municipality Make(
        string code,
        string name,
        string from = "by 1812",
        string? to = null,
        string? successor = null
    ) =>
        new()
        {
            Code = code,
            Name = name,
            ValidFrom = PeriodBound.Parse(from),
            ValidTo = to is null ? null : DateOnly.Parse(to),
            Successor = successor is null ? default(MunicipalityCode?) : MunicipalityCode.Parse(successor),
            Kind = MunicipalityKind.Municipality,
        };
}
