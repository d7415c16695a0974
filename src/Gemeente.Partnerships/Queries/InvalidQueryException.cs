using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>A query that cannot be answered, with all its issues.</summary>
public sealed class InvalidQueryException : Exception
{
    /// <summary>Creates the exception of one or more issues.</summary>
    /// <param name="issues">The issues, at least one.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public InvalidQueryException(ValueList<DataIssue> issues)
        : base(Describe(issues)) => Issues = issues;

    /// <summary>Gets the issues in the order of the query, each with its JSON path.</summary>
    public ValueList<DataIssue> Issues { get; }

    private static string Describe(ValueList<DataIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentOutOfRangeException.ThrowIfZero(issues.Count, nameof(issues));
        return string.Join('\n', issues);
    }
}
