using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Listing;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Host.Snippets;

public sealed class Catalog
{
    [Fact]
    public void Create_AsOf_CountsThatDate()
    {
        #region as of
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            DocumentedDataSet.Load(),
            asOf: new DateOnly(2007, 6, 30)
        );

        long counting = catalog.Partnerships.Count; // active or possible
        long certain = catalog.Partnerships.Where(PartnershipDimensions.Status.Is(PartnershipStatus.Active)).Count;
        CountTable<PartnershipStatus> byStatus = catalog.AllPartnerships.CountBy(PartnershipDimensions.Status);

        PartnershipCatalog today = catalog.AsOf(new DateOnly(2026, 1, 1));
        MunicipalityFact kaagEnBraassem = today.GetMunicipality("1884"); // holds the territory of Alkemade since 2009
        ValueList<DataIssue> doubtful = today.Issues; // such as ties of municipalities that were split
        #endregion

        Assert.Equal(98, byStatus.Total);
        Assert.Equal(counting, certain + byStatus[PartnershipStatus.Possible].Count);
        Assert.Equal("Kaag en Braassem", kaagEnBraassem.Municipality.Name);
        Assert.All(doubtful, issue => Assert.Equal(IssueSeverity.Warning, issue.Severity));
    }

    [Fact]
    public void List_Condition_HasMunicipalityThenAndNow()
    {
        #region list
        PartnershipCatalog catalog = PartnershipCatalog.Create(DocumentedDataSet.Load(), new DateOnly(2007, 6, 30));
        QueryFilter morocco = new QueryTextReader(catalog).ReadCondition("land=Marokko");
        AggregateQuery query = new() { Where = morocco };

        PartnershipList list = PartnershipList.Create(
            query.SelectPartnerships(catalog, QueryDimensions.BuiltIn),
            catalog,
            now: new DateOnly(2026, 1, 1)
        );

        foreach (ListedPartnership row in list)
        {
            string municipality = PartnershipColumns.Find("municipality")!.TextOf(row, Language.English);
            string today = PartnershipColumns.Find("municipality-now")!.TextOf(row, Language.English);
            Console.WriteLine($"{municipality}, now {today}: {row.Fact.Partnership.Partner.Name}");
        }
        #endregion

        Assert.Equal(7, list.Count);
    }

    [Fact]
    public void ChangesSince_Date_ListsBegunAndEnded()
    {
        #region changes
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            DocumentedDataSet.Load(),
            asOf: new DateOnly(2026, 1, 1)
        );

        PartnershipChanges changes = catalog.ChangesSince(new DateOnly(2007, 6, 30));

        foreach (PartnershipTransition ended in changes.Of(TransitionKind.Ended))
            Console.WriteLine($"{ended.After.Partnership.Partner.Name}: {ended.Reason.English}");

        CountTable<CountryCode> uncertain = changes
            .FactsOf(TransitionKind.NoLongerCertain)
            .CountBy(PartnershipDimensions.Country);
        #endregion

        Assert.Equal(catalog.DataSet.Partnerships.Count, changes.After.Total);
        Assert.Equal(changes.Of(TransitionKind.NoLongerCertain).Count, uncertain.Total);
        Assert.NotEmpty(changes.Of(TransitionKind.Ended));
    }

    [Fact]
    public void Trend_Years_CertainPossibleBegunEnded()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            DocumentedDataSet.Load(),
            asOf: new DateOnly(2026, 1, 1)
        );

        #region trend
        PartnershipTrend trend = catalog.Trend(from: 1960, to: 2025, step: 10);
        foreach (TrendPeriod period in trend.Total.Periods)
            Console.WriteLine(
                $"{period.Years}: {period.Certain} certain, {period.Possible} possible, {period.Begun} begun"
            );

        PartnershipTrend turkey = catalog.Trend(2000, 2025, where: PartnershipDimensions.Country.Is("TR"));
        PartnershipTrend byCountry = catalog.TrendBy(PartnershipDimensions.Country, 2000, 2025);
        long unknownStarts = trend.Total.OutsideBegins.Unknown; // in no period
        #endregion

        Assert.Equal(7, trend.Total.Periods.Count);
        Assert.Equal(turkey.Total.Periods, byCountry.Series.Single(series => series.Code == "TR").Periods);
        Assert.Equal(
            trend.Total.Count,
            trend.Total.Periods.Sum(period => period.Begun + period.PossiblyBegun) + trend.Total.OutsideBegins.Total
        );
        Assert.True(unknownStarts >= 0);
    }
}
