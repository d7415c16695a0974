using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Checks that a JSON number is exactly a <see cref="decimal"/>, without rounding.</summary>
internal static class ExactNumber
{
    // A decimal is an integer of 96 bits and the number of its digits after the point.
    private const int MaxDigits = 29;
    private const int MaxDigitsAfterPoint = 28;
    private static readonly UInt128 MaxMantissa = UInt128.MaxValue >> 32;

    /// <summary>Returns true if the text of a JSON number is an exact decimal.</summary>
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
                && exponent >= -MaxDigitsAfterPoint
                && UInt128.Parse(significant, CultureInfo.InvariantCulture) <= MaxMantissa
            );
    }
}
