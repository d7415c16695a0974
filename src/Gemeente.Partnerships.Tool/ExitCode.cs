namespace Gemeente.Partnerships.Tool;

/// <summary>The exit codes of the tool.</summary>
internal static class ExitCode
{
    /// <summary>The command succeeded; the answer is on standard output.</summary>
    public const int Fine = 0;

    /// <summary>The data has errors; the issues are on standard error.</summary>
    public const int BadData = 1;

    /// <summary>The command line is wrong; the reason is on standard error.</summary>
    public const int BadUsage = 2;
}
