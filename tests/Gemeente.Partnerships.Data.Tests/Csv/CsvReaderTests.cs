using System.Text;
using CsCheck;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Data.Tests.Csv;

public sealed class CsvReaderTests
{
    private readonly List<DataIssue> _issues = [];

    [Fact]
    public void Read_QuotedFields_CommasAndLineBreaksKept()
    {
        CsvReader csv = Open("name,note\r\n\"Bergen, NH\",\"he said \"\"yes\"\"\nand left\"\r\n\r\nUrk,\n");

        Assert.True(csv.Read());
        Assert.Equal("Bergen, NH", csv.Text("name"));
        Assert.Equal("he said \"yes\"\nand left", csv.Text("note"));
        Assert.Equal(2, csv.Line);
        Assert.True(csv.Read());
        Assert.Equal("Urk", csv.Text("name"));
        Assert.Null(csv.Text("note"));
        Assert.Equal(5, csv.Line);
        Assert.False(csv.Read());
        Assert.Empty(_issues);
    }

    [Fact]
    public void Read_ByteOrderMark_Ignored()
    {
        CsvReader csv = Open("\uFEFFname\nUrk");

        Assert.True(csv.Read());
        Assert.Equal("Urk", csv.Text("name"));
        Assert.False(csv.Read());
    }

    [Theory]
    [InlineData("name,note\nUrk\nLoon,x\n", "csv-field-count", 2)]
    [InlineData("name,note\nUrk,a,b\nLoon,x\n", "csv-field-count", 2)]
    [InlineData("name,note\nUrk,a\"b\nLoon,x\n", "csv-quote", 2)]
    [InlineData("name,note\nUrk,\"a\"b\nLoon,x\n", "csv-quote", 2)]
    [InlineData("name,note\nUrk,a\rb\nLoon,x\n", "csv-quote", 2)]
    public void Read_MalformedRecord_SkippedWithIssue(string text, string code, int line)
    {
        CsvReader csv = Open(text);

        Assert.True(csv.Read());
        Assert.Equal("Loon", csv.Text("name"));
        Assert.True(csv.IsSound);
        DataIssue issue = Assert.Single(_issues);
        Assert.Equal(
            (code, line, "test.csv", IssueSeverity.Error),
            (issue.Code, issue.Line, issue.File, issue.Severity)
        );
        Assert.False(csv.Read());
    }

    /// <summary>Only the line of a stray quote is lost, however far the quote reaches.</summary>
    [Theory]
    [InlineData("name,note\nUrk,\"a\nLoon,x\nTholen,y\n", new[] { "csv-quote 2:2" })]
    [InlineData("name,note\nUrk,\"a\nLoon,x\nTholen,y", new[] { "csv-quote 2:2" })]
    [InlineData("name,note\n\"Urk,a\r\nLoon,x\r\nTholen,y\r\n", new[] { "csv-quote 2:1" })]
    [InlineData("name,note\nUrk,\"a\n\nLoon,x\nTholen,\"y\"\n", new[] { "csv-quote 2:2" })]
    [InlineData("name,note\n\"Urk,a\nLoon,\"\"\nTholen,y\n", new[] { "csv-quote 2:1" })]
    [InlineData("name,note\n\"a\nb\"c,d\nLoon,x\nTholen,y\n", new[] { "csv-quote 2:1", "csv-quote 3:1" })]
    [InlineData("name,note\n\"a\nb\",\"c\"d\nLoon,x\nTholen,y\n", new[] { "csv-quote 2:2", "csv-quote 3:1" })]
    [InlineData(
        "name,note\n\"Urk,a,b\nLoon,x\nTholen,y\nLoon\",z,z\n",
        new[] { "csv-field-count 2:", "csv-quote 5:1" }
    )]
    public void Read_StrayQuote_OnlyItsLineLost(string text, string[] issues)
    {
        CsvReader csv = Open(text);

        Assert.True(csv.Read());
        Assert.Equal("Loon", csv.Text("name"));
        Assert.True(csv.Read());
        Assert.Equal(("Tholen", "y"), (csv.Text("name"), csv.Text("note")));
        Assert.False(csv.Read());
        Assert.Equal(issues, _issues.Select(issue => $"{issue.Code} {issue.Line}:{issue.Column}"));
        Assert.All(_issues, issue => Assert.NotNull(issue.Expected));
    }

