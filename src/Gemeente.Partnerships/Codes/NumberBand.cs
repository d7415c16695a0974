using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A named range of whole numbers, such as a size class of municipalities (grootteklasse).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record NumberBand
{
    /// <summary>The code, unique in a scheme, such as <c>over-50000</c>.</summary>
    public required string Code
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The lowest number in it.</summary>
    public required int From { get; init; }

    /// <summary>The highest number in it; null for no bound.</summary>
    public int? To { get; init; }

    /// <summary>The name.</summary>
    public required Label Label { get; init; }

    /// <summary>Whether a number is in it.</summary>
    public bool Contains(int number) => From <= number && !(To < number);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
