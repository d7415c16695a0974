namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>The number of rows of an import with an outcome.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
/// <param name="Outcome">The outcome.</param>
/// <param name="Count">The number of rows.</param>
public sealed record RowOutcomeCount(RowOutcome Outcome, int Count);
