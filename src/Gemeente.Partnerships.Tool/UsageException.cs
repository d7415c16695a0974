namespace Gemeente.Partnerships.Tool;

/// <summary>A question that cannot be answered as it was put. The message is for the person who put it.</summary>
internal sealed class UsageException(string message) : Exception(message);
