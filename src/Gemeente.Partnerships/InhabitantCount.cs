using System.Globalization;

namespace Gemeente.Partnerships;

/// <summary>A number of inhabitants (inwonertal) that was counted on some day.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record InhabitantCount
{
    private const double MostChangeAYear = 0.02;
    private const double DaysAYear = 365.2425;

    /// <summary>The number.</summary>
    /// <exception cref="ArgumentException">It is negative.</exception>
    public required int Number { get; init => field = Guard.NotNegative(value)!.Value; }

    /// <summary>The day of which it speaks; null when the source does not say, and then it is taken for every day.</summary>
    public DateOnly? On { get; init; }

    /// <summary>How it is known, when the source says so.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>
    /// Between which numbers it lay on a date: the number itself on its own day, and 2 % less or more for every year
    /// away from it. Few municipalities grow or shrink faster as long as their borders stay.
    /// </summary>
    public (int Least, int Most) RangeOn(DateOnly date)
    {
        double years = On is { } on ? Math.Abs(date.DayNumber - on.DayNumber) / DaysAYear : 0;
        double change = Math.Min(Number * years * MostChangeAYear, int.MaxValue - Number);
        return ((int)Math.Max(0, Math.Floor(Number - change)), (int)Math.Ceiling(Number + change));
    }

    /// <summary>The number and its day: <c>72000 (2007-06-30)</c>.</summary>
    public override string ToString() => On is { } on
        ? string.Create(CultureInfo.InvariantCulture, $"{Number} ({on:yyyy-MM-dd})")
        : Number.ToString(CultureInfo.InvariantCulture);
}
