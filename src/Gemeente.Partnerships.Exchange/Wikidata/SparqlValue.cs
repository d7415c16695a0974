namespace Gemeente.Partnerships.Exchange.Wikidata;

/// <summary>The value of a variable. Immutable; equal by content; the default has no text.</summary>
/// <param name="Kind">The kind: uri, literal, typed-literal or bnode.</param>
/// <param name="Text">The text.</param>
internal readonly record struct SparqlValue(string Kind, string Text);
