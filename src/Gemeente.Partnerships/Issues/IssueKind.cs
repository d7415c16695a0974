namespace Gemeente.Partnerships.Issues;

/// <summary>A kind of issue: a row of the catalogue of a package.</summary>
/// <param name="Code">The code, such as <c>duplicate-id</c>.</param>
/// <param name="Severity">The severity of every issue of the kind; null where it depends on the case.</param>
/// <param name="Cause">A sentence that says what is wrong with the data.</param>
/// <param name="Remedy">A sentence that says what the reader of the issue can do.</param>
internal sealed record IssueKind(string Code, IssueSeverity? Severity, string Cause, string Remedy)
{
    /// <summary>Returns the code.</summary>
    public static implicit operator string(IssueKind kind) => kind.Code;
}
