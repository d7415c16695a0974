using System.Text.Json;
using Gemeente.Partnerships.Tool.Commands;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

public sealed class ReportCommandTests
{
    [Fact]
    public void Report_Json_DerivableFiguresAgree()
    {
        JsonElement report = ToolProcess.Json("report");
        JsonElement[] figures = [.. report.GetProperty("figures").EnumerateArray()];
        Assert.Equal("2007-06-30", report.GetProperty("asOf").GetString());
        Assert.Equal(46, figures.Length);
        Assert.Equal(42, figures.Count(figure => figure.GetProperty("agrees").ValueKind == JsonValueKind.True));
        Assert.All(
            figures.Where(figure => figure.GetProperty("agrees").ValueKind != JsonValueKind.True),
            figure =>
                Assert.Equal(
                    (JsonValueKind.Null, JsonValueKind.Null),
                    (figure.GetProperty("agrees").ValueKind, figure.GetProperty("computed").ValueKind)
                )
        );
    }

    [Fact]
    public void Report_Language_IsUsed()
    {
        (int code, string output, string error) = ToolProcess.Run("report", "--lang", "nl");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("Stedenbanden met herkomstlanden\n", output, StringComparison.Ordinal);
        Assert.Contains("0 wijken af", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\uFEFF', output);
    }

    [Fact]
    public void Report_Output_WritesFile()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "sheet.html");
        Assert.Empty(ToolProcess.Output("report", "--format", "html", "--output", file));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_AnotherDate_IsNotCompared()
    {
        JsonElement report = ToolProcess.Json("report", "--as-of", "2026-01-01");
        Assert.Equal("2026-01-01", report.GetProperty("asOf").GetString());
        JsonElement total = report
            .GetProperty("figures")
            .EnumerateArray()
            .Single(figure => figure.GetProperty("id").GetString() == "ties.total");
        Assert.Equal(JsonValueKind.Null, total.GetProperty("agrees").ValueKind);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Report_ExtremeDate_Succeeds(string day) =>
        Assert.Equal(46, ToolProcess.Json("report", "--as-of", day).GetProperty("figures").GetArrayLength());

    [Theory]
    [InlineData("documented")]
    [InlineData("dutch-links")]
    public void Report_OtherData_Succeeds(string data) =>
        Assert.Equal(46, ToolProcess.Json("report", "--data", data).GetProperty("figures").GetArrayLength());
}
