using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Registers;

/// <summary>
/// The Netherlands Antilles were divided over Curaçao and Saint Martin on 10 October 2010, Burma was renamed to Myanmar,
/// East Germany became a part of Germany, and the code CS was that of Czechoslovakia and of Serbia and Montenegro.
/// </summary>
public sealed class CountrySuccessionTests
{
    private static readonly DateOnly Today = new(2024, 1, 1);

    private static readonly CountryRegister Register = new(
        [
            Land("CW", "Curaçao", from: "2010-10-10"),
            Land("SX", "Sint Maarten", from: "2010-10-10"),
            Land("MM", "Myanmar"),
            Land("DE", "Duitsland"),
            Land("CZ", "Tsjechië", from: "1993-01-01"),
            Land("SK", "Slowakije", from: "1993-01-01"),
            Land("RS", "Servië", from: "2006-06-05"),
            Land("AN", "Nederlandse Antillen", to: "2010-10-09") with
            {
                Heirs =
                [
                    Heir("CW", SuccessionEvent.Split, "2010-10-10", "Willemstad"),
                    Heir("SX", SuccessionEvent.Split, "2010-10-10", "Philipsburg"),
                ],
            },
            Land("BU", "Birma", to: "1989-12-04") with
            {
                Heirs = [Heir("MM", SuccessionEvent.Rename, "1989-12-05")],
            },
            Land("DD", "Oost-Duitsland", to: "1990-10-02") with
            {
                Heirs = [Heir("DE", SuccessionEvent.Merger, "1990-10-03")],
            },
            Land("CS", "Tsjecho-Slowakije", to: "1992-12-31") with
            {
                Heirs =
                [
                    Heir("CZ", SuccessionEvent.Split, "1993-01-01", "Praag"),
                    Heir("SK", SuccessionEvent.Split, "1993-01-01", "Košice"),
                ],
            },
            Land("CS", "Servië en Montenegro", from: "2003-02-04", to: "2006-06-04") with
            {
                Heirs = [Heir("RS", SuccessionEvent.Split, "2006-06-05", "Novi Sad")],
            },
        ],
        [],
        []
    );

    [Fact]
    public void Of_CodesOfOneCountryAtDifferentTimes_AreOnePartner()
    {
        Partner today = new()
        {
            Kind = PartnerKind.Municipality,
            Country = "MM",
            Name = "Yangon",
        };
        Partner former = today with { Country = "BU", Name = "Rangoon" };

        Assert.Equal(PartnerIdentity.Of(today, Register), PartnerIdentity.Of(former, Register));
        Assert.NotEqual(PartnerIdentity.Of(today), PartnerIdentity.Of(former));
    }

    [Theory]
    [InlineData("CW", null, "2024-01-01", "CW", SuccessionKind.Same)]
    [InlineData("XX", null, "2024-01-01", "XX", SuccessionKind.Unknown)]
    [InlineData("BU", null, "1980-01-01", "MM", SuccessionKind.Successor)]
    [InlineData("BU", null, "2024-01-01", "MM", SuccessionKind.Successor)]
    [InlineData("DD", null, "1990-10-02", "DD", SuccessionKind.Same)]
    [InlineData("DD", null, "1990-10-03", "DE", SuccessionKind.Successor)]
    [InlineData("AN", "Willemstad", "2010-10-09", "AN", SuccessionKind.Same)]
    [InlineData("AN", "Willemstad", "2010-10-10", "CW", SuccessionKind.Successor)]
    [InlineData("AN", "Philipsburg", "2024-01-01", "SX", SuccessionKind.Successor)]
    [InlineData("AN", "Sint Maarten", "2024-01-01", "SX", SuccessionKind.Successor)]
    [InlineData("AN", "Otrobanda (Willemstad)", "2024-01-01", "CW", SuccessionKind.Successor)]
    [InlineData("CS", "Praag", "2024-01-01", "CZ", SuccessionKind.Successor)]
    [InlineData("CS", "Novi Sad", "2024-01-01", "RS", SuccessionKind.Successor)]
    public void SuccessorOn_OneHeir_IsTheCountry(
        string code,
        string? name,
        string asOf,
        string expected,
        SuccessionKind kind
    )
    {
        CountrySuccession succession = Follow(code, name, asOf);

        Assert.Equal((kind, CountryCode.Parse(expected)), (succession.Kind, succession.Code));
        Assert.Empty(succession.Heirs);
    }

