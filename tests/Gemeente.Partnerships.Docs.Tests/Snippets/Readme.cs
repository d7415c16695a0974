using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Host.Snippets;

public sealed class Readme
{
    [Fact]
    public void Readme_OwnTies_AreCounted()
    {
        #region own ties
        Partnership own = Partnership.Create("1", "0363", "Istanbul", "TR", since: 1996);
        PartnershipDataSet mine = EmbeddedRegisters.CreateDataSet("My ties", [own]);
        PartnershipCatalog today = PartnershipCatalog.Create(mine, asOf: new DateOnly(2026, 1, 1));
        Console.WriteLine(today.Partnerships.CountBy(PartnershipDimensions.Country)); // a table, with names and shares
        #endregion

        Assert.Contains("Turkey", $"{today.Partnerships.CountBy(PartnershipDimensions.Country)}");
    }

    [Fact]
    public void Readme_Count_MatchesTheComments()
    {
        #region count
        PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), asOf: new DateOnly(2007, 6, 30));

        CountTable<CountryCode> perCountry = catalog.Partnerships.CountBy(PartnershipDimensions.Country);
        long turkey = perCountry["TR"].Count; // 13
        (long total, long unknown) = (perCountry.Total, perCountry.Unknown); // 39, 0

        long municipalities = catalog.Partnerships.CountDistinct(PartnershipDimensions.Municipality).Value; // 22
        #endregion

        Assert.Equal((13, 39, 0, 22), (turkey, total, unknown, municipalities));
    }

    [Fact]
    public void Readme_CrossTable_Counts()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), asOf: new DateOnly(2007, 6, 30));

        #region cross
        CrossTable<CountryCode, Theme> table = catalog
            .Partnerships.Where(
                PartnershipDimensions.Country.In("TR", "MA") & PartnershipDimensions.StartYear.AtLeast(2000)
            )
            .CountBy(PartnershipDimensions.Country, PartnershipDimensions.Theme);
        long wasteInTurkey = table["TR", Theme.Waste];

        CountTable<BudgetBand> budgets = catalog.Municipalities.CountBy(MunicipalityDimensions.BudgetBand);
        (long all, long known) = (budgets.Total, budgets.Known); // all 443; for most, nothing is stated
        #endregion

        Assert.True(wasteInTurkey > 0);
        Assert.Equal(443, all);
        Assert.InRange(known, 1, 22);
    }

    [Fact]
    public void Readme_Classifier_Explains()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), asOf: new DateOnly(2007, 6, 30));

        #region own classifier
        Dimension<PartnershipFact, bool> coastal = Dimension.Create("coastal", new CoastalClassifier());
        CountTable<Theme> themes = catalog.Partnerships.Where(coastal.Is(true)).CountBy(PartnershipDimensions.Theme);

        Explanation<CountryCode> why = catalog.Explain("ncdo-01", PartnershipDimensions.Country);
        Console.WriteLine(why.ToString(Language.English));
        #endregion

        Assert.NotEmpty(themes);
        Assert.False(why.IsUnknown);
    }
}

#region classifier
internal sealed class CoastalClassifier : IClassifier<PartnershipFact, bool>
{
    private static readonly ValueList<Province> Coast =
    [
        Province.Groningen,
        Province.Friesland,
        Province.NoordHolland,
        Province.ZuidHolland,
        Province.Zeeland,
    ];

    public Classification<bool> Classify(PartnershipFact fact) =>
        fact.Municipality?.Province is { } province ? Coast.Contains(province) : Classification<bool>.Unknown;
}
#endregion
