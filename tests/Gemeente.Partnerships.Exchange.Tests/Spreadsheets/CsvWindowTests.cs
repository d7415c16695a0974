using System.Globalization;
using System.Text;
using CsCheck;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Tests.Spreadsheets;

/// <summary>A large file is read part by part as a small one is read at once.</summary>
public sealed class CsvWindowTests
{
    private static readonly string Long = new('x', 500);

    private static readonly Gen<string> Text = Gen.OneOf(
            Gen.OneOf(",", "\"", "\"\"", "\n", "\r\n", "\r", "a", "é", " ", "\",\"", "\"\n", ",,,"),
            Gen.String[Gen.Char['a', 'c'], 0, 12]
        )
        .Array[0, 60]
        .Select(string.Concat);

    [Fact]
    public void Next_RandomText_ReadsTheRowsOfTheWholeText() =>
        Gen.Select(Text, Gen.Int[1, 40], Gen.Int[0, 3], Gen.Bool.Array[1, 7])
            .Sample(
                (text, length, emptyLines, skips) =>
                {
                    string start = new('\n', emptyLines);
                    RowSource whole = new CsvTokenizer(start + text);
                    using StreamReader reader = new(new MemoryStream(Encoding.UTF8.GetBytes(text)));
                    RowSource window = new CsvWindow(reader, start, ',', length: length);
                    Assert.Equal(RowsOf(whole, skips), RowsOf(window, skips));
                },
                iter: 20_000
            );

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    public void Next_LongField_IsNamedAsInTheWholeText(string quote)
    {
        string field =
            quote == "x" ? new('x', CsvLimits.MaxFieldLength + 1) : $"\"{new('x', CsvLimits.MaxFieldLength)}y\"";
        string text = $"a,{field},b\nc,d\n";
        using StreamReader reader = new(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        CsvWindow window = new(reader, "", ',', length: 100);
        CsvTokenizer whole = new(text);

        Assert.Equal(CsvToken.TooLong, whole.Next());
        Assert.Equal(CsvToken.TooLong, window.Next());
        Assert.Equal((1, 1), (whole.ProblemField, window.ProblemField));
        Assert.Equal(RowsOf(whole, [false]), RowsOf(window, [false]));
    }

    [Fact]
    public void Next_CarriageReturns_EndLines()
    {
        using StreamReader reader = new(new MemoryStream("a,b\rc,d\r\re,f"u8.ToArray()));
        RowSource window = new CsvWindow(reader, "", ',', hasCarriageReturns: true, length: 3);
        Assert.Equal(RowsOf(new CsvTokenizer("a,b\nc,d\n\ne,f"), [false]), RowsOf(window, [false]));
    }

    // A UTF-16 file is decoded at once, so that it shows what a large one in another encoding has to give.
    [Theory]
    [InlineData("", "\n", CsvEncoding.Utf8)]
    [InlineData("\uFEFF", "\r\n", CsvEncoding.Utf8)]
    [InlineData("\uFEFF\uFEFF", "\r", CsvEncoding.Utf8)]
    [InlineData("sep=;\r\n", "\r\n", CsvEncoding.Utf8)]
    [InlineData("sep=,\n", "\n", CsvEncoding.Utf8)]
    [InlineData("Stedenbanden 2026;;\n\n", "\n", CsvEncoding.Utf8)]
    [InlineData("Stedenbanden\r\rvan ons\r", "\r", CsvEncoding.Windows1252)]
    [InlineData("", "\r\n", CsvEncoding.Windows1252)]
    public void ReadPartnerships_LargeFile_EqualsTheFileDecodedAtOnce(
        string start,
        string lineEnd,
        CsvEncoding encoding
    )
    {
        StringBuilder text = new(start);
        text.Append("Gemeente;Partner;Land;Sinds;Omschrijving").Append(lineEnd);
        for (int i = 0; text.Length < LargeCsvText.MinLength; i++)
            text.Append(Row(i)).Append(lineEnd);
        PartnershipImport large = Read(text.ToString(), encoding);
        PartnershipImport whole = Read(text.ToString(), CsvEncoding.Utf16LittleEndian);

        Assert.True(large.Account.Count(RowOutcome.Record) > 5_000);
        Assert.Equal(whole.Account.Rows, large.Account.Rows);
        Assert.Equal(whole.Issues, large.Issues);
        Assert.Equal(whole.DataSet.Partnerships, large.DataSet.Partnerships);
        Assert.Equal(whole.Mapping, large.Mapping);
        Assert.Equal(whole.Dialect! with { Encoding = encoding }, large.Dialect);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\n\n\n\0\n\0")]
    public void ReadPartnerships_ZeroInLargeFile_IsTheIssueOfTheFileDecodedAtOnce(string end)
    {
        string text = "Gemeente;Land\n" + new string('x', LargeCsvText.MinLength) + end;
        DataIssue issue = Read(text, CsvEncoding.Utf8).Issues[0];
        Assert.Equal("csv-binary", issue.Code);
        Assert.Equal(Read(text, CsvEncoding.Utf16LittleEndian).Issues[0], issue);
    }

    [Fact]
    public void ReadPartnerships_LargeFileThatIsNotInItsEncoding_IsRefused()
    {
        byte[] bytes = [.. "\uFEFFGemeente;Land\n"u8, .. new byte[LargeCsvText.MinLength].Select(_ => (byte)0xE9)];
        PartnershipImport import = SheetFiles.Read(bytes);
        Assert.False(import.IsComplete);
        Assert.Single(import.Issues);
        Assert.Empty(import.DataSet.Partnerships);
    }

    private static string Row(int i) =>
        (i % 500) switch
        {
            7 => "Leiden;\"Krefeld; aan de Rijn\";Duitsland;1974;\"Een \"\"oude\"\" band\"",
            8 => "Leiden;Torun;Polen;1988",
            9 => "",
            10 => "Nergens;Oxford;Verenigd Koninkrijk;1946;",
            11 => "Leiden;\"Oxford\" oud;Verenigd Koninkrijk;1946;",
            12 => ";;;;",
            13 => "Leiden;Dublin;NA;1946;é",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"Almelo;Denizli {i};Turkije;{1950 + (i % 50)};Uitwisseling van cafés nummer {i} {Long}"
            ),
        };

    private static PartnershipImport Read(string text, CsvEncoding encoding)
    {
        Encoding characters = encoding switch
        {
            CsvEncoding.Utf16LittleEndian => new UnicodeEncoding(),
            CsvEncoding.Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            _ => new UTF8Encoding(),
        };
        return SheetFiles.Read(characters.GetBytes(text));
    }

    /// <summary>The rows as text, after skipping all but the first line of some.</summary>
    private static List<string> RowsOf(RowSource rows, bool[] skips)
    {
        List<string> found = [];
        CsvToken token;
        do
        {
            token = rows.Next();
            string[] fields = new string[rows.FieldCount];
            for (int i = 0; i < fields.Length && token == CsvToken.Record; i++)
                fields[i] = rows[i].ToString();
            if (token == CsvToken.Record && skips[found.Count % skips.Length])
                rows.GoAfterFirstLine();
            found.Add(
                $"{token} {rows.Line}-{rows.LastLine} {string.Join('|', fields)} "
                    + (token == CsvToken.End ? "" : $"{rows.Raw} {rows.LooksLikeRows(2)}")
            );
        } while (token != CsvToken.End && found.Count < 1000);

        return found;
    }
}
