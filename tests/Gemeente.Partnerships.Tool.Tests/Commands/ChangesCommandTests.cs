using System.Text.Json;
using Gemeente.Partnerships.Data;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

public sealed class ChangesCommandTests
{
    private static readonly string[] Alkmaar =
    [
        "changes",
        "--data",
        "documented",
        "--from",
        "2000-01-01",
        "--to",
        "2010-01-01",
        "--where",
        "municipality=0361",
        "--where",
        "country=TR",
    ];

    [Fact]
    public void Changes_Table_HasReasons() =>
        Assert.Equal(
            """
            2000-01-01: 0 partnerships (0 certain, 0 possible). 2010-01-01: 1 (0 certain, 1 possible).

            change  id      municipality  partner  country  evidence  reason
            ------  ------  ------------  -------  -------  --------  -------------
            Begun   doc-02  Alkmaar       Bergama  TR       Stated    began 2004-11

            Changes in 'Documented ties': begun 1.

            """.ReplaceLineEndings("\n"),
            ToolProcess.Output(Alkmaar)
        );

    [Fact]
    public void Changes_Dutch_KindsAndReasonsInDutch()
    {
        string output = ToolProcess.Output([.. Alkmaar, "--lang", "nl"]);

        Assert.StartsWith("2000-01-01: 0 stedenbanden (0 zeker, 0 mogelijk).", output, StringComparison.Ordinal);
        Assert.Contains(
            "Begonnen     doc-02  Alkmaar   Bergama  TR    Vermeld   begon 2004-11",
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("Veranderingen in 'Documented ties': begonnen 1.\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    public void Changes_ReconstructedRecords_NameNoMunicipality(string format)
    {
        string output = ToolProcess.Output(
            "changes",
            "--from",
            "1990-01-01",
            "--to",
            "2026-01-01",
            "--format",
            format,
            "--where",
            "evidence=reconstructed"
        );

        string[] rows = [.. output.Split('\n').Where(line => line.Contains("ncdo", StringComparison.Ordinal))];
        Assert.True(rows.Length >= 34);
        Assert.All(rows, row => Assert.Contains("reconstructed", row, StringComparison.Ordinal));
        Assert.All(
            EmbeddedRegisters.Municipalities.ExistingOn(new DateOnly(2007, 6, 30)),
            municipality => Assert.DoesNotContain(municipality.Name, string.Join('\n', rows), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Changes_Csv_RowPerChange() =>
        Assert.Equal(
            "kind,id,municipality,municipality-before,municipality-after,partner,country,status-before,status-after,"
                + "evidence,reason\nbegun,doc-02,0361,0361,0361,Bergama,TR,not-begun,possible,stated,began 2004-11\n",
            ToolProcess.Output([.. Alkmaar, "--format", "csv"])
        );

    [Fact]
    public void Changes_Markdown_IsATable() =>
        Assert.Contains(
            "\n| Begun | doc\\-02 | Alkmaar | Bergama | TR | Stated | began 2004\\-11 |\n",
            ToolProcess.Output([.. Alkmaar, "--format", "markdown"]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Changes_Json_CountsEachKind()
    {
        JsonElement answer = ToolProcess.Json("changes", "--from", "2007-06-30", "--to", "2026-01-01");

        Assert.Equal(39, answer.GetProperty("before").GetProperty("certain").GetInt32());
        Assert.Equal(39, answer.GetProperty("after").GetProperty("possible").GetInt32());
        Assert.Equal(
            39,
            answer
                .GetProperty("rows")
                .EnumerateArray()
                .Count(row => row.GetProperty("kind").GetString() == "no-longer-certain")
        );
        Assert.Equal("NCDO 2008", answer.GetProperty("dataSet").GetString());
    }

    [Theory]
    [InlineData("is after the last date, 1999-01-01", "--from", "2000-01-01", "--to", "1999-01-01")]
    [InlineData("is not a date", "--from", "2000-13")]
    [InlineData("--from", "--to", "2000-01-01")]
    public void Changes_InvalidCommandLine_ExitCode2(string message, params string[] arguments)
    {
        (int code, string output, string error) = ToolProcess.Run(["changes", .. arguments]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
