#:package Gemeente.Partnerships.Data@*-*

using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;

Partnership[] ties =
[
    Partnership.Create("1", "0363", "Istanbul", "TR", since: 1996),
    Partnership.Create("2", "0599", "Istanbul", "TR", since: 2005),
    Partnership.Create("3", "0518", "Tetouan", "MA"),
];
PartnershipDataSet dataSet = EmbeddedRegisters.CreateDataSet("My ties", ties, asOf: new DateOnly(2026, 1, 1));
PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, asOf: new DateOnly(2026, 1, 1));

Console.WriteLine(catalog.Partnerships.CountBy(PartnershipDimensions.Country));
