using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;

// The library in WebAssembly. A page imports main.mjs; the gate runs it with Node.js.
PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate);

Console.WriteLine(catalog.Partnerships.CountBy(PartnershipDimensions.Country).ToString(Language.Dutch));
