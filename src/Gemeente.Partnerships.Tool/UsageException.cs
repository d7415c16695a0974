namespace Gemeente.Partnerships.Tool;

/// <summary>An error in the command line. The message is for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
