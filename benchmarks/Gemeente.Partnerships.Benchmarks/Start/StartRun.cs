using System.Diagnostics;
using System.Globalization;

namespace Gemeente.Partnerships.Benchmarks.Start;

/// <summary>One run of a program in a process of its own.</summary>
/// <param name="Milliseconds">The time from the start of the process to its first line.</param>
/// <param name="Answer">The first line.</param>
/// <param name="Methods">The methods that the program compiled; 0 if it did not print them.</param>
internal readonly record struct StartRun(double Milliseconds, string Answer, long Methods)
{
    public static StartRun Time(string program, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments.ToArray()) { RedirectStandardOutput = true };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string answer = process.StandardOutput.ReadLine() ?? "";
        TimeSpan elapsed = Stopwatch.GetElapsedTime(begin);
        string methods = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{program} {arguments[0]}' ended with exit code {process.ExitCode}.");
        }

        _ = long.TryParse(methods, CultureInfo.InvariantCulture, out long compiled);
        return new StartRun(elapsed.TotalMilliseconds, answer, compiled);
    }
}
