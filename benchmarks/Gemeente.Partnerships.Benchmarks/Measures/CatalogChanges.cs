using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Dimensions;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// What one changed partnership takes in a catalog with all its cubes, against making the catalog anew.
/// </summary>
internal static class CatalogChanges
{
    private const int Partnerships = 50_000;

    public static void Write(TimeSpan timePerMeasure)
    {
        PartnershipDataSet dataSet = TieDataSet.Create(Partnerships);
        PartnershipCatalog catalog = Prepared(PartnershipCatalog.Create(dataSet, new DateOnly(2007, 6, 30)));
        int at = 0;
        double[] times = Race.Time(
            [
                () => Prepared(PartnershipCatalog.Create(dataSet, catalog.AsOfDate)),
                () =>
                    catalog.With(dataSet.With(new DataSetChanges { Replaced = [Changed(at++ * 7919 % Partnerships)] })),
            ],
            2 * timePerMeasure
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"catalog of {Partnerships:N0}: anew {times[0], 14:N1} us, one partnership replaced {times[1], 10:N1} us, {times[0] / times[1], 8:N0} x cheaper"
            )
        );
    }

    private static Partnership Changed(int at) =>
        TieDataSet.Of(
            TieSource.Default.Make(at) with
            {
                ThemeMask = 5,
                Country = TieSource.Default.Make(at + 1).Country,
            }
        );

    private static PartnershipCatalog Prepared(PartnershipCatalog catalog)
    {
        catalog.Partnerships.Prepare(PartnershipDimensions.All, CancellationToken.None, null);
        catalog.Municipalities.Prepare(MunicipalityDimensions.All, CancellationToken.None, null);
        catalog.InvolvedMunicipalities.Prepare(MunicipalityDimensions.All, CancellationToken.None, null);
        return catalog;
    }
}
