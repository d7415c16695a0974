using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>Who subsidises a partnership, beside the municipality itself (financieringsbron).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by code.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<FundingSource>))]
public sealed class FundingSource : CodeListItem<FundingSource>, ICodeList<FundingSource>
{
    private FundingSource(string code, string dutchName, string englishName)
        : base(code, dutchName, englishName) { }

    private FundingSource(string code)
        : base(code) { }

    /// <summary>VNG International, the agency of the Association of Netherlands Municipalities.</summary>
    public static FundingSource VngInternational { get; } =
        new("vng-international", "VNG International", "VNG International");

    /// <summary>The Ministry of Foreign Affairs (Buitenlandse Zaken).</summary>
    public static FundingSource MinistryOfForeignAffairs { get; } =
        new("ministry-of-foreign-affairs", "Ministerie van Buitenlandse Zaken", "Ministry of Foreign Affairs");

    /// <summary>The Ministry of the Interior and Kingdom Relations (Binnenlandse Zaken).</summary>
    public static FundingSource MinistryOfInterior { get; } =
        new("ministry-of-interior", "Ministerie van Binnenlandse Zaken", "Ministry of the Interior");

    static ValueList<FundingSource> ICodeList<FundingSource>.WellKnown =>
        [VngInternational, MinistryOfForeignAffairs, MinistryOfInterior];

    static FundingSource ICodeList<FundingSource>.CreateOther(string code) => new(code);
}
