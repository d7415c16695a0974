using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;

namespace Gemeente.Partnerships.Samples.Tests;

public sealed class ConsoleSampleTests
{
    [Fact]
    public async Task Run_Console_FiltersCountsAndExplains()
    {
        string[] lines = await SampleProcess.RunAsync("Console");
        PartnershipCatalog catalog = PartnershipCatalog.Create(DutchLinksDataSet.Load(), new DateOnly(2026, 1, 1));
        CountRow<CountryCode> largest = catalog.Partnerships.CountBy(PartnershipDimensions.Country).ByCount().First();
        Assert.EndsWith(
            $"of {catalog.Partnerships.Count} links are of municipalities by the sea.",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith(largest.Category.ToString(), lines[2], StringComparison.Ordinal);
        Assert.Equal(largest.Count, lines[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Sum(long.Parse));
        Assert.StartsWith(
            "Aan zee: true (staat in de lijst van gemeenten aan zee: ",
            lines[7],
            StringComparison.Ordinal
        );
        Assert.Equal("versie 2026-01", lines[8]);
    }
}
