using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>Puts facts in categories. The extension point of a <see cref="Dimension{TFact, TCategory}"/>.</summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <typeparam name="TCategory">
/// The type of the categories: immutable, with stable equality.
/// </typeparam>
/// <remarks>
/// Contract: the same fact always gets the same categories. If the code list declares categories, only those occur.
/// Several categories occur only if the code list allows many. Several threads may call at once. A breach or an
/// exception becomes a <see cref="ClassifierException"/> with the classifier and the fact.
/// </remarks>
public interface IClassifier<TFact, TCategory>
    where TCategory : notnull
{
    /// <summary>
    /// The codes, names and order of the categories. By default an open list with one category a fact.
    /// </summary>
    CodeList<TCategory> Codes => CodeList<TCategory>.Open;

    /// <summary>The version of the rules. Every explanation contains it.</summary>
    string Version => "1";

    /// <summary>The category or categories of a fact.</summary>
    /// <param name="fact">The fact.</param>
    Classification<TCategory> Classify(TFact fact);

    /// <summary>The reason why the category of a fact is unknown; null if there is nothing to say about it.</summary>
    /// <param name="fact">The fact. <see cref="Classify"/> gives no category for it.</param>
    Label? ExplainUnknown(TFact fact) => null;

    /// <summary>The reasons for the categories of a fact. Not called when counting.</summary>
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
