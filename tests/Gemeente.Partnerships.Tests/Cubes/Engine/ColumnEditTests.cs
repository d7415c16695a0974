using CsCheck;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Engine.Selections;
using Gemeente.Partnerships.Cubes.Indexing.Updating;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>
/// Compares columns of every form after changes and reordering with columns built from the same rows.
/// </summary>
public sealed class ColumnEditTests
{
    // Above this a row has one code; below it, up to three.
    private const int MaxSeveral = 300;

    private static readonly Gen<int> Lengths = Gen.OneOf(
        Gen.OneOf(1, 2, 63, 64, 65, 127, 128, 129, 1023, 1024, 1025),
        Gen.Int[1, 300]
    );

    private static readonly Gen<(int At, uint Seed)[]> Changed = Gen.Select(Gen.Int[0, 70_000], Gen.UInt).Array[0, 40];

    private static readonly Gen<ColumnForm> Forms = Gen.OneOf(Enum.GetValues<ColumnForm>());

    /// <summary>Replaced, added and removed rows, with new codes and codes that lose their last row.</summary>
    [Fact]
    public void TryEdit_AnyForm_EqualsNewColumn() => Check(Lengths, 3000);

    [Fact]
    public void TryEdit_NearlyFullChunk_EqualsNewColumn() => Check(Gen.OneOf(65_472, 65_535, 65_536), 40);

    [Fact]
    public void Reorder_AnyForm_KeepsRows() =>
        Gen.Select(Lengths, Forms, Gen.UInt, Kinds, Gen.Int[1, 60].Array[1, 8])
            .Sample(
                (length, form, seed, kinds, cuts) =>
                {
                    int[][] rows = Rows(length, seed, kinds);
                    RowOrder order = Shuffled(length, cuts);
                    int[][] ordered = [.. order.Runs.SelectMany(run => rows.Skip(run.Start).Take(run.Count))];
                    CheckSame(ordered, ColumnReordering.Reorder(Build(rows, form), order));
                },
                iter: 2000,
                threads: 1
            );

    private static Gen<(int Codes, bool Several, int RunLength)> Kinds =>
        Gen.Select(Gen.OneOf(1, 2, 5, 30, 255, 256, 257, 2000), Gen.Bool, Gen.OneOf(1, 1, 40));

    private static void Check(Gen<int> lengths, int columns) =>
        Gen.Select(Gen.Select(lengths, Gen.Int[-70, 70], Forms), Gen.UInt, Kinds, Changed)
            .Sample(
                (shape, seed, kinds, changed) =>
                {
                    (int length, int grown, ColumnForm form) = shape;
                    int newLength = Math.Clamp(length + grown, 0, FactChunk.Capacity);
                    int[][] rows = Rows(length, seed, kinds);
                    int[][] after =
                    [
                        .. rows.Take(newLength),
                        .. Rows(Math.Max(0, newLength - length), seed + 1, kinds),
                    ];
                    var edits = new SortedDictionary<int, int[]>();
                    for (int row = length; row < newLength; row++)
                    {
                        edits[row] = after[row];
                    }

                    foreach ((int at, uint rowSeed) in newLength == 0 ? [] : changed)
                    {
                        edits[at % newLength] = after[at % newLength] = Codes(
                            at,
                            rowSeed,
                            kinds with
                            {
                                Codes = kinds.Codes + 2,
                            }
                        );
                    }

                    ColumnChunk column = Build(rows, form);
                    var edit = new ColumnEdit([.. edits.Select(pair => (pair.Key, pair.Value))], newLength);
                    if (ColumnEditing.TryEdit(column, edit) is { } edited)
                    {
                        CheckSame(after, edited);
                    }
                    else
                    {
                        Assert.True(MayGiveUp(column, after), $"{column.Form} of {length} rows gave up");
                    }

                    CheckSame(rows, column);
                },
                iter: columns,
                threads: 1
            );

