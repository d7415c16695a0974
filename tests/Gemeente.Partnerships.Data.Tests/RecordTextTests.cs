using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Dimensions;

namespace Gemeente.Partnerships.Data.Tests;

/// <summary>The texts of records are those of the invariant culture, also where that has other years and signs.</summary>
public sealed class RecordTextTests
{
    [Fact]
    public void ToString_EmbeddedRecords_IsThatOfInvariantCulture()
    {
        string[] expected = In(CultureInfo.InvariantCulture, Texts);

        Assert.Equal(expected, In(new ThrowingCulture(), Texts));
        Assert.Throws<InvalidOperationException>(() =>
            In(new ThrowingCulture(), () => ((object)NcdoDataSet.ReferenceDate).ToString())
        );
        Assert.Contains(expected, text => text.Contains("ReferenceDate = 06/30/2007", StringComparison.Ordinal));
    }

    private static string[] Texts()
    {
        PartnershipDataSet dataSet = NcdoDataSet.Load();
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, NcdoDataSet.ReferenceDate);
        object[] records =
        [
            .. dataSet.Partnerships,
            .. DocumentedDataSet.Load().Partnerships,
            .. dataSet.Profiles,
            .. dataSet.Municipalities.All,
            .. dataSet.Municipalities.All.SelectMany(municipality => municipality.Heirs),
            .. dataSet.Countries.All,
            .. dataSet.Countries.IncomeGroups,
            .. dataSet.Countries.EuStatuses,
            .. PublishedFigures.Load(),
            .. catalog.Partnerships.CountBy(PartnershipDimensions.Country),
            .. catalog.Partnerships.CountDistinct(PartnershipDimensions.Municipality).By(PartnershipDimensions.Theme),
            catalog.Municipalities.Summarize(MunicipalityMeasures.Inhabitants).Value,
            catalog.Municipalities.Summarize(MunicipalityMeasures.Inhabitants).By(MunicipalityDimensions.Province),
            catalog.GetPartnership("ncdo-01"),
            catalog.GetMunicipality("0363"),
            catalog.Explain("ncdo-01", PartnershipDimensions.Country),
            dataSet,
        ];
        return [.. records.Select(record => record.ToString()!)];
    }

    /// <summary>
    /// A culture that cannot format anything, as the one of Saudi Arabia cannot format a date before 1900. It needs no
    /// data of the operating system.
    /// </summary>
    private sealed class ThrowingCulture() : CultureInfo("")
    {
        public override object GetFormat(Type? formatType) =>
            throw new InvalidOperationException("The culture of the thread is used.");
    }

    private static T In<T>(CultureInfo culture, Func<T> get)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return get();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
