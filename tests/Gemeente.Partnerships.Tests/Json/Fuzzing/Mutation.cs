using System.Text;
using CsCheck;
using Gemeente.Partnerships.Json;

namespace Gemeente.Partnerships.Tests.Json.Fuzzing;

/// <summary>One change of a file. It gives the same result each time.</summary>
internal sealed record Mutation(MutationKind Kind, int Where, int What)
{
    private const int MaxRepeats = 40;

    // Values of each type, and values at the limits.
    private static readonly string[] Values =
    [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "-1",
        "1",
        "1.0",
        "1.5",
        "1e3",
        "1e-29",
        "1e999",
        "2147483648",
        "79228162514264337593543950336",
        "0.12345678901234567890123456789",
        "\"\"",
        "\" \"",
        "\"a\"",
        "\"A b\"",
        "\"a-b\"",
        "\"-a\"",
        "\"TR\"",
        "\"tr\"",
        "\"TUR\"",
        "\"0363\"",
        "\"GM0363\"",
        "\"gm0363\"",
        "\"363\"",
        "\"\\u0030363\"",
        "\"2007\"",
        "\"2007-06\"",
        "\"2007-06-30\"",
        "\"2007-02-30\"",
        "\"0000\"",
        "\"2007-13\"",
        "\"by 2007\"",
        "\"by 0000\"",
        "\"open\"",
        "\"unknown\"",
        "\"Open\"",
        "\"stated\"",
        "\"st\\u0061ted\"",
        "\"high\"",
        "\"none\"",
        "\"municipality\"",
        "\"1.0\"",
        "\"1.9\"",
        "\"0.1\"",
        "\"2.0\"",
        "\"1.00\"",
        "\"\\u0000\"",
        "\"https://identifier.overheid.nl/tooi/id/gemeente/gm0363\"",
        "[]",
        "[null]",
        "[1]",
        "[\"a\"]",
        "[\"a\",\"a\"]",
        "[[]]",
        "[{}]",
        "{}",
        "{\"from\":0}",
        "{\"from\":5,\"to\":1}",
        "{\"start\":\"2007\",\"end\":\"2006\"}",
        "{\"start\":\"open\",\"end\":\"unknown\"}",
        "{\"kind\":\"stated\"}",
        "{\"a\":{\"b\":[1,{}]}}",
    ];

    private static readonly string[] Scraps =
    [
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "\\",
        "\\u",
        "\\ud800",
        "\\n",
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "\0",
        "\u001b",
        "//",
        "/*",
        "'",
        "NaN",
        "1e",
        "-",
        "\uFEFF",
        "é",
        "😀",
        "\u2028",
        "{}",
        "[]",
        "null",
        "\"version\":\"0.1\",",
        "\"partnerships\":[",
        "{\"partnership\":",
        "]}",
        "}\n{",
        "\"id\":\"a\",",
    ];

    private static readonly byte[][] RawScraps =
    [
        [0xFF],
        [0xC3],
        [0xC3, 0x28],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
        [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE],
        [0xFE, 0xFF],
        [0],
        [0x80],
    ];

    /// <summary>Changes of any kind.</summary>
    public static Gen<Mutation> Any { get; } = Of(Enum.GetValues<MutationKind>());

    /// <summary>Changes after which the file is still JSON.</summary>
    public static Gen<Mutation> OfValues { get; } =
        Of(
            MutationKind.ReplaceValue,
            MutationKind.ReplaceValue,
            MutationKind.RemoveMember,
            MutationKind.RenameMember,
            MutationKind.DuplicateValue
        );

