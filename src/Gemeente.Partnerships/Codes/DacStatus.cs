using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>Where a country stands on the list of the OECD Development Assistance Committee (DAC-lijst).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by code.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<DacStatus>))]
public sealed class DacStatus : CodeListItem<DacStatus>, ICodeList<DacStatus>
{
    private DacStatus(string code, string dutchName, string englishName)
        : base(code, dutchName, englishName) { }

    private DacStatus(string code)
        : base(code) { }

    /// <summary>Least developed country (minst ontwikkeld land).</summary>
    public static DacStatus LeastDeveloped { get; } =
        new("least-developed", "Minst ontwikkeld land", "Least developed country");

    /// <summary>Other low-income country (ander laag-inkomensland).</summary>
    public static DacStatus OtherLowIncome { get; } =
        new("other-low-income", "Ander land met een laag inkomen", "Other low-income country");

    /// <summary>Lower middle-income country or territory (laag middeninkomen).</summary>
    public static DacStatus LowerMiddleIncome { get; } =
        new("lower-middle-income", "Land met een laag middeninkomen", "Lower middle-income country");

    /// <summary>Upper middle-income country or territory (hoog middeninkomen).</summary>
    public static DacStatus UpperMiddleIncome { get; } =
        new("upper-middle-income", "Land met een hoog middeninkomen", "Upper middle-income country");

    /// <summary>High-income country or territory that was still on the list (hoog inkomen).</summary>
    public static DacStatus HighIncome { get; } =
        new("high-income", "Land met een hoog inkomen", "High-income country");

    /// <summary>
    /// More advanced developing country or territory, no longer a recipient of official aid (verder ontwikkeld).
    /// </summary>
    public static DacStatus MoreAdvanced { get; } =
        new("more-advanced", "Verder ontwikkeld ontwikkelingsland", "More advanced developing country");

    /// <summary>Not on the list (niet op de lijst).</summary>
    public static DacStatus NotListed { get; } = new("not-listed", "Niet op de DAC-lijst", "Not on the DAC list");

    static ValueList<DacStatus> ICodeList<DacStatus>.WellKnown =>
        [LeastDeveloped, OtherLowIncome, LowerMiddleIncome, UpperMiddleIncome, HighIncome, MoreAdvanced, NotListed];

    static DacStatus ICodeList<DacStatus>.CreateOther(string code) => new(code);
}
