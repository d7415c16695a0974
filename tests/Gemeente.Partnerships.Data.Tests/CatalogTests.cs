using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Data.Tests;

/// <summary>Tests catalogs of the embedded data sets.</summary>
public sealed class CatalogTests
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    private static readonly PartnershipCatalog Ncdo = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        NcdoDataSet.ReferenceDate
    );

    [Fact]
    public void CountBy_Country_AsInSummary()
    {
        CountTable<CountryCode> perCountry = Ncdo.Partnerships.CountBy(PartnershipDimensions.Country);

        Assert.Equal((39, 0), (perCountry.Total, perCountry.Unknown));
        Assert.Equal(
            [("AN", 6), ("AW", 1), ("CV", 1), ("GH", 4), ("ID", 1), ("MA", 7), ("SR", 6), ("TR", 13)],
            perCountry.Select(row => (row.Category.ToString(), row.Count))
        );
        Assert.Equal("Turkije", perCountry.Rows[^1].Label.Dutch);
        Assert.Empty(Ncdo.Issues);
    }

    [Fact]
    public void CountDistinct_MunicipalityAndPartner_OwnUnits()
    {
        Assert.Equal(22, Ncdo.Partnerships.CountDistinct(PartnershipDimensions.Municipality).Value);
        Assert.Equal(22, Ncdo.InvolvedMunicipalities.Count);
        Assert.Equal(443, Ncdo.Municipalities.Count);
        Assert.Equal(6, Ncdo.Municipalities.Where(MunicipalityDimensions.Involved.Is(true)).Count);
        Assert.Equal(5, Ncdo.Partnerships.CountDistinct(PartnershipDimensions.Partner).Value);
        Assert.Equal(
            13,
            Ncdo.Partnerships.CountDistinct(PartnershipDimensions.Municipality)
                .By(PartnershipDimensions.Country)["TR"]
                .Count
        );
    }

    [Fact]
    public void CountBy_BudgetBand_AllMunicipalitiesInBase()
    {
        CountTable<BudgetBand> ofAll = Ncdo.Municipalities.CountBy(MunicipalityDimensions.BudgetBand);
        CountTable<BudgetBand> ofInvolved = Ncdo.InvolvedMunicipalities.CountBy(MunicipalityDimensions.BudgetBand);

        Assert.Equal((443, 439), (ofAll.Total, ofAll.Unknown));
        Assert.Equal((22, 2), (ofInvolved.Total, ofInvolved.Unknown));
        Assert.Equal(
            [("1000-5000", 5), ("20000-30000", 11), ("50000+", 4)],
            ofInvolved.Select(row => (row.Category.Code, row.Count))
        );
    }

    [Fact]
    public void CountBy_SizeClass_KnownWhenCertain()
    {
        CountTable<NumberBand> sizes = Ncdo.InvolvedMunicipalities.CountBy(MunicipalityDimensions.SizeClass);

        Assert.Equal(0, sizes.Unknown);
        Assert.Equal([("up-to-50000", 3), ("over-50000", 19)], sizes.Select(row => (row.Category.Code, row.Count)));
        CountTable<NumberBand> cbs = Ncdo.InvolvedMunicipalities.CountBy(MunicipalityDimensions.CbsSizeClass);
        Assert.Equal(4, cbs[NumberBandList.CbsSizeClasses["250000-and-over"]].Count);
        Assert.Equal(
            "over-50000",
            Assert.Single(Ncdo.Explain("0599", MunicipalityDimensions.SizeClass).Reasons).Category.Code
        );
        Assert.Equal(
            "over-50000",
            Assert.Single(Ncdo.Explain("0484", MunicipalityDimensions.SizeClass).Reasons).Category.Code
        );
    }

    [Fact]
    public void MillenniumMunicipality_Date_KnownWhenCertain()
    {
        CountTable<bool> inJune = Ncdo.InvolvedMunicipalities.CountBy(MunicipalityDimensions.MillenniumMunicipality);
        CountTable<bool> nextYear = Ncdo.AsOf(new DateOnly(2008, 2, 3))
            .InvolvedMunicipalities.CountBy(MunicipalityDimensions.MillenniumMunicipality);

        Assert.Equal((0, 22), (inJune[true].Count, inJune.Unknown));
        Assert.Equal((7, 15), (nextYear[true].Count, nextYear.Unknown));
        PartnershipCatalog documented = PartnershipCatalog.Create(DocumentedDataSet.Load(), new DateOnly(2007, 6, 7));
        Assert.Equal(14, documented.Municipalities.CountBy(MunicipalityDimensions.MillenniumMunicipality)[true].Count);
        Assert.Equal(
            0,
            documented
                .AsOf(new DateOnly(2007, 6, 6))
                .Municipalities.CountBy(MunicipalityDimensions.MillenniumMunicipality)[true]
                .Count
        );
    }

    [Fact]
    public void Profile_MergedMunicipality_NotOfSuccessor()
    {
        PartnershipCatalog documented = PartnershipCatalog.Create(DocumentedDataSet.Load(), new DateOnly(2008, 12, 31));

        Assert.True(
            Assert.Single(documented.Explain("0483", MunicipalityDimensions.MillenniumMunicipality).Reasons).Category
        );
        Assert.True(documented.AsOf(Today).Explain("1884", MunicipalityDimensions.MillenniumMunicipality).IsUnknown);
    }

    [Fact]
    public void CountBy_AnyDate_AllLinks()
    {
        PartnershipCatalog links = PartnershipCatalog.Create(DutchLinksDataSet.Load(), Today);

        Assert.Equal(529, links.Partnerships.Count);
        Assert.Equal(342, links.Municipalities.Count);
        CountTable<MunicipalityCode> table = links.Partnerships.CountBy(PartnershipDimensions.Municipality);
        Assert.All(table, row => Assert.True(links.DataSet.Municipalities.Get(row.Category).ExistsOn(Today)));
        Assert.Equal(table.Unknown, links.Issues.Count(issue => issue.Code == "municipality-split"));
        Assert.Equal(table.Count(), links.InvolvedMunicipalities.Count);
    }

    [Theory]
    [InlineData(
        Language.Dutch,
        "Onderwerp: Afvalverwerking (waar de stedenband over gaat: stedenband ncdo-06; gereconstrueerd"
    )]
    [InlineData(
        Language.English,
        "Theme: Waste processing (what the partnership is about: partnership ncdo-06; reconstructed"
    )]
    public void Explain_Language_RuleAndEvidence(Language language, string beginning) =>
        Assert.StartsWith(
            beginning,
            Ncdo.Explain("ncdo-06", PartnershipDimensions.Theme).ToString(language),
            StringComparison.Ordinal
        );
}
