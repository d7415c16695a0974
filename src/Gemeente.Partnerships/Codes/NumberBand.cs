using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A named range of whole numbers, such as a size class of municipalities (grootteklasse).</summary>
/// <remarks>Immutable and safe for use by several threads; equal when all properties are equal.</remarks>
public sealed record NumberBand
{
    /// <summary>The code, unique in a list, such as <c>over-50000</c>.</summary>
    public required string Code
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The lowest number in the band.</summary>
    public required int From { get; init; }

    /// <summary>The highest number in the band; null for no bound.</summary>
    public int? To { get; init; }

    /// <summary>The name.</summary>
    public required Label Label { get; init; }

    /// <summary>True if a number is in the band.</summary>
    public bool Contains(int number) => From <= number && !(To < number);

    /// <summary>Returns the code.</summary>
    public override string ToString() => Code;
}
