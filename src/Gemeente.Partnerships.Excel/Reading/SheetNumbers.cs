using System.Globalization;

namespace Gemeente.Partnerships.Excel.Reading;

/// <summary>The texts of numbers in cells.</summary>
internal static class SheetNumbers
{
    // A spreadsheet shows at most so many digits.
    private const double MaxExact = 1e15;

    /// <summary>A number without an exponent if it is not too large, and with a decimal point.</summary>
    public static string Text(double number) =>
        Math.Abs(number) < MaxExact && Math.Abs(number) >= 1e-9
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
        : number == 0 ? "0"
        : number.ToString("R", CultureInfo.InvariantCulture);
}
