using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Tests;

namespace Gemeente.Partnerships.Tests.Facts;

public sealed class InhabitantCountTests
{
    private static readonly DateOnly In2014 = new(2014, 1, 1);

    [Fact]
    public void Create_DayOfCount_Exact()
    {
        InhabitantCount count = InhabitantCount.Create(50_000, In2014, null, In2014, mergedCount: 3);

        Assert.Equal((50_000, 50_000, 50_000), (count.Number, count.Minimum, count.Maximum));
        Assert.Equal("50000 (2014-01-01)", count.ToString());
        InhabitantCount undated = InhabitantCount.Create(50_000, null, null, World.In2007, mergedCount: 0);
        Assert.Equal((50_000, 50_000), (undated.Minimum, undated.Maximum));
        Assert.Equal("50000", undated.ToString());
    }

    [Theory]
    [InlineData("2009-01-01", 0, 90_000, 110_001)]
    [InlineData("2019-01-01", 0, 89_999, 110_001)]
    [InlineData("2009-01-01", 1, 45_000, 110_001)]
    [InlineData("2019-01-01", 1, 89_999, 220_001)]
    [InlineData("1914-01-01", 0, 0, 300_000)]
    public void Create_YearsAndMergersBetween_WidenBounds(string date, int mergedCount, int least, int most)
    {
        InhabitantCount count = InhabitantCount.Create(
            100_000,
            In2014,
            null,
            DateOnly.ParseExact(date, "O"),
            mergedCount
        );

        Assert.InRange(count.Minimum, least - 5, least + 5);
        Assert.InRange(count.Maximum, most - 5, most + 5);
    }

    /// <summary>365 days are 1.9986 %. The bounds are rounded outwards to whole inhabitants.</summary>
    [Fact]
    public void Create_PartOfAnInhabitant_IsRoundedOutwards()
    {
        InhabitantCount count = InhabitantCount.Create(1_000, In2014, null, new DateOnly(2015, 1, 1), mergedCount: 0);

        Assert.Equal((980, 1_020), (count.Minimum, count.Maximum));
    }

    /// <summary>Haaren was divided in 2021 between Amsterdam and Almelo, and states no successor.</summary>
    [Theory]
    [InlineData("0141", "2020-12-31", false)]
    [InlineData("0141", "2021-01-01", true)]
    [InlineData("0484", "2021-01-01", false)]
    public void Inhabitants_PartOfADividedMunicipality_WidensTheMargin(string code, string date, bool isWider)
    {
        MunicipalityFact fact = World.Catalog(DateOnly.ParseExact(date, "O")).GetMunicipality((MunicipalityCode)code);
        InhabitantCount count = fact.Inhabitants!;

        Assert.Equal(isWider, count.Maximum > 1.5 * count.Number);
    }

    [Theory]
    [InlineData("0363", "2007-06-30", "over-50000", "250000-and-over")]
    [InlineData("0141", "2007-06-30", "over-50000", "50000-99999")]
    [InlineData("0484", "2014-01-01", "over-50000", "100000-149999")]
    [InlineData("0484", "2013-12-31", "over-50000", "unknown")]
    [InlineData("0484", "2007-06-30", "unknown", "unknown")]
    [InlineData("0620", "2007-06-30", "unknown", "unknown")]
    public void SizeClass_FarFromBoundary_Known(string code, string date, string size, string cbsSize)
    {
        MunicipalityFact fact = World.Catalog(DateOnly.ParseExact(date, "O")).GetMunicipality((MunicipalityCode)code);

        Assert.Equal(size, MunicipalityDimensions.SizeClass.Classify(fact).ToString());
        Assert.Equal(cbsSize, MunicipalityDimensions.CbsSizeClass.Classify(fact).ToString());
    }

    [Fact]
    public void Inhabitants_ProfileAndRegister_Profile()
    {
        MunicipalityProfile stated = Samples.Profile with
        {
            Inhabitants = 49_000,
            Evidence = Samples.Stated with { ReferenceDate = World.In2007 },
        };
        PartnershipCatalog catalog = PartnershipCatalog.Create(World.With(stated), World.In2007);

        InhabitantCount? inhabitants = catalog.GetMunicipality("0141").Inhabitants;
        Assert.Equal(
            (49_000, 49_000, stated.Evidence),
            (inhabitants?.Number, inhabitants?.Maximum, inhabitants?.Evidence)
        );
        Assert.Equal(49_000, catalog.GetPartnership("t-1").Inhabitants?.Number);
    }
}
