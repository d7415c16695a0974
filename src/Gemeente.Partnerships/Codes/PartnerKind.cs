using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>What a partner abroad is.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by code.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<PartnerKind>))]
public sealed class PartnerKind : CodeListItem<PartnerKind>, ICodeList<PartnerKind>
{
    private PartnerKind(string code, string dutchName, string englishName)
        : base(code, dutchName, englishName) { }

    private PartnerKind(string code)
        : base(code) { }

    /// <summary>A municipality or city (gemeente, stad).</summary>
    public static PartnerKind Municipality { get; } = new("municipality", "Gemeente", "Municipality");

    /// <summary>A district (district).</summary>
    public static PartnerKind District { get; } = new("district", "District", "District");

    /// <summary>A province or region (provincie, regio).</summary>
    public static PartnerKind Province { get; } = new("province", "Provincie", "Province");

    /// <summary>An island with a government of its own (eilandgebied).</summary>
    public static PartnerKind Island { get; } = new("island", "Eiland", "Island");

    /// <summary>A country as such (land).</summary>
    public static PartnerKind Country { get; } = new("country", "Land", "Country");

    static ValueList<PartnerKind> ICodeList<PartnerKind>.WellKnown =>
        [Municipality, District, Province, Island, Country];

    static PartnerKind ICodeList<PartnerKind>.CreateOther(string code) => new(code);
}
