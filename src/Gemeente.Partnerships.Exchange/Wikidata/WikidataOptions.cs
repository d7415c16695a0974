using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.Wikidata;

/// <summary>Settings for reading an answer of Wikidata.</summary>
/// <remarks>
/// <see cref="ImportOptions.AsOf"/> is the day on which the query ran: partnerships without a start had begun by
/// then, and those without an end are current on that day.
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content,
/// <see cref="ImportOptions.Progress"/> by reference.
/// </remarks>
public sealed record WikidataOptions() : ImportOptions("wikidata.json", "wikidata");
