using System.Text.Json;
using Gemeente.Partnerships.Tool.Commands;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

public sealed class ReportCommandTests
{
    [Fact]
    public void Every_derivable_figure_agrees()
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
    public void Text_is_plain_and_in_the_language_asked_for()
    {
        (int code, string output, string error) = ToolProcess.Run("report", "--lang", "nl");
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("Stedenbanden met herkomstlanden\n", output, StringComparison.Ordinal);
        Assert.Contains("0 wijken af", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\uFEFF', output);
    }

    [Fact]
    public void A_file_is_written_instead_of_standard_output()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "sheet.html");
        Assert.Empty(ToolProcess.Output("report", "--format", "html", "--output", file));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_day_is_not_compared()
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
    public void No_day_is_too_far(string day) =>
        Assert.Equal(46, ToolProcess.Json("report", "--as-of", day).GetProperty("figures").GetArrayLength());

    [Theory]
    [InlineData("documented")]
    [InlineData("dutch-links")]
    public void Other_records_have_a_sheet_too(string data) =>
        Assert.Equal(46, ToolProcess.Json("report", "--data", data).GetProperty("figures").GetArrayLength());
}
