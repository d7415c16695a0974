namespace Gemeente.Partnerships.Exchange.Wikidata;

/// <summary>The value of a variable in a result: its kind (uri, literal, bnode) and text.</summary>
internal readonly record struct SparqlValue(string Kind, string Text);
