using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions.Text;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Data.Tests.Lexicon;

/// <summary>
/// Measures the embedded lexicons on the held-out half of the labelled sentences. The figures of the last approved run
/// are in <c>docs/explanation/text-classifiers.md</c>. To approve new figures, set the environment variable
/// <c>APPROVE_FIGURES=1</c>.
/// </summary>
public sealed class LexiconQualityTests
{
    private static readonly string DocumentFile = Path.Combine(
        Repository.Folder,
        "docs",
        "explanation",
        "text-classifiers.md"
    );

    private static readonly IReadOnlyList<LabelledSentence> Sentences = LabelledSentence.ReadAll();

    [Fact]
    public void Themes_LabelledSentences_DocumentedQuality()
    {
        Score all = Measure(
            EmbeddedLexicons.Themes,
            sentence => sentence.Themes,
            Theme.All.Select(theme => (theme.Code, theme.EnglishName)),
            "themes"
        );

        Assert.True(all is { Precision: >= 0.86, Recall: >= 0.88 }, all.ToString());
    }

    [Fact]
    public void Motives_LabelledSentences_DocumentedQuality()
    {
        Score all = Measure(
            EmbeddedLexicons.Motives,
            sentence => sentence.Motives,
            Motive.All.Select(motive => (motive.Code, motive.EnglishName)),
            "motives"
        );

        Assert.True(all is { Precision: >= 0.96, Recall: >= 0.53 }, all.ToString());
    }

    [Fact]
    public void Sentences_LargeMixedAndWellKnownCodes()
    {
        LabelledSentence[] heldOut = [.. Sentences.Where(sentence => sentence.IsHeldOut)];

        Assert.InRange(heldOut.Length, 200, Sentences.Count - 200);
        Assert.All(
            ["nl", "en"],
            language => Assert.InRange(heldOut.Count(sentence => sentence.Language == language), 80, 140)
        );
        Assert.InRange(heldOut.Count(sentence => sentence.Themes is []), 50, 100);
        Assert.InRange(heldOut.Count(sentence => sentence.Themes.Length > 1), 30, 100);
        Assert.All(
            Sentences.SelectMany(sentence => sentence.Themes),
            code => Assert.True(Theme.FromCode(code).IsWellKnown, code)
        );
        Assert.All(
            Sentences.SelectMany(sentence => sentence.Motives),
            code => Assert.True(Motive.FromCode(code).IsWellKnown, code)
        );
        Assert.Equal(Enumerable.Range(1, Sentences.Count), Sentences.Select(sentence => sentence.Id));
        Assert.Equal(Sentences.Count, Sentences.DistinctBy(sentence => sentence.Text).Count());
    }

    private static Score Measure(
        TextLexicon lexicon,
        Func<LabelledSentence, string[]> labels,
        IEnumerable<(string Code, string Name)> categories,
        string section
    )
    {
        var heldOut = Sentences
            .Where(sentence => sentence.IsHeldOut)
            .Select(sentence =>
                (
                    Labelled: labels(sentence),
                    Found: lexicon.FindMatches(sentence.Text).Select(match => match.Category).ToHashSet()
                )
            )
            .ToList();
        var table = new StringBuilder(
            "| Category | Labelled | Found | Right | Precision | Recall |\n|---|---:|---:|---:|---:|---:|\n"
        );
        Score all = default;
        foreach ((string code, string name) in categories)
        {
            var score = new Score(
                heldOut.Count(sentence => sentence.Labelled.Contains(code)),
                heldOut.Count(sentence => sentence.Found.Contains(code)),
                heldOut.Count(sentence => sentence.Labelled.Contains(code) && sentence.Found.Contains(code))
            );
            table.Append($"| {name} | {score} |\n");
            all += score;
        }

        table.Append($"| **All** | {all} |\n");
        CheckDocument(section, table.ToString());
        return all;
    }

    private static void CheckDocument(string section, string table)
    {
        string start = $"<!-- measured: {section} -->\n";
        string text = File.ReadAllText(DocumentFile).ReplaceLineEndings("\n");
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = text.IndexOf("<!-- end -->", from, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("APPROVE_FIGURES") == "1")
            File.WriteAllText(DocumentFile, text[..from] + table + text[to..]);
        else
            Assert.Equal(table, text[from..to]);
    }
}
