using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>
/// What a municipality has for its partnerships in staff and time together (capaciteit), from least to most.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by code.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Capacity>))]
public sealed class Capacity : CodeListItem<Capacity>, ICodeList<Capacity>
{
    private Capacity(string code, string dutchName, string englishName)
        : base(code, dutchName, englishName) { }

    private Capacity(string code)
        : base(code) { }

    /// <summary>A few hours a week, nobody named for it (een paar uur).</summary>
    public static Capacity Hours { get; } = new("hours", "Een paar uur per week", "A few hours a week");

    /// <summary>A coordinator for a few hours a week (coördinator, een paar uur).</summary>
    public static Capacity CoordinatorHours { get; } =
        new("coordinator-hours", "Coördinator, een paar uur per week", "Coordinator, a few hours a week");

    /// <summary>One or a few days a week, nobody named for it (één of enkele dagen).</summary>
    public static Capacity Days { get; } = new("days", "Eén of enkele dagen per week", "One or a few days a week");

    /// <summary>A coordinator for one or a few days a week (coördinator, één of enkele dagen).</summary>
    public static Capacity CoordinatorDays { get; } =
        new("coordinator-days", "Coördinator, één of enkele dagen per week", "Coordinator, one or a few days a week");

    /// <summary>A bureau of its own, whatever its hours (gespecialiseerd bureau).</summary>
    public static Capacity Bureau { get; } = new("bureau", "Gespecialiseerd bureau", "Specialised bureau");

    static ValueList<Capacity> ICodeList<Capacity>.WellKnown =>
        [Hours, CoordinatorHours, Days, CoordinatorDays, Bureau];

    static Capacity ICodeList<Capacity>.CreateOther(string code) => new(code);
}
