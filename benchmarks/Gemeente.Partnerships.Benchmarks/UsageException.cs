namespace Gemeente.Partnerships.Benchmarks;

/// <summary>An error in the command line.</summary>
internal sealed class UsageException(string message) : Exception(message);