    [Theory]
    [InlineData("AN", null, null, "CW SX")]
    [InlineData("AN", "Bonaire", null, "CW SX")]
    [InlineData("CS", "Elsewhere", "1985-01-01", "CZ SK")]
    [InlineData("CS", "Elsewhere", null, "CZ RS SK")]
    public void SuccessorOn_PlaceNotKnown_HasAllHeirs(string code, string? name, string? referenceDate, string heirs)
    {
        CountrySuccession succession = Follow(code, name, "2024-01-01", referenceDate);

        Assert.Equal((SuccessionKind.Split, null), (succession.Kind, succession.Code));
        Assert.Equal(heirs, string.Join(' ', succession.Heirs.Select(heir => heir.Code.ToString()).Order()));
        Assert.Equal([CountryCode.Parse(code)], succession.FormerCodes);
    }

    [Fact]
    public void SuccessorOn_StartOfThePartnership_ShowsWhatTheCodeMeant()
    {
        Period since2004 = new() { Start = PeriodBound.On(new PartialDate(2004)), End = PeriodBound.Open };
        Partner partner = Partner("CS", "Elsewhere");

        Assert.Equal("RS", Register.SuccessorOn(partner, Today, since2004).Code?.ToString());
        Assert.Equal(SuccessionKind.Split, Register.SuccessorOn(partner, Today).Kind);
        Assert.Equal(
            SuccessionKind.Split,
            Register.SuccessorOn(partner, Today, Period.Always, new DateOnly(1985, 1, 1)).Kind
        );
    }

    [Fact]
    public void SuccessorOn_Heir_HasTheStepsAndThePlace()
    {
        CountrySuccession divided = Follow("AN", "Willemstad", "2024-01-01");
        CountrySuccession renamed = Follow("BU", "Yangon", "2024-01-01");

        Assert.Equal("AN CW", string.Join(' ', divided.Lineage.Select(country => country.Code)));
        Assert.Equal("Willemstad", divided.Place);
        Assert.Equal("AN", string.Join(' ', divided.FormerCodes));
        Assert.Equal("BU MM", string.Join(' ', renamed.Lineage.Select(country => country.Code)));
        Assert.Null(renamed.Place);
        Assert.Equal("BU", string.Join(' ', Follow("MM", null, "2024-01-01").FormerCodes));
    }

    /// <summary>Myanmar was renamed twice. The code of the partnership is one of its former codes.</summary>
    [Fact]
    public void SuccessorOn_SeveralFormerCodes_InOrderAndEachOnce()
    {
        CountryRegister register = new(
            [
                Land("MM", "Myanmar"),
                Land("BU", "Birma", to: "1989-12-04") with
                {
                    Heirs = [Heir("MM", SuccessionEvent.Rename, "1989-12-05")],
                },
                Land("AX", "Ava", to: "1948-01-03") with
                {
                    Heirs = [Heir("MM", SuccessionEvent.Rename, "1948-01-04")],
                },
            ],
            [],
            []
        );

        Assert.Equal(
            ["AX", "BU"],
            register.SuccessorOn(Partner("BU", null), Today).FormerCodes.Select(code => code.ToString())
        );
    }

    [Fact]
    public void Lists_OfCountries_AreThoseOfTheirSource()
    {
        Assert.Equal("TR MA SR AN AW GH CV ID", string.Join(' ', CountryRegister.CountriesOfOrigin));
        Assert.Equal(
            "AF AO BD BF BI BJ CD CF DJ ER ET GM GN GW HT KH KI KM LA LR LS MG ML MM MR MW MZ NE NP RW SB SD SL SN SO SS "
                + "TD TG TL TV TZ UG YE ZM",
            string.Join(' ', CountryRegister.LeastDevelopedCountries)
        );
    }

    private static CountrySuccession Follow(string code, string? name, string asOf, string? referenceDate = null) =>
        Register.SuccessorOn(
            Partner(code, name),
            DateOnly.Parse(asOf),
            referenceDate: referenceDate is null ? null : DateOnly.Parse(referenceDate)
        );

    private static Partner Partner(string code, string? name) =>
        new()
        {
            Name = name,
            Kind = PartnerKind.Municipality,
            Country = CountryCode.Parse(code),
        };

    private static CountryHeir Heir(CountryCode code, SuccessionEvent kind, string from, params string[] places) =>
        new()
        {
            Code = code,
            Kind = kind,
            From = DateOnly.Parse(from),
            Places = [.. places],
        };

    private static Country Land(CountryCode code, string name, string? from = null, string? to = null) =>
        new()
        {
            Code = code,
            DutchName = name,
            EnglishName = name,
            Validity = new Period
            {
                Start = from is null ? PeriodBound.Open : PeriodBound.Parse(from),
                End = to is null ? PeriodBound.Open : PeriodBound.Parse(to),
            },
        };
}
