using CsCheck;
using Gemeente.Partnerships.Cubes.Engine.Scans;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>Sparse cells and sets of cells give the answers of the dense ones.</summary>
public sealed class CellCountsTests
{
    private const int ManyFacts = 1_000_000;

    private static readonly Gen<(int Rows, int Columns, (int Row, int Column, int Count)[] Added)> Tables = Gen.Select(
            Gen.Int[1, 90],
            Gen.Int[1, 90]
        )
        .SelectMany(size =>
            Gen.Select(Gen.Int[0, size.Item1 - 1], Gen.Int[0, size.Item2 - 1], Gen.Int[1, 9])
                .Array[0, 60]
                .Select(added => (size.Item1, size.Item2, added))
        );

    [Fact]
    public void Add_SparseTable_EqualsDenseTable() =>
        Tables.Sample(table =>
        {
            // A table of more cells than 4 096 and no facts is sparse.
            CellCounts dense = Fill(new CellCounts(table.Rows + 90, table.Columns + 90, ManyFacts), table.Added);
            CellCounts sparse = Fill(new CellCounts(table.Rows + 90, table.Columns + 90, 0), table.Added);
            Assert.Equal((false, true), (dense.IsSparse, sparse.IsSparse));
            Assert.Equal(dense.RowSums(), sparse.RowSums());
            Assert.Equal(dense.ColumnSums(), sparse.ColumnSums());
            foreach ((int row, int column, _) in table.Added)
            {
                Assert.Equal(dense[row, column], sparse[row, column]);
                Assert.Equal(dense[row, column + 1], sparse[row, column + 1]);
            }

            CellCounts twice = sparse.Empty();
            twice.Add(sparse);
            twice.Add(sparse);
            Assert.Equal(dense.RowSums().Select(sum => 2 * sum), twice.RowSums());
        });

    [Fact]
    public void Sorted_SparseTable_InOrderOfRanks() =>
        Tables.Sample(table =>
        {
            CellCounts sparse = Fill(new CellCounts(table.Rows + 90, table.Columns + 90, 0), table.Added);
            int[] rowRanks = [.. Enumerable.Range(0, table.Rows + 90).Select(row => 1_000 - row)];
            int[] columnRanks = [.. Enumerable.Range(0, table.Columns + 90)];
            Assert.Equal(
                table
                    .Added.GroupBy(cell => (cell.Row, cell.Column))
                    .Select(cell => (cell.Key.Row, cell.Key.Column, cell.Sum(added => (long)added.Count)))
                    .OrderByDescending(cell => cell.Row)
                    .ThenBy(cell => cell.Column),
                sparse.Sorted(rowRanks, columnRanks)
            );
        });

    [Fact]
    public void Add_SparseSet_EqualsDenseSet() =>
        Gen.Int[0, 200_000]
            .Array[0, 100]
            .Sample(cells =>
            {
                var dense = new CellPresence(200_001, ManyFacts);
                var sparse = new CellPresence(200_001, 0);
                foreach (int cell in cells)
                {
                    Assert.Equal(dense.Add(cell), sparse.Add(cell));
                    Assert.True(sparse.Contains(cell));
                }

                CellPresence copy = sparse.Empty();
                copy.Add(sparse);
                Assert.Equal(Listed(dense), Listed(sparse).Order());
                Assert.Equal(Listed(dense), Listed(copy).Order());
            });

    private static CellCounts Fill(CellCounts counts, (int Row, int Column, int Count)[] added)
    {
        long columns = counts.Cells / counts.RowSums().Length;
        foreach ((int row, int column, int count) in added)
        {
            counts.Add((row * columns) + column, count);
        }

        return counts;
    }

    private static List<long> Listed(CellPresence presence)
    {
        var cells = new List<long>();
        foreach (long cell in presence)
        {
            cells.Add(cell);
        }

        return cells;
    }
}
