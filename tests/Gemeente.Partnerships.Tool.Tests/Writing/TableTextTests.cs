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

    private static string Write(bool isTerminal)
    {
        using var output = new StringWriter { NewLine = "\n" };
        TableText.Write(Table, new ToolConsole(output, TextWriter.Null, isTerminal));
        return output.ToString();
    }
}
