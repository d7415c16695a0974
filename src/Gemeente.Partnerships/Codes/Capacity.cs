using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>
/// The staff and time of a municipality for its partnerships together (capaciteit), from least to most.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal when the codes are equal.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Capacity>))]
[TypeConverter(typeof(TextConverter<Capacity>))]
public sealed class Capacity : CodeListItem<Capacity>, ICodeList<Capacity>
{
    private Capacity(string code, Label? label = null)
        : base(code, label) { }

    /// <summary>A few hours a week, without a coordinator (een paar uur).</summary>
    public static Capacity Hours { get; } = new("hours", new("Een paar uur per week", "A few hours a week"));

    /// <summary>A coordinator for a few hours a week (coördinator, een paar uur).</summary>
    public static Capacity CoordinatorHours { get; } =
        new("coordinator-hours", new("Coördinator, een paar uur per week", "Coordinator, a few hours a week"));

    /// <summary>One or a few days a week, without a coordinator (één of enkele dagen).</summary>
    public static Capacity Days { get; } = new("days", new("Eén of enkele dagen per week", "One or a few days a week"));

    /// <summary>A coordinator for one or a few days a week (coördinator, één of enkele dagen).</summary>
    public static Capacity CoordinatorDays { get; } =
        new(
            "coordinator-days",
            new("Coördinator, één of enkele dagen per week", "Coordinator, one or a few days a week")
        );

    /// <summary>A specialised bureau, with any number of hours (gespecialiseerd bureau).</summary>
    public static Capacity Bureau { get; } = new("bureau", new("Gespecialiseerd bureau", "Specialised bureau"));

    static ValueList<Capacity> ICodeList<Capacity>.WellKnown =>
        [Hours, CoordinatorHours, Days, CoordinatorDays, Bureau];

    static Capacity ICodeList<Capacity>.CreateOther(string code) => new(code);
}
