using System.Text;
using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tests.Tables;

public sealed class ResultTableTests
{
    private static readonly Fact[] Facts =
    [
        new(["a"], ["x", "y"], "o1"),
        new(["a"], ["x"], "o1"),
        new(["b"], [], "o2"),
        new([], ["y"], "o3"),
    ];

    [Fact]
    public void Of_CubeTable_HasItsValues()
    {
        Cube<Fact> cube = Cube.Create<Fact>(Facts);
        ResultTable table = ResultTable.Of(cube.CountBy(RandomFacts.Rows(false), RandomFacts.Columns(true)));

        Assert.Equal(["a", "b", null], table.Rows.Categories.Select(category => category.Code));
        Assert.Equal(["x", "y", null], table.Columns!.Categories.Select(category => category.Code));
        Assert.Equal([2L, 1, 0, 0, 0, 1, 0, 1, 0], table.Cells.Select(cell => cell.Value!.Value));
        Assert.Equal([2L, 1, 1], table.RowTotals.Select(cell => cell.Value!.Value));
        Assert.Equal(
            (false, true, false, 4L),
            (table.Rows.IsMultiValued, table.Columns.IsMultiValued, table.IsDistinct, table.Total.Value)
        );
        Assert.True(ResultTable.Of(cube.CountDistinct(RandomFacts.Owner).By(RandomFacts.Rows(false))).IsDistinct);
        Assert.Throws<ArgumentOutOfRangeException>(() => table[0, 3]);
    }

    [Fact]
    public void Construction_WrongNumberOfCells_Throws()
    {
        ResultTable table = SampleTables.OneWay;
        Assert.Throws<ArgumentException>(() => new ResultTable("ties", table.Rows, [ResultCell.Of(1)], table.Total));
        Assert.Throws<ArgumentException>(() =>
            new ResultTable("ties", table.Rows, table.Rows, table.Cells, [], [], table.Total, false)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => table with { RoundedTo = 0 });
    }

    /// <summary>A table without suppressed cells has the same JSON as the table of the cube.</summary>
    [Fact]
    public void WriteJson_WithoutPolicy_EqualsJsonOfCube() =>
        Gen.Select(Gen.Int[0, 2].Array[0, 2], Gen.Int[0, 2].Array[0, 2])
            .Array[0, 8]
            .Sample(
                picks =>
                {
                    Cube<Fact> cube = Cube.Create<Fact>([
                        .. picks.Select(
                            (pick, i) =>
                                new Fact(
                                    [.. pick.Item1.Distinct().Select(n => $"r{n}")],
                                    [.. pick.Item2.Distinct().Select(n => $"c{n}")],
                                    $"o{i % 3}"
                                )
                        ),
                    ]);
                    foreach (bool many in (bool[])[true, false])
                    {
                        CountTable one = cube.CountBy(RandomFacts.Rows(many));
                        CrossTable two = cube.CountBy(RandomFacts.Rows(many), RandomFacts.Columns(!many));
                        Assert.Equal(
                            Json(one.WriteTo),
                            Json(writer => ResultTableJson.Write(ResultTable.Of(one), writer))
                        );
                        Assert.Equal(
                            Json(two.WriteTo),
                            Json(writer => ResultTableJson.Write(ResultTable.Of(two), writer))
                        );
                        Assert.Equal(JsonSerializer.Serialize(two), JsonSerializer.Serialize(ResultTable.Of(two)));
                    }

                    DistinctTable distinct = cube.CountDistinct(RandomFacts.Owner).By(RandomFacts.Rows(false));
                    Assert.Equal(
                        Json(distinct.WriteTo),
                        Json(writer => ResultTableJson.Write(ResultTable.Of(distinct), writer))
                    );
                },
                iter: 50
            );

    [Fact]
    public void WriteJson_MissingAndSuppressedCells_ListsEach()
    {
        using JsonDocument json = JsonDocument.Parse(
            Json(writer => ResultTableJson.Write(SampleTables.OneWay, writer))
        );
        JsonElement table = json.RootElement;

        Assert.Equal(JsonValueKind.Null, table.GetProperty("total").ValueKind);
        Assert.Equal(JsonValueKind.Null, table.GetProperty("rows")[0].GetProperty("share").ValueKind);
        Assert.Equal("""[{"start-year":"2005"}]""", table.GetProperty("missing").GetRawText());
        Assert.Equal(
            """[{"start-year":"TR:a","reason":"below-minimum"},{"reason":"complementary"}]""",
            table.GetProperty("suppressed").GetRawText()
        );
    }

