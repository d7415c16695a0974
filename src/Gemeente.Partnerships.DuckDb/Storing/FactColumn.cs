namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>A column of stored facts.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type in SQL.</param>
/// <param name="ValueOf">Returns the value of a fact: text, texts, a boolean, a number or null.</param>
internal sealed record FactColumn<TFact>(string Name, string Type, Func<TFact, long, object?> ValueOf);
