using System.Globalization;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Reads bounds of periods that people write without a date: <c>ca. 1985</c>, <c>198X</c>, <c>jaren 80</c>,
/// <c>najaar 1999</c>, <c>vóór 1990</c>, <c>beëindigd</c>. A bound that is not known stays unknown within the bounds
/// that the text gives.
/// </summary>
internal static partial class UncertainDates
{
    private const int TimeoutMilliseconds = 1000;

    private static readonly string[] Since =
    [
        "sinds ",
        "vanaf ",
        "sedert ",
        "since ",
        "from ",
        "in ",
        "per ",
        "seit ",
        "ab ",
        "depuis ",
        "dès ",
    ];
    private static readonly string[] Before = ["vóór ", "voor ", "before ", "vor ", "avant "];
    private static readonly string[] Over =
    [
        "beeindigd",
        "gestopt",
        "opgeheven",
        "afgelopen",
        "ended",
        "terminated",
        "voormalig",
        "former",
        "beendet",
        "termine",
    ];

    private static readonly string[] Tens =
    [
        "twintig",
        "dertig",
        "veertig",
        "vijftig",
        "zestig",
        "zeventig",
        "tachtig",
        "negentig",
    ];

    // Programs write such a day for a period without an end.
    private const int YearWithoutEnd = 9999;

    /// <summary>Returns the text of a date without a word that adds nothing to it: <c>sinds 1990</c>.</summary>
    public static string WithoutSince(string text) =>
        Array.Find(Since, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } found
        && char.IsAsciiDigit(text.AsSpan(found.Length).TrimStart() is [var first, ..] ? first : ' ')
            ? text[found.Length..].TrimStart()
            : text;

    /// <summary>Returns true if a bound is a day that programs write for a period without an end.</summary>
    public static bool IsWithoutEnd(PeriodBound bound) => bound.Date is { Year: YearWithoutEnd };

    /// <summary>Returns the bound in <c>vóór 1990</c>; null if a text is not one.</summary>
    public static PeriodBound? BoundBefore(string text) =>
        Array.Find(Before, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } before
        && Year(text.AsSpan(before.Length).Trim()) is { } next and > 1
            ? PeriodBound.By(new PartialDate(next - 1))
            : null;

    /// <summary>Returns the bound that a text gives; null if it does not give one.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="isEnd">Whether the bound is an end.</param>
    /// <param name="asOf">The reference date: a period that was said to be over had ended by then.</param>
    public static PeriodBound? Bound(string text, bool isEnd, DateOnly asOf)
    {
        text = text.Trim();
        if (isEnd && Over.Contains(NameFolding.Fold(text), StringComparer.Ordinal))
            return PeriodBound.By(new PartialDate(asOf));
        if (About().IsMatch(text))
            return isEnd ? EndBy(asOf.Year, asOf) : PeriodBound.Unknown;
        if (PartOfYear().Match(text) is { Success: true } part && Year(part.Groups["year"].ValueSpan) is { } of)
            return isEnd && of >= asOf.Year ? EndBy(of, asOf) : PeriodBound.On(new PartialDate(of));
        if (Decade().Match(text) is { Success: true } decade)
        {
            int first = decade.Groups["word"] is { Success: true } word
                ? 2 + Array.IndexOf(Tens, word.Value.ToLowerInvariant())
                : int.Parse(decade.Groups["tens"].ValueSpan, CultureInfo.InvariantCulture);
            int year = (first < 10 ? 190 + first : first) * 10;
            return isEnd ? EndBy(year + 9, asOf) : PeriodBound.By(new PartialDate(year + 9));
        }

        if (
            Choice().Match(text) is { Success: true } choice
            && Year(choice.Groups["from"].ValueSpan) is { } from
            && Year(choice.Groups["to"].ValueSpan) is { } to
            && from < to
        )
            return isEnd ? EndBy(to, asOf) : PeriodBound.By(new PartialDate(to));
        return null;
    }

    // A period that has an end in the source had ended on its reference date.
    private static PeriodBound EndBy(int year, DateOnly asOf) =>
        PeriodBound.By(year < asOf.Year ? new PartialDate(year) : new PartialDate(asOf));

    private static int? Year(ReadOnlySpan<char> text) =>
        text.Length == 4
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && year > 0
            ? year
            : null;

    // ca. 1985, circa 1985, ±1985, 1985?, ongeveer 1985
    [GeneratedRegex(
        @"^((ca?\.?|circa|ongeveer|omstreeks|rond|about|around|etwa|um|vers|environ|±|~)\s*[0-9]{4}\s*\??"
            + @"|[0-9]{4}\s*(\?|\(\?\)))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMilliseconds
    )]
    private static partial Regex About();

    // najaar 1999, half 2004, begin 1985, Herbst 1999; a winter is in two years
    [GeneratedRegex(
        @"^(begin|midden|medio|half|mid|eind(e)?|early|late|anfang|mitte|ende|début|mi|fin"
            + @"|voorjaar|lente|zomer|najaar|herfst|spring|summer|autumn|fall|frühjahr|frühling|sommer|herbst"
            + @"|printemps|été|automne)[ -]((van|of|de) )?(?<year>[0-9]{4})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMilliseconds
    )]
    private static partial Regex PartOfYear();

    // 198X, 198?, jaren 80, de jaren '80, begin jaren 90, jaren tachtig, 1980s, 1980er Jahre, années 80
    [GeneratedRegex(
        @"^((?<tens>[12][0-9]{2})[xX?_]"
            + @"|((begin|midden|half|eind(e)?)( van)? )?(de )?jaren ('?(?<tens>[12][0-9]{2}|[2-9])0"
            + @"|(?<word>twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))"
            + @"|((early|mid|late)[ -])?(the )?(?<tens>[12][0-9]{2})0'?s"
            + @"|((anfang|mitte|ende)( der)? )?(?<tens>[12][0-9]{2}|[2-9])0er( jahre)?"
            + @"|((début|milieu|fin)( des)? )?(les )?années (?<tens>[12][0-9]{2}|[2-9])0)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMilliseconds
    )]
    private static partial Regex Decade();

    // 1985/1990, 1985 of 1990; 1985-1990 may be a period
    [GeneratedRegex(
        @"^(?<from>[0-9]{4})\s*(/|of|or|à)\s*(?<to>[0-9]{4})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMilliseconds
    )]
    private static partial Regex Choice();
}
