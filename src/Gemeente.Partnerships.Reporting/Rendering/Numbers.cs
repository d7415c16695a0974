using System.Globalization;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>Numbers, shares and dates as Dutch and English write them.</summary>
internal static class Numbers
{
    private static readonly string[] DutchMonths =
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];

    private static readonly string[] EnglishMonths =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    /// <summary>Returns a number with separators: <c>18.044.027</c> in Dutch, <c>18,044,027</c> in English.</summary>
    public static string Text(decimal number, Language language, int decimals = 0)
    {
        string english = number.ToString($"N{decimals}", CultureInfo.InvariantCulture);
        return language == Language.English
            ? english
            : string.Create(
                english.Length,
                english,
                static (dutch, text) =>
                {
                    for (int i = 0; i < text.Length; i++)
                    {
                        dutch[i] = text[i] switch
                        {
                            ',' => '.',
                            '.' => ',',
                            char other => other,
                        };
                    }
                }
            );
    }

    /// <summary>Returns a number in both languages.</summary>
    public static Label Text(decimal number, int decimals = 0) =>
        new(Text(number, Language.Dutch, decimals), Text(number, Language.English, decimals));

    /// <summary>
    /// Returns a part of a whole as a percentage. Only nothing is 0 % and only all is 100 %: between, the percentage is
    /// rounded to whole ones, from "less than 1 %" to "more than 99 %".
    /// </summary>
    public static Label Share(decimal part, decimal whole)
    {
        decimal share = 100 * part / whole;
        return share switch
        {
            > 0 and < 1 => new("minder dan 1 %", "less than 1 %"),
            > 99 and < 100 => new("meer dan 99 %", "more than 99 %"),
            _ => Label.Same(string.Create(CultureInfo.InvariantCulture, $"{decimal.Round(share):0} %")),
        };
    }

    /// <summary>Returns a date: <c>30 juni 2007</c>, <c>30 June 2007</c>.</summary>
    public static Label Date(DateOnly date) => Date((PartialDate)date);

    /// <summary>Returns a date with the precision that is known: <c>juni 2007</c>, <c>2007</c>.</summary>
    public static Label Date(PartialDate date) => new(Date(date, DutchMonths), Date(date, EnglishMonths));

    private static string Date(PartialDate date, string[] months) =>
        date switch
        {
            { Month: { } month, Day: { } day } => string.Create(
                CultureInfo.InvariantCulture,
                $"{day} {months[month - 1]} {date.Year}"
            ),
            { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{months[month - 1]} {date.Year}"),
            _ => date.Year.ToString(CultureInfo.InvariantCulture),
        };
}
