namespace Gemeente.Partnerships.Samples.Tests;

/// <summary>
/// The outputs of two runs of the text model sample, each as a process. The second run gets the thresholds of the
/// first.
/// </summary>
public sealed class TextModelRuns : IAsyncLifetime
{
    public string[] First { get; private set; } = [];

    public string[] Second { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        First = await SampleProcess.RunAsync("TextModel");
        Second = await SampleProcess.RunAsync(
            "TextModel",
            [.. First[1].Split(' ').Where(word => word.StartsWith("0.", StringComparison.Ordinal))]
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
