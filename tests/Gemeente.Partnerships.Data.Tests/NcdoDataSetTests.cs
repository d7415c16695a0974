using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data.Tests;

public sealed class NcdoDataSetTests
{
    private static readonly PartnershipDataSet Data = NcdoDataSet.Load();

    [Fact]
    public void Holds_39_partnerships_of_22_municipalities()
    {
        Assert.Equal(39, Data.Partnerships.Count);
        Assert.Equal(22, Data.Profiles.Count);
        Assert.Equal(22, Data.Partnerships.Select(p => p.Municipality).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 39).Select(n => $"ncdo-{n:00}"), Data.Partnerships.Select(p => p.Id));
        Assert.Empty(Data.Issues);
    }

    [Fact]
    public void Says_which_records_are_stated_and_which_reconstructed()
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
    public void Has_every_partnership_active_on_the_reference_date()
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
    public void Stands_placeholders_in_for_municipalities_without_a_name_and_counts_them_nowhere()
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
    public void Reads_every_column()
    {
        Partnership tie = Data.Partnerships.Get("ncdo-18");

        Assert.Equal(
            (PartnerKind.Island, null, "AN"),
            (tie.Partner.Kind, tie.Partner.Name, tie.Partner.Country.ToString())
        );
        Assert.Equal(Initiative.Joint, tie.Initiative);
        Assert.Equal([Motive.Integration, Motive.Economic], tie.Motives);
        Assert.Equal([Motive.ServiceImprovement], tie.PartnerMotives);
        Assert.Equal([Theme.Education, Theme.InformationManagement], tie.Themes);
        Assert.Equal([OrganisationKind.School], tie.Organisations);
        Assert.Equal([FundingSource.MinistryOfInterior], tie.Funding);
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
    public void Uses_well_known_codes_only()
    {
        foreach (Partnership tie in Data.Partnerships)
        {
            Assert.True(tie.Initiative?.IsWellKnown ?? true);
            Assert.True(tie.Partner.Kind.IsWellKnown);
            Assert.All(tie.Motives.Concat(tie.PartnerMotives), m => Assert.True(m.IsWellKnown));
            Assert.All(tie.Themes, t => Assert.True(t.IsWellKnown));
            Assert.All(tie.Organisations, o => Assert.True(o.IsWellKnown));
            Assert.All(tie.Funding, f => Assert.True(f.IsWellKnown));
        }
    }

    [Fact]
    public void Is_equal_when_it_is_read_again() => Assert.Equal(Data, NcdoDataSet.Load());

    [Fact]
    public void Goes_together_with_its_registers() => Assert.Empty(Data.Validate());
}
