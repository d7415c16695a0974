using System.Diagnostics;
using System.Globalization;
using Gemeente.Partnerships.Benchmarks.Compare;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Dimensions;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>
/// Measures the change of one partnership in a catalog with all its cubes, compared with a new catalog.
/// </summary>
internal static class CatalogChanges
{
    private const int Partnerships = 50_000;

    public static void Write(TimeSpan timePerMeasure)
    {
        PartnershipDataSet dataSet = GeneratedDataSet.Create(Partnerships);
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
                $"catalog of {Partnerships:N0}: new {times[0], 14:N1} us, one partnership replaced {times[1], 10:N1} us, "
                    + $"{times[0] / times[1], 8:N0} x cheaper"
            )
        );
        WriteCounts(dataSet, catalog, timePerMeasure);
    }

    /// <summary>
    /// Measures the first count by theme after each change, compared with the same count before. The change is not
    /// part of the time.
    /// </summary>
    private static void WriteCounts(PartnershipDataSet dataSet, PartnershipCatalog catalog, TimeSpan timePerMeasure)
    {
        var before = new List<double>();
        var after = new List<double>();
        long begin = Stopwatch.GetTimestamp();
        for (int at = 0; Stopwatch.GetElapsedTime(begin) < timePerMeasure; at++)
        {
            PartnershipCatalog changed = catalog.With(
                dataSet.With(new DataSetChanges { Replaced = [Changed(at * 7919 % Partnerships)] })
            );
            _ = changed.Partnerships;
            before.Add(TimeOfCount(catalog));
            after.Add(TimeOfCount(changed));
        }

        (double usual, double first) = (Race.Median(before), Race.Median(after));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"count by theme: {usual:N2} us, right after a change {first:N2} us, {first / usual:N2} x"
            )
        );
    }

    private static double TimeOfCount(PartnershipCatalog catalog)
    {
        long start = Stopwatch.GetTimestamp();
        GC.KeepAlive(catalog.Partnerships.CountBy(PartnershipDimensions.Theme));
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static Partnership Changed(int at) =>
        GeneratedDataSet.Of(
            PartnershipGenerator.Default.Make(at) with
            {
                ThemeMask = 5,
                Country = PartnershipGenerator.Default.Make(at + 1).Country,
            }
        );

    private static PartnershipCatalog Prepared(PartnershipCatalog catalog)
    {
        catalog.Partnerships.Prepare(PartnershipDimensions.All);
        catalog.Municipalities.Prepare(MunicipalityDimensions.All);
        catalog.InvolvedMunicipalities.Prepare(MunicipalityDimensions.All);
        return catalog;
    }
}
