namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Reads the value that a reader stands before; null when it gives up.</summary>
internal delegate T? PlainValueReader<T>(ref PlainReader reader);
