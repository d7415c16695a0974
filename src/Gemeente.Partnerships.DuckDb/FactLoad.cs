using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.DuckDb;

/// <summary>The account of a load of facts.</summary>
/// <param name="Partnerships">The number of partnerships that were stored, counted or not.</param>
/// <param name="Municipalities">The number of municipalities that were stored.</param>
/// <param name="Issues">
/// A warning (<c>classifier-failed</c>) for each dimension whose classifier failed, with the number of facts that are
/// stored as unknown. None unless <see cref="DuckDbOptions.ClassifierErrorsAsUnknown"/> is set.
/// </param>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record FactLoad(long Partnerships, long Municipalities, ValueList<DataIssue> Issues);
