using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Tests.Reading;

/// <summary>Every command reads every kind of file, and accounts for it in the same words.</summary>
public sealed class EveryInputTests : IDisposable
{
    private const string Table = "Gemeente;Partner;Land\nAlmelo;Denizli;Turkije\nNergenshuizen;Rome;Italië\n";
    private const string TableAccount = "2 rows read = 1 records + ";

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
    public void A_command_that_answers_reads_a_table_with_an_account_and_is_strict_when_asked(params string[] arguments)
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
    public void A_table_is_validated_and_refused_by_convert_for_what_is_wrong_in_it()
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
    [InlineData("answer.json", Sparql, "1 rows read = 1 records")]
    [InlineData("ties.csv", "Gemeente;Partner;Land\nAlmelo;Denizli;Turkije\n", "1 rows read = 1 records")]
    [InlineData("profiles.csv", "Gemeente;Inwoners\nAlmelo;70000\n", "1 rows read = 1 records", "--kind", "profiles")]
    [InlineData("budgets.csv", "Gemeente;Budget;Opmerkingen\nAlmelo;€ 70.000;x\n", "1 rows read = 1 records")]
    [InlineData(
        "contradiction.csv",
        "Gemeente;Budget\nAlmelo;70.000\n",
        "1 rows read = 1 records",
        "--decimal",
        "comma"
    )]
    [InlineData(
        "titles.csv",
        "Profielen 2026\r\n\r\nGemeente;Inwoners;Budget\r\nAlmelo;70.000;20.000\r\n",
        "1 rows read = 1 records"
    )]
    [InlineData("hint.csv", "sep=;\r\nGemeente;Inwoners;Budget\r\nAlmelo;70.000;20.000\r\n", "1 rows read = 1 records")]
    [InlineData("mac.csv", "Gemeente;Partner;Land\rAlmelo;Denizli;Turkije\r", "1 rows read = 1 records")]
    [InlineData(
        "macprofielen.csv",
        "Profielen\rGemeente;Inwoners;Budget\rAlmelo;70.000;20.000\r",
        "1 rows read = 1 records"
    )]
    [InlineData("ties.txt", "Lijst\nGemeente;Partner;Land\nAlmelo;Denizli;Turkije\n", "1 rows read = 1 records")]
    [InlineData(
        "budget.csv",
        "Gemeente;Stedenband met;Staat;Inwoners;Budget\nAlmelo;Denizli;Turkije;40.000;20.000\n",
        "1 rows read = 1 records",
        "--column",
        "country=Staat"
    )]
    [InlineData(
        "staten.csv",
        "Gemeente;Stad;Staat\nAlmelo;Denizli;Turkije\n",
        "1 rows read = 1 records",
        "--column",
        "country=Staat"
    )]
    [InlineData(
        "plaatsen.csv",
        "Plaats;Zuster;Staat\nAlmelo;Denizli;Turkije\n",
        "1 rows read = 1 records",
        "--column",
        "country=Staat",
        "--column",
        "municipality=Plaats",
        "--column",
        "partner=Zuster"
    )]
    public void Convert_writes_files_of_others(string name, string content, string account, params string[] options)
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
        Assert.Equal("x.json: 1 records written.\n", output);
        Assert.Contains($"{name}: {account}", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_ties_without_a_known_country_is_not_taken_for_profiles()
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
    public void What_is_said_of_columns_holds_for_the_tables_that_have_them()
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
    public void A_package_is_read_by_its_descriptor_or_its_folder()
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
    public void Convert_keeps_the_registers_of_a_package_and_import_takes_what_the_tool_does_not_have()
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
    public void An_empty_file_is_of_the_kind_that_its_name_tells(string name, string issue)
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
    public void A_file_that_is_named_json_is_json_whatever_is_in_it() =>
        Assert.Contains(
            "error json-syntax",
            Run("validate", Write("x.json", "Gemeente;Land\n")).Error,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("UTF-8", 65001)]
    [InlineData("UTF-16LE", 1200)]
    [InlineData("Windows-1252", 28591)]
    public void Tables_of_other_encodings_are_read(string name, int codePage)
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
    [InlineData("There is no file 'ncdo'.", "count", "--by", "country", "--data", "ncdo", "--kind", "json")]
    public void A_wrong_question_gets_one_message(string says, params string[] arguments)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_no_kind_is_a_question_that_cannot_be_answered()
    {
        Assert.Contains(
            "'empty' is empty. Expected: package, wikidata, json, links, profiles, csv.",
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
        "old.xls",
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 },
        "'old.xls' is a workbook (xls). Expected: text, such as the sheet saved as CSV"
    )]
    [InlineData(
        "ties.csv",
        new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x3B, 0x00 },
        "'ties.csv' is a workbook or an archive (xlsx, ods, zip)."
    )]
    [InlineData("ties.json.gz", new byte[] { 0x1F, 0x8B, 0x08 }, "'ties.json.gz' is an archive (gzip).")]
    public void A_workbook_or_an_archive_is_called_so(string name, byte[] bytes, string says)
    {
        File.WriteAllBytes(At(name), bytes);

        (int code, _, string error) = Run("validate", At(name));

        Assert.Equal(2, code);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_with_errors_in_json_are_left_out_with_an_account_too()
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
        Assert.StartsWith("ties.json: 2 records read = 1 records + 1 with errors\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--strict")]
    public void A_result_of_wikidata_that_cannot_be_used_is_one_issue(int expected, params string[] options)
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
        Assert.Contains("2 rows read = 1 records + ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("read to its end", error, StringComparison.Ordinal);
        Assert.Equal(
            "answer.json,2,issue,,$.results.bindings[1].code: The register has no municipality with code 9999. The result was left out.",
            File.ReadAllLines(At("a.csv"))[1]
        );
    }

    [Fact]
    public void A_table_of_which_reading_stopped_is_not_used()
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
    public void A_file_whose_head_is_wrong_is_not_used(string json)
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
    public void A_package_for_a_spreadsheet_has_semicolons_and_a_mark_and_is_read_back()
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
    public void A_data_set_without_records_is_one() =>
        Output("import", Write("x.json", """{"version":"1.1","name":"n"}"""), "--output", At("y.json"));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void The_account_says_what_each_row_with_an_issue_says(string end)
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
    public void Every_line_that_is_not_used_is_in_the_account_and_counts_as_read()
    {
        string tie =
            """{"partnership":{"id":"a","municipality":"0141","partner":{"kind":"municipality","name":"Denizli","country":"TR"},"period":{"start":"1975","end":"open"},"evidence":{"kind":"stated"}}}""";
        string file = Write(
            "l.jsonl",
            $"{{\"version\":\"1.1\",\"name\":\"n\"}}\n{tie}\n{tie[..45]}\ngarbage\n{{\"foo\":{{}}}}\n[]\n"
        );

        string output = Output("import", file, "--output", At("x.json"), "--account", At("a.csv"));

        Assert.StartsWith("l.jsonl: 5 records read = 1 records + 4 with errors\n", output, StringComparison.Ordinal);
        Assert.Equal(
            ["l.jsonl,3,issue", "l.jsonl,4,issue", "l.jsonl,5,issue", "l.jsonl,6,issue"],
            File.ReadAllLines(At("a.csv"))[1..].Select(line => string.Join(',', line.Split(',')[..3]))
        );
    }

    [Fact]
    public void The_account_says_which_record_was_combined_with_which()
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
        int code = CommandLine.Run(arguments, new ToolConsole(output, error, IsTerminal: false));
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
