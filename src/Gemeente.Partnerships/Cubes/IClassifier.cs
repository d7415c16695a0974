using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>Puts facts in categories. The plug-in side of a <see cref="Dimension{TFact, TCategory}"/>.</summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <typeparam name="TCategory">
/// The type of the categories: immutable, with an equality that does not change.
/// </typeparam>
/// <remarks>
/// The contract: the same fact always gets the same categories; only declared ones, where the scheme declares them;
/// several only where the scheme allows many; and calls may come from several threads at once. A breach, or an
/// exception, is reported as a <see cref="ClassifierException"/> that names the classifier and the fact.
/// </remarks>
public interface IClassifier<TFact, TCategory>
    where TCategory : notnull
{
    /// <summary>
    /// How the categories are written, named, ordered and bounded. An open list of single categories by default.
    /// </summary>
    CodeList<TCategory> Scheme => CodeList<TCategory>.Open;

    /// <summary>The version of the rules; a part of every explanation.</summary>
    string Version => "1";

    /// <summary>The category or categories of a fact.</summary>
    /// <param name="fact">The fact.</param>
    Classification<TCategory> Classify(TFact fact);

    /// <summary>Why the fact is in its categories. Only called when asked for, never when counting.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>A reason for each category that <see cref="Classify"/> gives, in the same order.</returns>
    IReadOnlyList<Reason<TCategory>> Explain(TFact fact)
    {
        Classification<TCategory> classification = Classify(fact);
        var reasons = new Reason<TCategory>[classification.Count];
        for (int i = 0; i < reasons.Length; i++)
        {
            reasons[i] = new Reason<TCategory>(
                classification[i],
                new Label($"volgens {GetType().Name}", $"according to {GetType().Name}")
            );
        }

        return reasons;
    }
}
