using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Samples.Tests;

/// <summary>
/// Shares of the model are compared with a margin: processors may round sums of small numbers differently. That may
/// move the threshold by 0.01 and a share by 0.06.
/// </summary>
public sealed class TextModelSampleTests(TextModelRuns runs) : IClassFixture<TextModelRuns>
{
    private const double Room = 0.1;

    private const int Cells = 7;

    [Fact]
    public void Run_Twice_SameOutput()
    {
        Assert.Equal(runs.First, runs.Second);
    }

    [Fact]
    public void Run_HeldOutLabels_AddUp()
    {
        Assert.Equal("Trained on 213 sentences, measured on 212 others.", runs.First[0]);
        string[][] rows = Rows();
        Assert.Equal(Theme.All.Count, rows.Length - 1);
        Assert.Equal(188, Count(rows[^1]));
        Assert.Equal(Count(rows[^1]), rows[..^1].Sum(Count));
    }

    [Fact]
    public void Run_Trials_LexiconBeatsModel()
    {
        double[] shares = Shares(Rows()[^1]);
        (double precision, double recall) = (shares[0], shares[1]);

        // The same theme for every sentence would be right for at most 14 of 212 labels: 0.07.
        Assert.InRange(precision, 0.5, shares[4]);
        Assert.InRange(recall, 0.4, shares[5]);
        Assert.InRange(shares[2], 0.15, precision);
        Assert.InRange(shares[3], 0.1, recall);
    }

    [Fact]
    public async Task Document_Measurements_EqualRun()
    {
        string document = await File.ReadAllTextAsync(
            Path.Combine(Repository.Folder, "docs", "explanation", "text-classifiers.md"),
            TestContext.Current.CancellationToken
        );
        double[] measured = Shares(Rows()[^1]);

        AssertNear(document, "Model, of sentences and the patterns of the lexicon", measured[0..2], Room);
        AssertNear(document, "Model, of sentences alone", measured[2..4], Room);
        AssertNear(document, "Lexicon", measured[4..6], 0.001);
    }

    [Fact]
    public void Classifier_Model_ReplacesLexicon()
    {
        Assert.Contains("theme-by-text: waste 1, education 1, water 1, unknown 1", runs.First);
        string counts = runs.First.Single(line => line.StartsWith("theme-by-model: ", StringComparison.Ordinal));
        Assert.Contains("waste 1", counts, StringComparison.Ordinal);
        Assert.Contains("water 1", counts, StringComparison.Ordinal);
        Assert.Contains(
            runs.First,
            line => line.StartsWith("Theme by a model: Water (by the model, ", StringComparison.Ordinal)
        );
        Assert.Equal("version model-1", runs.First[^1]);
    }

    /// <summary>The rows of the table, the row of all themes last: the name, then seven cells.</summary>
    private string[][] Rows()
    {
        int head = Array.FindIndex(runs.First, line => line.StartsWith("Theme  ", StringComparison.Ordinal));
        int last = Array.FindIndex(runs.First, line => line.StartsWith("All  ", StringComparison.Ordinal));
        return
        [
            .. runs.First[(head + 1)..(last + 1)]
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^Cells..]),
        ];
    }

    private static int Count(string[] row) => int.Parse(row[0], CultureInfo.InvariantCulture);

    private static double[] Shares(string[] row) =>
        [.. row[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];

    private static void AssertNear(string document, string name, double[] measured, double room)
    {
        string line = document.Split('\n').Single(line => line.StartsWith($"| {name} |", StringComparison.Ordinal));
        string[] cells = line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(measured.Length, cells.Length - 1);
        foreach ((string cell, double share) in cells[1..].Zip(measured))
            Assert.Equal(share, double.Parse(cell, CultureInfo.InvariantCulture), tolerance: room);
    }
}
