using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Gemeente.Partnerships.Tool;

/// <summary>The tool as other programs see it: a process with arguments, two outputs and an exit code.</summary>
internal static class ToolProcess
{
    public static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
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
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>What it writes when all is well.</summary>
    public static string Output(params string[] arguments)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.True(code == 0, error);
        return output;
    }

    public static JsonElement Json(params string[] arguments) => JsonDocument.Parse(Output([.. arguments, "--format", "json"])).RootElement;
}
