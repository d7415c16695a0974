using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>The side that began a partnership (initiatief).</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the codes are equal.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Initiative>))]
[TypeConverter(typeof(TextConverter<Initiative>))]
public sealed class Initiative : CodeListItem<Initiative>, ICodeList<Initiative>
{
    private Initiative(string code, Label? label = null)
        : base(code, label) { }

    /// <summary>The Dutch municipality (Nederlandse gemeente).</summary>
    public static Initiative DutchMunicipality { get; } =
        new("dutch-municipality", new("Nederlandse gemeente", "Dutch municipality"));

    /// <summary>The partner abroad (buitenlandse partner).</summary>
    public static Initiative Partner { get; } = new("partner", new("Buitenlandse partner", "Partner abroad"));

    /// <summary>Migrants took part in the initiative (migranten).</summary>
    public static Initiative Migrants { get; } = new("migrants", new("Migranten", "Migrants"));

    /// <summary>Both sides together (gezamenlijk).</summary>
    public static Initiative Joint { get; } = new("joint", new("Beide gemeenten samen", "Both sides together"));

    /// <summary>VNG International, the agency of the Association of Netherlands Municipalities.</summary>
    public static Initiative VngInternational { get; } =
        new("vng-international", new("VNG International", "VNG International"));

    static ValueList<Initiative> ICodeList<Initiative>.WellKnown =>
        [DutchMunicipality, Partner, Migrants, Joint, VngInternational];

    static Initiative ICodeList<Initiative>.CreateOther(string code) => new(code);
}
