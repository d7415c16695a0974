using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>The kind of a partner abroad (soort partner).</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the codes are equal.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<PartnerKind>))]
[TypeConverter(typeof(TextConverter<PartnerKind>))]
public sealed class PartnerKind : CodeListItem<PartnerKind>, ICodeList<PartnerKind>
{
    private PartnerKind(string code, Label? label = null)
        : base(code, label) { }

    /// <summary>A municipality or city (gemeente, stad).</summary>
    public static PartnerKind Municipality { get; } = new("municipality", new("Gemeente", "Municipality"));

    /// <summary>A district (district).</summary>
    public static PartnerKind District { get; } = new("district", new("District", "District"));

    /// <summary>A province or region (provincie, regio).</summary>
    public static PartnerKind Province { get; } = new("province", new("Provincie", "Province"));

    /// <summary>An island with its own government (eilandgebied).</summary>
    public static PartnerKind Island { get; } = new("island", new("Eiland", "Island"));

    /// <summary>A country (land).</summary>
    public static PartnerKind Country { get; } = new("country", new("Land", "Country"));

    static ValueList<PartnerKind> ICodeList<PartnerKind>.WellKnown =>
        [Municipality, District, Province, Island, Country];

    static PartnerKind ICodeList<PartnerKind>.CreateOther(string code) => new(code);
}
