using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>Budget bands in ascending order, which may leave gaps between them.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by bands.</remarks>
public sealed record BudgetBandList
{
    /// <summary>
    /// The bands of the NCDO summary of 2008: 1 000 to 5 000, 20 000 to 30 000, and 50 000 or more euros a year.
    /// </summary>
    public static BudgetBandList Ncdo2008 { get; } =
        new()
        {
            Bands =
            [
                new BudgetBand
                {
                    Code = "1000-5000",
                    Range = AmountRange.Between(1_000, 5_000),
                    Label = new Label("1.000 tot 5.000 euro", "1,000 to 5,000 euros"),
                },
                new BudgetBand
                {
                    Code = "20000-30000",
                    Range = AmountRange.Between(20_000, 30_000),
                    Label = new Label("20.000 tot 30.000 euro", "20,000 to 30,000 euros"),
                },
                new BudgetBand
                {
                    Code = "50000+",
                    Range = AmountRange.AtLeast(50_000),
                    Label = new Label("50.000 euro of meer", "50,000 euros or more"),
                },
            ],
        };

    /// <summary>The bands, each above the one before it. What lies between them is outside the bands.</summary>
    /// <exception cref="ArgumentException">A band has no range, is not above the last, or has its code.</exception>
    public required ValueList<BudgetBand> Bands
    {
        get;
        init =>
            field = Guard.Valid(
                Guard.NotNull(value),
                AreAscending(value),
                "Bands ascend, each with a code of its own."
            );
    }

    /// <summary>
    /// The band that holds all of an amount or range, or <see cref="BudgetBand.Outside"/> when it lies in a gap or may
    /// lie in more than one place.
    /// </summary>
    public BudgetBand Classify(AmountRange amount)
    {
        foreach (BudgetBand band in Bands)
        {
            if (band.Range is { } range && range.Contains(amount))
                return band;
        }

        return BudgetBand.Outside;
    }

    private static bool AreAscending(ValueList<BudgetBand> bands) =>
        bands.All(band => band.Range is not null)
        && bands.Zip(bands.Skip(1)).All(pair => pair.First.Range?.To < pair.Second.Range?.From)
        && bands.DistinctBy(band => band.Code, StringComparer.Ordinal).Count() == bands.Count;
}
