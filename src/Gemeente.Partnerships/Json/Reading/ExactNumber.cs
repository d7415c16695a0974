using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Checks that a JSON number is a decimal to its last digit, so that no digit is rounded.</summary>
internal static class ExactNumber
{
    // A decimal is a number of 96 bits, and how many of its digits stand behind the point.
    private const int MaxDigits = 29;
    private const int MaxBehindPoint = 28;
    private static readonly UInt128 Most = UInt128.MaxValue >> 32;

    /// <summary>Returns true when the number, as JSON writes it, is an exact decimal.</summary>
    public static bool IsDecimal(ReadOnlySpan<byte> number)
    {
        int mantissa = number.IndexOfAny((byte)'e', (byte)'E');
        long exponent = 0;
        if (mantissa < 0)
            mantissa = number.Length;
        else if (!Utf8Parser.TryParse(number[(mantissa + 1)..], out exponent, out _))
            return false;

        string digits = Encoding.ASCII.GetString(number[..mantissa]).TrimStart('-');
        int point = digits.IndexOf('.');
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        string significant = digits.TrimEnd('0');
        exponent += digits.Length - significant.Length;
        significant = significant.TrimStart('0');
        return significant.Length == 0
            || (
                significant.Length <= MaxDigits
                && exponent >= -MaxBehindPoint
                && UInt128.Parse(significant, CultureInfo.InvariantCulture) <= Most
            );
    }
}
