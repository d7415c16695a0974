#:package Gemeente.Partnerships.Data@*-*

using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;

// A classifier of the host is a dimension like the others: filtered, crossed and explained.
PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate);
Dimension<PartnershipFact, string> budget = Dimension.FromTable(
    "fund",
    new Label("Fonds", "Fund"),
    PartnershipDimensions.Country,
    new Dictionary<CountryCode, string>
    {
        ["TR"] = "fund A",
        ["MA"] = "fund B",
        ["SR"] = "fund B",
    }
);

Console.WriteLine(catalog.Partnerships.CountBy(budget));
Console.WriteLine(catalog.Partnerships.Where(budget.Is("fund B")).CountBy(PartnershipDimensions.Country));
