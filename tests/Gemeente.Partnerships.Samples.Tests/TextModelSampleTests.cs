using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Samples;

public sealed class TextModelSampleTests
{
    [Fact]
    public async Task It_fills_the_slot_of_the_lexicon_with_a_model_and_measures_both()
    {
        string[] lines = await SampleProcess.RunAsync("TextModel");
        string document = await File.ReadAllTextAsync(
            Path.Combine(Repository.Folder, "docs", "classifiers.md"), TestContext.Current.CancellationToken);
        string[] all = lines.Single(line => line.StartsWith("All ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("Trained on 213 sentences, measured on 212 others", lines[0], StringComparison.Ordinal);
        Assert.Equal("188", all[1]);
        Assert.Contains($"precision {all[2]} and recall {all[3]}, the lexicon {all[4]} and {all[5]}", document, StringComparison.Ordinal);
        Assert.Contains("theme-by-text: waste 1, education 1, water 1, unknown 1", lines);
        Assert.Contains(lines, line => line.StartsWith("theme-by-model: ", StringComparison.Ordinal) && line.EndsWith(", unknown 1", StringComparison.Ordinal));
        Assert.Equal("version model-1", lines[^1]);
    }
}