    public byte[] Apply(byte[] file)
    {
        int at = file.Length == 0 ? 0 : Where % file.Length;
        switch (Kind)
        {
            case MutationKind.ReplaceValue
            or MutationKind.RemoveMember
            or MutationKind.RenameMember
            or MutationKind.DuplicateValue:
                return OnToken(file);
            case MutationKind.ChangeByte:
                byte[] changed = [.. file];
                if (changed.Length > 0)
                    changed[at] = (byte)(changed[at] ^ (1 + (What % 255)));
                return changed;
            case MutationKind.InsertScrap:
                return [.. file[..at], .. Encoding.UTF8.GetBytes(Scraps[What % Scraps.Length]), .. file[at..]];
            case MutationKind.InsertRaw:
                return [.. file[..at], .. RawScraps[What % RawScraps.Length], .. file[at..]];
            case MutationKind.Remove:
                return [.. file[..at], .. file[Math.Min(file.Length, at + 1 + (What % 64))..]];
            case MutationKind.Truncate:
                return file[..at];
            case MutationKind.CopyPart:
                byte[] part = file[at..Math.Min(file.Length, at + 1 + (What % 300))];
                int to = What % (file.Length + 1);
                return [.. file[..to], .. part, .. file[to..]];
            case MutationKind.Repeat:
                byte[] one = Encoding.UTF8.GetBytes(Scraps[What % Scraps.Length]);
                return
                [
                    .. file[..at],
                    .. Enumerable.Repeat(one, 1 + (What % MaxRepeats)).SelectMany(bytes => bytes),
                    .. file[at..],
                ];
            case MutationKind.Reencode:
                Encoding[] encodings =
                [
                    Encoding.Latin1,
                    Encoding.Unicode,
                    Encoding.BigEndianUnicode,
                    Encoding.UTF32,
                    Encoding.UTF8,
                ];
                Encoding encoding = encodings[What % encodings.Length];
                return
                [
                    .. Where % 2 == 0 ? encoding.Preamble.ToArray() : [],
                    .. encoding.GetBytes(Encoding.UTF8.GetString(file)),
                ];
            default: // line ends
                string[] ends = ["\r\n", "\r", "\n\n", " ", "\n\uFEFF"];
                return Encoding.UTF8.GetBytes(
                    Encoding.UTF8.GetString(file).Replace("\n", ends[What % ends.Length], StringComparison.Ordinal)
                );
        }
    }

    private static Gen<Mutation> Of(params MutationKind[] kinds) =>
        Gen.Select(
            Gen.Int[0, kinds.Length - 1],
            Gen.Int[0, int.MaxValue],
            Gen.Int[0, int.MaxValue],
            (kind, where, what) => new Mutation(kinds[kind], where, what)
        );

    // A file that is not JSON is changed only before the place where it stops being JSON.
    private byte[] OnToken(byte[] file)
    {
        List<Token> tokens = Token.Find(file);
        Token[] fit =
        [
            .. tokens.Where(token => token.IsName == Kind is MutationKind.RemoveMember or MutationKind.RenameMember),
        ];
        if (fit.Length == 0)
            return file;
        Token token = fit[Where % fit.Length];
        byte[] value = file[token.Start..token.End];
        return Kind switch
        {
            MutationKind.ReplaceValue =>
            [
                .. file[..token.Start],
                .. Encoding.UTF8.GetBytes(Values[What % Values.Length]),
                .. file[token.End..],
            ],
            MutationKind.RenameMember =>
            [
                .. file[..token.Start],
                .. RenamedFrom(What, fit, file, value),
                .. file[token.End..],
            ],
            MutationKind.RemoveMember => WithoutMember(file, token, tokens),
            _ when token.IsItem => [.. file[..token.End], (byte)',', .. value, .. file[token.End..]],
            _ => file,
        };
    }

    private static byte[] RenamedFrom(int what, Token[] names, byte[] file, byte[] name)
    {
        if (what % 3 == 0)
            return [(byte)'"', (byte)'x', .. name[1..]];
        Token other = names[what % names.Length];
        return file[other.Start..other.End];
    }

    private static byte[] WithoutMember(byte[] file, Token name, List<Token> tokens)
    {
        Token? value = tokens.Find(token => token.Start >= name.End);
        if (value is null)
            return file;
        int end = value.End;
        int next = file.AsSpan(end..).IndexOfAnyExcept(" \n\r\t"u8);
        bool isFollowed = next >= 0 && file[end + next] == ',';
        int start = name.Start;
        int before = file.AsSpan(..start).LastIndexOfAnyExcept(" \n\r\t"u8);
        if (isFollowed)
            end += next + 1;
        else if (before >= 0 && file[before] == ',')
            start = before;
        return [.. file[..start], .. file[end..]];
    }
}
