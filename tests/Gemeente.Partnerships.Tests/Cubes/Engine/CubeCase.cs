using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;
using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Tests.Cubes.Engine;

/// <summary>The input of a random cube. A failure can be printed and repeated.</summary>
public sealed record CubeCase(int Rows, uint Seed, int Clustering, uint Forms)
{
    private static readonly ColumnForm[] FormKinds = Enum.GetValues<ColumnForm>();

    public static Gen<CubeCase> Of(Gen<int> rows) =>
        Gen.Select(
            rows,
            Gen.UInt,
            Gen.Int[0, 4],
            Gen.UInt,
            (count, seed, clustering, forms) => new CubeCase(count, seed, clustering, forms)
        );

    public Row[] Facts() => [.. Enumerable.Range(0, Rows).Select(i => new Row(i, Seed))];

    public Cube<Row> Build() => Cube.Create(Facts(), Options());

    /// <summary>The case chooses a form for each dimension; 0 lets the engine choose.</summary>
    internal CubeOptions<Row> Options() =>
        new()
        {
            ClusterBy = Clustering switch
            {
                1 => [RowDimensions.Few],
                2 => [RowDimensions.Few, RowDimensions.Many],
                3 => [RowDimensions.FewTags, RowDimensions.Text],
                _ => [],
            },
            Key = row => $"{row.Ordinal}",
            Form = dimension =>
                Forms % 4 == 0
                    ? ColumnForm.Auto
                    : FormKinds[
                        (int)((Forms >> 3) + (uint)Array.IndexOf(RowDimensions.All, dimension)) % FormKinds.Length
                            & int.MaxValue
                    ],
        };
}
