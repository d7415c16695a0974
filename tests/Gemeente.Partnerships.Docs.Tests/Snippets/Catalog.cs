using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
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
}
