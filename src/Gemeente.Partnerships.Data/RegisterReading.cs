using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// A register read from a file, and what was wrong with the file. A record with an error is left out.
/// </summary>
/// <typeparam name="TRegister">The register.</typeparam>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record RegisterReading<TRegister>
    where TRegister : class
{
    /// <summary>The register of the records without error.</summary>
    public required TRegister Register { get; init; }

    /// <summary>What was wrong or doubtful, in the order of the file.</summary>
    public required ValueList<DataIssue> Issues { get; init; }

    /// <summary>The register, when nothing was wrong; warnings pass.</summary>
    /// <exception cref="InvalidPartnershipDataException">Something was wrong: it has all issues.</exception>
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
