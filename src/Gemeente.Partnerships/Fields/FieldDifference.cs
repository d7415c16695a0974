using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Fields;

/// <summary>What a record states differently in two data sets.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record FieldDifference
{
    /// <summary>The name of the field, such as <c>period.start</c>.</summary>
    public required string Field
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The name of the field in both languages.</summary>
    public required Label Label { get; init; }

    /// <summary>What was stated, with codes between commas where there are several; null when nothing was.</summary>
    public string? Before { get; init; }

    /// <summary>What is stated now; null when nothing is.</summary>
    public string? After { get; init; }
}
