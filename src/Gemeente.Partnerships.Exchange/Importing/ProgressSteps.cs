namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>Reports the progress of an import at each hundredth of a file. Not thread-safe.</summary>
/// <param name="receiver">The receiver of the reports; may be null.</param>
/// <param name="file">The name of the file.</param>
internal sealed class ProgressSteps(IProgress<ImportProgress>? receiver, string file)
{
    private const int Steps = 100;

    private int _reported;

    /// <summary>Reports a part, from 0 to 1, unless it is in a hundredth that was reported before.</summary>
    public void Report(double part)
    {
        int steps = (int)(part * Steps);
        if (receiver is null || steps <= _reported)
            return;
        _reported = steps;
        receiver.Report(new ImportProgress(file, part));
    }
}
