using System.Runtime.InteropServices;

namespace Gemeente.Partnerships.Benchmarks.Measures;

/// <summary>The processor time of the processes that this one started and that have ended, as the kernel counts it.</summary>
internal static partial class ChildProcessor
{
    private const int Children = -1;

    /// <summary>User and system time together; not a number on Windows, which does not count it.</summary>
    public static double Milliseconds
    {
        get
        {
            if (OperatingSystem.IsWindows())
                return double.NaN;
            // Two times of seconds and microseconds, then fourteen counters.
            Span<long> usage = stackalloc long[18];
            if (GetUsage(Children, usage) != 0)
                return double.NaN;
            return (1000 * (usage[0] + usage[2])) + ((usage[1] + usage[3]) / 1000.0);
        }
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, Span<long> usage);
}
