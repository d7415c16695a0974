using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>The time a week that a municipality spends on partnerships (tijdsbesteding).</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the codes are equal.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<WeeklyTime>))]
[TypeConverter(typeof(TextConverter<WeeklyTime>))]
public sealed class WeeklyTime : CodeListItem<WeeklyTime>, ICodeList<WeeklyTime>
{
    private WeeklyTime(string code, Label? label = null)
        : base(code, label) { }

    /// <summary>A few hours a week (een paar uur).</summary>
    public static WeeklyTime AFewHours { get; } =
        new("a-few-hours", new("Een paar uur per week", "A few hours a week"));

    /// <summary>One or a few days a week (één of enkele dagen).</summary>
    public static WeeklyTime OneOrAFewDays { get; } =
        new("one-or-a-few-days", new("Eén of enkele dagen per week", "One or a few days a week"));

    static ValueList<WeeklyTime> ICodeList<WeeklyTime>.WellKnown => [AFewHours, OneOrAFewDays];

    static WeeklyTime ICodeList<WeeklyTime>.CreateOther(string code) => new(code);
}
