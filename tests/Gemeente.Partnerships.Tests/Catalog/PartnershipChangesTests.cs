using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Catalog;

public sealed class PartnershipChangesTests
{
    private static readonly DateOnly In2000 = new(2000, 1, 1);

    [Theory]
    [InlineData("2001", "open", "2026-01-01", TransitionKind.Begun)]
    [InlineData("1990", "2005", null, TransitionKind.Ended)]
    [InlineData("2001", "2005", null, TransitionKind.Begun, TransitionKind.Ended)]
    [InlineData("1990", "open", "2007-06-30", TransitionKind.NoLongerCertain)]
    [InlineData("unknown", "open", "2026-01-01", TransitionKind.PossiblyBegun, TransitionKind.NowCertain)]
    [InlineData("unknown", "open", "1999-01-01")]
    [InlineData("by 1999", "open", "2026-01-01")]
    [InlineData("by 2006", "open", "2026-01-01", TransitionKind.PossiblyBegun, TransitionKind.NowCertain)]
    [InlineData("2026", "open", null, TransitionKind.PossiblyBegun)]
    [InlineData("2000", "open", "2026-01-01", TransitionKind.PossiblyBegun, TransitionKind.NowCertain)]
    [InlineData("1990", "2000-01-01", null, TransitionKind.Ended)]
    [InlineData("1990", "2026")]
    [InlineData("1990", "by 2005", null, TransitionKind.PossiblyEnded)]
    [InlineData("1990", "unknown", null, TransitionKind.PossiblyEnded)]
    [InlineData("1990", "1999")]
    [InlineData("2030", "open")]
    public void ChangesSince_OnePartnership_Kinds(
        string start,
        string end,
        string? reference = null,
        params TransitionKind[] kinds
    )
    {
        PartnershipChanges changes = In2026(Tie("a", start, end, reference)).ChangesSince(In2000);

        Assert.Equal(kinds, changes.Transitions.Select(transition => transition.Kind));
    }

    [Fact]
    public void ChangesSince_Merger_MovedWithBothMunicipalities()
    {
        PartnershipTransition moved = Assert.Single(
            In2026(World.Partnership("a", "0483", "TR")).ChangesSince(World.In2007).Of(TransitionKind.Moved)
        );

        Assert.Equal(
            ("Alkemade", "Kaag en Braassem"),
            (moved.Before.Municipality?.Name, moved.After.Municipality?.Name)
        );
        Assert.Equal("van Alkemade (0483) naar Kaag en Braassem (1884)", moved.Reason.Dutch);
    }

