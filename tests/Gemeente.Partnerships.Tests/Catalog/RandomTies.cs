using CsCheck;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Catalog;

/// <summary>A few random partnerships, and a naive count of them by status.</summary>
internal static class RandomTies
{
    private static readonly string[] Municipalities = ["0363", "0483", "0788", "0499"];
    private static readonly string[] Countries = ["TR", "PL", "US"];

    private static readonly Gen<Partnership> One = Gen.Select(
            RandomPeriods.Bound,
            RandomPeriods.Bound,
            RandomPeriods.Day.Nullable(),
            Gen.Int[0, 3],
            Gen.Int[0, 2]
        )
        .Select(
            (start, end, reference, municipality, country) =>
                World.Partnership("t", Municipalities[municipality], Countries[country]) with
                {
                    Period = Period.EndsBefore(end, start) ? Period.Unknown : new Period { Start = start, End = end },
                    Evidence = Samples.Stated with { ReferenceDate = reference },
                    Themes = country == 0 ? [] : [Theme.Health, Theme.Education],
                }
        );

    public static Gen<Partnership[]> Any { get; } =
        One.Array[0, 12].Select(ties => ties.Select((tie, index) => tie with { Id = $"t{index}" }).ToArray());

    public static PartnershipStatusCounts StatusesOf(PartnershipCatalog catalog)
    {
        CountTable<PartnershipStatus> table = catalog.AllPartnerships.CountBy(PartnershipDimensions.Status);
        return new(
            table[PartnershipStatus.NotBegun].Count,
            table[PartnershipStatus.Active].Count,
            table[PartnershipStatus.Possible].Count,
            table[PartnershipStatus.Ended].Count
        );
    }
}
