using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Codes;
using Field = Gemeente.Partnerships.Fields.RecordField<Gemeente.Partnerships.Partner>;

namespace Gemeente.Partnerships.Fields;

/// <summary>The fields of <see cref="Partner"/>.</summary>
internal static class PartnerFields
{
    public static RecordFields<Partner> Table { get; } =
        new(
            "partner",
            new Partner { Kind = PartnerKind.Municipality, Country = default },
            partner => partner with { },
            Field.Code(
                new("kind", "Soort partner", "Kind of partner", "Kind of the partner.")
                {
                    Column = "partner_kind",
                    IsRequired = true,
                },
                partner => partner.Kind,
                SetKind!
            ),
            Field.Text(
                new("name", "Naam van de partner", "Name of the partner", "Name of the partner.")
                {
                    Column = "partner",
                },
                FieldTypes.Text.Name,
                partner => partner.Name,
                SetName
            ),
            Field.Country(
                new("country", "Land", "Country", "Country of the partner, ISO 3166-1 alpha-2.") { IsRequired = true },
                partner => partner.Country,
                SetCountry
            ),
            Field.Point(
                new("location", "Coördinaten", "Location", "Latitude and longitude of the partner in degrees, WGS84.")
                {
                    Column = "partner_location",
                },
                partner => partner.Location,
                SetLocation
            )
        );

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Kind")]
    private static extern void SetKind(Partner draft, PartnerKind value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Name")]
    private static extern void SetName(Partner draft, string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Country")]
    private static extern void SetCountry(Partner draft, CountryCode value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Location")]
    private static extern void SetLocation(Partner draft, GeoPoint? value);
}
