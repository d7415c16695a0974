namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// Reads the value at the token of a reader. Reports a wrong value and returns the default.
/// </summary>
internal delegate T? ReadValue<T>(ref RecordReader reader);