    [Fact]
    public void WriteJson_TwoWay_RowPerCellExceptZero() =>
        Assert.Equal(
            """
            {"unit":"ties","total":15,"mayOverlap":false,
            "rows":[{"country":"TR","theme":"waste","count":null},{"country":"TR","theme":"_T","count":5},
            {"country":"MA","theme":"_T","count":6}],"unknownRows":[],
            "dimensions":[{"id":"country","nl":"country-nl","en":"country","unknown":0,"categories":[
            {"code":"TR","nl":"Turkey","en":"Turkey","total":9},
            {"code":"MA","nl":"Morocco","en":"Morocco","total":6}]},
            {"id":"theme","nl":"theme-nl","en":"theme","unknown":0,"categories":[
            {"code":"waste","nl":"Waste","en":"Waste","total":null},
            {"code":"_T","nl":"Odd","en":"Odd","total":11}]}],
            "suppressed":[{"country":"TR","theme":"waste","reason":"dominance"},
            {"theme":"waste","reason":"total-below-minimum"}]}
            """.ReplaceLineEndings(""),
            Json(writer => ResultTableJson.Write(SampleTables.TwoWay, writer))
        );

    [Fact]
    public void WriteCsv_OneWay_LinePerCellAndTotal() =>
        Assert.Equal(
            """
            start-year,start-year-name,count,status,reason
            2004,2004,12,normal,
            2005,2005,,missing,
            TR:a,"Turkey, a",,suppressed,below-minimum
            _U,unknown,7,normal,
            _T,totaal,,suppressed,complementary

            """.ReplaceLineEndings("\r\n"),
            SampleTables.Text(writer => ResultTableCsv.Write(SampleTables.OneWay, writer, Language.Dutch))
        );

    [Fact]
    public void WriteCsv_TwoWay_HasBothCodes()
    {
        string[] lines = SampleTables
            .Text(writer => ResultTableCsv.Write(SampleTables.TwoWay, writer, Language.English))
            .Split("\r\n");

        Assert.Equal("country,country-name,theme,theme-name,count,status,reason", lines[0]);
        Assert.Equal("TR,Turkey,waste,Waste,,suppressed,dominance", lines[1]);
        Assert.Equal("TR,Turkey,__T,Odd,5,normal,", lines[2]);
        Assert.Equal("TR,Turkey,_T,total,9,normal,", lines[3]);
        Assert.Equal("_T,total,_T,total,15,normal,", lines[9]);
    }

    [Fact]
    public void WriteCsv_Rounded_HasRoundingBase()
    {
        string[] lines = SampleTables
            .Text(writer => ResultTableCsv.Write(SampleTables.TwoWay with { RoundedTo = 5 }, writer, Language.English))
            .Split("\r\n");

        Assert.Equal("country,country-name,theme,theme-name,count,status,reason,rounded-to", lines[0]);
        Assert.Equal("TR,Turkey,waste,Waste,,suppressed,dominance,", lines[1]);
        Assert.Equal("MA,Morocco,waste,Waste,0,normal,,5", lines[4]);
    }

    [Theory]
    [InlineData(SampleTables.Formula, "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("+31", "'+31")]
    [InlineData(" @SUM(A1)", "' @SUM(A1)")]
    [InlineData("\t=1", "' =1")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("a\r\nb\u202E", "a  b ")]
    [InlineData("a;b", "\"a;b\"")]
    public void WriteCsv_FormulaAsName_IsGuarded(string name, string expected) =>
        Assert.Contains(
            $",{expected},9,",
            SampleTables.Text(writer => ResultTableCsv.Write(SampleTables.Named(name), writer, Language.English)),
            StringComparison.Ordinal
        );

    [Fact]
    public void WriteMarkdown_TwoWay_GridWithReasons() =>
        Assert.Equal(
            """
            | country / theme | Waste | Odd | total |
            |---|---:|---:|---:|
            | Turkey | x3 | 5 | 9 |
            | Morocco | 0 | 6 | 6 |
            | total | x2 | 11 | 15 |

            * `x2` is not published: the total of the row or column is below the minimum.
            * `x3` is not published: one or a few contributors dominate.

            """.ReplaceLineEndings("\n"),
            SampleTables.Text(writer => ResultTableMarkdown.Write(SampleTables.TwoWay, writer, Language.English))
        );

    [Fact]
    public void WriteMarkdown_OneWayInDutch_ExplainsMissing()
    {
        string text = SampleTables.Text(writer =>
            ResultTableMarkdown.Write(SampleTables.OneWay with { RoundedTo = 5 }, writer, Language.Dutch)
        );

        Assert.Contains("| 2005 | . |\n", text, StringComparison.Ordinal);
        Assert.EndsWith("* Afgerond op veelvouden van 5.\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a|b", "a\\|b")]
    [InlineData("[x](javascript:1)", "\\[x\\]\\(javascript:1\\)")]
    [InlineData("<script>", "\\<script\\>")]
    [InlineData("a\n\n# b", "a  \\# b")]
    [InlineData("http://x www.y.nl", "http\\://x www\\.y.nl")]
    [InlineData("&lt;", "\\&lt;")]
    [InlineData("a\\", "a\\\\")]
    public void WriteMarkdown_SpecialCharacters_AreEscaped(string name, string expected) =>
        Assert.Contains(
            $"| {expected} | 9 |",
            SampleTables.Text(writer => ResultTableMarkdown.Write(SampleTables.Named(name), writer, Language.English)),
            StringComparison.Ordinal
        );

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
            write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
