namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>What a table by one column holds.</summary>
/// <param name="Counts">A count for each code.</param>
/// <param name="Total">The facts counted.</param>
/// <param name="Present">A bit for each code, Unknown left out, whose count is not 0; 0 where that was not worked out.</param>
internal readonly record struct CodeCounts(long[] Counts, long Total, ulong Present);
