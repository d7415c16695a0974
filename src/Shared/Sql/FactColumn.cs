namespace Gemeente.Partnerships.Sql;

/// <summary>A column of stored facts.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
/// <param name="ValueOf">Returns the value of a fact: text, texts, a boolean, a number or null.</param>
internal sealed record FactColumn<TFact>(string Name, FactColumnType Type, Func<TFact, long, object?> ValueOf);
