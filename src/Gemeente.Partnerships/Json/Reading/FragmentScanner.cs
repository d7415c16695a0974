using System.Numerics;
using System.Runtime.Intrinsics;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Finds the end of a JSON value without reading its tokens, 64 bytes at a time.</summary>
internal static class FragmentScanner
{
    // The bit that distinguishes brackets from braces. With it, both are braces.
    private const byte CaseBit = 0x20;

    /// <summary>
    /// Gets the length of the text, array or object at the begin of the bytes, supposing that it is valid JSON; 0 when it
    /// is another value, has an escape, or may continue after the bytes.
    /// </summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[0] is not ((byte)'"' or (byte)'[' or (byte)'{'))
            return 0;
        bool isText = bytes[0] == '"';
        int depth = 0;
        ulong carry = 0;
        for (int offset = 0; offset + Vector512<byte>.Count <= bytes.Length; offset += Vector512<byte>.Count)
        {
            Vector512<byte> block = Vector512.Create(bytes[offset..]);
            ulong quotes = Mask(block, (byte)'"');
            ulong text = PrefixXor(quotes) ^ carry;
            Vector512<byte> folded = block | Vector512.Create(CaseBit);
            ulong opens = Mask(folded, (byte)'{') & ~text;
            ulong ends = isText ? quotes & ~text : Mask(folded, (byte)'}') & ~text;
            ulong escapes = Mask(block, (byte)'\\');
            for (ulong stops = isText ? ends : opens | ends; stops != 0; stops &= stops - 1)
            {
                ulong stop = stops & (0 - stops);
                depth += (opens & stop) != 0 ? 1 : -1;
                if (depth <= 0)
                    return (escapes & (stop - 1)) == 0 ? offset + BitOperations.TrailingZeroCount(stop) + 1 : 0;
            }

            if (escapes != 0)
                return 0;
            carry = (ulong)((long)text >> 63);
        }

        return 0;
    }

    private static ulong Mask(Vector512<byte> block, byte value) =>
        Vector512.Equals(block, Vector512.Create(value)).ExtractMostSignificantBits();

    // Each bit becomes the parity of the bits up to it: set from an opening quote to the byte before the closing one.
    private static ulong PrefixXor(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }
}
