using System.Globalization;

namespace Gemeente.Partnerships.Text;

/// <summary>
/// Numbers in sentences and tables. From 10 000 on the digits are in groups of three: <c>12.345</c> in Dutch,
/// <c>12,345</c> in English. The culture of the machine has no effect.
/// </summary>
internal static class NumberText
{
    private const long MinGrouped = 10_000;
    private static readonly CultureInfo DutchNumbers = CreateDutch();

    /// <summary>Returns the marks of numbers in a language, without the culture data of the machine.</summary>
    public static CultureInfo CultureOf(Language language) =>
        language == Language.Dutch ? DutchNumbers : CultureInfo.InvariantCulture;

    public static string Of(long number, Language language) =>
        number.ToString(number < MinGrouped ? "D" : "N0", CultureOf(language));

    public static string Dutch(long number) => Of(number, Language.Dutch);

    public static string English(long number) => Of(number, Language.English);

    /// <summary>Returns a percentage: <c>33,3 %</c> in Dutch, <c>33.3 %</c> in English.</summary>
    /// <param name="percent">The percentage, from 0 to 100.</param>
    /// <param name="language">The language.</param>
    /// <param name="format">The format of the number.</param>
    public static string Percent(double percent, Language language, string format = "0.0") =>
        percent.ToString(format, CultureOf(language)) + " %";

    private static CultureInfo CreateDutch()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return CultureInfo.ReadOnly(culture);
    }
}
