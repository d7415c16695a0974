using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Registers;

public sealed class CountryRegisterTests
{
    private static readonly DateOnly First = new(2005, 1, 1);
    private static readonly DateOnly Last = new(2007, 12, 31);

    // More than are sorted by putting each in its place, which would keep their order anyhow.
    [Fact]
    public void All_EqualCodesAndEnds_KeepsTheGivenOrder()
    {
        Country[] countries =
        [
            .. Enumerable
                .Range(0, 100)
                .Select(i => Make("CS", $"Land {i}") with { Validity = i % 2 == 0 ? Period.Always : Period.Unknown }),
        ];

        CountryRegister register = new(countries, [], []);

        Assert.Equal(countries, register.All);
        Assert.Same(countries[0], register.Find("CS"));
    }

    [Fact]
    public void All_EqualCodes_HasTheLastToEndFirst()
    {
        Country early = Make("CS", "Tsjecho-Slowakije") with
        {
            Validity = Period.Between(new PartialDate(1918), new PartialDate(1992)),
        };
        Country late = Make("CS", "Servië en Montenegro") with
        {
            Validity = Period.Between(new PartialDate(2003), new PartialDate(2006)),
        };

        Assert.Equal([late, early], new CountryRegister([early, late], [], []).All);
    }

    /// <summary>East Germany comes before Germany by code, but has ended. Two countries of today are in order of code.</summary>
    [Fact]
    public void FindByName_SeveralCountries_CurrentOnesFirst()
    {
        CountryRegister register = new(
            [
                Make("DD", "Duitsland") with
                {
                    Validity = Period.Between(new PartialDate(1949), new PartialDate(1990)),
                },
                Make("DE", "Duitsland"),
                Make("CG", "Congo"),
                Make("CD", "Congo"),
            ],
            [],
            []
        );

        Assert.Equal(["DE", "DD"], register.FindByName("duitsland").Select(country => country.Code.ToString()));
        Assert.Equal(["CD", "CG"], register.FindByName("Congo").Select(country => country.Code.ToString()));
    }

    /// <summary>The list lasts from the first day of the earliest period to the last day of the latest.</summary>
    [Theory]
    [InlineData("2000-12-31", null)]
    [InlineData("2001-01-01", false)]
    [InlineData("2003-01-01", true)]
    [InlineData("2015-06-30", false)]
    [InlineData("2020-12-31", false)]
    [InlineData("2021-01-01", null)]
    public void IsOnDacListOn_SeveralPeriods_KnownFromTheFirstToTheLastDay(string date, bool? expected)
    {
        CountryRegister register = new(
            [Make("TR", "Turkije"), Make("MA", "Marokko")],
            [Income("MA", "2001-01-01", "2020-12-31"), Income("TR", "2002-01-01", "2010-12-31")],
            []
        );

        Assert.Equal(expected, register.IsOnDacListOn("TR", DateOnly.Parse(date)));

        static DacIncomePeriod Income(CountryCode code, string from, string to) =>
            new()
            {
                Country = code,
                Group = DacIncomeGroup.OtherLowIncome,
                From = DateOnly.Parse(from),
                To = DateOnly.Parse(to),
            };
    }

    [Fact]
    public void Methods_NoArgument_NameIt()
    {
        Assert.Throws<ArgumentNullException>("countries", () => new CountryRegister(null!, [], []));
        Assert.Throws<ArgumentNullException>("incomeGroups", () => new CountryRegister([], null!, []));
        Assert.Throws<ArgumentNullException>("euStatuses", () => new CountryRegister([], [], null!));
        Assert.Throws<ArgumentNullException>("name", () => CountryRegister.Empty.FindByName(null!));
        Assert.Throws<ArgumentNullException>("partner", () => PartnerIdentity.Of(null!, CountryRegister.Empty));
        Assert.Throws<ArgumentNullException>("countries", () => PartnerIdentity.Of(Samples.Partnership.Partner, null!));
        Assert.Throws<ArgumentNullException>("municipalities", () => new MunicipalityRegister([]).With(null!));
    }

    [Fact]
    public void IncomePeriod_EndBeforeStart_Throws()
    {
        DacIncomePeriod period = new()
        {
            Country = "TR",
            Group = DacIncomeGroup.HighIncome,
            From = First,
            To = First,
        };

        Assert.Contains(
            "before its first day",
            Assert.Throws<ArgumentException>(() => period with { To = First.AddDays(-1) }).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => period with { From = First.AddDays(1) });
        Assert.Throws<ArgumentException>(() =>
            new DacIncomePeriod
            {
                Country = "TR",
                Group = DacIncomeGroup.HighIncome,
                To = First,
                From = Last,
            }
        );
        Assert.Equal(Last, (period with { To = Last }).To);
        Assert.Equal(Last, (period with { To = Last, From = Last }).From);
    }

    /// <summary>A period includes its first and its last day. The list begins with the first period of any country.</summary>
    [Theory]
    [InlineData("TR", "2004-12-31", null, null)]
    [InlineData("TR", "2005-01-01", DacIncomeGroup.LowerMiddleIncome, true)]
    [InlineData("TR", "2007-12-31", DacIncomeGroup.LowerMiddleIncome, true)]
    [InlineData("TR", "2008-01-01", null, null)]
    [InlineData("MA", "2004-12-31", null, null)]
    [InlineData("MA", "2005-01-01", null, false)]
    [InlineData("MA", "2006-05-31", null, false)]
    [InlineData("MA", "2006-06-01", DacIncomeGroup.LeastDeveloped, true)]
    public void IncomeGroupOn_FirstAndLastDay_AreOfThePeriod(
        string code,
        string date,
        DacIncomeGroup? group,
        bool? isListed
    )
    {
        CountryRegister register = new(
            [Make("TR", "Turkije"), Make("MA", "Marokko")],
            [
                Income("TR", DacIncomeGroup.LowerMiddleIncome, First),
                Income("MA", DacIncomeGroup.LeastDeveloped, new DateOnly(2006, 6, 1)),
            ],
            []
        );

        Assert.Equal(group, register.IncomeGroupOn(code, DateOnly.Parse(date)));
        Assert.Equal(isListed, register.IsOnDacListOn(code, DateOnly.Parse(date)));

        static DacIncomePeriod Income(CountryCode country, DacIncomeGroup group, DateOnly from) =>
            new()
            {
                Country = country,
                Group = group,
                From = from,
                To = Last,
            };
    }

    [Fact]
    public void EuStatusPeriod_EndBeforeStart_Throws()
    {
        EuStatusPeriod period = new()
        {
            Country = "TR",
            Status = EuStatus.Candidate,
            From = First,
            To = First,
        };

        Assert.Throws<ArgumentException>(() => period with { To = First.AddDays(-1) });
        Assert.Throws<ArgumentException>(() =>
            new EuStatusPeriod
            {
                Country = "TR",
                Status = EuStatus.Candidate,
                To = First,
                From = Last,
            }
        );
        Assert.Null((period with { To = null }).To);
        Assert.Equal(Last, (period with { To = Last, From = Last }).From);
    }

    private static Country Make(CountryCode code, string name) =>
        new()
        {
            Code = code,
            DutchName = name,
            EnglishName = name,
            Validity = Period.Always,
        };
}
