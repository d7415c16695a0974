using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data.Tests;

public sealed class EmbeddedRegistersTests
{
    private static readonly Partnership Own = new()
    {
        Id = "own",
        Municipality = MunicipalityCode.Parse("0363"),
        Partner = new Partner
        {
            Kind = PartnerKind.Municipality,
            Name = "Istanbul",
            Country = CountryCode.Parse("TR"),
        },
        Period = Period.Since(new PartialDate(1996)),
        Evidence = new Evidence { Kind = EvidenceKind.Stated },
    };

    [Theory]
    [InlineData(2020, PartnershipStatus.Active)]
    [InlineData(2021, PartnershipStatus.Possible)]
    public void CreateDataSet_AsOf_IsReferenceDate(int year, PartnershipStatus status)
    {
        PartnershipDataSet dataSet = EmbeddedRegisters.CreateDataSet("Own", [Own], new DateOnly(2020, 1, 1));

        Assert.Equal(new DateOnly(2020, 1, 1), dataSet.AsOf);
        Assert.Same(EmbeddedRegisters.Municipalities, dataSet.Municipalities);
        Assert.Equal(EmbeddedRegisters.Attribution, dataSet.Attribution);
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, new DateOnly(year, 1, 1));
        Assert.Equal(status, catalog.GetPartnership("own").Status);
        Assert.Empty(catalog.Issues);
    }

    [Fact]
    public void CreateDataSet_NoReferenceDate_CertainUntilLastDatedDay()
    {
        PartnershipDataSet dataSet = EmbeddedRegisters.CreateDataSet("Own", [Own]);

        Assert.Null(dataSet.AsOf);
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, new DateOnly(1996, 12, 31));
        Assert.Equal(PartnershipStatus.Active, catalog.GetPartnership("own").Status);
        Assert.Equal(PartnershipStatus.Possible, catalog.AsOf(new DateOnly(1997, 1, 1)).GetPartnership("own").Status);
        Assert.Equal(["no-reference-date"], catalog.Issues.Select(issue => issue.Code));
    }

    [Fact]
    public void CreateDataSet_SameIdTwice_Throws() =>
        Assert.Throws<InvalidPartnershipDataException>(() => EmbeddedRegisters.CreateDataSet("Own", [Own, Own]));
}