    [Fact]
    public void Read_QuotedField_UpToMaxLength()
    {
        string line = $"{new string('x', 99)}\n";
        string fits = string.Concat(Enumerable.Repeat(line, CsvLimits.MaxFieldLength / 100));
        CsvReader csv = Open($"name\n\"{fits}\"\n\"{fits}{line}\"\nUrk\n");

        Assert.True(csv.Read());
        Assert.Equal(fits, csv.Text("name"));
        Assert.True(csv.Read());
        Assert.Equal("Urk", csv.Text("name"));
        DataIssue issue = Assert.Single(_issues);
        Assert.Equal(("csv-too-long", 2 + 656, 1), (issue.Code, issue.Line, issue.Column));
    }

    /// <summary>
    /// Many lines, each with a quote that reaches far. Reading the rest again for each would take minutes.
    /// </summary>
    [Theory]
    [InlineData("a;\"b\n")]
    [InlineData("\"\n")]
    [InlineData("a;\"\n\"b\";\"\"\n")]
    [InlineData("\";\"\na;\"\n")]
    [InlineData("\"\"\"a\n")]
    [InlineData("a;\"\n\";\"\n\";\"\n\";\"\n\";\"\n")]
    [InlineData("a;\"\n\"\";\"\"\n\"\";\"\"\n\"\";\"\"\n\"\";\"\"\n")]
    [InlineData("\r\"\"\n")]
    public void Read_ManyStrayQuotes_LinearTime(string lines)
    {
        string text = "a;b;c\n" + string.Concat(Enumerable.Repeat(lines, 400_000 / lines.Length));
        CsvReader csv = new(text, ';', "test.csv", _issues, int.MaxValue / 2, 1 << 24);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        while (csv.Read()) { }

        Assert.NotEmpty(_issues);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("x\n")]
    [InlineData("x,y\n")]
    [InlineData("\"\"x\"\"\n")]
    public void Read_QuotedFieldOf140000Characters_OneIssue(string line)
    {
        string field = string.Concat(Enumerable.Repeat(line, 140_000 / line.Length));
        CsvReader csv = Open($"name,note\nHaaren,\"{field}\"\nUrk,z\n");

        Assert.True(csv.Read());
        Assert.Equal(("Urk", "z"), (csv.Text("name"), csv.Text("note")));
        Assert.False(csv.Read());
        DataIssue issue = Assert.Single(_issues);
        Assert.Equal(("csv-too-long", 2, 2), (issue.Code, issue.Line, issue.Column));
    }

    [Fact]
    public void Read_RowsJoinedByStrayQuotes_AreReadOneByOne()
    {
        string rows = string.Concat(Enumerable.Repeat("Urk,z\n", 20_000));
        CsvReader csv = Open($"name,note\n\"Haaren,y\n{rows}Loon\",x\n");

        int read = 0;
        while (csv.Read())
            read++;

        Assert.Equal(20_000, read);
        Assert.Equal(
            [("csv-too-long", 2), ("csv-quote", 20_003)],
            _issues.Select(issue => (issue.Code, issue.Line!.Value))
        );
    }

    [Theory]
    [InlineData("a,b,c\nx,\"y,z\nx,y,z\nx,y\",z\n", true)]
    [InlineData("a,b,c\nx,\"y\nand y\",z\n", false)]
    [InlineData("a,b,c\nx,y,z\n", false)]
    [InlineData("a\n\"x\n\ny\"\n", false)]
    public void LooksLikeRows_Record_Detected(string text, bool looks)
    {
        CsvReader csv = new(text, "test.csv", _issues);

        Assert.True(csv.Read());
        Assert.Equal(looks, csv.LooksLikeRows);
        Assert.False(csv.Read());
        Assert.Empty(_issues);
    }

    [Theory]
    [InlineData("", "csv-empty")]
    [InlineData("\n\n", "csv-empty")]
    [InlineData("code\n0363\n", "csv-header")]
    [InlineData("name,name\na,b\n", "csv-header")]
    [InlineData("\"name\n", "csv-quote")]
    public void Read_InvalidHeader_NoRecords(string text, string code)
    {
        CsvReader csv = Open(text);

        Assert.False(csv.Read());
        Assert.Equal(code, Assert.Single(_issues).Code);
    }

    [Fact]
    public void Read_RefusedText_NoRecordsNoMoreIssues()
    {
        Assert.False(Open(null).Read());
        Assert.Empty(_issues);
    }

