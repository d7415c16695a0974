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
        Assert.StartsWith("Stedenbanden van Nederlandse gemeenten\n", output, StringComparison.Ordinal);
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
    public void Report_OtherData_HasNoPublishedFigures(string data) =>
        Assert.False(ToolProcess.Json("report", "--data", data).TryGetProperty("figures", out _));

    [Theory]
    [InlineData("municipality=Leiden", "municipality=0546")]
    [InlineData("country=Marokko", "country=MA")]
    [InlineData("province=zuid-holland", "province=zuid-holland")]
    public void Report_About_IsItsCode(string about, string expected) =>
        Assert.Equal(
            expected,
            ToolProcess.Json("report", "--data", "documented", "--about", about).GetProperty("about").GetString()
        );

    [Fact]
    public void Report_OwnTies_IsAboutTheirMunicipality()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "raad.csv");
        File.WriteAllText(
            file,
            "Gemeente,Partner,Land,Sinds\nLeiden,Oxford,Verenigd Koninkrijk,1946\nLeiden,Krefeld,Duitsland,1974\n"
        );
        string output = Path.ChangeExtension(file, ".html");
        string[] command = ["report", "--data", file, "--as-of", "2026-01-01", "--lang", "nl", "-o", output];
        Assert.Equal(0, ToolProcess.Run(command).Code);
        string page = File.ReadAllText(output);
        Assert.Contains("<h1>Stedenbanden van Leiden</h1>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"chart-world\"", page, StringComparison.Ordinal);
        Assert.Contains("raad.csv", page, StringComparison.Ordinal);

        (int code, _, string error) = ToolProcess.Run(command);
        Assert.Equal(2, code);
        Assert.Contains("bestaat al. Gebruik --force", error, StringComparison.Ordinal);
        Assert.Equal(0, ToolProcess.Run([.. command, "--force"]).Code);
    }

    [Fact]
    public void Report_VegaLite_HasASpecificationForEachChart()
    {
        JsonElement report = ToolProcess.Json("report");
        string[] charts =
        [
            .. report
                .GetProperty("sections")
                .EnumerateArray()
                .Where(section => section.TryGetProperty("chart", out _))
                .Select(section => section.GetProperty("chart").GetProperty("id").GetString()!),
        ];
        using var specifications = JsonDocument.Parse(ToolProcess.Output("report", "--format", "vega-lite"));
        Assert.Equal(charts, specifications.RootElement.EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [InlineData("'theme=waste' is not a value of --about", "--about", "theme=waste")]
    [InlineData("'country=unknown' is not a value of --about", "--about", "country=unknown")]
    [InlineData("'gemeente=onbekend' is not a value of --about", "--about", "gemeente=onbekend")]
    [InlineData("'country=TR,MA' is not a value of --about", "--about", "country=TR,MA")]
    [InlineData("--compare 2010-12-31 is not before the date of the report, 2007-06-30", "--compare", "2010")]
    [InlineData("The extension '.pdf' does not name a format", "-o", "report.pdf")]
    public void Report_WrongOption_IsReported(string expected, string option, string value)
    {
        (int code, _, string error) = ToolProcess.Run("report", option, value);
        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }
}
