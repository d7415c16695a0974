using System.Globalization;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Facts;

/// <summary>The reason for the status of a partnership, in words.</summary>
internal static class StatusText
{
    private static readonly CultureInfo Dutch = CreateCulture(
        "januari februari maart april mei juni juli augustus september oktober november december"
    );

    private static readonly CultureInfo English = CreateCulture(
        "January February March April May June July August September October November December"
    );

    public static Label Of(PartnershipFact fact)
    {
        Period period = fact.Partnership.Period;
        return fact.Status switch
        {
            PartnershipStatus.NotBegun => Begins(period, "begint", "begins"),
            PartnershipStatus.Ended => Ends(period, "eindigde", "ended"),
            PartnershipStatus.Active => Active(fact, period),
            _ => Possible(fact, period),
        };
    }

    private static Label Active(PartnershipFact fact, Period period)
    {
        if (period.End.Kind != PeriodBoundKind.Open)
        {
            return period.End.Date is null
                ? Begins(period, "begon", "began")
                : Ends(period, "eindigt niet eerder dan", "does not end before");
        }

        return fact.ReferenceDate is { } reference
            ? new Label($"vermeld als actueel op {InDutch(reference)}", $"stated as current on {InEnglish(reference)}")
            : Begins(period, "begon", "began");
    }

    private static Label Possible(PartnershipFact fact, Period period)
    {
        bool isOpen = period.End.Kind == PeriodBoundKind.Open;
        DateOnly? last = StatusRule.KnownUntil(period, fact.ReferenceDate);
        if (isOpen && last is { } day && fact.AsOf > day)
        {
            return fact.ReferenceDate is null
                ? new Label(
                    $"de laatste datum in het gegeven is {InDutch(day)}; over later is niets bekend",
                    $"the last date in the record is {InEnglish(day)}; nothing later is known"
                )
                : new Label(
                    $"vermeld als actueel op {InDutch(day)}; over later is niets bekend",
                    $"stated as current on {InEnglish(day)}; nothing later is known"
                );
        }

        return MayHaveBegun(fact.AsOf, period.Start)
            ? PeriodText.DoubtOfStart(period.Start)
            : PeriodText.DoubtOfEnd(period.End);
    }

    private static bool MayHaveBegun(DateOnly date, PeriodBound start) =>
        start.Kind == PeriodBoundKind.Unknown || start.Date?.Latest > date;

    private static Label Begins(Period period, string dutch, string english) =>
        new($"{dutch} {PeriodText.Of(period.Start).Dutch}", $"{english} {PeriodText.Of(period.Start).English}");

    private static Label Ends(Period period, string dutch, string english) =>
        new($"{dutch} {PeriodText.Of(period.End).Dutch}", $"{english} {PeriodText.Of(period.End).English}");

    private static string InDutch(DateOnly date) => date.ToString("d MMMM yyyy", Dutch);

    private static string InEnglish(DateOnly date) => date.ToString("d MMMM yyyy", English);

    private static CultureInfo CreateCulture(string months)
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        string[] names = [.. months.Split(' '), ""];
        culture.DateTimeFormat.MonthNames = names;
        culture.DateTimeFormat.MonthGenitiveNames = names;
        return CultureInfo.ReadOnly(culture);
    }
}
