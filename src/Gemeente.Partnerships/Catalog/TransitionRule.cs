using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Catalog;

/// <summary>The rule for the changes of a partnership between two dates.</summary>
/// <remarks>
/// A change of status is always at least one change here. A begin is in the span if the first day is after the first
/// date, and by the last date. An end is in the span if the last day is on or after the first date, and before the last
/// date: on its last day a partnership still exists.
/// </remarks>
internal static class TransitionRule
{
    /// <summary>Gets the kinds of change, in the order of the enumeration.</summary>
    public static IEnumerable<TransitionKind> KindsOf(PartnershipFact before, PartnershipFact after)
    {
        (int first, int last) = (before.AsOf.DayNumber, after.AsOf.DayNumber);
        if (first == last)
            yield break;
        Period period = after.Partnership.Period;
        (int earliestStart, int latestStart, int earliestEnd, int latestEnd) = period.PossibleDays();
        bool isOpen = period.End.Kind == PeriodBoundKind.Open;
        // A source that lists a partnership as current lists one that has begun.
        if (isOpen && after.ReferenceDate?.DayNumber is { } reference && reference >= earliestStart)
            latestStart = Math.Min(latestStart, reference);
        if (earliestStart <= last && latestStart > first)
            yield return earliestStart > first && latestStart <= last
                ? TransitionKind.Begun
                : TransitionKind.PossiblyBegun;
        if (!isOpen && earliestEnd < last && latestEnd >= first)
            yield return earliestEnd >= first && latestEnd < last ? TransitionKind.Ended : TransitionKind.PossiblyEnded;
        if (before.IsCounted && after.IsCounted && MunicipalityChange(before, after) is { } change)
            yield return change;
        if (before.IsCertain && after.Status == PartnershipStatus.Possible)
            yield return TransitionKind.NoLongerCertain;
        if (before.Status == PartnershipStatus.Possible && after.IsCertain)
            yield return TransitionKind.NowCertain;
    }

    private static TransitionKind? MunicipalityChange(PartnershipFact before, PartnershipFact after) =>
        before.Municipality is not { } earlier ? null
        : after.Municipality is { } later ? (earlier.Code == later.Code ? null : TransitionKind.Moved)
        : after.Succession.Kind == SuccessionKind.Split ? TransitionKind.Divided
        : TransitionKind.Dissolved;
}
