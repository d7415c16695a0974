using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Dimensions;

namespace Gemeente.Partnerships.Data.Tests;

/// <summary>The texts of records are those of the invariant culture, also where that has other years and signs.</summary>
public sealed class RecordTextTests
{
    [Theory]
    [InlineData("ar-SA")] // its calendar has no day before 1900, and throws
    [InlineData("nl-NL")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    public void ToString_EmbeddedRecords_IsThatOfInvariantCulture(string culture)
    {
        string[] expected = In(CultureInfo.InvariantCulture, Texts);

        Assert.Equal(expected, In(CultureInfo.GetCultureInfo(culture), Texts));
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
