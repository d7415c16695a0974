using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Data.Csv;

/// <summary>Reads the partner of a partnership.</summary>
internal static class CsvPartner
{
    /// <summary>The partner in the columns partner, partner_kind and country.</summary>
    public static Partner Partner(this CsvReader row) =>
        new()
        {
            Kind = row.Code<PartnerKind>("partner_kind") ?? PartnerKind.Municipality,
            Name = row.Text("partner"),
            Country = row.Required<CountryCode>("country"),
        };
}
