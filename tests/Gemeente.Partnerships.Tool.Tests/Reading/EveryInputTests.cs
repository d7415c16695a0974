using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Tests.Reading;

/// <summary>Every command reads every kind of file, and accounts for it in the same words.</summary>
public sealed class EveryInputTests : IDisposable
{
    private const string Table = "Gemeente;Partner;Land\nAlmelo;Denizli;Turkije\nNergenshuizen;Rome;Italië\n";
    private const string TableAccount = "2 rows read = 1 record + ";

    private const string Sparql = """
        {"head":{"vars":["code","partner","partnerLabel","countryCode","statement"]},"results":{"bindings":[
        {"code":{"type":"literal","value":"0141"},"partner":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},
        "partnerLabel":{"type":"literal","value":"Denizli"},"countryCode":{"type":"literal","value":"TR"},
        "statement":{"type":"uri","value":"http://www.wikidata.org/entity/statement/s1"}}]}}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("count", "--by", "country", "--data", "FILE", "--as-of", "2026-01-01")]
    [InlineData("report", "--data", "FILE", "--as-of", "2026-01-01")]
    [InlineData("diff", "FILE", "documented", "--on", "2026-01-01")]
    public void Answer_Table_WritesAccountAndObeysStrict(params string[] arguments)
    {
        string[] command = [.. arguments.Select(argument => argument == "FILE" ? Write("ties.csv", Table) : argument)];

        (int code, string output, string error) = Run(command);
        Assert.Equal(0, code);
        Assert.NotEmpty(output);
        Assert.StartsWith($"ties.csv: {TableAccount}", error, StringComparison.Ordinal);

        (code, output, error) = Run([.. command, "--strict"]);
        Assert.Equal((1, ""), (code, output));
        Assert.EndsWith("--strict allows none.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_TableWithErrors_IsRefused()
    {
        string table = Write("ties.csv", Table);

        (int code, string output, _) = Run("validate", table, "--on", "2026-01-01");
        Assert.Equal(1, code);
        Assert.StartsWith($"ties.csv: {TableAccount}", output, StringComparison.Ordinal);

        (code, output, string error) = Run("convert", table, "--on", "2026-01-01", "--output", At("x.json"));
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"ties.csv: {TableAccount}", error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("x.json")));
    }

    [Theory]
    [InlineData("answer.json", Sparql, "1 row read = 1 record")]
    [InlineData("ties.csv", "Gemeente;Partner;Land\nAlmelo;Denizli;Turkije\n", "1 row read = 1 record")]
    [InlineData("profiles.csv", "Gemeente;Inwoners\nAlmelo;70000\n", "1 row read = 1 record", "--kind", "profiles")]
    [InlineData("budgets.csv", "Gemeente;Budget;Opmerkingen\nAlmelo;€ 70.000;x\n", "1 row read = 1 record")]
    [InlineData("contradiction.csv", "Gemeente;Budget\nAlmelo;70.000\n", "1 row read = 1 record", "--decimal", "comma")]
    [InlineData(
        "titles.csv",
        "Profielen 2026\r\n\r\nGemeente;Inwoners;Budget\r\nAlmelo;70.000;20.000\r\n",
        "1 row read = 1 record"
    )]
    [InlineData("hint.csv", "sep=;\r\nGemeente;Inwoners;Budget\r\nAlmelo;70.000;20.000\r\n", "1 row read = 1 record")]
    [InlineData("mac.csv", "Gemeente;Partner;Land\rAlmelo;Denizli;Turkije\r", "1 row read = 1 record")]
    [InlineData(
        "macprofielen.csv",
        "Profielen\rGemeente;Inwoners;Budget\rAlmelo;70.000;20.000\r",
        "1 row read = 1 record"
    )]
    [InlineData("ties.txt", "Lijst\nGemeente;Partner;Land\nAlmelo;Denizli;Turkije\n", "1 row read = 1 record")]
    [InlineData(
        "budget.csv",
        "Gemeente;Stedenband met;Staat;Inwoners;Budget\nAlmelo;Denizli;Turkije;40.000;20.000\n",
        "1 row read = 1 record",
        "--column",
        "country=Staat"
    )]
    [InlineData(
        "staten.csv",
        "Gemeente;Stad;Staat\nAlmelo;Denizli;Turkije\n",
        "1 row read = 1 record",
        "--column",
        "country=Staat"
    )]
    [InlineData(
        "plaatsen.csv",
        "Plaats;Zuster;Staat\nAlmelo;Denizli;Turkije\n",
        "1 row read = 1 record",
        "--column",
        "country=Staat",
        "--column",
        "municipality=Plaats",
        "--column",
        "partner=Zuster"
    )]
    public void Convert_ForeignFiles_WritesRecords(string name, string content, string account, params string[] options)
    {
        (int code, string output, string error) = Run([
            "convert",
            Write(name, content),
            "--on",
            "2026-01-01",
            "--output",
            At("x.json"),
            .. options,
        ]);

        Assert.True(code == 0, error);
        Assert.Equal("x.json: 1 record written.\n", output);
        Assert.Contains($"{name}: {account}", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_TableWithUnknownCountryColumn_IsNotProfiles()
    {
        (int code, _, string error) = Run(
            "validate",
            Write("t.csv", "Gemeente;Stedenband met;Staat;Inwoners;Budget\nDelft;Freiberg;Duitsland;40.000;20.000\n"),
            "--on",
            "2026-01-01"
        );

        Assert.Equal(1, code);
        Assert.Contains("No column contains country", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_ColumnOption_AppliesToTablesThatHaveIt()
    {
        string[] files =
        [
            Write("staat.csv", "Gemeente;Stad;Staat\nAlmelo;Denizli;Turkije\n"),
            Write("land.csv", "Gemeente;Stad;Land\nDelft;Freiberg;Duitsland\n"),
            Write("some.json", """{"version":"1.1","name":"n","partnerships":[]}"""),
        ];

        (int code, string output, string error) = Run([
            "import",
            .. files,
            "--on",
            "2026-01-01",
            "--dry-run",
            "--column",
            "country=Staat",
        ]);
        Assert.True(code == 0, error);
        Assert.EndsWith("\n2 partnerships and 0 profiles to write.\n", output, StringComparison.Ordinal);

        Assert.Contains(
            "No file has a column 'Country'.",
            Run(["import", .. files, "--on", "2026-01-01", "--dry-run", "--column", "country=Country"]).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "none was read",
            Run("diff", "ncdo", files[2], "--decimal", "comma").Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "none was read",
            Run("count", "--by", "country", "--column", "country=Staat").Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, Run("diff", files[0], "documented", "--on", "2026-01-01", "--column", "country=Staat").Code);
    }

    [Fact]
    public void Count_Package_IsReadByDescriptorOrFolder()
    {
        Output("convert", "documented", "--to", "csv", "--output", At("package"));

        string expected = Output("count", "--by", "country", "--data", "documented", "--as-of", "2007-06-30");
        Assert.Equal(expected, Output("count", "--by", "country", "--data", At("package"), "--as-of", "2007-06-30"));
        Assert.Equal(
            expected,
            Output(
                "count",
                "--by",
                "country",
                "--data",
                Path.Combine(At("package"), "datapackage.json"),
                "--as-of",
                "2007-06-30"
            )
        );
        Assert.All(
            JsonElement.Parse(Output("diff", "documented", At("package"), "--format", "json")).EnumerateObject(),
            difference => Assert.Equal(0, difference.Value.GetArrayLength())
        );
    }

    [Fact]
    public void Convert_Package_KeepsItsRegisters()
    {
        Output("convert", "documented", "--to", "csv", "--output", At("package"));
        string municipalities = Path.Combine(At("package"), "municipalities.csv");
        string[] lines = File.ReadAllLines(municipalities);
        string added = lines
            .Single(line => line.StartsWith("0141,", StringComparison.Ordinal))
            .Replace("0141,", "9999,", StringComparison.Ordinal);
        File.WriteAllLines(municipalities, [.. lines, added]);

        Output("convert", At("package"), "--output", At("all.json"));
        string output = Output("import", At("package"), "--output", At("ties.json"));

        JsonElement all = JsonElement.Parse(File.ReadAllText(At("all.json")));
        JsonElement ties = JsonElement.Parse(File.ReadAllText(At("ties.json")));
        Assert.Equal(lines.Length, all.GetProperty("municipalities").GetArrayLength());
        Assert.Equal("9999", ties.GetProperty("municipalities")[0].GetProperty("code").GetString());
        Assert.Equal(1, ties.GetProperty("municipalities").GetArrayLength());
        Assert.False(ties.TryGetProperty("countries", out JsonElement countries) && countries.GetArrayLength() > 0);
        Assert.Equal(
            all.GetProperty("partnerships").GetArrayLength(),
            ties.GetProperty("partnerships").GetArrayLength()
        );
        Assert.Contains(
            " records of registers, those written that the tool does not have.",
            output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("empty.csv", "csv-empty")]
    [InlineData("empty.json", "empty-document")]
    public void Count_EmptyFile_HasKindOfExtension(string name, string issue)
    {
        (int code, string output, string error) = Run(
            "count",
            "--by",
            "country",
            "--data",
            Write(name, ""),
            "--as-of",
            "2026-01-01"
        );
        Assert.Equal((1, ""), (code, output));
        Assert.Contains($": error {issue}: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_JsonExtension_IsReadAsJson() =>
        Assert.Contains(
            "error json-syntax",
            Run("validate", Write("x.json", "Gemeente;Land\n")).Error,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("UTF-8", 65001)]
    [InlineData("UTF-16LE", 1200)]
    [InlineData("Windows-1252", 28591)]
    public void Count_OtherEncodings_AreRead(string name, int codePage)
    {
        Encoding encoding = Encoding.GetEncoding(codePage);
        File.WriteAllText(
            At("t.csv"),
            "Gemeente;Partner;Land\nS\u00FAdwest-Frysl\u00E2n;M\u00FCnchen;Duitsland\n",
            encoding
        );

        (int code, _, string error) = Run(
            "count",
            "--by",
            "country",
            "--data",
            At("t.csv"),
            "--as-of",
            "2020-01-01",
            "--strict"
        );

        Assert.True(code == 0, error);
        Assert.Contains($"is read as {name}, semicolons: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "'Staat' is not a value of --column: write the field, an equals sign and the name of the column.",
        "convert",
        "t.csv",
        "--output",
        "x.json",
        "--column",
        "Staat"
    )]
    [InlineData(
        "'dot' is not a value of --decimal: comma, point.",
        "convert",
        "t.csv",
        "--output",
        "x.json",
        "--decimal",
        "dot"
    )]
    [InlineData("The source has no title", "import", "t.csv", "--output", "x.json", "--source", " ")]
    [InlineData("File 'ncdo' was not found.", "count", "--by", "country", "--data", "ncdo", "--kind", "json")]
    public void Run_WrongOptions_WritesOneMessage(string says, params string[] arguments)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_UnrecognisedFile_IsUsageError()
    {
        Assert.Contains(
            "'empty' is empty. Expected: package, wikidata, json, xlsx, links, profiles, csv.",
            Run("validate", Write("empty", "")).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "does not reveal what it is. Use --kind",
            Run("validate", Write("letter", "Geachte")).Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        1,
        "old.xls",
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 },
        "old.xls: error workbook-kind: The file is an old workbook (.xls) or another old document, so it was not read."
    )]
    [InlineData(
        1,
        "ties.csv",
        new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x3B, 0x00 },
        "ties.csv: error workbook-damaged: The workbook is damaged, so it was not read: "
    )]
    [InlineData(2, "ties.json.gz", new byte[] { 0x1F, 0x8B, 0x08 }, "'ties.json.gz' is an archive (gzip).")]
    public void Validate_UnusableWorkbookOrArchive_IsNamed(int exitCode, string name, byte[] bytes, string says)
    {
        File.WriteAllBytes(At(name), bytes);

        (int code, _, string error) = Run("validate", At(name));

        Assert.Equal(exitCode, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Count_JsonWithErrors_LeavesRecordsOut()
    {
        string file = Write(
            "ties.json",
            """
            {"version":"1.1","name":"n","partnerships":[{"id":"a","municipality":"0141","partner":{"kind":"municipality","name":"Denizli","country":"TR","twin":true},
            "period":{"start":"1975","end":"open"},"evidence":{"kind":"stated"}},{"id":7}]}
            """
        );

        (int code, _, string error) = Run("count", "--by", "country", "--data", file, "--as-of", "2026-01-01");

        Assert.Equal(0, code);
        Assert.StartsWith("ties.json: 2 records read = 1 record + 1 with errors\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--strict")]
    public void Import_InvalidWikidataResult_IsOneRow(int expected, params string[] options)
    {
        string bad =
            """,{"code":{"type":"literal","value":"9999"},"partner":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"}}]}}""";
        string file = Write("answer.json", Sparql.TrimEnd()[..^3] + bad);

        (int code, string output, string error) = Run([
            "import",
            file,
            "--on",
            "2026-01-01",
            "--output",
            At("x.json"),
            "--account",
            At("a.csv"),
            .. options,
        ]);

        Assert.True(expected == code, error);
        Assert.Contains("2 rows read = 1 record + ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("read to its end", error, StringComparison.Ordinal);
        Assert.Equal(
            "answer.json,2,issue,,$.results.bindings[1].code: The register has no municipality with code 9999. The result was left out.",
            File.ReadAllLines(At("a.csv"))[1]
        );
    }

    [Fact]
    public void Import_TableThatStops_WritesNothing()
    {
        string table =
            "Gemeente;Partner;Land\nAlmelo;Denizli;Turkije\n" + string.Concat(Enumerable.Repeat("x;y\n", 100_001));

        (int code, _, string error) = Run(
            "import",
            Write("t.csv", table),
            "--on",
            "2026-01-01",
            "--output",
            At("x.json")
        );

        Assert.Equal(1, code);
        Assert.Contains("t.csv could not be read to its end.\n", error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("x.json")));
    }

