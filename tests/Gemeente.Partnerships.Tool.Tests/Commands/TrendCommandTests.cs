using System.Text.Json;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

public sealed class TrendCommandTests
{
    [Fact]
    public void Trend_Table_HasCertainPossibleBegunEnded() =>
        Assert.Equal(
            """
            In 1 of 3 periods less is certain than possible: the sources do not show whether those partnerships existed then.

            period     certain  possible  begun  possibly begun  ended
            ---------  -------  --------  -----  --------------  -----
            2000-2002       18         4     11               0      0
            2003-2005       31         4     13               0      0
            2006-2007        0        39      4               4      0

            39 partnerships, from 'NCDO 2008'. Certain and possible are those of 31 December of the last year of the period.
            Counted from 5 stated, 0 derived and 34 reconstructed records. Reconstructed records are synthetic and say nothing about a real municipality.

            """.ReplaceLineEndings("\n"),
            ToolProcess.Output("trend", "--from", "2000", "--to", "2007", "--step", "3")
        );

    [Fact]
    public void Trend_Dutch_TableWithNames() =>
        Assert.StartsWith(
            """
            In 1 van 2 perioden is minder zeker dan mogelijk: uit de bronnen blijkt niet of die stedenbanden toen bestonden.

            country  naam     periode    zeker  mogelijk  begonnen  mogelijk begonnen  beëindigd
            -------  -------  ---------  -----  --------  --------  -----------------  ---------
            MA       Marokko  2004-2005      4         1         1                  0          0
            MA       Marokko  2006-2007      0         7         2                  1          0
            TR       Turkije  2004-2005     12         1         3                  0          0
            TR       Turkije  2006-2007      0        13         0                  1          0

            20 stedenbanden, uit 'NCDO 2008'. Zeker en mogelijk zijn die van 31 december van het laatste jaar van de periode.
            De indeling is die van 2007-06-30, zodat de jaren vergelijkbaar zijn.
            """.ReplaceLineEndings("\n"),
            ToolProcess.Output(
                "trend",
                "--from",
                "2004",
                "--to",
                "2007",
                "--step",
                "2",
                "--by",
                "country",
                "--where",
                "country=TR,MA",
                "--lang",
                "nl"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Trend_TooManyRows_UsageError()
    {
        (int code, string output, string error) = ToolProcess.Run(
            "trend",
            "--from",
            "1000",
            "--to",
            "9999",
            "--by",
            "partner",
            "--data",
            "dutch-links"
        );

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("9000 periods. The product is at most 200000.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Trend_Csv_HasAllNumbers()
    {
        (int code, string output, string error) = ToolProcess.Run(
            "trend",
            "--from",
            "2004",
            "--to",
            "2007",
            "--step",
            "4",
            "--by",
            "initiative",
            "--format",
            "csv"
        );
        string[] lines = output.Split('\n');

        Assert.Equal(0, code);
        Assert.Equal(
            "initiative,from,to,certain,possible,begun,possibly-begun,ended,possibly-ended,ending-on-last-day,"
                + "not-begun-on-last-day,ended-before-last-day",
            lines[0]
        );
        Assert.StartsWith("dutch-municipality,2004,2007,0,23,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("unknown,2004,2007,0,6,", lines[^2], StringComparison.Ordinal);
        Assert.Contains("34 reconstructed", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Trend_Markdown_IsATable() =>
        Assert.Contains(
            "| period | certain | possible | begun | ended |\n|---|---:|---:|---:|---:|\n| 2005 | 31 | 4 | 5 | 0 |\n",
            ToolProcess.Output("trend", "--from", "2005", "--to", "2005", "--format", "markdown"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Trend_Json_AgreesWithCount()
    {
        JsonElement trend = ToolProcess.Json("trend", "--from", "2006", "--to", "2006", "--by", "country");
        JsonElement count = ToolProcess.Json("count", "--by", "country", "--as-of", "2006-12-31");

        Assert.Equal(
            count.GetProperty("certain").GetInt32(),
            trend.GetProperty("totals")[0].GetProperty("certain").GetInt32()
        );
        Assert.Equal(
            count
                .GetProperty("rows")
                .EnumerateArray()
                .Select(row => (row.GetProperty("country").GetString(), row.GetProperty("count").GetInt32()))
                .Order(),
            trend
                .GetProperty("rows")
                .EnumerateArray()
                .Select(row => (row.GetProperty("country").GetString(), row.GetProperty("count").GetInt32()))
                .Where(row => row.Item2 > 0)
                .Order()
        );
        Assert.Equal("NCDO 2008", trend.GetProperty("dataSet").GetString());
    }

    [Theory]
    [InlineData("'x' is not a year", "--from", "x", "--to", "2000")]
    [InlineData("--to 1999 is before --from 2000", "--from", "2000", "--to", "1999")]
    [InlineData("'0' is not a value of --step", "--from", "2000", "--to", "2001", "--step", "0")]
    [InlineData("Did you mean 'country'?", "--from", "2000", "--to", "2001", "--by", "contry")]
    [InlineData("--to", "--from", "2000")]
    public void Trend_InvalidCommandLine_ExitCode2(string message, params string[] arguments)
    {
        (int code, string output, string error) = ToolProcess.Run(["trend", .. arguments]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
