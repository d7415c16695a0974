using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>Who began a partnership (initiatief).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by code.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Initiative>))]
public sealed class Initiative : CodeListItem<Initiative>, ICodeList<Initiative>
{
    private Initiative(string code, string dutchName, string englishName)
        : base(code, dutchName, englishName) { }

    private Initiative(string code)
        : base(code) { }

    /// <summary>The Dutch municipality (Nederlandse gemeente).</summary>
    public static Initiative DutchMunicipality { get; } =
        new("dutch-municipality", "Nederlandse gemeente", "Dutch municipality");

    /// <summary>The partner abroad (buitenlandse partner).</summary>
    public static Initiative Partner { get; } = new("partner", "Buitenlandse partner", "Partner abroad");

    /// <summary>Migrants, who had a part in it (migranten).</summary>
    public static Initiative Migrants { get; } = new("migrants", "Migranten", "Migrants");

    /// <summary>Both sides together (gezamenlijk).</summary>
    public static Initiative Joint { get; } = new("joint", "Beide gemeenten samen", "Both sides together");

    /// <summary>VNG International, the agency of the Association of Netherlands Municipalities.</summary>
    public static Initiative VngInternational { get; } =
        new("vng-international", "VNG International", "VNG International");

    static ValueList<Initiative> ICodeList<Initiative>.WellKnown =>
        [DutchMunicipality, Partner, Migrants, Joint, VngInternational];

    static Initiative ICodeList<Initiative>.CreateOther(string code) => new(code);
}
