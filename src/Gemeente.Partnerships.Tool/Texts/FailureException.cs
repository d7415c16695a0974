using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tool.Texts;

/// <summary>A file that cannot be read or written, with the reason in both languages.</summary>
internal sealed class FailureException(Label reason) : IOException(reason.English)
{
    // The numbers of the operating systems for a full disk.
    private const int UnixDiskFull = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public Label Reason => reason;

    /// <summary>
    /// Returns the reason of a failure. The system gives its reasons in English; the usual ones are translated, and
    /// others are quoted.
    /// </summary>
    public static Label ReasonOf(Exception failure) =>
        failure switch
        {
            FailureException known => known.Reason,
            UnauthorizedAccessException => new("De toegang is geweigerd.", failure.Message),
            FileNotFoundException or DirectoryNotFoundException => new("Het pad bestaat niet.", failure.Message),
            PathTooLongException => new("Het pad is te lang.", failure.Message),
            { HResult: UnixDiskFull or WindowsDiskFull } => new("De schijf is vol.", failure.Message),
            _ => new($"het systeem meldt \"{failure.Message}\"", failure.Message),
        };
}
