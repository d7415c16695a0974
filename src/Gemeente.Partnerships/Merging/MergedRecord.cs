namespace Gemeente.Partnerships.Merging;

/// <summary>A record that is combined with another one, and where it stood.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
/// <param name="Record">The record.</param>
/// <param name="Source">The name of its source.</param>
/// <param name="Id">Its id there; null where such records have none.</param>
internal readonly record struct MergedRecord<T>(T Record, string Source, string? Id);
