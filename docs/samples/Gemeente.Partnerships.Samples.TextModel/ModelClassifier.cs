using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms.Text;

namespace Gemeente.Partnerships.Samples.TextModel;

/// <summary>
/// Finds the themes of a description with one model of all themes and "none". It takes the place of a lexicon and keeps
/// the same contract. Seed and order are fixed and one thread trains, so that the same text always gets the same
/// themes. Each calling thread has its own engine.
/// </summary>
internal sealed class ModelClassifier : IClassifier<PartnershipFact, Theme>, IDisposable
{
    private readonly ThreadLocal<PredictionEngine<Example, Verdict>> _engine;
    private readonly Theme?[] _themes;
    private readonly float _threshold;

    public ModelClassifier(IEnumerable<Example> training, float threshold)
    {
        MLContext context = new(seed: 1);
        TextFeaturizingEstimator.Options letters = new()
        {
            KeepPunctuations = false,
            KeepNumbers = false,
            StopWordsRemoverOptions = null,
            WordFeatureExtractor = null,
            CharFeatureExtractor = new WordBagEstimator.Options
            {
                NgramLength = 5,
                UseAllLengths = true,
                Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf,
            },
        };
        SdcaMaximumEntropyMulticlassTrainer.Options trainer = new()
        {
            LabelColumnName = "Key",
            NumberOfThreads = 1,
            MaximumNumberOfIterations = 50,
            L1Regularization = 0,
            L2Regularization = 0.0001f,
        };
        ITransformer model = context
            .Transforms.Conversion.MapValueToKey("Key", nameof(Example.Category))
            .Append(context.Transforms.Text.FeaturizeText("Features", letters, nameof(Example.Text)))
            .AppendCacheCheckpoint(context)
            .Append(context.MulticlassClassification.Trainers.SdcaMaximumEntropy(trainer))
            .Fit(context.Data.LoadFromEnumerable(training));

        _engine = new(() => context.Model.CreatePredictionEngine<Example, Verdict>(model));
        VBuffer<ReadOnlyMemory<char>> categories = default;
        _engine.Value!.OutputSchema[nameof(Verdict.Score)].GetSlotNames(ref categories);
        _themes =
        [
            .. categories
                .DenseValues()
                .Select(code => code.ToString())
                .Select(code => code == Example.None ? null : Theme.FromCode(code)),
        ];
        _threshold = threshold;
    }

    public CodeList<Theme> Codes { get; } = CodeLists.ManyOf<Theme>();

    public string Version => "model-1";

    public Classification<Theme> Classify(PartnershipFact fact) =>
        fact.Partnership.Description is { } text
            ? Categories.Of<Theme>([.. Find(text).Select(found => found.Theme)])
            : Categories.Of<Theme>([]);

    public IReadOnlyList<Reason<Theme>> Explain(PartnershipFact fact) =>
        fact.Partnership.Description is not { } text
            ? []
            :
            [
                .. Find(text)
                    .Select(found =>
                    {
                        string sure = found.Probability.ToString("P0", CultureInfo.InvariantCulture);
                        return new Reason<Theme>(
                            found.Theme,
                            new Label($"volgens het model, {sure} zeker", $"by the model, {sure} sure")
                        );
                    }),
            ];

    /// <summary>Finds the themes with a probability of at least the threshold. There may be zero.</summary>
    public IEnumerable<(Theme Theme, float Probability)> Find(string text) =>
        _themes
            .Zip(_engine.Value!.Predict(new Example { Text = text }).Score)
            .Where(found => found.First is not null && found.Second >= _threshold)
            .Select(found => (found.First!, found.Second));

    public void Dispose() => _engine.Dispose();
}
