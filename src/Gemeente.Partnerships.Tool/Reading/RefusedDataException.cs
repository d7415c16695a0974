namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>
/// Records that are not good enough for what was asked. What is wrong with them has been told; the message says what is
/// not done.
/// </summary>
internal sealed class RefusedDataException(string message) : Exception(message);
