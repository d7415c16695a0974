using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>Compares changed cubes with cubes made from the same facts.</summary>
public sealed class ChangeTests
{
    private static readonly Measure<Row> Amount = Measure.Create(
        "amount",
        Label.Same("amount"),
        "euro",
        (Row row) => MeasureValue.Exactly(row.Pick(99, 1000))
    );

    private static readonly Gen<(int Ordinal, uint Seed, bool Remove)[]> Changes = Gen.Select(
        Gen.Int[0, 140_000],
        Gen.UInt,
        Gen.Bool
    ).Array[1, 40];

    /// <summary>After any changes, every count equals that of a cube made from the remaining facts.</summary>
    [Fact]
    public void With_RandomChanges_EqualsNewCube() =>
        Check(Gen.OneOf(Gen.OneOf(0, 1, 2, 63, 64, 65, 127, 128, 129), Gen.Int[0, 300]), 300);

    /// <summary>Changes at the edges of chunks.</summary>
    [Fact]
    public void With_ChunkEdges_EqualsNewCube() => Check(Gen.OneOf(65_535, 65_536, 65_537), 6);

    /// <summary>A cube without facts can get facts again.</summary>
    [Fact]
    public void With_EmptiedCube_TakesFactsAgain() =>
        Gen.Select(CubeCase.Of(Gen.OneOf(1, 2, 64, 65, 200)), Gen.UInt)
            .Sample(
                (cubeCase, seed) =>
                {
                    Row[] facts = cubeCase.Facts();
                    Cube<Row> cube = Prepared(cubeCase.Build());
                    Cube<Row> empty = cube.With([], facts.Select(KeyOf));
                    CheckSame(empty, []);
                    Row[] others = [.. facts.Select(row => row with { Seed = seed })];
                    CheckSame(empty.With(others.Take(1), []), [others[0]]);
                    CheckSame(empty.With(others, []), others);
                    CheckSame(cube.With(others, facts.Select(KeyOf)), others);
                },
                iter: 30,
                threads: 1
            );

    /// <summary>
    /// Many single changes on several chunks: rows go to the chunks where they fit, and the order stays.
    /// </summary>
    [Fact]
    public void With_ManyChanges_StaysClustered()
    {
        const int count = 140_000;
        var options = new CubeOptions<Row> { ClusterBy = [RowDimensions.Runs, RowDimensions.Few], Key = KeyOf };
        Dictionary<int, Row> facts = Enumerable.Range(0, count).ToDictionary(i => i, i => new Row(i, 3));
        Cube<Row> cube = Prepared(Cube.Create(facts.Values, options));
        int before = Breaks(cube);
        for (int i = 0; i < 1500; i++)
        {
            int ordinal = (int)((i + 1) * 611_953L % count);
            Row other = new(ordinal, (uint)i + 7);
            Row added = new(count + i, 3);
            cube = cube.With([other, added], facts.Remove(ordinal / 2) ? [$"{ordinal / 2}"] : []);
            facts[ordinal] = other;
            facts[count + i] = added;
        }

        CheckSame(cube, [.. facts.Values]);
        Assert.True(
            Breaks(cube) < before + (2 * 64 * cube.Index.Chunks.Length),
            $"{Breaks(cube)} breaks, {before} before"
        );
        Assert.All(cube.Index.Disorder.Rows, disordered => Assert.True(disordered.Length <= 64));
        foreach (int ordinal in Enumerable.Range(0, count + 2000).Where(ordinal => ordinal % 7 == 0))
        {
            Assert.Equal(facts.GetValueOrDefault(ordinal), cube.Find($"{ordinal}"));
        }
    }

    /// <summary>A cube with much disorder is laid out again: full chunks, in order.</summary>
    [Fact]
    public void With_MuchDisorder_LaysOutAllFactsAgain()
    {
        const int count = 140_000;
        var options = new CubeOptions<Row> { ClusterBy = [RowDimensions.Few, RowDimensions.Middle], Key = KeyOf };
        Row[] facts = [.. Enumerable.Range(0, count).Select(i => new Row(i, 3))];
        Cube<Row> cube = Prepared(Cube.Create(facts, options));
        int before = Breaks(cube);
        for (int first = 0; first < count; first += 10_000)
        {
            for (int i = first; i < first + 10_000; i++)
            {
                facts[i] = new Row(i, 4);
            }

            cube = cube.With(facts[first..(first + 10_000)], []);
        }

        CheckSame(cube, facts);
        Assert.InRange(Breaks(cube), 1, before + 4000);
        Cube<Row> few = cube.With([], facts.Skip(100).Select(KeyOf));
        CheckSame(few, facts[..100]);
        Assert.Single(few.Index.Chunks);
    }

    /// <summary>A chunk with much disorder is sorted again and keeps its facts.</summary>
    [Fact]
    public void With_ChunkClusteredAgain_KeepsFacts()
    {
        var options = new CubeOptions<Row>
        {
            ClusterBy = [RowDimensions.Few, RowDimensions.Middle],
            Key = row => $"{row.Ordinal}",
        };
        Dictionary<int, Row> facts = Enumerable.Range(0, 10_000).ToDictionary(i => i, i => new Row(i, 1));
        Cube<Row> cube = Cube.Create(facts.Values, options);
        Prepared(cube);
        for (int round = 0; round < 12; round++)
        {
            Row[] put = [.. Enumerable.Range(round * 700, 900).Select(i => new Row(i, (uint)round + 2))];
            foreach (Row row in put)
            {
                facts[row.Ordinal] = row;
            }

            cube = cube.With(put, []);
        }

        CheckSame(cube, [.. facts.Values]);
        Assert.All(facts.Values, row => Assert.Equal(row, cube.Find(KeyOf(row))));
    }

