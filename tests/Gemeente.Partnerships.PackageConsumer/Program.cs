using Gemeente.Partnerships;
using Gemeente.Partnerships.AspNetCore;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Excel;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), asOf: new DateOnly(2007, 6, 30));

CountTable<CountryCode> perCountry = catalog.Partnerships.CountBy(PartnershipDimensions.Country);
Console.WriteLine(perCountry["TR"].Count);
Console.WriteLine(perCountry.Total);

CrossTable<CountryCode, Theme> table = catalog
    .Partnerships.Where(PartnershipDimensions.Country.In("TR", "MA") & PartnershipDimensions.StartYear.AtLeast(2000))
    .CountBy(PartnershipDimensions.Country, PartnershipDimensions.Theme);

Console.WriteLine(catalog.Partnerships.CountDistinct(PartnershipDimensions.Municipality).Value);
DistinctTable<CountryCode> municipalities = catalog
    .Partnerships.CountDistinct(PartnershipDimensions.Municipality)
    .By(PartnershipDimensions.Country);
CountTable<BudgetBand> budgets = catalog.Municipalities.CountBy(MunicipalityDimensions.BudgetBand);
PartnershipCatalog later = catalog.AsOf(new DateOnly(2026, 1, 1));

Dimension<PartnershipFact, bool> coastal = Dimension.Create("coastal", new CoastalClassifier());
CountTable<Theme> themes = catalog.Partnerships.Where(coastal.Is(true)).CountBy(PartnershipDimensions.Theme);
Explanation<Theme> why = catalog.Partnerships.Explain("ncdo-01", PartnershipDimensions.Theme);

await using ServiceProvider services = new ServiceCollection()
    .AddPartnerships(p =>
        p.UseDataSet(NcdoDataSet.Load())
            .AsOf(new DateOnly(2007, 6, 30))
            .AddDimension<CoastalClassifier, bool>("by-the-sea", new Label("Aan zee", "By the sea"))
    )
    .BuildServiceProvider();
await services.LoadPartnershipsAsync();
var sea = services.GetRequiredKeyedService<Dimension<PartnershipFact, bool>>("by-the-sea");
Cube<PartnershipFact> partnerships = services.GetRequiredService<PartnershipStore>().Current.Catalog.Partnerships;
CrossTable<CountryCode, bool> bySea = partnerships.Where(sea.Is(true)).CountBy(PartnershipDimensions.Country, sea);
string reason = partnerships
    .Explain(partnerships.Where(sea.Is(true)).First().Partnership.Id, sea)
    .ToString(Language.Dutch);

Console.WriteLine(
    string.Join(
        ' ',
        table.Total > 0,
        municipalities["TR"].Count > 0,
        budgets.Total,
        later.AsOfDate.Year,
        themes.Total > 0,
        why.IsUnknown,
        bySea.Total == partnerships.Where(coastal.Is(true)).Count,
        reason.StartsWith("Aan zee: true", StringComparison.Ordinal)
    )
);

using MemoryStream workbook = new();
PartnershipWorkbook.Write(NcdoDataSet.Load(), workbook);
workbook.Position = 0;
Console.WriteLine(PartnershipWorkbook.Read(workbook).DataSet == NcdoDataSet.Load());

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.AddPartnerships(p => p.UseDataSet(_ => NcdoDataSet.Load()).AsOf(new(2007, 6, 30)).LoadAtStart());
await using WebApplication app = builder.Build();
app.MapPartnerships("/api");
await app.StartAsync();
using HttpClient client = new() { BaseAddress = new Uri(app.Urls.Single()) };
string answer = await client.GetStringAsync(new Uri("/api/count?by=country", UriKind.Relative));
Console.WriteLine(answer[..answer.IndexOf(",\"certain", StringComparison.Ordinal)]);
await app.StopAsync();

internal sealed class CoastalClassifier : IClassifier<PartnershipFact, bool>
{
    public Classification<bool> Classify(PartnershipFact fact) =>
        fact.Municipality?.Province is { } province ? province == Province.ZuidHolland : Classification<bool>.Unknown;
}
