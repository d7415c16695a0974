using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>The income group of a country on the list of the OECD Development Assistance Committee (DAC).</summary>
[JsonConverter(typeof(PartnershipJsonConverter<DacIncomeGroup>))]
public enum DacIncomeGroup
{
    /// <summary>Least developed country (LDC).</summary>
    LeastDeveloped,

    /// <summary>Other low-income country (OLIC).</summary>
    OtherLowIncome,

    /// <summary>Lower middle-income country or territory (LMIC).</summary>
    LowerMiddleIncome,

    /// <summary>Upper middle-income country or territory (UMIC).</summary>
    UpperMiddleIncome,

    /// <summary>High-income country or territory that was still on the list (HIC).</summary>
    HighIncome,

    /// <summary>More advanced developing country or territory (MADCT), no longer a recipient of official aid.</summary>
    MoreAdvanced,
}
