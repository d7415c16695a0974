using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>The position of a country on the list of the OECD Development Assistance Committee (DAC-lijst).</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the codes are equal.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<DacStatus>))]
[TypeConverter(typeof(TextConverter<DacStatus>))]
public sealed class DacStatus : CodeListItem<DacStatus>, ICodeList<DacStatus>
{
    private DacStatus(string code, Label? label = null)
        : base(code, label) { }

    /// <summary>Least developed country (minst ontwikkeld land).</summary>
    public static DacStatus LeastDeveloped { get; } =
        new("least-developed", new("Minst ontwikkeld land", "Least developed country"));

    /// <summary>Other low-income country (ander laag-inkomensland).</summary>
    public static DacStatus OtherLowIncome { get; } =
        new("other-low-income", new("Ander land met een laag inkomen", "Other low-income country"));

    /// <summary>Lower middle-income country or territory (laag middeninkomen).</summary>
    public static DacStatus LowerMiddleIncome { get; } =
        new("lower-middle-income", new("Land met een laag middeninkomen", "Lower middle-income country"));

    /// <summary>Upper middle-income country or territory (hoog middeninkomen).</summary>
    public static DacStatus UpperMiddleIncome { get; } =
        new("upper-middle-income", new("Land met een hoog middeninkomen", "Upper middle-income country"));

    /// <summary>High-income country or territory that was still on the list (hoog inkomen).</summary>
    public static DacStatus HighIncome { get; } =
        new("high-income", new("Land met een hoog inkomen", "High-income country"));

    /// <summary>
    /// More advanced developing country or territory, no longer a recipient of official aid (verder ontwikkeld).
    /// </summary>
    public static DacStatus MoreAdvanced { get; } =
        new("more-advanced", new("Verder ontwikkeld ontwikkelingsland", "More advanced developing country"));

    /// <summary>Not on the list (niet op de lijst).</summary>
    public static DacStatus NotListed { get; } = new("not-listed", new("Niet op de DAC-lijst", "Not on the DAC list"));

    static ValueList<DacStatus> ICodeList<DacStatus>.WellKnown =>
        [LeastDeveloped, OtherLowIncome, LowerMiddleIncome, UpperMiddleIncome, HighIncome, MoreAdvanced, NotListed];

    static DacStatus ICodeList<DacStatus>.CreateOther(string code) => new(code);
}
