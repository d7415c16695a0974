using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Samples.Console;
using Gemeente.Partnerships.Text;
using Microsoft.Extensions.DependencyInjection;

await using ServiceProvider services = new ServiceCollection()
    .AddPartnerships(p =>
        p.UseDataSet(_ => DutchLinksDataSet.Load())
            .AsOf(new DateOnly(2026, 1, 1))
            .AddDimension<SeaClassifier, bool>("sea", new Label("Aan zee", "By the sea"))
            .Prepare("country", "sea")
    )
    .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
await services.LoadPartnershipsAsync(CancellationToken.None);

PartnershipCatalog catalog = services.GetRequiredService<PartnershipStore>().Current.Catalog;
var sea = services.GetRequiredKeyedService<Dimension<PartnershipFact, bool>>("sea");

// Filter by it ...
Cube<PartnershipFact> bySea = catalog.Partnerships.Where(sea.Is(true));
Console.WriteLine($"{bySea.Count} of {catalog.Partnerships.Count} links are of municipalities by the sea.");

// ... cross-tabulate by it ...
CrossTable<CountryCode, bool> table = catalog.Partnerships.CountBy(PartnershipDimensions.Country, sea);
Console.WriteLine("Country  by the sea  inland");
foreach (CountRow<CountryCode> country in catalog.Partnerships.CountBy(PartnershipDimensions.Country).ByCount().Take(5))
{
    Console.WriteLine(
        $"{country.Category, -7}  {table[country.Category, true], 10}  {table[country.Category, false], 6}"
    );
}

// ... and explain a category.
string id = bySea.First().Partnership.Id;
Console.WriteLine(catalog.Explain(id, sea).ToString(Language.Dutch));
