using System.Diagnostics;
using System.Globalization;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>Runs a command of this program in a new process, in which nothing is compiled or loaded yet.</summary>
internal static class Fresh
{
    /// <summary>The numbers that the command prints, one per line.</summary>
    public static double[] Run(bool onOneProcessor, params ReadOnlySpan<string> arguments)
    {
        string self = Environment.ProcessPath!;
        var start = new ProcessStartInfo(self) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(self) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Fresh).Assembly.Location);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (onOneProcessor)
        {
            start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        }

        using Process process = Process.Start(start)!;
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. lines.Select(line => double.Parse(line, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException(
                $"'{string.Join(' ', start.ArgumentList)}' ended with exit code {process.ExitCode}."
            );
    }

    public static void Print(double number) => Console.WriteLine(number.ToString("R", CultureInfo.InvariantCulture));
}