    [Fact]
    public void Values_Malformed_IssueWithLineAndColumn()
    {
        CsvReader csv = Open("name,date,country\nUrk,2007-02-30,TR\n,2007,T1\n");

        Assert.True(csv.Read());
        Assert.Null(csv.Date("date"));
        Assert.False(csv.IsSound);
        Assert.True(csv.Read());
        Assert.True(csv.IsSound);
        csv.RequiredText("name");
        csv.Date("date");
        csv.Required<CountryCode>("country");
        Assert.Equal([(2, 2), (3, 1), (3, 2), (3, 3)], _issues.Select(i => (i.Line!.Value, i.Column!.Value)));
        Assert.All(_issues, i => Assert.Equal("csv-value", i.Code));
    }

    [Fact]
    public void Read_TooLongFieldOrRecord_Issue()
    {
        CsvReader csv = Open(
            $"name\n{new string('x', CsvLimits.MaxFieldLength + 1)}\n{new string(',', CsvLimits.MaxFields)}x\nUrk\n"
        );

        Assert.True(csv.Read());
        Assert.Equal("Urk", csv.Text("name"));
        Assert.Equal(["csv-too-long", "csv-too-long"], _issues.Select(i => i.Code));
    }

    [Fact]
    public void Read_EmptyFieldsAtEnd_Ignored()
    {
        CsvReader csv = new($"name{new string(',', 300)}\nUrk{new string(',', 400)}\n", "test.csv", _issues);

        Assert.Equal(CsvLimits.MaxFields, csv.Header.Length);
        Assert.True(csv.Read());
        Assert.Equal(CsvLimits.MaxFields, csv.FieldCount);
        Assert.Empty(_issues);
    }

    [Fact]
    public void Read_TooManyIssues_Stops()
    {
        CsvReader csv = Open("name\n" + string.Concat(Enumerable.Repeat("a,b\n", 5000)));

        Assert.False(csv.Read());
        Assert.Equal(CsvLimits.MaxIssues + 1, _issues.Count);
        Assert.Equal(("csv-too-many-issues", 1001), (_issues[^1].Code, _issues[^1].Line));
    }

    [Fact]
    public void From_NotUtf8_Refused()
    {
        using var stream = new MemoryStream([.. "name\n"u8, 0xFF, 0xFE]);

        Assert.Null(CsvText.From(stream, "test.csv", _issues));
        Assert.Equal("csv-encoding", Assert.Single(_issues).Code);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void From_EndlessText_Refused()
    {
        using var endless = new EndlessReader();

        Assert.Null(CsvText.From(endless, "test.csv", _issues));
        Assert.Equal("csv-too-large", Assert.Single(_issues).Code);
    }

    [Fact]
    public void Read_RandomWrittenText_RoundTrips()
    {
        Gen<string> field = Gen.OneOf(
            Gen.String[Gen.Char["a,\"\n\r;é'"], 0, 6],
            Gen.String[Gen.Char.AlphaNumeric, 0, 5]
        );
        Gen.Select(field, field, field)
            .Array[1, 8]
            .Sample(rows =>
            {
                var text = new StringBuilder("a,b,c\n");
                foreach ((string a, string b, string c) in rows)
                    text.Append(Quote(a)).Append(',').Append(Quote(b)).Append(',').Append(Quote(c)).Append("\r\n");
                var issues = new List<DataIssue>();
                var csv = new CsvReader(text.ToString(), "test.csv", issues, "a", "b", "c");
                foreach ((string a, string b, string c) in rows)
                {
                    if (!csv.Read() || (csv.Text("a") ?? "", csv.Text("b") ?? "", csv.Text("c") ?? "") != (a, b, c))
                        return false;
                }

                return !csv.Read() && issues.Count == 0;
            });
    }

    [Fact]
    public void Read_RandomText_NoException()
    {
        Gen.String[Gen.Char["a,\"\n\r\uFEFF\0"], 0, 40]
            .Sample(text =>
            {
                var csv = new CsvReader(text, "test.csv", [], "a");
                int records = 0;
                while (csv.Read())
                    records++;
                return records <= text.Length && csv.Line <= 1 + text.Count(c => c == '\n');
            });
    }

    private CsvReader Open(string? text) => new(text, "test.csv", _issues, "name");

    private static string Quote(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private sealed class EndlessReader : TextReader
    {
        public override int Read(char[] buffer, int index, int count) => count;

        public override int Read(Span<char> buffer) => buffer.Length;
    }
}
