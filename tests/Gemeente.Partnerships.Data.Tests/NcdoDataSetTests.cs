using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data.Tests;

public sealed class NcdoDataSetTests
{
    private static readonly PartnershipDataSet Data = NcdoDataSet.Load();

    [Fact]
    public void Load_39PartnershipsOf22Municipalities()
    {
        Assert.Equal(39, Data.Partnerships.Count);
        Assert.Equal(22, Data.Profiles.Count);
        Assert.Equal(22, Data.Partnerships.Select(p => p.Municipality).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 39).Select(n => $"ncdo-{n:00}"), Data.Partnerships.Select(p => p.Id));
        Assert.Empty(Data.Issues);
    }

    [Fact]
    public void Load_Evidence_StatedOrReconstructed()
    {
        Assert.Equal(5, Data.Partnerships.Count(p => p.Evidence.Kind == EvidenceKind.Stated));
        Assert.Equal(34, Data.Partnerships.Count(p => p.Evidence.Kind == EvidenceKind.Reconstructed));
        Assert.Equal(6, Data.Profiles.Count(p => p.Evidence.Kind == EvidenceKind.Stated));
        Assert.All(Data.Partnerships, p => Assert.Equal(NcdoDataSet.ReferenceDate, p.Evidence.ReferenceDate));
        Assert.All(Data.Partnerships, p => Assert.NotEmpty(p.Evidence.Sources));
        Assert.All(
            Data.Partnerships,
            p => Assert.Equal(p.Evidence.Kind == EvidenceKind.Reconstructed, p.Evidence.Note is not null)
        );
    }

    [Fact]
    public void StatusOn_ReferenceDate_AllActive()
    {
        Assert.Equal(new DateOnly(2007, 6, 30), NcdoDataSet.ReferenceDate);
        Assert.All(
            Data.Partnerships,
            p => Assert.Equal(PeriodStatus.Active, p.Period.StatusOn(NcdoDataSet.ReferenceDate))
        );
        Assert.All(
            Data.Profiles,
            p => Assert.Equal(PeriodStatus.Active, p.ValidFor.StatusOn(NcdoDataSet.ReferenceDate))
        );
        Assert.Equal(PeriodBound.On(new PartialDate(1975)), Data.Partnerships.Get("ncdo-01").Period.Start);
        Assert.Equal(PeriodBoundKind.By, Data.Partnerships.Get("ncdo-02").Period.Start.Kind);
    }

    [Fact]
    public void Load_UnnamedMunicipalities_PlaceholdersNotCounted()
    {
        MunicipalityRegister register = Data.Municipalities;

        Assert.Equal(16, register.All.Count(m => m.Kind == MunicipalityKind.Placeholder));
        Assert.Equal("Niet genoemde gemeente 16", register.Get("9916").Name);
        Assert.Equal(443, register.CountOn(NcdoDataSet.ReferenceDate));
        Assert.True(register.Get("9901").ExistsOn(NcdoDataSet.ReferenceDate));
        Assert.Null(EmbeddedRegisters.Municipalities.Find("9901"));
        Assert.All(Data.Partnerships, p => Assert.NotNull(register.Find(p.Municipality)));
    }

    [Fact]
    public void Load_Row_EveryColumn()
    {
        Partnership partnership = Data.Partnerships.Get("ncdo-18");

        Assert.Equal(
            (PartnerKind.Island, null, "AN"),
            (partnership.Partner.Kind, partnership.Partner.Name, partnership.Partner.Country.ToString())
        );
        Assert.Equal(Initiative.Joint, partnership.Initiative);
        Assert.Equal([Motive.Integration, Motive.Economic], partnership.Motives);
        Assert.Equal([Motive.ServiceImprovement], partnership.PartnerMotives);
        Assert.Equal([Theme.Education, Theme.InformationManagement], partnership.Themes);
        Assert.Equal([OrganisationKind.School], partnership.Organisations);
        Assert.Equal([FundingSource.MinistryOfInterior], partnership.Funding);
        MunicipalityProfile profile = Data.Profiles.Single(p => p.Municipality == "9901");
        Assert.Equal(
            (62000, Staffing.Coordinator, WeeklyTime.OneOrAFewDays),
            (profile.Inhabitants, profile.Staffing, profile.WeeklyTime)
        );
        Assert.Equal(AmountRange.Between(20000, 30000), profile.AnnualBudget);
        Assert.Equal(new PartialDate(2007), profile.MillenniumMunicipalitySince);
        Assert.Equal(AmountRange.AtLeast(50000), Data.Profiles.Single(p => p.Municipality == "0363").AnnualBudget);
    }

    [Fact]
    public void Load_Codes_WellKnown()
    {
        foreach (Partnership partnership in Data.Partnerships)
        {
            Assert.True(partnership.Initiative?.IsWellKnown ?? true);
            Assert.True(partnership.Partner.Kind.IsWellKnown);
            Assert.All(partnership.Motives.Concat(partnership.PartnerMotives), m => Assert.True(m.IsWellKnown));
            Assert.All(partnership.Themes, t => Assert.True(t.IsWellKnown));
            Assert.All(partnership.Organisations, o => Assert.True(o.IsWellKnown));
            Assert.All(partnership.Funding, f => Assert.True(f.IsWellKnown));
        }
    }

    [Fact]
    public void Load_Twice_Equal() => Assert.Equal(Data, NcdoDataSet.Load());

    [Fact]
    public void Validate_NoIssues() => Assert.Empty(Data.Validate());
}
