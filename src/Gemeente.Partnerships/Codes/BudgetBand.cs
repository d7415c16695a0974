using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A named range of euros a year (budgetklasse), or the category of amounts outside the bands.</summary>
/// <remarks>Immutable and safe for use by several threads; equal when all properties are equal.</remarks>
public sealed record BudgetBand
{
    /// <summary>The category of an amount that is not within one band.</summary>
    public static BudgetBand Outside { get; } =
        new() { Code = "outside", Label = new Label("Buiten de klassen", "Outside the bands") };

    /// <summary>The code, unique in a list, such as <c>20000-30000</c>.</summary>
    public required string Code
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The amounts in the band, both bounds included; null for <see cref="Outside"/>.</summary>
    public AmountRange? Range { get; init; }

    /// <summary>The name.</summary>
    public required Label Label { get; init; }

    /// <summary>Returns the code.</summary>
    public override string ToString() => Code;
}
