using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Fields;

namespace Gemeente.Partnerships.Comparing;

/// <summary>
/// A municipality or country of which the registers of two data sets state something else, under one code (gewijzigd
/// register).
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record RegisterDifference
{
    /// <summary>The code of the municipality or country.</summary>
    public required string Code
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>
    /// The fields that differ, in the order of the record. A country that the code stood for at several times has its
    /// statements between semicolons.
    /// </summary>
    public required ValueList<FieldDifference> Fields
    {
        get;
        init => field = Guard.NotNull(value);
    }
}
