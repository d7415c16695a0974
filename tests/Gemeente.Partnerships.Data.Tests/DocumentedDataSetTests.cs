using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data.Tests;

public sealed class DocumentedDataSetTests
{
    private static readonly DateOnly June2007 = new(2007, 6, 30);
    private static readonly PartnershipDataSet Data = DocumentedDataSet.Load();

    [Fact]
    public void Load_EveryRow_HasSources()
    {
        Assert.Equal(Enumerable.Range(1, 46).Select(n => $"doc-{n:00}"), Data.Partnerships.Select(p => p.Id));
        Assert.Equal(14, Data.Profiles.Count);
        Assert.All(Data.Partnerships, p => Assert.NotEmpty(p.Evidence.Sources));
        Assert.Equal(32, Data.Partnerships.Count(p => p.Evidence.Confidence is not null));
        Assert.Empty(Data.Issues);
    }

    [Fact]
    public void StatusOn_June2007_AsTheSources()
    {
        var issues = new List<DataIssue>();
        var statuses = new List<PeriodStatus>();
        List<(string Id, PeriodStatus? Status)> told = EmbeddedCsv.Read(
            "links/documented_ties.csv",
            issues,
            ["id", "status_2007_06"],
            row =>
                (
                    row.RequiredText("id"),
                    row.Text("status_2007_06") switch
                    {
                        "active" => PeriodStatus.Active,
                        "after-2007-06" => PeriodStatus.NotBegun,
                        "unclear" => PeriodStatus.Unknown,
                        _ => default(PeriodStatus?),
                    }
                )
        );

        foreach ((string id, PeriodStatus? status) in told.Where(t => t.Status is not null))
        {
            PeriodStatus computed = Data.Partnerships.Get(id).Period.StatusOn(June2007);
            Assert.True(status == computed, $"{id}: {computed}, not {status}");
            statuses.Add(computed);
        }

        Assert.Equal(
            (19, 5, 8),
            (
                statuses.Count(s => s == PeriodStatus.Active),
                statuses.Count(s => s == PeriodStatus.NotBegun),
                statuses.Count(s => s == PeriodStatus.Unknown)
            )
        );
    }

    [Fact]
    public void Load_StartAndEnd_AsKnown()
    {
        Assert.Equal("1975/2017-03", Data.Partnerships.Get("doc-01").Period.ToString());
        Assert.Equal("by 2006-09/open", Data.Partnerships.Get("doc-06").Period.ToString());
        Assert.Equal("1999/unknown", Data.Partnerships.Get("doc-08").Period.ToString());
        Assert.Equal("2001-11-08/open", Data.Partnerships.Get("doc-19").Period.ToString());
        Assert.Equal(PeriodStatus.Ended, Data.Partnerships.Get("doc-29").Period.StatusOn(new DateOnly(2017, 1, 1)));
        Assert.Equal(PeriodStatus.Ended, Data.Partnerships.Get("doc-43").Period.StatusOn(new DateOnly(2018, 1, 1)));
    }

    [Fact]
    public void Load_PartnerWithoutName_NameNull()
    {
        Assert.Equal(
            ["doc-09", "doc-16", "doc-17"],
            Data.Partnerships.Where(p => p.Partner.Name is null).Select(p => p.Id)
        );
    }

    [Fact]
    public void Load_Row_EveryColumn()
    {
        Partnership partnership = Data.Partnerships.Get("doc-02");

        Assert.Equal(
            ("0361", "Bergama", "TR"),
            (partnership.Municipality.ToString(), partnership.Partner.Name, partnership.Partner.Country.ToString())
        );
        Assert.Equal(Initiative.DutchMunicipality, partnership.Initiative);
        Assert.Equal([Motive.Integration], partnership.Motives);
        Assert.Equal([Theme.LocalGovernment, Theme.Democracy], partnership.Themes);
        Assert.Equal("local government; citizen participation; integration", partnership.Description);
        Assert.Equal(Confidence.High, partnership.Evidence.Confidence);
        Assert.Equal(
            "Start: council decision; friendship since 2000. initiative inferred from council decision.",
            partnership.Evidence.Note
        );
        Assert.Equal(2, partnership.Evidence.Sources.Count);
        Assert.All(Data.Partnerships.SelectMany(p => p.Themes), t => Assert.True(t.IsWellKnown, t.Code));
    }

    [Fact]
    public void Load_Municipalities_ExistedAtTheTime()
    {
        foreach (MunicipalityProfile profile in Data.Profiles)
        {
            Assert.Equal(profile.Municipality, Data.Municipalities.FindByName(profile.Name!, June2007).Single?.Code);
            Assert.Equal(new DateOnly(2007, 6, 7), profile.MillenniumMunicipalitySince);
        }

        Assert.All(Data.Partnerships, p => Assert.True(Data.Municipalities.Get(p.Municipality).ExistsOn(June2007)));
        Assert.All(Data.Partnerships, p => Assert.True(Data.Countries.Get(p.Partner.Country).ExistsOn(June2007)));
    }

    [Fact]
    public void Validate_NoIssues() => Assert.Empty(Data.Validate());
}
