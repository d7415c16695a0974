using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Wikidata;

/// <summary>A result of a query, or the reason why it cannot be read. Not thread-safe.</summary>
/// <param name="Values">The values by variable; null if the result cannot be read.</param>
/// <param name="Issue">The reason why it cannot be read; null if it can.</param>
/// <param name="Variable">The variable that the reason is about; null if it is about the whole result.</param>
internal sealed record SparqlResult(
    Dictionary<string, SparqlValue>? Values,
    IssueText? Issue = null,
    string? Variable = null
)
{
    /// <summary>Returns the text of a variable; null if it has no value.</summary>
    public string? TextOf(string variable) => ValueOf(variable)?.Text;

    /// <summary>Returns the value of a variable; null if it has none.</summary>
    public SparqlValue? ValueOf(string variable) =>
        Values is not null && Values.TryGetValue(variable, out SparqlValue value) ? value : null;
}
