using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>
/// Prints the progress of reading a file at each tenth of it, if it is so long that the user may wonder.
/// </summary>
/// <param name="name">The name of the file.</param>
/// <param name="length">Its length in bytes.</param>
/// <param name="console">The outputs of the tool.</param>
internal sealed class FileProgress(string name, long length, ToolConsole console)
{
    /// <summary>The length in bytes from which progress is printed.</summary>
    public const long MinLength = 16 * Megabyte;

    private const long Megabyte = 1_000_000;
    private const int Steps = 10;
    private const int PercentPerStep = 100 / Steps;

    private long _reported;

    public string Name => name;

    /// <summary>Prints a part, from 0 to 1, unless it is in a tenth that was printed before.</summary>
    public void Report(double part)
    {
        long steps = (long)(part * Steps);
        if (!console.ShowsProgress || length < MinLength || steps <= _reported)
            return;
        _reported = steps;
        console.Tell(MessageTexts.Progress(name, steps * PercentPerStep, length / Megabyte));
    }
}
