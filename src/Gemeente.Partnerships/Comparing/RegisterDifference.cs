using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Fields;

namespace Gemeente.Partnerships.Comparing;

/// <summary>
/// A municipality or country with one code and other values in the registers of two data sets (gewijzigd register).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record RegisterDifference
{
    /// <summary>Gets the code of the municipality or country.</summary>
    public required string Code
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>
    /// Gets the fields that differ, in the order of the record. If a code had several countries, semicolons separate
    /// their values.
    /// </summary>
    public required ValueList<FieldDifference> Fields
    {
        get;
        init => field = Guard.NotNull(value);
    }
}