    [Fact]
    public void ChangesSince_Division_NamesAllHeirs()
    {
        PartnershipTransition divided = Assert.Single(
            In2026(World.Partnership("a", "0788", "US")).ChangesSince(World.In2007).Of(TransitionKind.Divided)
        );

        Assert.StartsWith(
            "Haaren (0788) was divided over Amsterdam (0363",
            divided.Reason.English,
            StringComparison.Ordinal
        );
        Assert.Contains("Almelo (0141", divided.Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public void ChangesSince_EndedBeforeTheMerger_NotMoved() =>
        Assert.Equal(
            [TransitionKind.Ended],
            In2026(Tie("a", "1990", "2008", null) with { Municipality = "0483" })
                .ChangesSince(World.In2007)
                .Transitions.Select(transition => transition.Kind)
        );

    [Fact]
    public void ChangesSince_Filter_SelectsAsOfTheReferenceDate()
    {
        PartnershipCatalog catalog = In2026(
            World.Partnership("a", "0483", "TR"),
            World.Partnership("b", "0483", "PL"),
            World.Partnership("c", "0363", "TR")
        );

        PartnershipChanges changes = catalog.ChangesSince(
            World.In2007,
            PartnershipDimensions.Municipality.Is("1884") & PartnershipDimensions.Country.Is("PL")
        );

        Assert.Equal(["b"], changes.Of(TransitionKind.Moved).Select(moved => moved.After.Partnership.Id));
        Assert.Equal(1, changes.After.Total);
        Assert.Equal(
            ["a", "b"],
            catalog
                .ChangesSince(World.In2007, PartnershipDimensions.Municipality.Is("1884"))
                .Transitions.Select(moved => moved.After.Partnership.Id)
        );
    }

    [Fact]
    public void FactsOf_Kind_CountedByADimension()
    {
        PartnershipCatalog catalog = In2026(
            Tie("a", "1990", "2005", null),
            Tie("b", "1990", "2006", null),
            Tie("c", "1990", "open", null)
        );

        Assert.Equal(
            2,
            catalog
                .ChangesSince(In2000)
                .FactsOf(TransitionKind.Ended)
                .CountBy(PartnershipDimensions.Country)["TR"]
                .Count
        );
    }

    [Fact]
    public void ChangesSince_DateAfterReferenceDate_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => In2026().ChangesSince(World.In2026.AddDays(1)));

    [Fact]
    public void ChangesSince_ReferenceDate_Nothing() =>
        Assert.Empty(In2026(Tie("a", "2026", "open", null)).ChangesSince(World.In2026).Transitions);

    [Fact]
    public void ToString_Language_KindsAndReasons()
    {
        PartnershipChanges changes = In2026(Tie("a", "1990", "2005", null)).ChangesSince(In2000);

        Assert.Equal(
            "From 2000-01-01 to 2026-01-01: 1 partnerships (1 certain), then 0 (0 certain).\nEnded: 1\n  a: ended 2005",
            changes.ToString()
        );
        Assert.EndsWith("Beëindigd: 1\n  a: eindigde 2005", changes.ToString(Language.Dutch), StringComparison.Ordinal);
    }

    [Fact]
    public void Serialize_Changes_EqualsWriteTo()
    {
        using JsonDocument json = JsonDocument.Parse(
            JsonSerializer.Serialize(In2026(Tie("a", "1990", "2005", null)).ChangesSince(In2000))
        );
        JsonElement row = Assert.Single(json.RootElement.GetProperty("rows").EnumerateArray());

        Assert.Equal(
            ("ended", "a", "active", "ended"),
            (
                row.GetProperty("kind").GetString(),
                row.GetProperty("id").GetString(),
                row.GetProperty("statusBefore").GetString(),
                row.GetProperty("statusAfter").GetString()
            )
        );
        Assert.Equal(
            1,
            json.RootElement.GetProperty("kinds")
                .EnumerateArray()
                .Single(kind => kind.GetProperty("code").GetString() == "ended")
                .GetProperty("count")
                .GetInt32()
        );
    }

    /// <summary>
    /// The naive twin tries each first and last day that the bounds allow. A change is certain if each of them has it.
    /// </summary>
    [Fact]
    public void ChangesSince_RandomRecords_AgreeWithEveryPairOfDays() =>
        Gen.Select(
                RandomPeriods.Bound,
                RandomPeriods.Bound,
                RandomPeriods.Day.Nullable(),
                RandomPeriods.Day,
                RandomPeriods.Day
            )
            .Sample(
                (start, end, reference, one, other) =>
                {
                    if (Period.EndsBefore(end, start))
                        return;
                    (DateOnly from, DateOnly to) = one < other ? (one, other) : (other, one);
                    (DateOnly First, DateOnly Last)[] days = [.. RandomPeriods.DaysOf(start, end, reference, from, to)];
                    List<TransitionKind> expected = [];
                    if (days.Any(Begins))
                        expected.Add(days.All(Begins) ? TransitionKind.Begun : TransitionKind.PossiblyBegun);
                    if (end.Kind != PeriodBoundKind.Open && days.Any(Ends))
                        expected.Add(days.All(Ends) ? TransitionKind.Ended : TransitionKind.PossiblyEnded);
                    Partnership tie = Samples.Partnership with
                    {
                        Period = new Period { Start = start, End = end },
                        Evidence = Samples.Stated with { ReferenceDate = reference },
                    };
                    PartnershipDataSet dataSet = World.With(tie) with { AsOf = null };
                    PartnershipChanges changes = PartnershipCatalog.Create(dataSet, to).ChangesSince(from);

                    Assert.Equal(
                        expected,
                        changes
                            .Transitions.Select(transition => transition.Kind)
                            .Where(kind => kind <= TransitionKind.PossiblyEnded)
                    );
                    return;

                    bool Begins((DateOnly First, DateOnly Last) day) => day.First > from && day.First <= to;
                    bool Ends((DateOnly First, DateOnly Last) day) => day.Last >= from && day.Last < to;
                }
            );

    /// <summary>Counts of both dates, and each change of status, agree with catalogs as of the dates.</summary>
    [Fact]
    public void ChangesSince_RandomDataSets_LoseNothing() =>
        Gen.Select(RandomTies.Any, RandomPeriods.Day, RandomPeriods.Day)
            .Sample(
                (ties, one, other) =>
                {
                    (DateOnly from, DateOnly to) = one < other ? (one, other) : (other, one);
                    PartnershipCatalog catalog = World.Catalog(to, ties);
                    PartnershipCatalog earlier = catalog.AsOf(from);
                    PartnershipChanges changes = catalog.ChangesSince(from);

                    Assert.Equal(RandomTies.StatusesOf(earlier), changes.Before);
                    Assert.Equal(RandomTies.StatusesOf(catalog), changes.After);
                    int begun = Count(TransitionKind.Begun, TransitionKind.PossiblyBegun, PartnershipStatus.NotBegun);
                    int ended = changes
                        .Transitions.Where(change =>
                            change.Kind is TransitionKind.Ended or TransitionKind.PossiblyEnded
                            && change.Before.Status != PartnershipStatus.Ended
                            && change.After.Status == PartnershipStatus.Ended
                        )
                        .Count();
                    Assert.Equal(changes.After.Counting, changes.Before.Counting + begun - ended);
                    foreach (Partnership tie in ties)
                    {
                        bool changed = earlier.GetPartnership(tie.Id).Status != catalog.GetPartnership(tie.Id).Status;
                        Assert.True(
                            !changed || changes.Transitions.Any(change => change.After.Partnership.Id == tie.Id)
                        );
                    }

                    return;

                    int Count(TransitionKind certain, TransitionKind possible, PartnershipStatus before) =>
                        changes.Transitions.Count(change =>
                            (change.Kind == certain || change.Kind == possible)
                            && change.Before.Status == before
                            && change.After.Status != before
                        );
                }
            );

    private static PartnershipCatalog In2026(params Partnership[] ties) =>
        PartnershipCatalog.Create(World.With(ties) with { AsOf = null }, World.In2026);

    private static Partnership Tie(string id, string start, string end, string? reference) =>
        World.Partnership(id, "0363", "TR") with
        {
            Period = new Period { Start = PeriodBound.Parse(start), End = PeriodBound.Parse(end) },
            Evidence = Samples.Stated with { ReferenceDate = reference is null ? null : DateOnly.Parse(reference) },
        };
}
