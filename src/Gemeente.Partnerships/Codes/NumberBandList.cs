using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>Bands of whole numbers in ascending order, without gaps.</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the bands are equal.</remarks>
public sealed record NumberBandList
{
    /// <summary>
    /// The size classes of the NCDO summary of 2008 (grootteklasse): <c>up-to-50000</c> and <c>over-50000</c>
    /// inhabitants. The summary calls the second class large and middle-sized.
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

    /// <summary>Durations in years: under 5, 5 to 9, 10 to 19, 20 and over.</summary>
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

    /// <summary>Distances in whole kilometres: under 100, up to 5000 and over.</summary>
    public static NumberBandList Distances { get; } =
        new()
        {
            Bands =
            [
                Band("under-100", 0, 99, "Minder dan 100 km", "Less than 100 km"),
                Band("100-249", 100, 249, "100 tot 250 km", "100 to 250 km"),
                Band("250-499", 250, 499, "250 tot 500 km", "250 to 500 km"),
                Band("500-999", 500, 999, "500 tot 1.000 km", "500 to 1,000 km"),
                Band("1000-2499", 1_000, 2_499, "1.000 tot 2.500 km", "1,000 to 2,500 km"),
                Band("2500-4999", 2_500, 4_999, "2.500 tot 5.000 km", "2,500 to 5,000 km"),
                Band("5000-and-over", 5_000, null, "5.000 km of meer", "5,000 km or more"),
            ],
        };

    /// <summary>The bands, each starting after the end of the one before it.</summary>
    /// <exception cref="ArgumentException">
    /// A band does not start after the end of the one before it, or has the code of another.
    /// </exception>
    public required ValueList<NumberBand> Bands
    {
        get;
        init =>
            field = Guard.Valid(
                Guard.NotNull(value),
                AreAdjacent(value),
                "Bands must join without gaps, and each needs its own code."
            );
    }

    /// <summary>Gets the band with a code.</summary>
    /// <exception cref="KeyNotFoundException">No band has this code.</exception>
    public NumberBand this[string code] =>
        Bands.FirstOrDefault(band => band.Code == code)
        ?? throw new KeyNotFoundException($"No band has the code '{code}'. The bands are {string.Join(", ", Bands)}.");

    /// <summary>Gets the band of a number; null when the number is below the first band or above the last.</summary>
    public NumberBand? Classify(int number) => Bands.FirstOrDefault(band => band.Contains(number));

    /// <summary>
    /// Gets the band that contains a whole range of numbers; null when the range is in more than one band.
    /// </summary>
    public NumberBand? Classify(int from, int to) => Classify(from) is { } band && band.Contains(to) ? band : null;

    /// <summary>Makes an ordered code list of the bands, for a dimension.</summary>
    public CodeList<NumberBand> ToCodeList() =>
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
