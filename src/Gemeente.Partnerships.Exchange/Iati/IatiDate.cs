using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Iati;

/// <summary>A date of an activity. It is planned if it is after the reference date, otherwise actual.</summary>
/// <param name="Type">
/// The code in the list ActivityDateType: 1 planned start, 2 actual start, 3 planned end, 4 actual end.
/// </param>
/// <param name="Day">The day.</param>
/// <param name="Note">The known date, if it is not an exact day; otherwise null.</param>
internal readonly record struct IatiDate(int Type, DateOnly Day, Label? Note)
{
    /// <summary>Returns the dates of a period, the start first; empty if the start has no date.</summary>
    public static IReadOnlyList<IatiDate> Of(Period period, DateOnly asOf)
    {
        if (period.Start.Date is not { } start)
            return [];
        PartialDate? end = period.End.Date;
        bool isBy = period.Start.Kind == PeriodBoundKind.By;

        // A partnership that ended had begun by its end.
        PartialDate known = isBy && end?.Latest < start.Latest ? end.Value : start;
        DateOnly begin =
            !isBy ? start.Earliest
            : known.Latest <= asOf ? known.Latest
            : asOf;
        List<IatiDate> dates = [new(begin <= asOf ? 2 : 1, begin, NoteOf(known, isBy))];
        if (end is { } last)
            dates.Add(
                new(last.Latest <= asOf ? 4 : 3, last.Latest, NoteOf(last, period.End.Kind == PeriodBoundKind.By))
            );

        return dates;
    }

    private static Label? NoteOf(PartialDate date, bool isBy) =>
        isBy ? new Label($"Uiterlijk {date}", $"By {date}")
        : date.Precision == DatePrecision.Day ? null
        : Label.Same(date.ToString());
}