    /// <summary>A change leaves the old cube as it was.</summary>
    [Fact]
    public void With_AnyChange_KeepsOldVersion()
    {
        Row[] facts = [.. Enumerable.Range(0, 200).Select(i => new Row(i, 5))];
        Cube<Row> cube = Cube.Create(facts, new CubeOptions<Row> { Key = row => $"{row.Ordinal}" });
        cube.Prepare(RowDimensions.All, cancellationToken: TestContext.Current.CancellationToken);
        cube.With([new Row(3, 99), new Row(500, 99)], ["7"]);
        CheckSame(cube, facts);
    }

    /// <summary>Removing an unknown key throws, and so does changing a cube without keys.</summary>
    [Fact]
    public void With_UnknownKeyOrNoKeys_Throws()
    {
        Cube<Row> cube = Cube.Create([new Row(1, 1)], new CubeOptions<Row> { Key = row => $"{row.Ordinal}" });
        Assert.Contains(
            "'2'",
            Assert.Throws<KeyNotFoundException>(() => cube.With([], ["2"])).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<InvalidOperationException>(() => Cube.Create([new Row(1, 1)]).With([new Row(2, 1)], []));
        Assert.Throws<InvalidOperationException>(() =>
            Cube.Create([new Row(1, 1), new Row(1, 2)], new CubeOptions<Row> { Key = row => $"{row.Ordinal}" })
                .Find("1")
        );
    }

    private static void Check(Gen<int> rows, int cubes) =>
        Gen.Select(CubeCase.Of(rows), Changes, Changes)
            .Sample(
                (cubeCase, first, second) =>
                {
                    Dictionary<int, Row> facts = cubeCase.Facts().ToDictionary(row => row.Ordinal);
                    Cube<Row> cube = Prepared(cubeCase.Build());
                    foreach (
                        (int Ordinal, uint Seed, bool Remove)[] anywhere in (IEnumerable<(
                            int Ordinal,
                            uint Seed,
                            bool Remove
                        )[]>)
                            [first, second]
                    )
                    {
                        var changes = anywhere
                            .Select(change => change with { Ordinal = change.Ordinal % (cubeCase.Rows + 40) })
                            .ToArray();
                        string[] removed =
                        [
                            .. changes
                                .Where(change => change.Remove && facts.ContainsKey(change.Ordinal))
                                .Select(change => $"{change.Ordinal}")
                                .Distinct(),
                        ];
                        Row[] put =
                        [
                            .. changes
                                .Where(change => !change.Remove)
                                .Select(change => new Row(change.Ordinal, change.Seed)),
                        ];
                        foreach (string key in removed)
                        {
                            facts.Remove(int.Parse(key, null));
                        }

                        foreach (Row row in put)
                        {
                            facts[row.Ordinal] = row;
                        }

                        cube = cube.With(put, removed);
                        foreach ((int ordinal, _, _) in changes)
                        {
                            Assert.Equal(facts.GetValueOrDefault(ordinal), cube.Find($"{ordinal}"));
                        }
                    }

                    CheckSame(cube, [.. facts.Values]);
                },
                iter: cubes,
                threads: 1
            );

    private static string KeyOf(Row row) => $"{row.Ordinal}";

    private static Cube<Row> Prepared(Cube<Row> cube)
    {
        cube.Prepare(RowDimensions.All, cancellationToken: TestContext.Current.CancellationToken);
        cube.Summarize(Amount).Value.ToString();
        return cube;
    }

    /// <summary>
    /// The number of adjacent rows with different categories of the first clustering dimension.
    /// </summary>
    private static int Breaks(Cube<Row> cube)
    {
        var column = (Dimension<Row, int>)cube.Index.Options.ClusterBy[0];
        Classification<int>[] all = [.. cube.Select(column.Classify)];
        return all.Zip(all.Skip(1)).Count(pair => pair.First != pair.Second);
    }

    private static void CheckSame(Cube<Row> cube, Row[] facts)
    {
        Assert.Equal(facts.OrderBy(row => row.Ordinal), cube.OrderBy(row => row.Ordinal));
        Assert.Equal(facts.Length, cube.Count);
        Cube<Row> rebuilt = Cube.Create(facts);
        Assert.Equal(rebuilt.Summarize(Amount).Value, cube.Summarize(Amount).Value);
        var twin = new Twin(facts);
        Assert.Equal(
            twin.Count(twin.Select(Filter<Row>.All), RowDimensions.Few, RowDimensions.FewTags),
            TwinTests.Cells(cube.CountBy(RowDimensions.Few, RowDimensions.FewTags))
        );
        foreach (Dimension<Row> dimension in RowDimensions.All)
        {
            CountTable expected = rebuilt.CountBy(dimension);
            CountTable actual = cube.CountBy(dimension);
            Assert.Equal(expected.Rows, actual.Rows);
            Assert.Equal((expected.Unknown, expected.Total), (actual.Unknown, actual.Total));
            Assert.Equal(
                rebuilt.Where(RowDimensions.Middle.AtLeast(9)).CountBy(dimension).Rows,
                cube.Where(RowDimensions.Middle.AtLeast(9)).CountBy(dimension).Rows
            );
        }
    }
}
