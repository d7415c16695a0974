using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>Bands of numbers in ascending order, each beginning where the one before it ended.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by bands.</remarks>
public sealed record NumberBandList
{
    /// <summary>
    /// The boundary of the NCDO summary of 2008, which calls municipalities of more than 50 000 inhabitants large and
    /// middle-sized: <c>up-to-50000</c>, <c>over-50000</c>.
    /// </summary>
    public static NumberBandList Ncdo2008SizeClasses { get; } =
        new()
        {
            Bands =
            [
                Band("up-to-50000", 0, 50_000, "Tot en met 50.000 inwoners", "Up to 50,000 inhabitants"),
                Band("over-50000", 50_001, null, "Meer dan 50.000 inwoners", "More than 50,000 inhabitants"),
            ],
        };

    /// <summary>The eight size classes of Statistics Netherlands (CBS-gemeentegrootte).</summary>
    public static NumberBandList CbsSizeClasses { get; } =
        new()
        {
            Bands =
            [
                Band("under-5000", 0, 4_999, "Minder dan 5.000 inwoners", "Fewer than 5,000 inhabitants"),
                Band("5000-9999", 5_000, 9_999, "5.000 tot 10.000 inwoners", "5,000 to 10,000 inhabitants"),
                Band("10000-19999", 10_000, 19_999, "10.000 tot 20.000 inwoners", "10,000 to 20,000 inhabitants"),
                Band("20000-49999", 20_000, 49_999, "20.000 tot 50.000 inwoners", "20,000 to 50,000 inhabitants"),
                Band("50000-99999", 50_000, 99_999, "50.000 tot 100.000 inwoners", "50,000 to 100,000 inhabitants"),
                Band(
                    "100000-149999",
                    100_000,
                    149_999,
                    "100.000 tot 150.000 inwoners",
                    "100,000 to 150,000 inhabitants"
                ),
                Band(
                    "150000-249999",
                    150_000,
                    249_999,
                    "150.000 tot 250.000 inwoners",
                    "150,000 to 250,000 inhabitants"
                ),
                Band("250000-and-over", 250_000, null, "250.000 inwoners of meer", "250,000 inhabitants or more"),
            ],
        };

    /// <summary>Lengths of time in years: under 5, 5 to 9, 10 to 19, 20 and over.</summary>
    public static NumberBandList Durations { get; } =
        new()
        {
            Bands =
            [
                Band("under-5", 0, 4, "Minder dan 5 jaar", "Less than 5 years"),
                Band("5-9", 5, 9, "5 tot 10 jaar", "5 to 10 years"),
                Band("10-19", 10, 19, "10 tot 20 jaar", "10 to 20 years"),
                Band("20-and-over", 20, null, "20 jaar of langer", "20 years or more"),
            ],
        };

    /// <summary>The bands.</summary>
    /// <exception cref="ArgumentException">
    /// A band does not begin where the one before it ended, or has its code.
    /// </exception>
    public required ValueList<NumberBand> Bands
    {
        get;
        init =>
            field = Guard.Valid(Guard.NotNull(value), AreAdjacent(value), "Bands join, each with a code of its own.");
    }

    /// <summary>The band with a code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public NumberBand this[string code] =>
        Bands.FirstOrDefault(band => band.Code == code)
        ?? throw new KeyNotFoundException($"There is no band '{code}'; there are {string.Join(", ", Bands)}.");

    /// <summary>The band of a number; null when it is below the first or above the last.</summary>
    public NumberBand? Classify(int number) => Bands.FirstOrDefault(band => band.Contains(number));

    /// <summary>The band of all numbers from one to another; null when they are in more than one.</summary>
    public NumberBand? Classify(int least, int most) =>
        Classify(least) is { } band && band.Contains(most) ? band : null;

    /// <summary>The bands as ordered categories of a dimension.</summary>
    public CodeList<NumberBand> ToCategoryScheme() =>
        new()
        {
            Declared = Bands,
            IsOrdered = true,
            Name = band => band.Label,
        };

    private static bool AreAdjacent(ValueList<NumberBand> bands) =>
        bands.Zip(bands.Skip(1)).All(pair => pair.First.To + 1 == pair.Second.From)
        && bands.DistinctBy(band => band.Code, StringComparer.Ordinal).Count() == bands.Count;

    private static NumberBand Band(string code, int from, int? to, string dutch, string english) =>
        new()
        {
            Code = code,
            From = from,
            To = to,
            Label = new Label(dutch, english),
        };
}
