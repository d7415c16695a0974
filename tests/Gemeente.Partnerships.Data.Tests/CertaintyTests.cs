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

    /// <summary>Each year of a trend agrees with a catalog as of its last day, in total and by country.</summary>
    [Theory]
    [InlineData("ncdo")]
    [InlineData("documented")]
    [InlineData("dutch-links")]
    public void Trend_EmbeddedDataSets_AgreesWithCatalogs(string name)
    {
        PartnershipDataSet dataSet = Load(name);
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, new DateOnly(2026, 1, 1));
        PartnershipTrend trend = catalog.TrendBy(PartnershipDimensions.OriginalCountry, 1900, 2030);

        foreach ((int index, TrendPeriod period) in trend.Total.Periods.Index())
        {
            PartnershipCatalog onLastDay = catalog.AsOf(new DateOnly(period.Years.To, 12, 31));
            CountTable<CountryCode> table = onLastDay.Partnerships.CountBy(PartnershipDimensions.OriginalCountry);
            Assert.Equal((table.Total, table.Certain), (period.Count, period.Certain));
            Assert.Equal(
                period.Status.Ended,
                dataSet.Partnerships.Count(own => onLastDay.GetPartnership(own.Id).Status == PartnershipStatus.Ended)
            );
            Assert.All(
                trend.Series,
                series => Assert.Equal(table[CountryCode.Parse(series.Code)].Count, series.Periods[index].Count)
            );
        }
    }

    /// <summary>A tie is in a list of changes if its status differs, and moved if its municipality does.</summary>
    [Theory]
    [InlineData("ncdo", "1990-01-01", "2007-06-30")]
    [InlineData("ncdo", "2007-06-30", "2026-01-01")]
    [InlineData("documented", "2007-06-30", "2026-01-01")]
    [InlineData("dutch-links", "2007-06-30", "2026-01-01")]
    public void ChangesSince_EmbeddedDataSets_AgreesWithCatalogs(string name, string from, string to)
    {
        PartnershipDataSet dataSet = Load(name);
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, DateOnly.Parse(to));
        PartnershipCatalog earlier = catalog.AsOf(DateOnly.Parse(from));
        PartnershipChanges changes = catalog.ChangesSince(earlier.AsOfDate);
        ILookup<string, TransitionKind> kinds = changes.Transitions.ToLookup(
            change => change.After.Partnership.Id,
            change => change.Kind
        );

        Assert.Equal(earlier.Partnerships.Certain, changes.Before.Certain);
        Assert.Equal(catalog.Partnerships.Count, changes.After.Counting);
        foreach (Partnership own in dataSet.Partnerships)
        {
            PartnershipFact before = earlier.GetPartnership(own.Id);
            PartnershipFact after = catalog.GetPartnership(own.Id);
            Assert.Equal(
                before.IsCounted
                    && after.IsCounted
                    && before.Municipality is { } old
                    && after.Municipality is { } now
                    && old.Code != now.Code,
                kinds[own.Id].Contains(TransitionKind.Moved)
            );
            Assert.Equal(
                before.IsCertain && after.IsCounted && !after.IsCertain,
                kinds[own.Id].Contains(TransitionKind.NoLongerCertain)
            );
            Assert.True(before.Status == after.Status || kinds[own.Id].Any());
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

    private static PartnershipDataSet Load(string name) =>
        name switch
        {
            "ncdo" => NcdoDataSet.Load(),
            "documented" => DocumentedDataSet.Load(),
            _ => DutchLinksDataSet.Load(),
        };
}
