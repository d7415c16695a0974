#:package Gemeente.Partnerships.Data@*-*

using System.Runtime;
using Gemeente.Partnerships;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;

// The first answer of a process. The packages are compiled ahead, so that few methods are compiled before it.
Partnership[] ties = [Partnership.Create("1", "0363", "Istanbul", "TR", since: 1996)];
PartnershipCatalog catalog = PartnershipCatalog.Create(
    EmbeddedRegisters.CreateDataSet("My ties", ties, asOf: new DateOnly(2026, 1, 1)),
    asOf: new DateOnly(2026, 1, 1)
);

Console.WriteLine(catalog.Partnerships.CountBy(PartnershipDimensions.Country)["TR"].Count);
Console.WriteLine($"At most 300 methods were compiled: {JitInfo.GetCompiledMethodCount() <= 300}");
