using Gemeente.Partnerships.Classification.Text;

namespace Gemeente.Partnerships.Samples.TextModel;

/// <summary>A model, with the threshold that did best when each quarter of its sentences was judged by the other three.</summary>
internal static class Trial
{
    private const int Folds = 4;

    /// <summary>Trains on the sentences and, when there is a lexicon, on its patterns.</summary>
    public static (ModelClassifier Model, float Threshold) Train(LabelledText[] sentences, TextLexicon? lexicon)
    {
        Example[] patterns = lexicon is null ? [] : [.. Example.From(lexicon)];
        (Theme[] Themes, (Theme Theme, float Probability)[] Found)[] tried = [.. Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            using ModelClassifier model = new([.. Example.From(sentences.Where((_, index) => index % Folds != fold)), .. patterns], threshold: 0);
            return sentences.Where((_, index) => index % Folds == fold).Select(sentence => (sentence.Themes, model.Find(sentence.Text).ToArray())).ToArray();
        })];

        float threshold = Enumerable.Range(1, 60).Select(step => step * 0.01f).MaxBy(candidate => Balance(tried, candidate));
        return (new ModelClassifier([.. Example.From(sentences), .. patterns], threshold), threshold);
    }

    /// <summary>The harmonic mean of precision and recall.</summary>
    private static double Balance((Theme[] Themes, (Theme Theme, float Probability)[] Found)[] tried, float threshold)
    {
        int labelled = tried.Sum(text => text.Themes.Length);
        int found = tried.Sum(text => text.Found.Count(theme => theme.Probability >= threshold));
        int right = tried.Sum(text => text.Found.Count(theme => theme.Probability >= threshold && text.Themes.Contains(theme.Theme)));
        return 2.0 * right / (labelled + found);
    }
}