    /// <summary>Indicates whether a form may refuse an edit.</summary>
    private static bool MayGiveUp(ColumnChunk column, int[][] after)
    {
        int codes = after.SelectMany(row => row).Distinct().Count();
        return after.Length == 0
            || (after.Any(row => row.Length > 1) && !column.IsMany)
            || column.Form switch
            {
                ColumnForm.Constant or ColumnForm.Runs => after
                    .Zip(after.Skip(1))
                    .Count(pair => pair.First[0] != pair.Second[0]) + 1
                    > after.Length / 4,
                ColumnForm.Bytes => codes > 256,
                ColumnForm.Bitmaps => codes > column.Palette.Length,
                _ => false,
            };
    }

    private static void CheckSame(int[][] rows, ColumnChunk column)
    {
        Assert.Equal(rows.Length, column.Length);
        (int Code, int Rows)[] totals =
        [
            .. rows.SelectMany(row => row)
                .CountBy(code => code)
                .OrderBy(pair => pair.Key)
                .Select(pair => (pair.Key, pair.Value)),
        ];
        Assert.Equal(totals, column.Palette.Zip(column.Totals));
        UnpackedRows unpacked = column.Unpack();
        var codes = new List<int>();
        for (int row = 0; row < rows.Length; row++)
        {
            codes.Clear();
            column.CodesAt(row, codes);
            Assert.Equal(rows[row], codes.Select(code => column.Palette[code]));
            Assert.Equal(codes, unpacked[row].ToArray());
        }

        CheckQueries(rows, column);
    }

    /// <summary>Counts a part of the rows and selects the rows of a code.</summary>
    private static void CheckQueries(int[][] rows, ColumnChunk column)
    {
        if (rows.Length < 3)
        {
            return;
        }

        QueryBuffers buffers = QueryBuffers.Rent();
        int[] counters = new int[column.Palette.Length];
        column.Histogram(new RowSelection(1, rows.Length, null), counters, buffers);
        Assert.Equal(column.Palette.Select(code => rows.Skip(1).Count(row => row.Contains(code))).ToArray(), counters);
        int middle = column.Palette.Length / 2;
        RowSelection found = column.Narrow(
            new ChunkCodeSet(middle, middle),
            new RowSelection(0, rows.Length, null),
            buffers
        );
        Assert.Equal(rows.Count(row => row.Contains(column.Palette[middle])), found.Count());
        buffers.Return();
        for (int code = 0; column is BitmapsColumn bitmaps && code < column.Palette.Length; code++)
        {
            Assert.Equal(Bits.WordsFor(rows.Length), bitmaps.Bitmap(code).Length);
            Assert.Equal(column.Totals[code], bitmaps.Bitmap(code).Sum(System.Numerics.BitOperations.PopCount));
        }
    }

    private static RowOrder Shuffled(int length, int[] cuts)
    {
        var runs = new List<(int Start, int Count)>();
        for (int start = 0, i = 0; start < length; start += cuts[i++ % cuts.Length])
        {
            runs.Add((start, Math.Min(cuts[i % cuts.Length], length - start)));
        }

        runs.Reverse();
        return new RowOrder(runs);
    }

    private static ColumnChunk Build(int[][] rows, ColumnForm form)
    {
        var buffer = new CodeBuffer(rows.Length);
        foreach (int[] row in rows)
        {
            foreach (int code in row)
            {
                buffer.Add(code);
            }

            buffer.EndRow();
        }

        return ColumnBuilder.Build(buffer, 4000, form);
    }

    private static int[][] Rows(int length, uint seed, (int Codes, bool Several, int RunLength) kinds) =>
        [.. Enumerable.Range(0, length).Select(row => Codes(row / kinds.RunLength, seed, kinds))];

    private static int[] Codes(int ordinal, uint seed, (int Codes, bool Several, int RunLength) kinds)
    {
        var row = new Row(ordinal, seed);
        int count = kinds is { Several: true, Codes: < MaxSeveral } ? 1 + row.Pick(1, 3) : 1;
        return [.. Enumerable.Range(0, count).Select(i => row.Pick(2 + (uint)i, kinds.Codes)).Distinct().Order()];
    }
}
