using System.Collections.Concurrent;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>Classifies facts ahead with a classifier that waits, and keeps the results by key.</summary>
internal sealed class AsyncClassification<TFact, TCategory>(
    string id,
    Label label,
    IAsyncClassifier<TFact, TCategory> classifier,
    Func<TFact, string> key,
    CubeOptions<TFact> options
) : IClassifier<TFact, TCategory>
    where TCategory : notnull
{
    private static readonly Label NotClassified = new("niet vooraf geclassificeerd", "not classified ahead");

    private readonly ConcurrentDictionary<string, Classification<TCategory>> _results = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Label> _failures = new(StringComparer.Ordinal);

    public CodeList<TCategory> Codes => classifier.Codes;

    public string Version => classifier.Version;

    public async Task<Dimension<TFact, TCategory>> RunAsync(
        TFact[] facts,
        int maxParallelCalls,
        IProgress<ClassificationProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var dimension = new Dimension<TFact, TCategory>(id, label, this);
        var done = new PreparationProgress(progress, facts.Length);
        await Parallel
            .ForEachAsync(
                facts,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = maxParallelCalls,
                    CancellationToken = cancellationToken,
                },
                async (fact, stop) =>
                {
                    await ClassifyAsync(dimension, fact, stop).ConfigureAwait(false);
                    done.Add(1);
                }
            )
            .ConfigureAwait(false);
        return dimension;
    }

    public Classification<TCategory> Classify(TFact fact) => _results.GetValueOrDefault(key(fact));

    public Label? ExplainUnknown(TFact fact) =>
        _failures.TryGetValue(key(fact), out Label failure) ? failure
        : _results.ContainsKey(key(fact)) ? null
        : NotClassified;

    public IReadOnlyList<Reason<TCategory>> Explain(TFact fact)
    {
        Classification<TCategory> classification = Classify(fact);
        var reasons = new Reason<TCategory>[classification.Count];
        for (int i = 0; i < reasons.Length; i++)
            reasons[i] = new Reason<TCategory>(classification[i], classifier.Rule);
        return reasons;
    }

    private async Task ClassifyAsync(
        Dimension<TFact, TCategory> dimension,
        TFact fact,
        CancellationToken cancellationToken
    )
    {
        string place =
            key(fact) ?? throw new InvalidOperationException($"CubeOptions.Key gave null for the fact {fact}.");
        try
        {
            _results[place] = await classifier.ClassifyAsync(fact, cancellationToken).ConfigureAwait(false);

            // Checks the categories against the code list.
            dimension.Classify(fact);
        }
        catch (ClassifierException broken)
        {
            Fail(place, broken);
        }
        catch (Exception thrown)
            when (thrown is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Fail(
                place,
                new ClassifierException(
                    id,
                    classifier.GetType().Name,
                    fact,
                    $"threw {thrown.GetType().Name} ({thrown.Message})",
                    thrown
                )
            );
        }
    }

    private void Fail(string place, ClassifierException broken)
    {
        if (!options.ClassifierErrorsAsUnknown)
            throw broken;
        options.OnClassifierError?.Invoke(broken);
        _results[place] = Classification<TCategory>.Unknown;
        _failures[place] = broken.Reason;
    }
}
