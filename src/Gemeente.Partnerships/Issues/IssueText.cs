using System.Diagnostics;

namespace Gemeente.Partnerships.Issues;

/// <summary>The text of one issue, made by the message catalogue of a package.</summary>
/// <param name="Kind">The kind of issue.</param>
/// <param name="Message">A sentence that says what was found, and what happened to it.</param>
/// <param name="Expected">A phrase that says what was expected, without a full stop.</param>
internal readonly record struct IssueText(IssueKind Kind, string Message, string? Expected = null)
{
    /// <summary>Returns an issue with this text, to which the caller adds the place.</summary>
    /// <param name="severity">The severity; null for that of the kind, or error where the kind has none.</param>
    public DataIssue ToIssue(IssueSeverity? severity = null)
    {
        Debug.Assert(
            Kind.Severity is null || severity is null || severity == Kind.Severity,
            $"The severity of {Kind.Code} is {Kind.Severity}."
        );
        return new DataIssue
        {
            Severity = severity ?? Kind.Severity ?? IssueSeverity.Error,
            Code = Kind.Code,
            Message = Message,
            Expected = Expected,
        };
    }
}
