using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Tests;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Facts;

public sealed class EffectiveProfileTests
{
    private static readonly MunicipalityProfile Of2000 = Valid("2000", "open") with
    {
        Staffing = Staffing.Coordinator,
        HasPolicy = true,
    };

    private static readonly MunicipalityProfile Of2005 = Valid("2005", "open") with
    {
        Staffing = Staffing.SpecialisedBureau,
        WeeklyTime = WeeklyTime.AFewHours,
    };

    [Fact]
    public void Of_SeveralProfiles_LatestThatStatesEachAttribute()
    {
        EffectiveProfile profile = EffectiveProfile.Of([Of2005, Of2000], World.In2007);

        Assert.Equal(
            (Staffing.SpecialisedBureau, WeeklyTime.AFewHours, true),
            (profile.Staffing, profile.WeeklyTime, profile.HasPolicy)
        );
        Assert.Null(profile.AnnualBudget);
        Assert.Equal([Of2005, Of2000], profile.InForce);
    }

    [Theory]
    [InlineData("1999-12-31", "none")]
    [InlineData("2000-06-01", "coordinator")]
    [InlineData("2004-12-31", "coordinator")]
    [InlineData("2006-01-01", "specialised-bureau")]
    public void Of_NotBegun_NotUsed(string date, string staffing) =>
        Assert.Equal(
            staffing,
            EffectiveProfile.Of([Of2000, Of2005], DateOnly.ParseExact(date, "O")).Staffing?.Code ?? "none"
        );

    [Fact]
    public void Of_Ended_NotUsed()
    {
        MunicipalityProfile ended = Valid("2005", "2006") with { Staffing = Staffing.SpecialisedBureau };

        Assert.Equal(Staffing.Coordinator, EffectiveProfile.Of([Of2000, ended], World.In2007).Staffing);
    }

    [Fact]
    public void Of_UnknownStart_ReferenceDateThenOrder()
    {
        MunicipalityProfile undated = Valid("unknown", "unknown") with { Staffing = Staffing.SpecialisedBureau };
        MunicipalityProfile of2003 = undated with
        {
            Evidence = Samples.Stated with { ReferenceDate = new DateOnly(2003, 1, 1) },
        };

        Assert.Equal(Staffing.Coordinator, EffectiveProfile.Of([Of2000, undated], World.In2007).Staffing);
        Assert.Equal(Staffing.SpecialisedBureau, EffectiveProfile.Of([of2003, Of2000], World.In2007).Staffing);
        MunicipalityProfile other = Of2000 with { Staffing = Staffing.FromCode("volunteers") };
        Assert.Equal("volunteers", EffectiveProfile.Of([Of2000, other], World.In2007).Staffing?.Code);
        Assert.Equal("coordinator", EffectiveProfile.Of([other, Of2000], World.In2007).Staffing?.Code);
    }

    [Theory]
    [InlineData("2007", "2006-12-31", false)]
    [InlineData("2007", "2007-06-30", null)]
    [InlineData("2007", "2007-12-31", true)]
    [InlineData("2007-06-07", "2007-06-06", false)]
    [InlineData("2007-06-07", "2007-06-07", true)]
    [InlineData(null, "2007-06-30", null)]
    public void IsMillenniumMunicipality_Date_TrueWhenCertain(string? since, string date, bool? isOne)
    {
        MunicipalityProfile profile = Samples.Profile with
        {
            MillenniumMunicipalitySince = since is null ? null : PartialDate.Parse(since),
        };

        Assert.Equal(isOne, EffectiveProfile.Of([profile], DateOnly.ParseExact(date, "O")).IsMillenniumMunicipality);
    }

    [Fact]
    public void Of_NoneOrTwoMunicipalities_EmptyOrThrows()
    {
        EffectiveProfile none = EffectiveProfile.Of([], World.In2007);

        Assert.Empty(none.InForce);
        Assert.Equal(World.In2007, none.AsOf);
        Assert.Null(none.IsMillenniumMunicipality);
        Assert.Throws<ArgumentException>(() =>
            EffectiveProfile.Of([Of2000, Of2005 with { Municipality = "0363" }], World.In2007)
        );
    }

    [Fact]
    public void Profile_MergedMunicipality_NotOfSuccessor()
    {
        PartnershipDataSet dataSet = World.With(World.Partnership("alkemade", "0483", "TR")) with
        {
            Profiles = [Samples.Profile with { Municipality = "0483", Staffing = Staffing.Coordinator }],
        };
        PartnershipCatalog in2007 = PartnershipCatalog.Create(dataSet, World.In2007);

        Assert.Equal(Staffing.Coordinator, in2007.GetPartnership("alkemade").Profile.Staffing);
        Assert.Null(in2007.AsOf(World.In2026).GetPartnership("alkemade").Profile.Staffing);
        Assert.Null(in2007.AsOf(World.In2026).GetMunicipality("1884").Profile.Staffing);
    }

    private static MunicipalityProfile Valid(string from, string to) =>
        Samples.Profile with
        {
            ValidFor = new Period { Start = PeriodBound.Parse(from), End = PeriodBound.Parse(to) },
        };
}
