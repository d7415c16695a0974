using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// A register read from a file, and the issues of the file. A record with an error is not in the register.
/// </summary>
/// <typeparam name="TRegister">The type of the register.</typeparam>
/// <remarks>Immutable and safe for use by several threads; equal when all properties are equal.</remarks>
public sealed record RegisterReading<TRegister>
    where TRegister : class
{
    /// <summary>The register, with the records without errors.</summary>
    public required TRegister Register { get; init; }

    /// <summary>The errors and warnings, in the order of the file.</summary>
    public required ValueList<DataIssue> Issues { get; init; }

    /// <summary>Gets the register if there are no errors. Warnings are allowed.</summary>
    /// <exception cref="InvalidPartnershipDataException">
    /// There are errors. The exception contains all issues.
    /// </exception>
    public TRegister RegisterOrThrow()
    {
        foreach (DataIssue issue in Issues)
        {
            if (issue.Severity == IssueSeverity.Error)
                throw new InvalidPartnershipDataException(Issues);
        }

        return Register;
    }
}
