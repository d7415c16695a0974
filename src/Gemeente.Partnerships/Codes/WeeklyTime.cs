using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>How much time a week a municipality spends on partnerships (tijdsbesteding).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by code.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<WeeklyTime>))]
public sealed class WeeklyTime : CodeListItem<WeeklyTime>, ICodeList<WeeklyTime>
{
    private WeeklyTime(string code, string dutchName, string englishName)
        : base(code, dutchName, englishName) { }

    private WeeklyTime(string code)
        : base(code) { }

    /// <summary>A few hours a week (een paar uur).</summary>
    public static WeeklyTime AFewHours { get; } = new("a-few-hours", "Een paar uur per week", "A few hours a week");

    /// <summary>One or a few days a week (één of enkele dagen).</summary>
    public static WeeklyTime OneOrAFewDays { get; } =
        new("one-or-a-few-days", "Eén of enkele dagen per week", "One or a few days a week");

    static ValueList<WeeklyTime> ICodeList<WeeklyTime>.WellKnown => [AFewHours, OneOrAFewDays];

    static WeeklyTime ICodeList<WeeklyTime>.CreateOther(string code) => new(code);
}
