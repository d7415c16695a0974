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
    /// The naive twin tries each first and last day that the bounds allow.
    /// </summary>
    [Fact]
    public void StatusOn_RandomRecords_AgreesWithEveryPairOfDays() =>
        Gen.Select(RandomPeriods.Bound, RandomPeriods.Bound, RandomPeriods.Day.Nullable(), RandomPeriods.Day)
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
        PartnershipStatus[] possible =
        [
            .. RandomPeriods
                .DaysOf(start, end, reference, date)
                .Select(days =>
                    date < days.First ? PartnershipStatus.NotBegun
                    : date > days.Last ? PartnershipStatus.Ended
                    : PartnershipStatus.Active
                )
                .Distinct(),
        ];
        return possible is [var only] ? only : PartnershipStatus.Possible;
    }
}
