using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>A classifier made of a delegate.</summary>
internal sealed class DelegateClassifier<TFact, TCategory>(
    Func<TFact, Classification<TCategory>> classify,
    CodeList<TCategory> scheme,
    Label rule
) : IClassifier<TFact, TCategory>
    where TCategory : notnull
{
    public CodeList<TCategory> Scheme => scheme;

    public Classification<TCategory> Classify(TFact fact) => classify(fact);

    public IReadOnlyList<Reason<TCategory>> Explain(TFact fact)
    {
        Classification<TCategory> classification = classify(fact);
        var reasons = new Reason<TCategory>[classification.Count];
        for (int i = 0; i < reasons.Length; i++)
        {
            reasons[i] = new Reason<TCategory>(classification[i], rule);
        }

        return reasons;
    }
}
