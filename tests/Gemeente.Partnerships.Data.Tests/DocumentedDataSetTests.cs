using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Dimensions;
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
        Assert.Equal(Enumerable.Range(1, 98).Select(n => $"doc-{n:00}"), Data.Partnerships.Select(p => p.Id));
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
    public void Load_DatedTies_PeriodAndBasis()
    {
        Assert.All(
            Data.Partnerships.Where(p => p.Period.Start.Kind == PeriodBoundKind.On),
            p => Assert.StartsWith("Start: ", p.Evidence.Note, StringComparison.Ordinal)
        );
        Partnership signed = Data.Partnerships.Get("doc-51");
        Assert.Equal("1991-05-03/2019-01-08", signed.Period.ToString());
        Assert.Equal(EvidenceKind.Stated, signed.Evidence.Kind);
        Assert.Equal(
            "Start: agreement signed by both mayors. End: council of Leidschendam-Voorburg. Reference date: 2019-01-08, "
                + "end of the tie. continued by Leidschendam-Voorburg (1916) since 2002.",
            signed.Evidence.Note
        );
        Partnership counted = Data.Partnerships.Get("doc-49");
        Assert.Equal("1989/open", counted.Period.ToString());
        Assert.Equal(EvidenceKind.Derived, counted.Evidence.Kind);
        Assert.Contains("30 years in 2019, counted back", counted.Evidence.Note, StringComparison.Ordinal);
        Assert.Equal(
            12,
            Data.Partnerships.Count(p =>
                p.Evidence.Note?.Contains("counted back", StringComparison.Ordinal) == true
                && p.Evidence.Kind == EvidenceKind.Derived
            )
        );
    }

    [Theory]
    [InlineData("doc-37", "1964-09-03/open")]
    [InlineData("doc-38", "1964-09-03/open")]
    [InlineData("doc-41", "1986/open")]
    public void Load_BetterDate_AppliedWithItsSource(string id, string period)
    {
        Partnership partnership = Data.Partnerships.Get(id);

        Assert.Equal(period, partnership.Period.ToString());
        Assert.Equal(2, partnership.Evidence.Sources.Count);
        Assert.Matches("jumelages|amistad", partnership.Evidence.Sources[0]);
    }

    [Theory]
    [InlineData("doc-65", "by 2023-06/open")] // San Carlos: the foundation is of 1986
    [InlineData("doc-74", "by 1996/open")] // Bamenda: the foundation is of 1996, the tie may be older
    [InlineData("doc-64", "1989-06-20/2024-03-26")] // Murmansk: the foundation was dissolved on 2024-04-24
    public void Load_DateOfFoundation_NotThatOfTie(string id, string period) =>
        Assert.Equal(period, Data.Partnerships.Get(id).Period.ToString());

    [Theory]
    [InlineData("doc-67", "2024-02-01", PartnershipStatus.Active)] // Brest: frozen in March 2024
    [InlineData("doc-67", "2026-01-01", PartnershipStatus.Possible)]
    [InlineData("doc-70", "2007-06-30", PartnershipStatus.Possible)] // Krefeld: dormant since the early 1980s
    [InlineData("doc-92", "2007-06-30", PartnershipStatus.Possible)] // Kiryat Ono: dormant
    [InlineData("doc-53", "2018-10-31", PartnershipStatus.Active)] // Temecula: an end was proposed in November 2018
    [InlineData("doc-53", "2026-01-01", PartnershipStatus.Possible)]
    [InlineData("doc-80", "2007-06-30", PartnershipStatus.Possible)] // Liberec: past tense in 2021
    [InlineData("doc-02", "2004-11-30", PartnershipStatus.Active)] // Bergama: no source shows a later date
    [InlineData("doc-02", "2007-06-30", PartnershipStatus.Possible)]
    [InlineData("doc-63", "2023-02-01", PartnershipStatus.Active)] // Saint Petersburg: still there in February 2023
    [InlineData("doc-63", "2023-02-02", PartnershipStatus.Possible)]
    [InlineData("doc-72", "2026-01-01", PartnershipStatus.Ended)] // Puławy
    public void Status_AfterLastDateOfSources_Possible(string id, string date, PartnershipStatus status)
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            Data,
            DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

        Assert.Equal(status, catalog.GetPartnership(id).Status);
    }

    [Theory]
    [InlineData("doc-48", "2007-06-30", "0051")] // Haskerland, later Skarsterlân
    [InlineData("doc-48", "2026-01-01", "1940")] // and De Fryske Marren, that renewed the tie
    [InlineData("doc-51", "2007-06-30", "1916")] // Leidschendam, a part of which went to Den Haag
    [InlineData("doc-52", "2007-06-30", "1916")]
    [InlineData("doc-91", "2026-01-01", "1950")]
    public void Municipality_DividedAndContinued_IsTheHeirOfTheSource(string id, string date, string municipality)
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            Data,
            DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        );

        Assert.Equal(municipality, catalog.GetPartnership(id).Municipality?.Code.ToString());
        Assert.DoesNotContain(catalog.Issues, issue => issue.RecordId == id);
    }

    [Fact]
    public void ReferenceDate_EveryRecord_NotBeforeStart()
    {
        Assert.Equal(54, Data.Partnerships.Count(p => p.Evidence.ReferenceDate is not null));
        Assert.Equal(
            ["doc-30"], // began in 2003 and was current on 29 August 2003
            Data.Partnerships.Where(p => p.Evidence.ReferenceDate < p.Period.Start.Date?.Latest).Select(p => p.Id)
        );
        Assert.All(
            Data.Partnerships.Where(p => p.Evidence.ReferenceDate is not null),
            p => Assert.Contains("Reference date: ", p.Evidence.Note, StringComparison.Ordinal)
        );
        Assert.Null(Data.AsOf);
    }

    [Fact]
    public void CountBy_StatusEnded_CountsEnded()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(Data, new DateOnly(2026, 1, 1));
        string[] ended = [.. Data.Partnerships.Where(p => p.Period.End.Date is not null).Select(p => p.Id)];

        CountTable<PartnershipStatus> table = catalog.AllPartnerships.CountBy(PartnershipDimensions.Status);

        Assert.Equal(19, ended.Length);
        Assert.Equal(ended.Length, table[PartnershipStatus.Ended].Count);
        Assert.All(ended, id => Assert.Equal(PartnershipStatus.Ended, catalog.GetPartnership(id).Status));
        Assert.Equal(0, table[PartnershipStatus.NotBegun].Count);
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

        Assert.All(
            Data.Partnerships,
            p =>
                Assert.True(
                    Data.Municipalities.Get(p.Municipality)
                        .ExistsOn(
                            p.Period.Start is { Kind: PeriodBoundKind.On, Date: { } start } ? start.Latest : June2007
                        ),
                    p.Municipality.ToString()
                )
        );
        Assert.All(Data.Partnerships, p => Assert.True(Data.Countries.Get(p.Partner.Country).ExistsOn(June2007)));
    }

    [Fact]
    public void Validate_NoIssues() => Assert.Empty(Data.Validate());
}
