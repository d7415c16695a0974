using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Gemeente.Partnerships.Benchmarks.Start;

/// <summary>
/// The programs that a start is measured with, published from their projects. A form that this machine cannot build,
/// for example because it has no linker, is null.
/// </summary>
internal sealed class StartPrograms
{
    private StartPrograms(string folder)
    {
        Jit = Publish("Gemeente.Partnerships.Start", "jit", folder);
        ReadyToRun = Publish("Gemeente.Partnerships.Start", "r2r", folder);
        Native = Publish("Gemeente.Partnerships.Start", "aot", folder);
        DuckDb = Publish("Gemeente.Partnerships.Start.DuckDb", "jit", folder);
    }

    /// <summary>The library and plain objects, with the packages as users have them.</summary>
    public string? Jit { get; }

    /// <summary>The same program, compiled ahead of time as a whole (ReadyToRun).</summary>
    public string? ReadyToRun { get; }

    /// <summary>The same program as native code.</summary>
    public string? Native { get; }

    /// <summary>DuckDB in process.</summary>
    public string? DuckDb { get; }

    public static StartPrograms Publish(string folder) => new(folder);

    private static string? Publish(string project, string form, string folder)
    {
        Console.Error.WriteLine($"Publishing {project} as {form}");
        string target = Path.Combine(folder, project, form);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (
            string argument in (string[])
                [
                    "publish",
                    Path.Combine(Benchmarks(), project),
                    "--configuration",
                    "Release",
                    "--output",
                    target,
                    $"-p:StartForm={form}",
                    $"-p:StartPlatform={RuntimeInformation.RuntimeIdentifier}",
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 0)
        {
            return Path.Combine(target, OperatingSystem.IsWindows() ? project + ".exe" : project);
        }

        Console.Error.WriteLine(output);
        Console.Error.WriteLine($"{project} cannot be published as {form} here; it is left out.");
        return null;
    }

    private static string Benchmarks()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string benchmarks = Path.Combine(folder, "benchmarks");
            if (Directory.Exists(Path.Combine(benchmarks, "Gemeente.Partnerships.Start")))
            {
                return benchmarks;
            }
        }

        throw new UsageException("start runs in the repository only, because it publishes programs from there.");
    }
}