    [Theory]
    [InlineData("""{"a":1}""")]
    [InlineData("""{"head":{},"boolean":true}""")]
    [InlineData("""{"version":"1.1","name":"n","partnerships":{"id":"a"}}""")]
    [InlineData("""{"version":"1.1","name":"n","Partnerships":[]}""")]
    [InlineData("""{"version":"1.1","name":" ","partnerships":[]}""")]
    [InlineData("""{"name":"n","partnerships":[]}""")]
    public void Import_InvalidHead_WritesNothing(string json)
    {
        string file = Write("x.json", json);
        (int code, _, string error) = Run("import", file, "--output", At("y.json"));

        Assert.Equal(1, code);
        Assert.Contains("x.json is not a valid file of its kind.\n", error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written.\n", error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("y.json")));
        Assert.Equal(1, Run("count", "--by", "country", "--data", file, "--as-of", "2026-01-01").Code);
    }

    [Fact]
    public void Convert_Spreadsheet_HasSemicolonsAndMark()
    {
        Output("convert", "documented", "--to", "csv", "--spreadsheet", "--output", At("sheet"));

        string table = Path.Combine(At("sheet"), "partnerships.csv");
        Assert.Equal(Encoding.UTF8.GetPreamble(), File.ReadAllBytes(table)[..3]);
        Assert.StartsWith("id;", File.ReadLines(table).First(), StringComparison.Ordinal);
        Assert.All(
            JsonElement.Parse(Output("diff", "documented", At("sheet"), "--format", "json")).EnumerateObject(),
            difference => Assert.Equal(0, difference.Value.GetArrayLength())
        );
        Assert.Contains(
            "--spreadsheet is only valid with --to csv.",
            Run("convert", "documented", "--spreadsheet", "--output", At("x.json")).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Import_DataSetWithoutRecords_IsAccepted() =>
        Output("import", Write("x.json", """{"version":"1.1","name":"n"}"""), "--output", At("y.json"));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Import_RowsWithIssues_AccountHasTheirText(string end)
    {
        string table = Write(
            "t.csv",
            string.Join(
                end,
                "Gemeente;Partner;Land",
                "Almelo;Denizli;Turkije",
                "Nergenshuizen;Rome;Itali\u00EB",
                "Emmen;Rome",
                ""
            )
        );
        Output("import", table, "--on", "2026-01-01", "--output", At("x.json"), "--account", At("a.csv"));

        Assert.Equal(
            [
                "file,line,outcome,record,says",
                "t.csv,3,issue,,Nergenshuizen;Rome;Itali\u00EB",
                "t.csv,4,issue,,Emmen;Rome",
            ],
            File.ReadAllLines(At("a.csv")).Select(line => line.Replace("\"", "", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Import_InvalidLines_AreInAccount()
    {
        string tie =
            """{"partnership":{"id":"a","municipality":"0141","partner":{"kind":"municipality","name":"Denizli","country":"TR"},"period":{"start":"1975","end":"open"},"evidence":{"kind":"stated"}}}""";
        string file = Write(
            "l.jsonl",
            $"{{\"version\":\"1.1\",\"name\":\"n\"}}\n{tie}\n{tie[..45]}\ngarbage\n{{\"foo\":{{}}}}\n[]\n"
        );

        string output = Output("import", file, "--output", At("x.json"), "--account", At("a.csv"));

        Assert.StartsWith("l.jsonl: 5 records read = 1 record + 4 with errors\n", output, StringComparison.Ordinal);
        Assert.Equal(
            ["l.jsonl,3,issue", "l.jsonl,4,issue", "l.jsonl,5,issue", "l.jsonl,6,issue"],
            File.ReadAllLines(At("a.csv"))[1..].Select(line => string.Join(',', line.Split(',')[..3]))
        );
    }

    [Fact]
    public void Import_CombinedRecords_AreInAccount()
    {
        string one =
            """{"version":"1.1","name":"n","partnerships":[{"id":"a","municipality":"0141","partner":{"kind":"municipality","name":"Denizli","country":"TR"},"period":{"start":"1975","end":"open"},"evidence":{"kind":"stated"}}]}""";
        string two = one.Replace("\"a\"", "\"b\"", StringComparison.Ordinal);

        Output(
            "import",
            Write("one.json", one),
            Write("two.json", two),
            "--output",
            At("x.json"),
            "--account",
            At("a.csv")
        );

        Assert.Equal(["file,line,outcome,record,says", "two.json,,combined,a,b"], File.ReadAllLines(At("a.csv")));
    }

    /// <summary>The tool within this process, for there are many of these.</summary>
    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = CommandLine.Run(arguments, new ToolConsole(output, error, isTerminal: false));
        return (code, output.ToString(), error.ToString());
    }

    private static string Output(params string[] arguments)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.True(code == 0, error);
        return output;
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string content)
    {
        File.WriteAllText(At(name), content, new UTF8Encoding(false));
        return At(name);
    }
}
