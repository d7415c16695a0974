using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Data.Tests;

/// <summary>The certain part of counts of the embedded data agrees with a recount of the facts.</summary>
public sealed class CertaintyTests
{
    [Theory]
    [InlineData("1990-01-01")]
    [InlineData("2007-06-30")]
    [InlineData("2017-12-31")]
    [InlineData("2026-01-01")]
    public void Certain_EmbeddedDataSets_AgreesWithFacts(string date)
    {
        foreach (
            PartnershipDataSet dataSet in new[]
            {
                NcdoDataSet.Load(),
                DocumentedDataSet.Load(),
                DutchLinksDataSet.Load(),
            }
        )
        {
            PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, DateOnly.Parse(date));
            PartnershipFact[] facts = [.. dataSet.Partnerships.Select(own => catalog.GetPartnership(own.Id))];
            CountTable<CountryCode> table = catalog.Partnerships.CountBy(PartnershipDimensions.Country);

            Assert.Equal(facts.Count(fact => fact.IsCertain), table.Certain);
            Assert.Equal(facts.Count(fact => fact.Status == PartnershipStatus.Possible), table.Possible);
            Assert.All(
                table,
                row =>
                    Assert.Equal(
                        facts.Count(fact => fact.IsCertain && fact.Partnership.Partner.Country == row.Category),
                        row.Certain
                    )
            );
            Assert.Equal(
                facts
                    .Where(fact => fact.IsCertain && fact.Municipality is not null)
                    .Select(fact => fact.Municipality!.Code)
                    .Distinct()
                    .Count(),
                catalog.InvolvedMunicipalities.Certain
            );
            Assert.Equal(catalog.Municipalities.Count, catalog.Municipalities.Certain);
            Assert.Equal(
                facts.Count(fact => fact.Status != PartnershipStatus.Possible),
                catalog.AllPartnerships.Certain
            );
        }
    }

    [Fact]
    public void Serialize_Row_KeepsItsCertainPart()
    {
        CategoryCount row = PartnershipCatalog
            .Create(NcdoDataSet.Load(), new DateOnly(2026, 1, 1))
            .Partnerships.CountBy(PartnershipDimensions.Country)
            .Rows[0];

        Assert.Equal((row.Count, 0), (row.Possible, row.Certain));
        Assert.Equal(row, JsonSerializer.Deserialize<CategoryCount>(JsonSerializer.Serialize(row)));
    }
}
