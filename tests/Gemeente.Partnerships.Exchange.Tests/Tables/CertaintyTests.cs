using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Exchange.Sdmx;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tests.Tables;

/// <summary>Written tables have the certain part of each value if a part is only possible.</summary>
public sealed class CertaintyTests
{
    private static readonly Dimension<Item, string> Colour = Dimension.One(
        "colour",
        Label.Same("colour"),
        Label.Same("colour"),
        (Item item) => item.Colour
    );

    private static readonly Dimension<Item, string> Size = Dimension.One(
        "size",
        Label.Same("size"),
        Label.Same("size"),
        (Item item) => item.Size
    );

    private static readonly Dimension<Item, bool> Sure = Dimension.One<Item, bool>(
        "sure",
        Label.Same("sure"),
        Label.Same("sure"),
        item => item.IsSure
    );

    private static readonly ResultTable OneWay = ResultTable.Of(
        CubeOf(new("red", "big", true), new("red", "big", false), new("blue", "big", false)).CountBy(Colour)
    );

    private static readonly ResultTable TwoWay = ResultTable.Of(
        CubeOf(new("red", "big", true), new("red", "small", false), new("blue", "big", false)).CountBy(Colour, Size)
    );

    [Fact]
    public void Csv_Possible_HasPartsOfEachCellAndTotal()
    {
        Assert.Equal(
            """
            colour,colour-name,count,status,reason,certain,possible
            blue,blue,1,normal,,0,1
            red,red,2,normal,,1,1
            _T,total,3,normal,,1,2

            """.ReplaceLineEndings("\r\n"),
            SampleTables.Text(writer => ResultTableCsv.Write(OneWay, writer, Language.English))
        );
        string[] lines = SampleTables
            .Text(writer => ResultTableCsv.Write(TwoWay, writer, Language.English))
            .Split("\r\n");
        Assert.Contains("red,red,big,big,1,normal,,1,0", lines);
        Assert.Contains("red,red,small,small,1,normal,,0,1", lines);
    }

    [Fact]
    public void Markdown_Possible_HasColumnsAndFirstSentence()
    {
        string text = SampleTables.Text(writer => ResultTableMarkdown.Write(OneWay, writer, Language.Dutch));

        Assert.StartsWith(
            "Zeker op de peildatum: 1 van 3. De andere 2 zijn mogelijk.\n\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("| red | 2 | 1 | 1 |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sdmx_Possible_HasAttributes()
    {
        var options = new SdmxCsvOptions
        {
            Agency = "GEMEENTE.X",
            Dataflow = "STEDENBANDEN",
            AsOf = new DateOnly(2007, 6, 30),
        };
        string[] lines = SampleTables.Text(writer => SdmxCsv.Write(OneWay, writer, options)).Split("\r\n");

        Assert.EndsWith(",CERTAIN,POSSIBLE", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",red,2007-06-30,2,A,F,facts,1,1", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",_T,2007-06-30,3,A,F,facts,1,2", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_AllCertain_HasNoColumn() =>
        Assert.StartsWith(
            "colour,colour-name,count,status,reason\r\n",
            SampleTables.Text(writer =>
                ResultTableCsv.Write(
                    ResultTable.Of(CubeOf(new Item("red", "big", true)).CountBy(Colour)),
                    writer,
                    Language.English
                )
            ),
            StringComparison.Ordinal
        );

    private static Cube<Item> CubeOf(params Item[] items) =>
        Cube.Create(items, new CubeOptions<Item> { Certain = Sure.Is(true) });

    private sealed record Item(string Colour, string Size, bool IsSure);
}
