using System.Globalization;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>
/// Tells how far a file has been read, each tenth of it, when it is so long that somebody would wonder.
/// </summary>
/// <param name="name">The name of the file.</param>
/// <param name="length">Its length in bytes.</param>
/// <param name="error">Where it is told.</param>
internal sealed class FileProgress(string name, long length, TextWriter error)
{
    /// <summary>From how many bytes on progress is told.</summary>
    public const long Long = 16 * Megabyte;

    private const long Megabyte = 1_000_000;
    private const int Steps = 10;
    private const int PercentOfStep = 100 / Steps;

    private long _told;

    public string Name => name;

    /// <summary>Tells of a part, from 0 to 1, unless one as far was told of.</summary>
    public void Tell(double part)
    {
        long steps = (long)(part * Steps);
        if (length < Long || steps <= _told)
            return;
        _told = steps;
        error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {steps * PercentOfStep} % of {length / Megabyte} MB read."
            )
        );
    }
}
