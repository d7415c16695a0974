#:package Gemeente.Partnerships.Data@*-*
#:property PublishAot=false

using System.Data;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;

// Facts as rows for a data frame or a database, and a table for a notebook.
PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate);
using DataTable facts = new();
facts.Load(
    catalog.Partnerships.ToDataReader(
        PartnershipDimensions.Country,
        PartnershipDimensions.StartYear,
        PartnershipDimensions.Initiative
    )
);

Console.WriteLine($"{facts.Rows.Count} rows: {string.Join(", ", facts.Columns.Cast<DataColumn>())}");
Console.WriteLine(catalog.Partnerships.CountBy(PartnershipDimensions.Initiative).ToMarkdown(Language.English));
