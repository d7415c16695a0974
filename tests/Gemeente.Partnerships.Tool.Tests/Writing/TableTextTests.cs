using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Tests.Writing;

public sealed class TableTextTests
{
    private static readonly AnswerTable Table = new()
    {
        Columns = [new("name", IsNumber: false), new("count", IsNumber: true)],
        Rows =
        [
            ["Den [Haag]\u001b[31m", "7"],
            ["Súdwest-Fryslân", "12"],
        ],
        Footer =
        [
            ["total", "19"],
        ],
        Notes = ["Two of them."],
    };

    [Fact]
    public void Write_NoTerminal_IsPlain() =>
        Assert.Equal(
            """
            name             count
            ---------------  -----
            Den [Haag] [31m      7
            Súdwest-Fryslân     12
            ---------------  -----
            total               19

            Two of them.

            """.ReplaceLineEndings("\n"),
            Write(isTerminal: false)
        );

    [Fact]
    public void Write_Terminal_HasFrame()
    {
        string text = Write(isTerminal: true);
        Assert.Contains('│', text);
        Assert.Contains("Den [Haag] [31m", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nTwo of them.\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_WideAndCombiningLetters_AreAligned(bool isTerminal)
    {
        AnswerTable table = Table with
        {
            Rows =
            [
                ["北京", "7"],
                ["Su\u0301dwest", "12"],
                ["한국 🚆", "3"],
            ],
        };
        string[] lines = [.. Write(table, isTerminal, null).Split('\n').TakeWhile(line => line.Trim().Length > 0)];
        Assert.Single(lines.Where(line => line.Length > 0).Select(TextWidth.Of).Distinct());
    }

    [Theory]
    [InlineData(19, "Fryslân")]
    [InlineData(24, "Fryslân     12")]
    [InlineData(32, "15-40 %")]
    [InlineData(60, "█████")]
    public void Write_Narrow_LeavesOutSharesThenFoldsRows(int width, string expected)
    {
        AnswerTable table = Table with
        {
            Columns = [.. Table.Columns, new("share", IsNumber: true)],
            Rows =
            [
                ["Den Haag", "7", "15-40 %"],
                ["Súdwest-Fryslân", "12", "60 %"],
            ],
            Footer = [],
            LeastImportant = [2],
            Bars = [(7, 7), (3, 12)],
        };
        string[] lines = Write(table, isTerminal: true, width).Split('\n');
        Assert.Contains(lines, line => line.Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => TextWidth.Of(line) > width);
    }

    private static string Write(AnswerTable table, bool isTerminal, int? width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole(output, TextWriter.Null, isTerminal);
        console.SetWidth(width);
        TableText.Write(table, console);
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static string Write(bool isTerminal)
    {
        using var output = new StringWriter { NewLine = "\n" };
        TableText.Write(Table, new ToolConsole(output, TextWriter.Null, isTerminal));
        return output.ToString();
    }
}
