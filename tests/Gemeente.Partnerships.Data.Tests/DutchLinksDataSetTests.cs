using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data.Tests;

public sealed class DutchLinksDataSetTests
{
    private static readonly PartnershipDataSet Data = DutchLinksDataSet.Load();

    [Fact]
    public void Load_577Links_RecordsOrIssues()
    {
        Assert.Equal(529, Data.Partnerships.Count);
        Assert.Equal(36, Data.Issues.Count(i => i.Code == "unmatched-place"));
        Assert.Equal(12, Data.Issues.Count(i => i.Code == "ambiguous-place"));
        Assert.Equal(
            577,
            Data.Partnerships.Select(p => p.Id)
                .Concat(Data.Issues.Where(i => i.Code != "possible-duplicate").Select(i => i.RecordId))
                .Distinct()
                .Count()
        );
    }

    [Fact]
    public void Load_LinkLeftOut_IssueWithLineAndText()
    {
        DataIssue issue = Data.Issues.First(issue => issue.RecordId == "link-hengelo-de-emsdetten");

        Assert.Equal(
            ("ambiguous-place", IssueSeverity.Warning, "links/dutch_links.csv"),
            (issue.Code, issue.Severity, issue.File)
        );
        Assert.All(Data.Issues, i => Assert.True(i.Line > 1));
    }

    [Fact]
    public void Load_PartnerInTwoSpellings_KeptWithWarning()
    {
        Assert.Equal(17, Data.Issues.Count(i => i.Code == "possible-duplicate"));
        Assert.NotNull(Data.Partnerships.Find("link-0034-se-vaxjo"));
        Assert.Contains(
            "'link-0034-dk-vaxjo'",
            Data.Partnerships.Get("link-0034-se-vaxjo").Evidence.Note,
            StringComparison.Ordinal
        );
        Assert.All(
            Data.Issues.Where(i => i.Code == "possible-duplicate"),
            i => Assert.Contains(Data.Partnerships, p => i.Message.Contains($"'{p.Id}'", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Load_Period_StartByDateOfList()
    {
        Assert.All(
            Data.Partnerships,
            p => Assert.Equal(PeriodStatus.Unknown, p.Period.StatusOn(new DateOnly(2007, 6, 30)))
        );
        Assert.Equal("by 2017/open", Data.Partnerships.Get("link-0796-de-trier").Period.ToString());
        Assert.Equal("by 2026/open", Data.Partnerships.Get("link-0796-be-leuven").Period.ToString());
    }

    [Fact]
    public void Load_Codes_InRegisters()
    {
        Assert.All(Data.Partnerships, p => Assert.NotNull(Data.Municipalities.Find(p.Municipality)));
        Assert.All(Data.Partnerships, p => Assert.NotNull(Data.Countries.Find(p.Partner.Country)));
        Assert.Equal(["Wikidata 2017", "Wikipedia 2026"], Data.Partnerships.Get("link-0796-de-trier").Evidence.Sources);
        Assert.Equal(
            ("Leuven", "BE"),
            (
                Data.Partnerships.Get("link-0796-be-leuven").Partner.Name,
                Data.Partnerships.Get("link-0796-be-leuven").Partner.Country.ToString()
            )
        );
    }

    [Fact]
    public void Validate_NoIssues() => Assert.Empty(Data.Validate());
}
