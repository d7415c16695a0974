using System.Text;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Start;

/// <summary>Counts partnerships by country with the library.</summary>
internal static class LibraryCount
{
    public static string Of(string path)
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            PartnershipJson.Load(path),
            asOf: new DateOnly(2026, 1, 1)
        );
        CountTable<CountryCode> table = catalog.Partnerships.CountBy(PartnershipDimensions.Country);
        var text = new StringBuilder();
        foreach (CountRow<CountryCode> row in table)
        {
            text.Append(row.Category.ToString()).Append(' ').Append(row.Count).Append(' ');
        }

        return text.ToString();
    }
}
