using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Dimensions.Text;

namespace Gemeente.Partnerships.Samples.TextModel;

/// <summary>Trains models on sentences and the patterns of a lexicon, and finds their best threshold.</summary>
internal static class Trial
{
    private const int Folds = 4;

    /// <summary>Trains on all sentences and patterns.</summary>
    public static ModelClassifier Train(IEnumerable<LabelledText> sentences, TextLexicon? lexicon, float threshold) =>
        new([.. Example.From(sentences), .. lexicon is null ? [] : Example.From(lexicon)], threshold);

    /// <summary>
    /// Finds the best threshold by cross-validation: a model of three quarters of the sentences is tried on the fourth.
    /// </summary>
    public static float FindThreshold(LabelledText[] sentences, TextLexicon? lexicon)
    {
        (Theme[] Themes, (Theme Theme, float Probability)[] Found)[] tried =
        [
            .. Enumerable
                .Range(0, Folds)
                .SelectMany(fold =>
                {
                    using ModelClassifier model = Train(
                        sentences.Where((_, index) => index % Folds != fold),
                        lexicon,
                        threshold: 0
                    );
                    return sentences
                        .Where((_, index) => index % Folds == fold)
                        .Select(sentence => (sentence.Themes, model.Find(sentence.Text).ToArray()))
                        .ToArray();
                }),
        ];
        return Enumerable.Range(1, 60).Select(step => step / 100f).MaxBy(candidate => Balance(tried, candidate));
    }

    /// <summary>The harmonic mean of precision and recall.</summary>
    private static double Balance((Theme[] Themes, (Theme Theme, float Probability)[] Found)[] tried, float threshold)
    {
        int labelled = tried.Sum(text => text.Themes.Length);
        int found = tried.Sum(text => text.Found.Count(theme => theme.Probability >= threshold));
        int right = tried.Sum(text =>
            text.Found.Count(theme => theme.Probability >= threshold && text.Themes.Contains(theme.Theme))
        );
        return 2.0 * right / (labelled + found);
    }
}
