using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Tests.Catalog;

namespace Gemeente.Partnerships.Tests.Cubes;

public sealed class LongTableTests
{
    private static readonly Dimension<PartnershipFact>[] Three =
    [
        PartnershipDimensions.Country,
        PartnershipDimensions.Theme,
        PartnershipDimensions.Status,
    ];

    /// <summary>The naive twin puts each fact in all combinations of its codes.</summary>
    [Fact]
    public void CountByAll_RandomDataSets_EqualsRecount() =>
        RandomTies.Any.Sample(ties =>
        {
            Cube<PartnershipFact> cube = World.Catalog(World.In2026, ties).AllPartnerships;
            LongTable table = cube.CountByAll(Three);
            var cells = cube.SelectMany(fact => Combinations(fact).Select(codes => (Codes: codes, Fact: fact)))
                .GroupBy(cell => cell.Codes)
                .ToDictionary(
                    group => group.Key,
                    group => (Count: group.LongCount(), Certain: group.LongCount(cell => !IsPossible(cell.Fact)))
                );

            Assert.Equal(ties.Length, table.Total);
            Assert.Equal(cells.Count, table.Rows.Count);
            foreach (LongTableRow row in table.Rows)
                Assert.Equal(cells[KeyOf(row)], (row.Count, row.Certain));
            for (int i = 0; i < Three.Length; i++)
                Assert.Equal(cube.CountBy(Three[i]).Rows, table.Margins[i].Rows);
        });

    [Fact]
    public void ByAll_RandomDataSets_EqualsRecount() =>
        RandomTies.Any.Sample(ties =>
        {
            Cube<PartnershipFact> cube = World.Catalog(World.In2026, ties).AllPartnerships;
            LongTable table = cube.CountDistinct(PartnershipDimensions.Municipality).ByAll(Three);
            var cells = cube.AsEnumerable()
                .Where(fact => fact.Municipality is not null)
                .SelectMany(fact => Combinations(fact).Select(codes => (Codes: codes, Fact: fact)))
                .GroupBy(cell => cell.Codes)
                .ToDictionary(
                    group => group.Key,
                    group => group.Select(cell => cell.Fact.Municipality!.Code).Distinct().LongCount()
                );

            Assert.Equal(cells.Count, table.Rows.Count);
            Assert.All(table.Rows, row => Assert.Equal(cells[KeyOf(row)], row.Count));
            Assert.True(table.IsDistinct);
        });

    [Fact]
    public void Rows_Always_AreInTheOrderOfTheCategories()
    {
        RandomTies.Any.Sample(ties =>
        {
            LongTable table = World.Catalog(World.In2026, ties).AllPartnerships.CountByAll(Three);
            string[][] orders =
            [
                .. table.Margins.Select(margin => margin.Rows.Select(row => row.Code!).Append("").ToArray()),
            ];
            long[] ranks =
            [
                .. table.Rows.Select(row =>
                    row.Codes.Select((code, i) => Array.IndexOf(orders[i], code ?? ""))
                        .Aggregate(0L, (rank, place) => (rank * 1000) + place)
                ),
            ];
            Assert.Equal(ranks.Order(), ranks);
        });
    }

    [Fact]
    public void Run_ThreeDimensions_EqualsTheTypedCall() =>
        RandomTies.Any.Sample(ties =>
        {
            PartnershipCatalog catalog = World.Catalog(World.In2026, ties);
            QueryResult result = new AggregateQuery { By = [.. Three.Select(one => one.Id)] }.Run(catalog);
            LongTable table = catalog.AllPartnerships.CountByAll(Three);

            Assert.Equal(table.Rows.Sum(row => row.Count), result.Rows.Sum(row => row.Count));
            Assert.Equal(
                catalog.AllPartnerships.Count(fact =>
                    Combinations(fact).Any(codes => codes.ToString().Contains('?', StringComparison.Ordinal))
                ),
                result.Unknown
            );
            using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(result));
            Assert.Equal(3, json.RootElement.GetProperty("dimensions").GetArrayLength());
        });

    [Fact]
    public void CountByAll_WithoutDimensions_Throws()
    {
        Cube<PartnershipFact> cube = World.Catalog(World.In2026).AllPartnerships;
        Assert.Throws<ArgumentException>(() => cube.CountByAll());
        Assert.Throws<ArgumentException>(() => cube.CountByAll(PartnershipDimensions.Theme, null!));
    }

    private static bool IsPossible(PartnershipFact fact) => fact.Status == PartnershipStatus.Possible;

    private static IEnumerable<(string, string, string)> Combinations(PartnershipFact fact) =>
        from country in Codes(fact, Three[0])
        from theme in Codes(fact, Three[1])
        from status in Codes(fact, Three[2])
        select (country, theme, status);

    private static string[] Codes(PartnershipFact fact, Dimension<PartnershipFact> dimension) =>
        dimension.Explain(fact).ReasonsByCode is { Count: > 0 } reasons
            ? [.. reasons.Select(reason => reason.Category).Distinct(StringComparer.Ordinal)]
            : ["?"];

    private static (string, string, string) KeyOf(LongTableRow row) =>
        (row.Codes[0] ?? "?", row.Codes[1] ?? "?", row.Codes[2] ?? "?");
}
