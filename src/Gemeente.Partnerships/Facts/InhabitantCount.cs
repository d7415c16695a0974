using System.Globalization;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Facts;

/// <summary>A number of inhabitants (inwonertal) counted on one day, and its bounds on the reference date.</summary>
/// <remarks>Immutable and safe for use by several threads; equal when all properties are equal.</remarks>
public sealed record InhabitantCount
{
    private const double MaxChangePerYear = 0.02;
    private const double DaysPerYear = 365.2425;

    private InhabitantCount() { }

    /// <summary>The number counted.</summary>
    public int Number { get; private init; }

    /// <summary>
    /// The day of the count; null when the source does not state it. The number then counts for every day.
    /// </summary>
    public DateOnly? On { get; private init; }

    /// <summary>The lowest possible number on the reference date.</summary>
    public int Minimum { get; private init; }

    /// <summary>The highest possible number on the reference date.</summary>
    public int Maximum { get; private init; }

    /// <summary>The evidence of the number; null when the source does not state it.</summary>
    public Evidence? Evidence { get; private init; }

    /// <summary>Returns the number and its day: <c>72000 (2007-06-30)</c>.</summary>
    public override string ToString() =>
        On is { } on
            ? string.Create(CultureInfo.InvariantCulture, $"{Number} ({on:yyyy-MM-dd})")
            : Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns the number and its day with the marks of a language.</summary>
    internal string ToString(Language language) =>
        On is { } on
            ? string.Create(CultureInfo.InvariantCulture, $"{NumberText.Of(Number, language)} ({on:yyyy-MM-dd})")
            : NumberText.Of(Number, language);

    /// <summary>
    /// Estimates the bounds on a date: 2 % less or more for every year between. Few municipalities grow or shrink
    /// faster, except by mergers. A municipality that keeps its code in a merger is assumed to be at least as large as
    /// each of the others.
    /// </summary>
    internal static InhabitantCount Create(int number, DateOnly? on, Evidence? evidence, DateOnly asOf, int mergedCount)
    {
        int days = on is { } day ? asOf.DayNumber - day.DayNumber : 0;
        double change = MaxChangePerYear * Math.Abs(days) / DaysPerYear;
        double minimum = number * (1 - change) / (days < 0 ? 1 + mergedCount : 1);
        double maximum = number * (1 + change) * (days > 0 ? 1 + mergedCount : 1);
        return new InhabitantCount
        {
            Number = number,
            On = on,
            Evidence = evidence,
            Minimum = (int)Math.Max(0, Math.Floor(minimum)),
            Maximum = (int)Math.Min(int.MaxValue, Math.Ceiling(maximum)),
        };
    }
}
