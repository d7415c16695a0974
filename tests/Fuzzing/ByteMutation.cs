using System.Text;
using CsCheck;

namespace Gemeente.Partnerships.Fuzzing;

/// <summary>One change of the bytes of a file. It gives the same result each time.</summary>
internal sealed record ByteMutation(int Kind, int Where, int Length, int What)
{
    private const int Kinds = 6;
    private const int MaxStretchLength = 60;

    private static readonly byte[][] Scraps =
    [
        .. new[]
        {
            "\"",
            "\"\"",
            ";",
            ",",
            "\t",
            "|",
            "\n",
            "\r\n",
            "\r",
            "\0",
            "\u001b",
            " ",
            "'",
            "=1+1",
            "'=1",
            "+",
            "-",
            "@",
            "\\",
            "\\;",
            "sep=;\n",
            "\uFEFF",
            "é",
            "😀",
            "\u2028",
            "null",
            "{",
            "}",
            "[",
            "]",
            ":",
            "{}",
            "[]",
            "1e999",
            "\\ud800",
            "\"value\":",
            "\"type\":\"uri\"",
            "\"xml:lang\"",
            "\"by\":[\"partner\",\"partner\"],",
            "\"measure\":{\"distinct\":\"partner\"},",
            "\"where\":",
            "{\"not\":",
            "{\"and\":[",
            "\"from\":",
            "\"asOf\":\"0001-01-01\",",
            "\"cube\":\"municipalities\",",
            "true,",
            "start-date",
            "unknown",
            ">=",
            "<=",
            "=",
            "<c r=\"A1\" t=\"s\"><v>",
            "</v></c>",
            "<row r=\"1\">",
            "&#0;",
            "&amp;",
            "A1:XFD1048576",
            "0363",
            "GM0363",
            "363",
            "9999",
            "Bergen",
            "Den Haag",
            "Utrecht (Utrecht)",
            "TR",
            "Turkije",
            "Congo",
            "Nederland",
            "AN",
            "2004",
            "2004-11",
            "2004-02-30",
            "5-11-2004",
            "38000",
            "november 2004",
            "0000",
            "9999",
            "open",
            "onbekend",
            "uiterlijk 2004",
            "1.000",
            "1.000,50",
            "1,000.50",
            "€ 50.000,-",
            "20.000 tot 30.000",
            "50.000 of meer",
            "-1",
            "99999999999999999999999999999",
            "ja",
            "nee",
            "misschien",
            "waste",
            "afval; onderwijs",
            "Waste",
            "a-b",
            "stated",
            "reconstructed",
            "http://www.wikidata.org/entity/Q1",
            "\"datatype\":\"http://www.w3.org/2001/XMLSchema#dateTime\"",
            "-0100-01-01T00:00:00Z",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
        [0xE9],
        [0x80],
        [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE],
        [0xFE, 0xFF],
        [0xED, 0xA0, 0x80],
        Encoding.UTF8.GetBytes(new string('x', 70_000)),
        Encoding.UTF8.GetBytes(new string(';', 2_000)),
        Encoding.UTF8.GetBytes(new string('\n', 300)),
    ];

    /// <summary>Changes of any kind.</summary>
    public static Gen<ByteMutation> Any { get; } =
        Gen.Select(
            Gen.Int[0, Kinds - 1],
            Gen.Int[0, int.MaxValue - 1],
            Gen.Int[1, MaxStretchLength],
            Gen.Int[0, Scraps.Length - 1],
            (kind, where, length, what) => new ByteMutation(kind, where, length, what)
        );

    public byte[] Apply(byte[] file)
    {
        int at = file.Length == 0 ? 0 : Where % (file.Length + 1);
        int end = Math.Min(file.Length, at + Length);
        byte[] scrap = Scraps[What];
        return Kind switch
        {
            0 => [.. file[..at], .. scrap, .. file[at..]],
            1 => [.. file[..at], .. scrap, .. file[end..]],
            2 => [.. file[..at], .. file[end..]],
            3 => [.. file[..end], .. file[at..end], .. file[end..]],
            4 => file[..at],
            _ => Swapped(file, at),
        };
    }

    // Exchanges two lines, or two fields between commas.
    private static byte[] Swapped(byte[] file, int at)
    {
        byte between = at % 2 == 0 ? (byte)'\n' : (byte)',';
        int first = file.AsSpan(at).IndexOf(between);
        int second = first < 0 ? -1 : file.AsSpan(at + first + 1).IndexOf(between);
        return second < 0
            ? file
            :
            [
                .. file[..at],
                .. file.AsSpan(at + first + 1, second),
                between,
                .. file.AsSpan(at, first),
                .. file[(at + first + 1 + second)..],
            ];
    }
}
