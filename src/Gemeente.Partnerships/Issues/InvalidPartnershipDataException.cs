namespace Gemeente.Partnerships.Issues;

/// <summary>Data that cannot be used, with all its issues.</summary>
public sealed class InvalidPartnershipDataException : Exception
{
    private const int MaxListed = 10;

    /// <summary>Creates the exception of one or more issues.</summary>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public InvalidPartnershipDataException(ValueList<DataIssue> issues)
        : this(issues, innerException: null) { }

    /// <summary>Creates the exception of one or more issues, with the exception that caused it.</summary>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public InvalidPartnershipDataException(ValueList<DataIssue> issues, Exception? innerException)
        : base(Describe(issues), innerException) => Issues = issues;

    /// <summary>Gets the issues, at least one, in the order in which they were found.</summary>
    public ValueList<DataIssue> Issues { get; }

    private static string Describe(ValueList<DataIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentOutOfRangeException.ThrowIfZero(issues.Count, nameof(issues));
        string lines = string.Join('\n', issues.Take(MaxListed));
        return issues.Count > MaxListed ? $"{lines}\nand {issues.Count - MaxListed} more." : lines;
    }
}
