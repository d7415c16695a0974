using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

namespace Host.Snippets;

public sealed class Counting
{
    private readonly PartnershipCatalog _catalog = PartnershipCatalog.Create(
        NcdoDataSet.Load(),
        new DateOnly(2007, 6, 30)
    );

    [Fact]
    public void CountBy_Theme_ListsRowsUnknownAndTotal()
    {
        PartnershipCatalog catalog = _catalog;

        #region count
        CountTable<Theme> table = catalog.Partnerships.CountBy(PartnershipDimensions.Theme);

        foreach (CountRow<Theme> row in table.ByCount().Take(3))
        {
            Console.WriteLine($"{row.Category.EnglishName}: {row.Count} of {table.Known}");
        }

        Console.WriteLine($"Not stated: {table.Unknown} of {table.Total}");
        #endregion

        Assert.Equal(39, table.Total);
        Assert.Equal(table.Total, table.Known + table.Unknown);
    }

    [Fact]
    public void Where_SeveralConditions_CountsMatchingFacts()
    {
        PartnershipCatalog catalog = _catalog;

        #region filter
        Filter<PartnershipFact> filter =
            PartnershipDimensions.Country.In("TR", "MA")
            & PartnershipDimensions.StartYear.AtLeast(2000)
            & !PartnershipDimensions.Initiative.IsUnknown();

        Cube<PartnershipFact> recent = catalog.Partnerships.Where(filter);
        long count = recent.Count;
        Console.WriteLine(filter); // the filter as text
        #endregion

        Assert.InRange(count, 1, 38);
        Assert.Contains("country", filter.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CountBy_TwoDimensions_MakesACrossTable()
    {
        PartnershipCatalog catalog = _catalog;

        #region cross table
        CrossTable<CountryCode, Initiative> table = catalog.Partnerships.CountBy(
            PartnershipDimensions.Country,
            PartnershipDimensions.Initiative
        );

        long migrants = table["TR", Initiative.Migrants];
        long turkey = table.RowTotal("TR"); // 13, unknown initiatives included
        long notStated = table.UnknownColumn("TR"); // ties with Turkey without a stated initiative
        long total = table.Total; // 39
        #endregion

        Assert.Equal((13, 39), (turkey, total));
        Assert.InRange(migrants + notStated, 0, turkey);
    }

    [Fact]
    public void CountByAll_ThreeDimensions_HasARowPerCombination()
    {
        PartnershipCatalog catalog = _catalog;

        #region three dimensions
        LongTable table = catalog.Partnerships.CountByAll(
            PartnershipDimensions.Country,
            PartnershipDimensions.Theme,
            PartnershipDimensions.Initiative
        );

        foreach (LongTableRow row in table.Rows)
            Console.WriteLine($"{string.Join(", ", row.Codes)}: {row.Count}, of which {row.Certain} certain");
        #endregion

        Assert.Equal((39, 3), (table.Total, table.Margins.Count));
    }

    [Fact]
    public void CountDistinct_Municipalities_CountsEachOnce()
    {
        PartnershipCatalog catalog = _catalog;

        #region units
        DistinctCount<PartnershipFact> municipalities = catalog.Partnerships.CountDistinct(
            PartnershipDimensions.Municipality
        );
        long all = municipalities.Value; // 22

        DistinctTable<CountryCode> perCountry = municipalities.By(PartnershipDimensions.Country);
        long withTurkey = perCountry["TR"].Count; // municipalities with at least one tie with Turkey
        #endregion

        Assert.Equal(22, all);
        Assert.InRange(withTurkey, 1, 13);
    }

    [Fact]
    public void Explain_Country_NamesTheRuleAndTheEvidence()
    {
        PartnershipCatalog catalog = _catalog;

        #region explain
        Explanation<CountryCode> why = catalog.Explain("ncdo-01", PartnershipDimensions.Country);

        CountryCode category = why.Reasons[0].Category; // TR
        string text = why.ToString(Language.English); // Country: TR (the partner's country: Turkey (TR); ...
        #endregion

        Assert.Equal("TR", category.ToString());
        Assert.StartsWith("Country: TR (the partner's country: Turkey (TR); ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_ByStartDate_ListsFacts()
    {
        PartnershipCatalog catalog = _catalog;

        #region page
        IReadOnlyList<PartnershipFact> newest = catalog.Partnerships.Page(
            new PageRequest<PartnershipFact>
            {
                OrderBy = PartnershipDimensions.StartDate,
                IsDescending = true,
                Take = 10,
            }
        );

        foreach (PartnershipFact fact in newest)
        {
            Console.WriteLine($"{fact.FirstDay:yyyy-MM} {fact.Municipality?.Name}");
        }
        #endregion

        Assert.Equal(10, newest.Count);
    }
}
