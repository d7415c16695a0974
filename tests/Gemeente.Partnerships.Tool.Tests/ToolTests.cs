using System.Diagnostics;
using System.Text.Json;

namespace Gemeente.Partnerships.Tool.Tests;

/// <summary>The tool as other programs see it: a process with arguments, two outputs and an exit code.</summary>
public sealed class ToolTests
{
    [Theory]
    [InlineData("1975-06-01", 842)]
    [InlineData("1990-01-01", 672)]
    [InlineData("2000-01-01", 537)]
    [InlineData("2007-06-30", 443)]
    [InlineData("2015-01-01", 393)]
    [InlineData("2020-01-01", 355)]
    [InlineData("2025-06-01", 342)]
    public void Municipalities_of_a_date(string date, int count)
    {
        JsonElement answer = Json("municipalities", "--on", date, "--format", "json");
        Assert.Equal(count, answer.GetArrayLength());
        Assert.Equal(
            ["code", "name", "province", "validFrom", "validTo", "successor"],
            answer[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void Counts_by_country()
    {
        JsonElement answer = Json("count", "--by", "country", "--format", "json");
        Assert.Equal(39, answer.GetProperty("total").GetInt32());
        Assert.Equal(0, answer.GetProperty("unknown").GetInt32());
        JsonElement turkey = answer.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("country").GetString() == "TR");
        Assert.Equal(13, turkey.GetProperty("count").GetInt32());
    }

    [Fact]
    public void Counts_under_conditions_and_by_two()
    {
        JsonElement answer = Json("count", "--by", "country", "--by", "theme", "--where", "country=TR,MA", "--where", "start-year>=2000", "--format", "json");
        Assert.All(answer.GetProperty("rows").EnumerateArray(), row => Assert.Contains(row.GetProperty("country").GetString(), (string[])["TR", "MA"]));
        Assert.Equal(11, answer.GetProperty("total").GetInt32());
    }

    [Fact]
    public void Counts_other_units() =>
        Assert.Equal(22, Json("count", "--by", "country", "--measure", "municipalities", "--format", "json").GetProperty("total").GetInt32());

    [Fact]
    public void Links_that_are_left_out_are_reported()
    {
        (int code, string output, string error) = Run("count", "--by", "country", "--data", "dutch-links", "--format", "json");
        Assert.Equal(0, code);
        using JsonDocument answer = JsonDocument.Parse(output);
        Assert.Equal(577 - 36 - 12, answer.RootElement.GetProperty("total").GetInt32());
        Assert.Contains("36 x unmatched-place", error, StringComparison.Ordinal);
        Assert.Contains("12 x ambiguous-place", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_agrees()
    {
        JsonElement figures = Json("report", "--format", "json").GetProperty("figures");
        Assert.Equal(46, figures.GetArrayLength());
        Assert.DoesNotContain(figures.EnumerateArray(), figure => figure.GetProperty("agrees").ValueKind == JsonValueKind.False);
    }

    [Theory]
    [InlineData("did you mean 'country'", "count", "--by", "contry")]
    [InlineData("'XX1'", "count", "--by", "country", "--where", "country=XX1")]
    [InlineData("not a condition", "count", "--by", "country", "--where", "country")]
    [InlineData("not ordered", "count", "--by", "country", "--where", "country>=TR")]
    [InlineData("one or two", "count", "--by", "country", "--by", "theme", "--by", "motive")]
    [InlineData("not a date", "municipalities", "--on", "2007-02-30")]
    [InlineData("no file", "report", "--data", "nowhere.json")]
    [InlineData("not a command", "raport")]
    [InlineData("--format", "report", "--format", "pdf")]
    public void A_bad_question_gets_one_message_and_exit_code_2(string says, params string[] arguments)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(says, error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_of_a_program_has_no_escapes()
    {
        (int code, string output, _) = Run("municipalities", "--on", "2007-06-30", "--name", "Den Haag");
        Assert.Equal(0, code);
        Assert.Contains("0518", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    private static JsonElement Json(params string[] arguments)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.True(code == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Gemeente.Partnerships.Tool.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
