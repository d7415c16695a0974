using System.Text;
using System.Text.Json;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tool.Commands;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

/// <summary>
/// The commands <c>validate</c>, <c>convert</c>, <c>diff</c> and <c>import</c>: every row is written or reported.
/// </summary>
public sealed class FileCommandsTests : IDisposable
{
    private const string Tie =
        """{"id":"a","municipality":"0141","partner":{"kind":"municipality","name":"Denizli","country":"TR","twin":true},"period":{"start":"1975","end":"open"},"evidence":{"kind":"stated"}}""";

    private const string Links = """
        city1,country1,iso1,city2,country2,iso2
        Almelo,Netherlands,NL,Denizli,Turkey,TR
        Denizli,Turkey,TR,Almelo,Netherlands,NL
        Paris,France,FR,Rome,Italy,IT
        Almelo,Netherlands,NL,Emmen,Netherlands,NL
        Nergenshuizen,Netherlands,NL,Rome,Italy,IT
        Bergen,Netherlands,NL,Rome,Italy,IT
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Validate_BadFile_CountsAndListsIssues()
    {
        string file = Write("ties.json", $$"""{"version":"1.1","name":"n","partnerships":[{{Tie}},{"id":7}]}""");

        (int code, string output, string error) = ToolProcess.Run("validate", file);

        Assert.Equal(
            (1, "ties.json: 2 records read = 1 record + 1 with errors; 5 errors, 1 warning.\n"),
            (code, output)
        );
        Assert.Contains(
            "ties.json(1,230): error wrong-type: The value is a number. Expected: a text\n",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("... 4 of missing-member in all; --issues lists them.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SuccessorsThatCannotBeFollowed_EachAnIssue()
    {
        string file = Write(
            "register.json",
            """
            {"version":"1.1","name":"cycle","municipalities":[
            {"code":"9001","name":"Aa","successor":"9002"},
            {"code":"9002","name":"Bb","validTo":"2012-01-01","successor":"9003"},
            {"code":"9003","name":"Cc","validTo":"2014-01-01","successor":"9001"},
            {"code":"9004","name":"Dd","validTo":"2014-01-01","successor":"9999"},
            {"code":"9005","name":"Ee","validTo":"2014-01-01","successor":"9006"},
            {"code":"9006","name":"Ff","validFrom":"2015-01-01"}]}
            """
        );

        (int code, _, string error) = ToolProcess.Run("validate", file, "--issues");

        Assert.Equal(1, code);
        Assert.Contains(
            "error successor-circle: The successors form a circle: Aa (9001), Bb (9002), Cc (9003), Aa (9001).",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("unknown-successor: The successor 9999 of 9004", error, StringComparison.Ordinal);
        Assert.Contains("successor-begins-later: Ff (9006), the successor of Ee", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_InconsistentRecords_ListsIssues()
    {
        string file = Write(
            "ties.json",
            $$"""{"version":"1.1","name":"n","partnerships":[{{Tie.Replace("0141", "0000", StringComparison.Ordinal).Replace("TR", "QX", StringComparison.Ordinal)}}]}"""
        );

        (int code, string output, string error) = ToolProcess.Run("validate", file);

        Assert.Equal(
            (1, "ties.json: 1 record read = 1 record + 0 with errors; 1 error, 2 warnings.\n"),
            (code, output)
        );
        Assert.Contains("unknown-country", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "validate")]
    [InlineData(1, "validate", "--strict")]
    public void Validate_Warnings_FailOnlyIfStrict(int expected, params string[] arguments) =>
        Assert.Equal(
            expected,
            ToolProcess
                .Run([.. arguments, Write("ties.json", $$"""{"version":"1.1","name":"n","partnerships":[{{Tie}}]}""")])
                .Code
        );

    [Fact]
    public void Convert_ThereAndBack_KeepsEverything()
    {
        string file = Write("ties.json", $$"""{"version":"1.0","name":"n","mood":{"a": 1},"partnerships":[{{Tie}}]}""");

        Assert.Equal(
            "ties.jsonl: 1 record written.\n",
            ToolProcess.Output("convert", file, "--output", At("ties.jsonl"))
        );
        Assert.Equal(
            "back.json: 1 record written.\n",
            ToolProcess.Output("convert", At("ties.jsonl"), "--output", At("back.json"))
        );

        Assert.Equal(3, File.ReadAllLines(At("ties.jsonl")).Length);
        JsonElement back = JsonElement.Parse(File.ReadAllText(At("back.json")));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Tie), back.GetProperty("partnerships")[0]));
        Assert.Equal(1, back.GetProperty("mood").GetProperty("a").GetInt32());
    }

    [Fact]
    public void Convert_BuiltInDataSet_WritesFile()
    {
        ToolProcess.Output("convert", "ncdo", "--output", At("ncdo.json"));
        using FileStream stream = File.OpenRead(At("ncdo.json"));

        PartnershipDataSet back = PartnershipJson.Load(
            stream,
            new() { Municipalities = EmbeddedRegisters.Municipalities, Countries = EmbeddedRegisters.Countries }
        );

        Assert.Equal(NcdoDataSet.Load() with { Issues = [] }, back);
    }

    [Fact]
    public void Convert_Package_RoundTrips()
    {
        ToolProcess.Output("convert", "ncdo", "--to", "csv", "--output", At("package"));
        ToolProcess.Output("convert", Path.Combine(At("package"), "datapackage.json"), "--output", At("back.json"));

        Assert.True(File.Exists(Path.Combine(At("package"), "partnerships.csv")));
        JsonElement diff = ToolProcess.Json("diff", "ncdo", At("back.json"));
        Assert.All(diff.EnumerateObject(), difference => Assert.Equal(0, difference.Value.GetArrayLength()));
    }

    [Fact]
    public void Import_CsvFile_ReportsInterpretation()
    {
        string file = Write(
            "ties.csv",
            "Gemeente;Partner;Land;Wethouder\nAlmelo;Denizli;Turkije;Jansen\nNergenshuizen;Rome;Italië;\n"
        );

        (int code, string output, string error) = ToolProcess.Run(
            "import",
            file,
            "--on",
            "2026-01-01",
            "--output",
            At("ties.json")
        );

        Assert.Equal(0, code);
        Assert.Contains("2 rows read = 1 record", output, StringComparison.Ordinal);
        Assert.Contains("Gemeente = municipality", error, StringComparison.Ordinal);
        Assert.Contains("not read: Wethouder", error, StringComparison.Ordinal);
        Assert.Contains("ties.csv(3", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_BadFile_WritesNothing()
    {
        string file = Write("bad.json", """{"version":"1.1","name":"n","partnerships":[{"id":7}]}""");
        string before = Write("there.json", "before");

        (int code, string output, string error) = ToolProcess.Run("convert", file, "--output", before);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("so nothing was written.", error, StringComparison.Ordinal);
        Assert.Contains("bad.json: 1 record read = 0 records + 1 with errors\n", error, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(before));
        Assert.Equal(2, _folder.GetFiles().Length);
    }

    [Fact]
    public void DryRun_WithFile_WritesNothing()
    {
        Assert.EndsWith(
            " records to write.\n",
            ToolProcess.Output("convert", "ncdo", "--output", At("x.jsonl"), "--dry-run"),
            StringComparison.Ordinal
        );
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public void DryRun_WithoutFile_Succeeds()
    {
        string links = Write("links.csv", Links);
        (int code, string output, string error) = ToolProcess.Run(
            "import",
            links,
            links,
            "--on",
            "2026-01-01",
            "--dry-run"
        );
        Assert.True(code == 0, error);
        Assert.EndsWith("\n1 partnership and 0 profiles to write.\n", output, StringComparison.Ordinal);

        Assert.EndsWith(
            " records to write.\n",
            ToolProcess.Output("convert", "ncdo", "--dry-run"),
            StringComparison.Ordinal
        );
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void Diff_TwoFiles_ListsDifferences()
    {
        string one = Write("one.json", $$"""{"version":"1.1","name":"n","partnerships":[{{Tie}}]}""");
        string two = Write(
            "two.json",
            $$"""{"version":"1.1","name":"n","partnerships":[{{Tie.Replace("1975", "1976", StringComparison.Ordinal)}},{{Tie.Replace("\"a\"", "\"b\"", StringComparison.Ordinal)}}]}"""
        );

        JsonElement diff = ToolProcess.Json("diff", one, two);

        Assert.Equal("b", diff.GetProperty("added")[0].GetString());
        Assert.Equal(0, diff.GetProperty("removed").GetArrayLength());
        Assert.Equal("a", diff.GetProperty("changed")[0].GetProperty("id").GetString());
        Assert.Equal("1976", diff.GetProperty("changed")[0].GetProperty("fields")[0].GetProperty("after").GetString());
        Assert.Contains("1976", ToolProcess.Output("diff", one, two, "--lang", "nl"), StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_ProfilesAndDataSet_ListsDifferences()
    {
        const string Profile =
            """{"municipality":"0363","annualBudget":{"from":1000,"to":1000},"validFor":{"start":"unknown","end":"unknown"},"evidence":{"kind":"stated"}}""";
        string one = Write("one.json", $$"""{"version":"1.1","name":"n","profiles":[{{Profile}}]}""");
        string two = Write(
            "two.json",
            $$"""{"version":"1.1","name":"m","profiles":[{{Profile.Replace("1000", "2000", StringComparison.Ordinal)}}]}"""
        );

        JsonElement diff = ToolProcess.Json("diff", one, two);

        Assert.Equal("""[{"field":"name","before":"n","after":"m"}]""", Compact(diff.GetProperty("dataSet")));
        Assert.Equal(
            """[{"municipality":"0363","validFor":"unknown/unknown","fields":[{"field":"annualBudget","before":"1000","after":"2000"}]}]""",
            Compact(diff.GetProperty("changedProfiles"))
        );
        Assert.Equal(
            0,
            diff.GetProperty("addedProfiles").GetArrayLength() + diff.GetProperty("removedProfiles").GetArrayLength()
        );

        static string Compact(JsonElement json) => JsonSerializer.Serialize(json);
    }

    [Fact]
    public void Import_Account_ListsEveryUnusedRow()
    {
        string file = Write("links.csv", Links);

        (int code, string output, string error) = ToolProcess.Run(
            "import",
            file,
            "--on",
            "2026-01-01",
            "--output",
            At("ties.json"),
            "--account",
            At("unused.csv")
        );

        Assert.Equal(0, code);
        Assert.Equal(
            "links.csv: 6 rows read = 1 record + 1 duplicate + 1 pair without a Dutch side + 1 domestic pair + 0 blank + 2 issues\n"
                + "ties.json: 1 partnership and 0 profiles written.\n",
            output
        );
        Assert.Equal(3, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(
            [
                "file,line,outcome",
                "links.csv,3,duplicate",
                "links.csv,4,no-dutch-side",
                "links.csv,5,domestic",
                "links.csv,6,issue",
                "links.csv,7,issue",
            ],
            File.ReadAllLines(At("unused.csv")).Select(line => string.Join(',', line.Split(',').Take(3)))
        );
        Assert.Equal(0, ToolProcess.Run("validate", At("ties.json")).Code);
    }

    [Fact]
    public void Import_Strict_WritesNothing()
    {
        (int code, _, string error) = ToolProcess.Run(
            "import",
            Write("links.csv", Links),
            "--on",
            "2026-01-01",
            "--output",
            At("ties.json"),
            "--strict"
        );

        Assert.Equal(1, code);
        Assert.EndsWith("Nothing was written.\n", error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("ties.json")));
    }

    [Fact]
    public void Import_SeveralKinds_MergesFiles()
    {
        string links = Write("links.csv", Links);
        string ties = Write(
            "ties.json",
            $$"""{"version":"1.1","name":"n","partnerships":[{{Tie}},{{Tie.Replace("\"a\"", "\"b\"", StringComparison.Ordinal).Replace("Denizli", "Ankara", StringComparison.Ordinal)}}]}"""
        );

        string output = ToolProcess.Output("import", ties, links, "--on", "2026-01-01", "--output", At("all.jsonl"));

        Assert.Contains(
            "merged: 3 records: 2 kept, 1 combined, 0 identical, 0 ambiguous\n",
            output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("all.jsonl: 2 partnerships and 0 profiles written.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_TruncatedFile_WritesNothing()
    {
        (int code, string output, string error) = ToolProcess.Run(
            "import",
            Write("cut.json", $$"""{"version":"1.1","name":"n","partnerships":[{{Tie}},{"id":"""),
            "--output",
            At("ties.json")
        );

        Assert.Equal((1, "cut.json: 1 record read = 1 record + 0 with errors\n"), (code, output));
        Assert.Contains("cut.json could not be read to its end.\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("was not found", "validate", "nowhere.json")]
    [InlineData("'/' is a folder", "validate", "/")]
    [InlineData(
        "has no extension of a known format. Choose one with --to: json, jsonl, csv, xlsx",
        "convert",
        "ncdo",
        "--output",
        "x.xls"
    )]
    [InlineData(
        "'csw' is not a value of --to: json, jsonl, csv, xlsx. Did you mean 'csv'?",
        "convert",
        "ncdo",
        "--output",
        "x.json",
        "--to",
        "csw"
    )]
    [InlineData("Cannot write '/nowhere/x.json'", "convert", "ncdo", "--output", "/nowhere/x.json")]
    [InlineData(
        "Cannot write '/nowhere/x.json': The folder '/nowhere' does not exist.",
        "convert",
        "documented",
        "--output",
        "/nowhere/x.json",
        "--dry-run"
    )]
    [InlineData(
        "Cannot write '/dev/null': The path is a file.",
        "convert",
        "documented",
        "--to",
        "csv",
        "--output",
        "/dev/null",
        "--dry-run"
    )]
    [InlineData("'--output' is required", "import", "x.csv")]
    [InlineData(
        "'table' is not a value of --kind: package, wikidata, json, xlsx, links, profiles, csv",
        "import",
        "x.csv",
        "--output",
        "x.json",
        "--kind",
        "table"
    )]
    public void Run_InvalidCommandLine_OneMessageAndExitCode2(string says, params string[] arguments)
    {
        (int code, string output, string error) = ToolProcess.Run(arguments);

        Assert.Equal((2, ""), (code, output));
        Assert.Single(error.Split('\n'), line => line.Contains(says, StringComparison.Ordinal));
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string content)
    {
        File.WriteAllText(At(name), content, new UTF8Encoding(false));
        return At(name);
    }
}
