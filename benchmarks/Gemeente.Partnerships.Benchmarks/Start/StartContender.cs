using Gemeente.Partnerships.Benchmarks.Compare;

namespace Gemeente.Partnerships.Benchmarks.Start;

/// <summary>A program, its arguments, and its runs on one file.</summary>
internal sealed class StartContender(string name, string jsonName, string program, params string[] arguments)
{
    private readonly List<double> _times = [];
    private readonly List<double> _methods = [];

    /// <summary>The name in the text.</summary>
    public string Name => name;

    /// <summary>The name of the member in the JSON file.</summary>
    public string JsonName => jsonName;

    /// <summary>The median time in milliseconds.</summary>
    public double Median => Race.Median(_times);

    /// <summary>The median number of compiled methods.</summary>
    public double Methods => Race.Median(_methods);

    /// <summary>Runs once, and returns the answer.</summary>
    /// <param name="isWarmUp">Whether the time of the run does not count.</param>
    public string Run(bool isWarmUp)
    {
        StartRun run = StartRun.Time(program, arguments);
        if (!isWarmUp)
        {
            _times.Add(run.Milliseconds);
            _methods.Add(run.Methods);
        }

        return run.Answer;
    }
}
