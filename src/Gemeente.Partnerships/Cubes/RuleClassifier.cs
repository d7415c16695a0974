using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>
/// Classifiers made of delegates, for dimensions that are rows of a table. One class for each way to give categories,
/// so that few generic types are compiled.
/// </summary>
internal abstract class RuleClassifier<TFact, TCategory>(
    CodeList<TCategory> codes,
    Label rule,
    Func<TFact, IReadOnlyList<Label>>? evidence
) : IClassifier<TFact, TCategory>
    where TCategory : notnull
{
    public CodeList<TCategory> Scheme => codes;

    public abstract Classification<TCategory> Classify(TFact fact);

    public IReadOnlyList<Reason<TCategory>> Explain(TFact fact)
    {
        Classification<TCategory> classification = Classify(fact);
        if (classification.IsUnknown)
            return [];
        IReadOnlyList<Label> stated = evidence?.Invoke(fact) ?? [];
        var reasons = new Reason<TCategory>[classification.Count];
        for (int i = 0; i < reasons.Length; i++)
            reasons[i] = new Reason<TCategory>(classification[i], rule, stated);
        return reasons;
    }
}

/// <summary>Any number of categories.</summary>
internal sealed class DelegateClassifier<TFact, TCategory>(
    Func<TFact, Classification<TCategory>> classify,
    CodeList<TCategory> codes,
    Label rule,
    Func<TFact, IReadOnlyList<Label>>? evidence
) : RuleClassifier<TFact, TCategory>(codes, rule, evidence)
    where TCategory : notnull
{
    public override Classification<TCategory> Classify(TFact fact) => classify(fact);
}

/// <summary>One category of a reference type, or null.</summary>
internal sealed class ReferenceClassifier<TFact, TCategory>(
    Func<TFact, TCategory?> category,
    CodeList<TCategory> codes,
    Label rule,
    Func<TFact, IReadOnlyList<Label>>? evidence
) : RuleClassifier<TFact, TCategory>(codes, rule, evidence)
    where TCategory : class
{
    public override Classification<TCategory> Classify(TFact fact) => category(fact);
}

/// <summary>One category of a value type, or null.</summary>
internal sealed class ValueClassifier<TFact, TCategory>(
    Func<TFact, TCategory?> category,
    CodeList<TCategory> codes,
    Label rule,
    Func<TFact, IReadOnlyList<Label>>? evidence
) : RuleClassifier<TFact, TCategory>(codes, rule, evidence)
    where TCategory : struct
{
    public override Classification<TCategory> Classify(TFact fact) => Categories.OfNullable(category(fact));
}

/// <summary>A list of categories.</summary>
internal sealed class ListClassifier<TFact, TCategory>(
    Func<TFact, IReadOnlyList<TCategory>> categories,
    CodeList<TCategory> codes,
    Label rule,
    Func<TFact, IReadOnlyList<Label>>? evidence
) : RuleClassifier<TFact, TCategory>(codes, rule, evidence)
    where TCategory : notnull
{
    public override Classification<TCategory> Classify(TFact fact) =>
        Classification<TCategory>.Many(categories(fact));
}
