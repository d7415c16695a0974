using System.Globalization;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool;

/// <summary>
/// The standard streams of the process, of which the caller may have closed one. The .NET runtime then uses its number
/// for a file or pipe of its own, which must not be read or written.
/// </summary>
internal static class StandardStreams
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Error = 2;

    // O_CLOEXEC. A file with this flag was opened by this process, because starting a program closes such files.
    private const long CloseOnExecute = 0x80000;

    private static readonly string[] Folders = ["/dev/fd/", "/proc/self/fd/"];

    /// <summary>Opens the standard output. Writing to it fails if it is closed.</summary>
    public static Stream OpenOutput() =>
        new StandardStream(IsClosed(Output) ? null : Console.OpenStandardOutput(), isRequired: true);

    /// <summary>
    /// Opens the standard error. What cannot be written to it is lost, because messages must not prevent an answer.
    /// </summary>
    public static Stream OpenError() =>
        new StandardStream(IsClosed(Error) ? null : Console.OpenStandardError(), isRequired: false);

    /// <summary>Checks the standard output before a file is replaced, so that the previous one stays.</summary>
    /// <exception cref="IOException">The standard output is closed.</exception>
    public static void CheckOutput()
    {
        if (IsClosed(Output))
            throw new FailureException(UsageTexts.OutputClosed);
    }

    /// <summary>True if a path means a standard stream, or another inherited file, that is closed.</summary>
    public static bool IsClosed(string path) => NumberOf(path) is { } number && IsClosed(number);

    private static int? NumberOf(string path) =>
        path switch
        {
            "/dev/stdin" => Input,
            "/dev/stdout" => Output,
            "/dev/stderr" => Error,
            _ => Array.Find(Folders, folder => path.StartsWith(folder, StringComparison.Ordinal)) is { } folder
            && int.TryParse(path.AsSpan(folder.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? number
                : null,
        };

    private static bool IsClosed(int number)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            string? flags = File.ReadLines($"/proc/self/fdinfo/{number}")
                .FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return flags is not null && (Convert.ToInt64(flags["flags:".Length..].Trim(), 8) & CloseOnExecute) != 0;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or FormatException or OverflowException)
        {
            return false; // Not known, for example without /proc.
        }
    }
}
