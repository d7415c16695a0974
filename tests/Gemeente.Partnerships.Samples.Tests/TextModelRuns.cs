namespace Gemeente.Partnerships.Samples;

/// <summary>What two runs of the text model's sample print, each in a process of its own.</summary>
public sealed class TextModelRuns : IAsyncLifetime
{
    public string[] First { get; private set; } = [];

    public string[] Second { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        string[][] runs = await Task.WhenAll(SampleProcess.RunAsync("TextModel"), SampleProcess.RunAsync("TextModel"));
        (First, Second) = (runs[0], runs[1]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
