using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Host.Snippets;

public sealed class FirstProgram
{
    [Fact]
    public void Tutorial_Steps_PrintWhatThePageShows()
    {
        #region load
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            DutchLinksDataSet.Load(),
            asOf: new DateOnly(2026, 1, 1)
        );
        Console.WriteLine($"{catalog.Partnerships.Count} ties on {catalog.AsOfDate:yyyy-MM-dd}");
        #endregion

        #region first count
        CountTable<CountryCode> perCountry = catalog.Partnerships.CountBy(PartnershipDimensions.Country);
        foreach (CountRow<CountryCode> row in perCountry.ByCount().Take(3))
        {
            Console.WriteLine($"{row.Category}  {row.Count}");
        }
        #endregion

        Assert.Equal(529, catalog.Partnerships.Count);
        Assert.Equal(["DE", "PL", "CZ"], perCountry.ByCount().Take(3).Select(row => row.Category.ToString()));

        #region first filter
        Cube<PartnershipFact> frisian = catalog.Partnerships.Where(
            PartnershipDimensions.Province.Is(Province.Friesland)
        );
        Console.WriteLine($"{frisian.Count} ties of municipalities in Friesland");
        #endregion

        Assert.Equal(14, frisian.Count);

        #region own record
        Partnership own = Partnership.Create("own-1", "0141", "Denizli", "TR", since: 1975) with
        {
            Themes = [Theme.Culture],
        };
        PartnershipDataSet more = DutchLinksDataSet.Load().With(new DataSetChanges { Added = [own] });
        PartnershipCatalog withOwn = catalog.With(more);
        Console.WriteLine($"{withOwn.Partnerships.Count} ties");
        #endregion

        Assert.Equal(530, withOwn.Partnerships.Count);

        #region first explanation
        Console.WriteLine(withOwn.Explain("own-1", PartnershipDimensions.Province).ToString(Language.English));
        #endregion
    }
}
