using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A source of subsidy of a partnership, other than the municipality itself (financieringsbron).</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the codes are equal.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<FundingSource>))]
[TypeConverter(typeof(TextConverter<FundingSource>))]
public sealed class FundingSource : CodeListItem<FundingSource>, ICodeList<FundingSource>
{
    private FundingSource(string code, Label? label = null)
        : base(code, label) { }

    /// <summary>VNG International, the agency of the Association of Netherlands Municipalities.</summary>
    public static FundingSource VngInternational { get; } =
        new("vng-international", new("VNG International", "VNG International"));

    /// <summary>The Ministry of Foreign Affairs (Buitenlandse Zaken).</summary>
    public static FundingSource MinistryOfForeignAffairs { get; } =
        new("ministry-of-foreign-affairs", new("Ministerie van Buitenlandse Zaken", "Ministry of Foreign Affairs"));

    /// <summary>The Ministry of the Interior and Kingdom Relations (Binnenlandse Zaken).</summary>
    public static FundingSource MinistryOfInterior { get; } =
        new("ministry-of-interior", new("Ministerie van Binnenlandse Zaken", "Ministry of the Interior"));

    static ValueList<FundingSource> ICodeList<FundingSource>.WellKnown =>
        [VngInternational, MinistryOfForeignAffairs, MinistryOfInterior];

    static FundingSource ICodeList<FundingSource>.CreateOther(string code) => new(code);
}
