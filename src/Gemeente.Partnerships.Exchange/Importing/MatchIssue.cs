namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>What is the matter with a name, and what was expected.</summary>
internal readonly record struct MatchIssue(string Code, string Message, string Expected);
