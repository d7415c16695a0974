namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>
/// The records cannot be used for the command. Their issues were printed; the message says what was not done.
/// </summary>
internal sealed class RefusedDataException(string message) : Exception(message);
