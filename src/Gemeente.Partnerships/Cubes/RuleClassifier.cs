using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>
/// A classifier made of delegates: one class for all dimensions that are rows of a table, so that few generic types
/// are compiled.
/// </summary>
internal sealed class RuleClassifier<TFact, TCategory>(
    Func<TFact, Classification<TCategory>> classify,
    CodeList<TCategory> codes,
    Label rule,
    Func<TFact, IReadOnlyList<Label>>? evidence = null,
    Func<TFact, Label?>? whyUnknown = null
) : IClassifier<TFact, TCategory>
    where TCategory : notnull
{
    public CodeList<TCategory> Codes => codes;

    public Classification<TCategory> Classify(TFact fact) => classify(fact);

    public IReadOnlyList<Reason<TCategory>> Explain(TFact fact)
    {
        Classification<TCategory> classification = classify(fact);
        if (classification.IsUnknown)
            return [];
        IReadOnlyList<Label> stated = evidence?.Invoke(fact) ?? [];
        var reasons = new Reason<TCategory>[classification.Count];
        for (int i = 0; i < reasons.Length; i++)
            reasons[i] = new Reason<TCategory>(classification[i], rule, stated);
        return reasons;
    }

    public Label? ExplainUnknown(TFact fact) => whyUnknown?.Invoke(fact);
}
