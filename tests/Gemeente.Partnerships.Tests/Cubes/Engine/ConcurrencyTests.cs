using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Tables;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>
/// Queries by several threads, while columns are built and while newer versions replace the cube.
/// </summary>
public sealed class ConcurrencyTests
{
    private const int Threads = 8;

    private static readonly Filter<Row> Some = RowDimensions.Middle.AtLeast(9) & !RowDimensions.Few.Is(2);

    /// <summary>
    /// Threads that query all dimensions of a new cube at once get the same answers.
    /// </summary>
    [Fact]
    public async Task CountBy_FirstUseByManyThreads_EqualsSequential()
    {
        Row[] facts = [.. Enumerable.Range(0, 150_000).Select(i => new Row(i, 11))];
        string[] expected = Ask(Cube.Create(facts));
        for (int round = 0; round < 5; round++)
        {
            Cube<Row> cube = Cube.Create(facts, new CubeOptions<Row> { ClusterBy = [RowDimensions.Few] });
            using var start = new Barrier(Threads);
            string[][] answers = await Task.WhenAll(
                Enumerable
                    .Range(0, Threads)
                    .Select(_ =>
                        Task.Factory.StartNew(
                            () =>
                            {
                                start.SignalAndWait();
                                return Ask(cube);
                            },
                            CancellationToken.None,
                            TaskCreationOptions.LongRunning,
                            TaskScheduler.Default
                        )
                    )
            );
            Assert.All(answers, answer => Assert.Equal(expected, answer));
        }
    }

    /// <summary>Readers see the version before a change or the one after it, never half of each.</summary>
    [Fact]
    public async Task CountBy_DuringChanges_SeesOneVersion()
    {
        Row[] facts = [.. Enumerable.Range(0, 70_000).Select(i => new Row(i, 12))];
        Cube<Row> current = Cube.Create(
            facts,
            new CubeOptions<Row> { ClusterBy = [RowDimensions.Few], Key = row => $"{row.Ordinal}" }
        );
        bool ended = false;
        Task<int>[] readers =
        [
            .. Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        int reads = 0;
                        while (!Volatile.Read(ref ended) || reads == 0)
                        {
                            Cube<Row> cube = Volatile.Read(ref current);
                            CountTable<int> table = cube.CountBy(RowDimensions.Few);
                            Assert.Equal(table.Total, table.Unknown + table.Sum(row => row.Count));
                            Assert.Equal(cube.Count, table.Total);
                            Assert.Equal(cube.Where(Some).Count, cube.Where(Some).CountBy(RowDimensions.Text).Total);
                            reads++;
                        }

                        return reads;
                    })
                ),
        ];
        for (int swap = 0; swap < 100; swap++)
        {
            Volatile.Write(
                ref current,
                current.With([new Row(swap * 7, 13), new Row(100_000 + swap, 13)], [$"{60_000 + swap}"])
            );
        }

        Volatile.Write(ref ended, true);
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
        Assert.Equal(facts.Length, current.Count);
    }

    private static string[] Ask(Cube<Row> cube) =>
        [
            .. RowDimensions.All.Select(dimension =>
                $"{dimension}: {string.Join(' ', cube.Where(Some).CountBy(dimension).Rows.Select(row => $"{row.Code}={row.Count}"))}"
            ),
        ];
}
