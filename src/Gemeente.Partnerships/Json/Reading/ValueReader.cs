namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// Reads the value that a reader stands on. When something is wrong with it, it says so and returns the default.
/// </summary>
internal delegate T? ValueReader<T>(ref RecordReader reader);
