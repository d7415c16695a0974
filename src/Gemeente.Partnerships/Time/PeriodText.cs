using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Time;

/// <summary>Bounds of periods in words.</summary>
internal static class PeriodText
{
    /// <summary>Returns a bound: a date, <c>uiterlijk 2010</c>, <c>onbekend</c>, or nothing if it is open.</summary>
    public static Label Of(PeriodBound bound) =>
        bound.Kind switch
        {
            PeriodBoundKind.Open => default,
            PeriodBoundKind.On => Label.Same(bound.ToString()),
            PeriodBoundKind.By => new($"uiterlijk {bound.Date}", $"by {bound.Date}"),
            _ => new("onbekend", "unknown"),
        };

    /// <summary>Returns a period: <c>vanaf 1975</c>, <c>tot en met 1990</c>, or <c>1975 - 1990</c>.</summary>
    public static Label Of(Period period)
    {
        (Label start, Label end) = (Of(period.Start), Of(period.End));
        return end == default ? new($"vanaf {start.Dutch}", $"from {start.English}")
            : start == default ? new($"tot en met {end.Dutch}", $"until {end.English}")
            : new($"{start.Dutch} - {end.Dutch}", $"{start.English} - {end.English}");
    }

    /// <summary>Returns the reason why it is not certain that something has begun.</summary>
    public static Label DoubtOfStart(PeriodBound start) =>
        start.Kind switch
        {
            PeriodBoundKind.By => new(
                $"begon uiterlijk {start.Date}, misschien eerder",
                $"began by {start.Date}, perhaps earlier"
            ),
            PeriodBoundKind.On => new(
                $"begon {start.Date}; de dag is niet bekend",
                $"began {start.Date}; the day is not known"
            ),
            _ => new("de begindatum is niet bekend", "the start is not known"),
        };

    /// <summary>Returns the reason why it is not certain that something has ended.</summary>
    public static Label DoubtOfEnd(PeriodBound end) =>
        end.Kind switch
        {
            PeriodBoundKind.By => new(
                $"eindigde uiterlijk {end.Date}, misschien eerder",
                $"ended by {end.Date}, perhaps earlier"
            ),
            PeriodBoundKind.On => new(
                $"eindigde {end.Date}; de dag is niet bekend",
                $"ended {end.Date}; the day is not known"
            ),
            _ => new("niet bekend is of en wanneer het eindigde", "it is not known whether and when it ended"),
        };
}
