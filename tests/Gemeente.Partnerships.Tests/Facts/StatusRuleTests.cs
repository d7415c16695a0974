using CsCheck;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Facts;

public sealed class StatusRuleTests
{
    [Theory]
    // An open end is known up to the reference date.
    [InlineData("1975", "open", "2007-06-30", "1974-12-31", PartnershipStatus.NotBegun)]
    [InlineData("1975", "open", "2007-06-30", "1975-06-01", PartnershipStatus.Possible)]
    [InlineData("1975", "open", "2007-06-30", "1975-12-31", PartnershipStatus.Active)]
    [InlineData("1975", "open", "2007-06-30", "2007-06-30", PartnershipStatus.Active)]
    [InlineData("1975", "open", "2007-06-30", "2007-07-01", PartnershipStatus.Possible)]
    // Listed as current on the reference date, with an unknown start.
    [InlineData("unknown", "open", "2026-01-01", "1850-01-01", PartnershipStatus.Possible)]
    [InlineData("by 2026", "open", "2026-01-01", "2025-12-31", PartnershipStatus.Possible)]
    [InlineData("by 2026", "open", "2026-01-01", "2026-01-01", PartnershipStatus.Active)]
    [InlineData("by 2026", "open", "2026-01-01", "2026-01-02", PartnershipStatus.Possible)]
    [InlineData("by 2017", "open", "2026-01-01", "2018-01-01", PartnershipStatus.Active)]
    [InlineData("2007", "open", "2007-06-30", "2007-06-30", PartnershipStatus.Active)]
    [InlineData("2008", "open", "2007-06-30", "2007-06-30", PartnershipStatus.NotBegun)]
    // Without a reference date, certainty ends with the last day of the record.
    [InlineData("2004-11", "open", null, "2004-11-30", PartnershipStatus.Active)]
    [InlineData("2004-11", "open", null, "2004-12-01", PartnershipStatus.Possible)]
    [InlineData("unknown", "open", null, "2007-06-30", PartnershipStatus.Possible)]
    // A stated end is known on every date; an unknown end is known on none.
    [InlineData("1990", "2006", null, "2005-12-31", PartnershipStatus.Active)]
    [InlineData("1990", "2006", "2000-01-01", "2005-12-31", PartnershipStatus.Active)]
    [InlineData("1990", "2006", "2000-01-01", "2006-06-01", PartnershipStatus.Possible)]
    [InlineData("1990", "2006", null, "2007-01-01", PartnershipStatus.Ended)]
    [InlineData("1990", "unknown", "2007-06-30", "2007-06-30", PartnershipStatus.Possible)]
    public void StatusOn_BoundsAndReferenceDate_Status(
        string start,
        string end,
        string? reference,
        string date,
        PartnershipStatus expected
    ) =>
        Assert.Equal(
            expected,
            StatusRule.StatusOn(
                new Period { Start = PeriodBound.Parse(start), End = PeriodBound.Parse(end) },
                reference is null ? null : DateOnly.Parse(reference),
                DateOnly.Parse(date)
            )
        );

    [Theory]
    [InlineData("2007-06-30", "stated as current on 30 June 2007", "vermeld als actueel op 30 juni 2007")]
    [InlineData(
        "2026-01-01",
        "stated as current on 30 June 2007; nothing later is known",
        "vermeld als actueel op 30 juni 2007; over later is niets bekend"
    )]
    public void StatusReason_OpenEnd_NamesTheReferenceDate(string date, string english, string dutch)
    {
        PartnershipFact fact = World.Fact(
            Samples.Partnership with
            {
                Evidence = Samples.Partnership.Evidence with { ReferenceDate = new DateOnly(2007, 6, 30) },
            },
            DateOnly.Parse(date)
        );

        Assert.Equal((english, dutch), (fact.StatusReason.English, fact.StatusReason.Dutch));
    }

    /// <summary>
    /// The naive twin tries each first and last day that the bounds allow. An open end is any day from the last one on
    /// which it is known, and a partnership that is listed without an end has begun by the reference date.
    /// </summary>
    [Fact]
    public void StatusOn_RandomRecords_AgreesWithEveryPairOfDays() =>
        Gen.Select(GenBound, GenBound, GenDay.Nullable(), GenDay)
            .Sample(
                (start, end, reference, date) =>
                {
                    if (Period.EndsBefore(end, start))
                        return;
                    Period period = new() { Start = start, End = end };
                    Assert.Equal(Naive(start, end, reference, date), StatusRule.StatusOn(period, reference, date));
                }
            );

    private static PartnershipStatus Naive(PeriodBound start, PeriodBound end, DateOnly? reference, DateOnly date)
    {
        bool isOpen = end.Kind == PeriodBoundKind.Open;
        DateOnly? known = reference ?? start.Date?.Latest;
        bool isListed = isOpen && reference is not null && !(start.FirstDay > reference);
        DateOnly[] days =
        [
            DateOnly.MinValue,
            DateOnly.MaxValue,
            .. new[] { date, known, start.Date?.Earliest, start.Date?.Latest, end.Date?.Earliest, end.Date?.Latest }
                .OfType<DateOnly>()
                .SelectMany(day => (DateOnly[])[day.AddDays(-1), day, day.AddDays(1)]),
        ];
        PartnershipStatus[] possible =
        [
            .. (
                from first in days
                where start.Kind == PeriodBoundKind.Open ? first == DateOnly.MinValue : Allows(start, first)
                where !isListed || first <= reference
                from last in days
                where isOpen ? known is null || last >= known : Allows(end, last) && first <= last
                select date < first ? PartnershipStatus.NotBegun
                : date > last ? PartnershipStatus.Ended
                : PartnershipStatus.Active
            ).Distinct(),
        ];
        return possible is [var only] ? only : PartnershipStatus.Possible;
    }

    private static bool Allows(PeriodBound bound, DateOnly day) =>
        bound.Date is not { } date
        || (day <= date.Latest && (bound.Kind == PeriodBoundKind.By || day >= date.Earliest));

    private static readonly Gen<DateOnly> GenDay = Gen.Int[0, 700]
        .Select(days => new DateOnly(2000, 1, 1).AddDays(days));

    private static readonly Gen<PartialDate> GenDate = Gen.OneOf(
        GenDay.Select(day => new PartialDate(day)),
        GenDay.Select(day => new PartialDate(day.Year, day.Month)),
        GenDay.Select(day => new PartialDate(day.Year))
    );

    private static readonly Gen<PeriodBound> GenBound = Gen.OneOf(
        Gen.Const(PeriodBound.Unknown),
        Gen.Const(PeriodBound.Open),
        GenDate.Select(PeriodBound.On),
        GenDate.Select(PeriodBound.By)
    );
}
