using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Queries;

/// <summary>A query that cannot be answered, with everything that is wrong with it.</summary>
public sealed class InvalidQueryException : Exception
{
    /// <summary>Makes the exception of everything that is wrong.</summary>
    /// <param name="issues">What is wrong, at least one issue.</param>
    /// <exception cref="ArgumentException">There is no issue.</exception>
    public InvalidQueryException(ValueList<DataIssue> issues)
        : base(Describe(issues)) => Issues = issues;

    /// <summary>Everything that is wrong, in the order of the query, each with the JSON path of its place.</summary>
    public ValueList<DataIssue> Issues { get; }

    private static string Describe(ValueList<DataIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentOutOfRangeException.ThrowIfZero(issues.Count, nameof(issues));
        return string.Join('\n', issues);
    }
}
