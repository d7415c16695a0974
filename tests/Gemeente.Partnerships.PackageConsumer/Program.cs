using Gemeente.Partnerships;
using Gemeente.Partnerships.Classification;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;

PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), asOf: new DateOnly(2007, 6, 30));

CountTable<CountryCode> perCountry = catalog.Partnerships.CountBy(PartnershipDimensions.Country);
Console.WriteLine(perCountry["TR"].Count);
Console.WriteLine(perCountry.Total);

CrossTable<CountryCode, Theme> table = catalog.Partnerships
    .Where(PartnershipDimensions.Country.In("TR", "MA") & PartnershipDimensions.StartYear.AtLeast(2000))
    .CountBy(PartnershipDimensions.Country, PartnershipDimensions.Theme);

Console.WriteLine(catalog.Partnerships.CountDistinct(PartnershipDimensions.Municipality).Value);
DistinctTable<CountryCode> municipalities =
    catalog.Partnerships.CountDistinct(PartnershipDimensions.Municipality).By(PartnershipDimensions.Country);
CountTable<BudgetBand> budgets = catalog.Municipalities.CountBy(MunicipalityDimensions.BudgetBand);
PartnershipCatalog later = catalog.AsOf(new DateOnly(2026, 1, 1));

Dimension<PartnershipFact, bool> coastal = Dimension.Create("coastal", new CoastalClassifier());
CountTable<Theme> themes = catalog.Partnerships.Where(coastal.Is(true)).CountBy(PartnershipDimensions.Theme);
Explanation<Theme> why = catalog.Partnerships.Explain("ncdo-01", PartnershipDimensions.Theme);

IServiceCollection services = new ServiceCollection()
    .AddPartnerships(p => p.UseDataSet(NcdoDataSet.Load()).AsOf(new DateOnly(2007, 6, 30)).AddDimension(coastal));

Console.WriteLine(string.Join(' ', table.Total > 0, municipalities["TR"].Count > 0, budgets.Total, later.Date.Year, themes.Total > 0, why.IsUnknown, services.Count));

internal sealed class CoastalClassifier : IClassifier<PartnershipFact, bool>
{
    public Classification<bool> Classify(PartnershipFact fact)
        => fact.Municipality?.Province is { } province ? province == Province.ZuidHolland : Classification<bool>.Unknown;
}
