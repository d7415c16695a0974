using System.Text;
using CsCheck;
using Gemeente.Partnerships.Exchange.Csv;

namespace Gemeente.Partnerships.Exchange.Tests.Spreadsheets;

/// <summary>One pass over a file in blocks finds what a look at all its bytes finds.</summary>
public sealed class ByteScanTests
{
    private const int BlockLength = 64 * 1024;

    private static readonly byte[][] Pieces =
    [
        "a;b"u8.ToArray(),
        "\n"u8.ToArray(),
        "\r"u8.ToArray(),
        "\r\n"u8.ToArray(),
        "é"u8.ToArray(),
        "😀"u8.ToArray(),
        [0],
        [0xE9],
        [0xF0, 0x9F],
    ];

    private static readonly Gen<byte[]> Bytes = Gen.Int[0, Pieces.Length - 1]
        .Array[0, 30]
        .Select(pieces => pieces.SelectMany(piece => Pieces[piece]).ToArray());

    [Fact]
    public void Scan_RandomBytesAtABlockEnd_FindsWhatAllBytesShow() =>
        Gen.Select(Bytes, Gen.Int[0, 40], Bytes)
            .Sample(
                (start, before, end) =>
                {
                    byte[] filler = new byte[Math.Max(0, BlockLength - before - start.Length)];
                    Array.Fill(filler, (byte)'x');
                    IsSame([.. start, .. end]);
                    IsSame([.. start, .. filler, .. end]);
                },
                iter: 300
            );

    [Theory]
    [InlineData("a\nb\nc\0", true, 3, null)]
    [InlineData("a\rb\rc\0", true, 3, null)]
    [InlineData("é\n\u00FF", true, null, null)]
    public void Scan_Text_HasItsLines(string text, bool isUtf8, int? zero, int? other)
    {
        ByteScan scan = new(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        Assert.Equal((isUtf8, zero, other), (scan.IsUtf8, scan.LineOfZero, scan.LineOfOtherEncoding));
    }

    [Fact]
    public void Scan_TwoEncodings_HasTheLineOfTheOther()
    {
        ByteScan scan = new(new MemoryStream([.. "é\n\n"u8, 0xE9, .. "\n"u8]));
        Assert.False(scan.IsUtf8);
        Assert.Equal(3, scan.LineOfOtherEncoding);
        Assert.Null(new ByteScan(new MemoryStream([.. "e\n\n"u8, 0xE9])).LineOfOtherEncoding);
    }

    private static void IsSame(byte[] bytes)
    {
        ByteScan scan = new(new MemoryStream(bytes));
        byte lineEnd = (byte)(bytes.Contains((byte)'\n') ? '\n' : '\r');
        int zero = Array.IndexOf(bytes, (byte)0);
        (int bad, bool hasRunes) = NaiveRunes(bytes);

        Assert.Equal(bytes[..Math.Min(1024, bytes.Length)], scan.Start);
        Assert.Equal(!bytes.Contains((byte)'\n'), scan.HasCarriageReturns);
        Assert.Equal(System.Text.Unicode.Utf8.IsValid(bytes), scan.IsUtf8);
        Assert.Equal(zero < 0 ? null : LineAt(zero), scan.LineOfZero);
        Assert.Equal(bad < 0 || !hasRunes ? null : LineAt(bad), scan.LineOfOtherEncoding);

        int? LineAt(int at) => 1 + bytes.AsSpan(0, at).Count(lineEnd);
    }

    // The first byte that is not UTF-8, and whether there is UTF-8 beyond ASCII.
    private static (int Bad, bool HasRunes) NaiveRunes(byte[] bytes)
    {
        int bad = -1;
        bool hasRunes = false;
        for (int i = 0; i < bytes.Length; )
        {
            bool isValid =
                Rune.DecodeFromUtf8(bytes.AsSpan(i), out Rune rune, out int length)
                == System.Buffers.OperationStatus.Done;
            hasRunes |= isValid && !rune.IsAscii;
            if (!isValid && bad < 0)
                bad = i;
            i += length;
        }

        return (bad, hasRunes);
    }
}
