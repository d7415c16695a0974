namespace Gemeente.Partnerships.Tool;

/// <summary>What the tool tells the program that started it.</summary>
internal static class ExitCode
{
    /// <summary>The answer is on standard output.</summary>
    public const int Fine = 0;

    /// <summary>The data cannot be used; the issues are on standard error.</summary>
    public const int BadData = 1;

    /// <summary>The question cannot be answered as it was put; why is on standard error.</summary>
    public const int BadUsage = 2;
}
