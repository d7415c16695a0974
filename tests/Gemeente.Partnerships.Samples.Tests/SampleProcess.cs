using System.Diagnostics;
using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Samples.Tests;

/// <summary>Runs a sample as a process.</summary>
internal static class SampleProcess
{
    public static async Task<string[]> RunAsync(string name, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string project = $"Gemeente.Partnerships.Samples.{name}";
        string built = Path.GetRelativePath(
            Path.Combine(Repository.Folder, "tests", "Gemeente.Partnerships.Samples.Tests"),
            AppContext.BaseDirectory
        );
        start.ArgumentList.Add(Path.Combine(Repository.Folder, "docs", "samples", project, built, $"{project}.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
