using CsCheck;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>Cubes after changes, beside cubes made anew of the same facts.</summary>
public sealed class ChangeTests
{
    private static readonly Gen<(int Ordinal, uint Seed, bool Remove)[]> Changes =
        Gen.Select(Gen.Int[0, 400], Gen.UInt, Gen.Bool).Array[1, 40];

    /// <summary>Whatever is put and removed, every count is that of a cube made of the facts that are left.</summary>
    [Fact]
    public void Changed_cubes_agree_with_rebuilt_ones() => Check(Gen.Int[0, 300], 300);

    /// <summary>The same where chunks end and begin.</summary>
    [Fact]
    public void Changes_at_the_edges_of_chunks_agree() => Check(Gen.OneOf(65_535, 65_536, 65_537), 6);

    /// <summary>A chunk that was disturbed often is clustered again and still holds the same facts.</summary>
    [Fact]
    public void Many_changes_keep_the_facts()
    {
        var options = new CubeOptions<Row> { ClusterBy = [RowDimensions.Few, RowDimensions.Middle], Key = row => $"{row.Ordinal}" };
        Dictionary<int, Row> facts = Enumerable.Range(0, 10_000).ToDictionary(i => i, i => new Row(i, 1));
        Cube<Row> cube = Cube.Create(facts.Values, options);
        cube.Prepare(RowDimensions.All, TestContext.Current.CancellationToken, null);
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
        Assert.Equal(facts[42], cube.Find("42"));
    }

    /// <summary>The cube a change was made from does not change.</summary>
    [Fact]
    public void The_old_version_stays()
    {
        Row[] facts = [.. Enumerable.Range(0, 200).Select(i => new Row(i, 5))];
        Cube<Row> cube = Cube.Create(facts, new CubeOptions<Row> { Key = row => $"{row.Ordinal}" });
        cube.Prepare(RowDimensions.All, TestContext.Current.CancellationToken, null);
        cube.With([new Row(3, 99), new Row(500, 99)], ["7"]);
        CheckSame(cube, facts);
    }

    /// <summary>What cannot be found cannot be removed, and a cube without keys cannot be changed.</summary>
    [Fact]
    public void Impossible_changes_are_refused()
    {
        Cube<Row> cube = Cube.Create([new Row(1, 1)], new CubeOptions<Row> { Key = row => $"{row.Ordinal}" });
        Assert.Contains("'2'", Assert.Throws<KeyNotFoundException>(() => cube.With([], ["2"])).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Cube.Create([new Row(1, 1)]).With([new Row(2, 1)], []));
        Assert.Throws<InvalidOperationException>(() => Cube.Create([new Row(1, 1), new Row(1, 2)], new CubeOptions<Row> { Key = row => $"{row.Ordinal}" }).Find("1"));
    }

    private static void Check(Gen<int> rows, int cubes) => Gen.Select(CubeCase.Of(rows), Changes, Changes).Sample(
        (cubeCase, first, second) =>
        {
            Dictionary<int, Row> facts = cubeCase.Facts().ToDictionary(row => row.Ordinal);
            Cube<Row> cube = cubeCase.Build();
            cube.Prepare(RowDimensions.All, CancellationToken.None, null);
            foreach ((int Ordinal, uint Seed, bool Remove)[] changes in (IEnumerable<(int Ordinal, uint Seed, bool Remove)[]>)[first, second])
            {
                string[] removed = [.. changes.Where(change => change.Remove && facts.ContainsKey(change.Ordinal)).Select(change => $"{change.Ordinal}").Distinct()];
                Row[] put = [.. changes.Where(change => !change.Remove).Select(change => new Row(change.Ordinal, change.Seed))];
                foreach (string key in removed)
                {
                    facts.Remove(int.Parse(key, null));
                }

                foreach (Row row in put)
                {
                    facts[row.Ordinal] = row;
                }

                cube = cube.With(put, removed);
            }

            CheckSame(cube, [.. facts.Values]);
        },
        iter: cubes,
        threads: 1);

    private static void CheckSame(Cube<Row> cube, Row[] facts)
    {
        Assert.Equal(facts.OrderBy(row => row.Ordinal), cube.OrderBy(row => row.Ordinal));
        Assert.Equal(facts.Length, cube.Count);
        Cube<Row> anew = Cube.Create(facts);
        foreach (Dimension<Row> dimension in RowDimensions.All)
        {
            CountTable expected = anew.CountBy(dimension);
            CountTable actual = cube.CountBy(dimension);
            Assert.Equal(expected.Rows, actual.Rows);
            Assert.Equal((expected.Unknown, expected.Total), (actual.Unknown, actual.Total));
            Assert.Equal(
                anew.Where(RowDimensions.Middle.AtLeast(9)).CountBy(dimension).Rows,
                cube.Where(RowDimensions.Middle.AtLeast(9)).CountBy(dimension).Rows);
        }
    }
}
