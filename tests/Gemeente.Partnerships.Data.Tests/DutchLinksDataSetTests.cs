using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Registers;
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
            (IssueSeverity.Warning, "links/dutch_links.csv", "link-hengelo-de-emsdetten"),
            (issue.Severity, issue.File, issue.RecordId)
        );
        Assert.Equal(
            "'Hengelo' can be Hengelo (O) (0164) or Hengelo (Gld) (0248). Its link with Emsdetten (DE) was left out. "
                + "It is the documented tie 'doc-89'.",
            issue.Message
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

    [Theory]
    [InlineData("link-0796-de-trier", "Documented as 'doc-86': 1968-06-07/open, stated.")]
    [InlineData("link-0003-de-aurich", "Documented as 'doc-49': 1989/open, derived.")]
    [InlineData("link-1940-de-drolshagen", "Documented as 'doc-48': 1969/open, stated.")]
    [InlineData("link-0189-fr-ermont", "Documented as 'doc-75': by 2010-09-15/2010-09-15, stated.")]
    [InlineData(
        "link-0542-pl-koscian",
        "May be documented as 'doc-59': 1994-05-30/open, stated; the source names Nederlek (0643)."
    )]
    public void Load_DocumentedLink_DatesInEvidence(string id, string note) =>
        Assert.Equal(note, Data.Partnerships.Get(id).Evidence.Note);

    [Fact]
    public void Load_DocumentedLinks_OfTheSamePartnerAndMunicipality()
    {
        PartnershipDataSet documented = DocumentedDataSet.Load();
        var pairs = EmbeddedCsv.Read(
            "links/documented_links.csv",
            [],
            ["link", "documented", "doubt"],
            row =>
                (
                    Link: row.RequiredText("link"),
                    Tie: documented.Partnerships.Get(row.RequiredText("documented")),
                    Doubt: row.Text("doubt")
                )
        );

        Assert.Equal(67, pairs.Select(pair => pair.Link).Distinct().Count());
        Assert.Equal(67, pairs.Select(pair => pair.Tie.Id).Distinct().Count());
        Assert.Equal(
            43,
            pairs.Count(pair =>
                string.CompareOrdinal(pair.Tie.Id, "doc-46") > 0
                && (pair.Tie.Period.Start.Kind == PeriodBoundKind.On || pair.Tie.Evidence.Note!.Contains("foundation"))
            ) + 3 // with a better date: Angers, Masaya, Osnabrück
        );
        foreach ((string link, Partnership tie, string? doubt) in pairs)
        {
            if (Data.Partnerships.Find(link) is not { } own)
            {
                DataIssue left = Data.Issues.Single(i => i.RecordId == link);
                Assert.EndsWith($"It is the documented tie '{tie.Id}'.", left.Message, StringComparison.Ordinal);
                continue;
            }

            Assert.Equal(own.Partner.Country, tie.Partner.Country);
            Assert.Equal(own.Partner.Name!.Split(' ')[0], tie.Partner.Name!.Split(' ')[0]);
            MunicipalitySuccession succession = Data.Municipalities.SuccessorOn(
                tie.Municipality,
                DutchLinksDataSet.ReferenceDate
            );
            MunicipalityCode[] heirs =
            [
                .. succession.Lineage.Select(m => m.Code),
                .. succession.Heirs.Select(heir => heir.Change.Code),
            ];
            MunicipalityCode[] later =
            [
                .. heirs.Select(code =>
                    Data.Municipalities.SuccessorOn(code, DutchLinksDataSet.ReferenceDate).Municipality?.Code ?? code
                ),
            ];
            Assert.True(doubt is null == heirs.Concat(later).Contains(own.Municipality), link);
        }
    }

    [Fact]
    public void Merge_WithDocumentedTies_GivesLinksTheirDates()
    {
        DataSetMerge merge = DataSetMerge.Create(
            new DataSetMergeOptions { Name = "both", MunicipalitiesAsOf = DutchLinksDataSet.ReferenceDate },
            DocumentedDataSet.Load(),
            Data
        );

        Assert.Equal("1968-06-07/open", merge.DataSet.Partnerships.Get("doc-86").Period.ToString());
        Assert.Equal(
            ["Wikidata 2017", "Wikipedia 2026"],
            merge.DataSet.Partnerships.Get("doc-86").Evidence.Sources.Where(s => s.StartsWith("Wiki"))
        );
    }

    [Theory]
    [InlineData("1850-01-01", 0, 529)]
    [InlineData("2026-01-01", 529, 0)]
    [InlineData("2026-01-02", 0, 529)]
    public void Partnerships_OnDate_CertainOnTheDayOfTheList(string date, int certain, int possible)
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            Data,
            DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

        Assert.Equal((certain, possible), (catalog.Partnerships.Certain, catalog.Partnerships.Possible));
    }

    [Fact]
    public void Load_Codes_InRegisters()
    {
        Assert.All(Data.Partnerships, p => Assert.NotNull(Data.Municipalities.Find(p.Municipality)));
        Assert.All(Data.Partnerships, p => Assert.NotNull(Data.Countries.Find(p.Partner.Country)));
        Assert.Equal(
            ["Wikidata 2017", "Wikipedia 2026", "http://gesellschaft-herzogenbusch-trier.de/staedtepartnerschaft.htm"],
            Data.Partnerships.Get("link-0796-de-trier").Evidence.Sources
        );
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
