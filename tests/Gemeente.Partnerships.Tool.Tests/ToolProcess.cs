using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Gemeente.Partnerships.Tool.Tests;

/// <summary>Runs the tool as a process, with arguments, two outputs and an exit code.</summary>
internal static class ToolProcess
{
    public static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "Gemeente.Partnerships.Tool.dll");

    public static (int Code, string Output, string Error) Run(params string[] arguments) =>
        Run("dotnet", [Assembly, .. arguments]);

    /// <summary>Runs a shell command in which TOOL stands for the tool.</summary>
    public static (int Code, string Output, string Error) Shell(string line) =>
        Run("/bin/sh", ["-c", line.Replace("TOOL", $"dotnet {Assembly}", StringComparison.Ordinal)]);

    public static (int Code, string Output, string Error) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>The standard output of a successful run.</summary>
    public static string Output(params string[] arguments)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.True(code == 0, error);
        return output;
    }

    public static JsonElement Json(params string[] arguments) =>
        JsonDocument.Parse(Output([.. arguments, "--format", "json"])).RootElement;
}
