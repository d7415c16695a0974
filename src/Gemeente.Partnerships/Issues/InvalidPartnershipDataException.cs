namespace Gemeente.Partnerships.Issues;

/// <summary>Data that cannot be used, with everything that is wrong with it.</summary>
public sealed class InvalidPartnershipDataException : Exception
{
    private const int Shown = 10;

    /// <summary>Makes the exception of everything that is wrong.</summary>
    /// <exception cref="ArgumentException">There is no issue.</exception>
    public InvalidPartnershipDataException(ValueList<DataIssue> issues)
        : this(issues, innerException: null) { }

    /// <summary>Makes the exception of everything that is wrong and of what brought it to light.</summary>
    /// <exception cref="ArgumentException">There is no issue.</exception>
    public InvalidPartnershipDataException(ValueList<DataIssue> issues, Exception? innerException)
        : base(Describe(issues), innerException) => Issues = issues;

    /// <summary>Everything that is wrong, at least one, in the order it was found.</summary>
    public ValueList<DataIssue> Issues { get; }

    private static string Describe(ValueList<DataIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentOutOfRangeException.ThrowIfZero(issues.Count, nameof(issues));
        string lines = string.Join('\n', issues.Take(Shown));
        return issues.Count > Shown ? $"{lines}\nand {issues.Count - Shown} more." : lines;
    }
}
