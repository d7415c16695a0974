using System.Globalization;

namespace Gemeente.Partnerships.Facts;

/// <summary>
/// A number of inhabitants (inwonertal) that was counted on some day, and what it says of another day.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record InhabitantCount
{
    private const double MaxChangeAYear = 0.02;
    private const double DaysAYear = 365.2425;

    private InhabitantCount() { }

    /// <summary>The number counted.</summary>
    public int Number { get; private init; }

    /// <summary>
    /// The day of which it speaks; null when the source does not say, and then it is taken for every day.
    /// </summary>
    public DateOnly? On { get; private init; }

    /// <summary>The fewest there were on the date asked for.</summary>
    public int Least { get; private init; }

    /// <summary>The most there were on the date asked for.</summary>
    public int Most { get; private init; }

    /// <summary>How the number is known, when the source says so.</summary>
    public Evidence? Evidence { get; private init; }

    /// <summary>The number and its day: <c>72000 (2007-06-30)</c>.</summary>
    public override string ToString() =>
        On is { } on
            ? string.Create(CultureInfo.InvariantCulture, $"{Number} ({on:yyyy-MM-dd})")
            : Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// What a count says of a date: 2 % less or more for every year between. Few municipalities grow or shrink faster,
    /// unless they take in others; one that keeps its code is taken to be at least as large as each of those.
    /// </summary>
    internal static InhabitantCount Create(int number, DateOnly? on, Evidence? evidence, DateOnly asOf, int takenIn)
    {
        int days = on is { } day ? asOf.DayNumber - day.DayNumber : 0;
        double change = MaxChangeAYear * Math.Abs(days) / DaysAYear;
        double least = number * (1 - change) / (days < 0 ? 1 + takenIn : 1);
        double most = number * (1 + change) * (days > 0 ? 1 + takenIn : 1);
        return new InhabitantCount
        {
            Number = number,
            On = on,
            Evidence = evidence,
            Least = (int)Math.Max(0, Math.Floor(least)),
            Most = (int)Math.Min(int.MaxValue, Math.Ceiling(most)),
        };
    }
}
