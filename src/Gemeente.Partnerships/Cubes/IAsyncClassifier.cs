using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>
/// Puts facts in categories by work that waits: a service, a database, a language model. It runs ahead of counting,
/// with <see cref="Cube{TFact}.ClassifyAsync"/>.
/// </summary>
/// <typeparam name="TFact">The type of the facts.</typeparam>
/// <typeparam name="TCategory">The type of the categories: immutable, with stable equality.</typeparam>
/// <remarks>
/// Contract: if the code list declares categories, only those occur. Several categories occur only if the code list
/// allows many. Several calls run at once.
/// </remarks>
public interface IAsyncClassifier<TFact, TCategory>
    where TCategory : notnull
{
    /// <summary>
    /// The codes, names and order of the categories. By default an open list with one category a fact.
    /// </summary>
    CodeList<TCategory> Codes => CodeList<TCategory>.Open;

    /// <summary>The version of the rules. Every explanation contains it.</summary>
    string Version => "1";

    /// <summary>The rule in words: the first line of every explanation. By default the name of the class.</summary>
    Label Rule => new($"volgens {GetType().Name}", $"according to {GetType().Name}");

    /// <summary>Finds the category or categories of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ValueTask<Classification<TCategory>> ClassifyAsync(TFact fact, CancellationToken cancellationToken);
}
