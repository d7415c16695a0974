using System.Globalization;
using Gemeente.Partnerships.Classification;
using Gemeente.Partnerships.Cubes;
using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace Gemeente.Partnerships.Samples.TextModel;

/// <summary>
/// The themes of a description, by a yes-or-no model for each. It fills the slot that a lexicon fills, and keeps the same
/// contract: seed and order are fixed, so that the same text always gets the same themes, and each thread has engines of its own.
/// </summary>
internal sealed class ModelClassifier : IClassifier<PartnershipFact, Theme>, IDisposable
{
    private readonly ThreadLocal<(Theme Theme, PredictionEngine<Sentence, Verdict> Engine)[]> _engines;
    private readonly float _threshold;

    public ModelClassifier(IReadOnlyList<LabelledText> training, float threshold)
    {
        MLContext context = new(seed: 1);
        ITransformer features = context.Transforms.Text.FeaturizeText("Features", nameof(Sentence.Text))
            .Fit(context.Data.LoadFromEnumerable(training.Select(text => new Sentence { Text = text.Text })));
        (Theme Theme, ITransformer Model)[] models =
            [.. Theme.All.Where(theme => training.Any(text => text.Themes.Contains(theme))).Select(theme => (theme, Train(context, features, training, theme)))];
        _engines = new(() => [.. models.Select(model => (model.Theme, context.Model.CreatePredictionEngine<Sentence, Verdict>(model.Model)))]);
        _threshold = threshold;
    }

    public CategoryScheme<Theme> Scheme { get; } = CategorySchemes.ManyOf<Theme>();

    public string Version => "model-1";

    public Classification<Theme> Classify(PartnershipFact fact) =>
        fact.Partnership.Description is { } text ? Categories.Of<Theme>([.. Find(text).Select(found => found.Theme)]) : Categories.Of<Theme>([]);

    public IReadOnlyList<Reason<Theme>> Explain(PartnershipFact fact) =>
        fact.Partnership.Description is not { } text ? [] : [.. Find(text).Select(found =>
        {
            string sure = found.Probability.ToString("P0", CultureInfo.InvariantCulture);
            return new Reason<Theme>(found.Theme, new Label($"volgens het model, {sure} zeker", $"by the model, {sure} sure"));
        })];

    /// <summary>The themes whose probability reaches the threshold.</summary>
    public IEnumerable<(Theme Theme, float Probability)> Find(string text) => _engines.Value!
        .Select(model => (model.Theme, model.Engine.Predict(new Sentence { Text = text }).Probability))
        .Where(found => found.Probability >= _threshold);

    public void Dispose() => _engines.Dispose();

    private static ITransformer Train(MLContext context, ITransformer features, IReadOnlyList<LabelledText> training, Theme theme)
    {
        IDataView rows = features.Transform(context.Data.LoadFromEnumerable(
            training.Select(text => new Sentence { Text = text.Text, Label = text.Themes.Contains(theme) })));
        LbfgsLogisticRegressionBinaryTrainer.Options options = new()
        {
            LabelColumnName = nameof(Sentence.Label), NumberOfThreads = 1, L1Regularization = 0, L2Regularization = 0.01f,
        };
        return features.Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression(options).Fit(rows));
    }
}
