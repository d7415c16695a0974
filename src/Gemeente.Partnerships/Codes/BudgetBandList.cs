using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>Budget bands in ascending order. There may be gaps between them.</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the bands are equal.</remarks>
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

    /// <summary>The bands, each above the one before it. Amounts in the gaps are outside the bands.</summary>
    /// <exception cref="ArgumentException">
    /// A band has no range, is not above the band before it, or has the code of another.
    /// </exception>
    public required ValueList<BudgetBand> Bands
    {
        get;
        init =>
            field = Guard.Valid(
                Guard.NotNull(value),
                AreAscending(value),
                "Bands must ascend, and each needs its own code."
            );
    }

    /// <summary>
    /// Gets the band that contains a whole amount or range; <see cref="BudgetBand.Outside"/> when the amount is in a
    /// gap or may be in more than one band.
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

    /// <summary>Makes a code list of the bands and <see cref="BudgetBand.Outside"/>, for a dimension.</summary>
    public CodeList<BudgetBand> ToCodeList() =>
        new() { Declared = [.. Bands, BudgetBand.Outside], Name = band => band.Label };

    private static bool AreAscending(ValueList<BudgetBand> bands) =>
        bands.All(band => band.Range is not null)
        && bands.Zip(bands.Skip(1)).All(pair => pair.First.Range?.To < pair.Second.Range?.From)
        && bands.DistinctBy(band => band.Code, StringComparer.Ordinal).Count() == bands.Count;
}
