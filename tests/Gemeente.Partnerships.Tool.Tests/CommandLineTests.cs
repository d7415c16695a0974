namespace Gemeente.Partnerships.Tool.Tests;

/// <summary>Invalid command lines and requests for help.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData(
        "Name a command: report, serve, list, show, dimensions, count, trend, changes, municipalities, import, validate, convert, diff, completion"
    )]
    [InlineData(
        "'raport' is not a command. Commands: report, serve, list, show, dimensions, count, trend, changes, municipalities, import, validate, convert, diff, completion. Did you mean 'report'?",
        "raport"
    )]
    [InlineData(
        "'--bye' is not an option of count. Did you mean '--by'?",
        "count",
        "--by",
        "country",
        "--bye",
        "theme"
    )]
    [InlineData("'--by' is not an option of validate", "validate", "b.json", "--by", "theme")]
    [InlineData("'--lagn' is not an option of diff. Did you mean '--lang'?", "diff", "--lagn", "nl", "a.json")]
    [InlineData("File '--lang' was not found", "validate", "--", "--lang")]
    [InlineData("'extra' is not expected here", "report", "extra")]
    [InlineData("'pdf' is not a value of --format: text, markdown, html, json", "report", "--format", "pdf")]
    [InlineData("'fr' is not a value of --lang: nl, en", "report", "--lang", "fr")]
    [InlineData("'70000' is not a value of --port: a number from 0 to 65535", "serve", "--port", "70000")]
    [InlineData("'--host' is not an option of serve. Did you mean '--port'?", "serve", "--host", "0.0.0.0")]
    [InlineData("Did you mean 'count'?", "cuont")]
    [InlineData("'2007-02-30' is not a date", "report", "--as-of", "2007-02-30")]
    [InlineData("'30-06-2007' is not a date", "municipalities", "--on", "30-06-2007")]
    [InlineData(
        "'Sneeek' is not the name or code of a municipality. Did you mean 'Sneek'?",
        "municipalities",
        "--history",
        "Sneeek"
    )]
    [InlineData(
        "municipalities have or had the name 'Bergen': 0373 (Bergen (NH), ",
        "municipalities",
        "--history",
        "Bergen"
    )]
    [InlineData("--history is about one municipality", "municipalities", "--history", "Sneek", "--name", "Sneek")]
    [InlineData("'--top' can be given once", "count", "--by", "country", "--top", "3", "--top", "4")]
    [InlineData("Option '--by' needs a value", "count", "--by")]
    [InlineData("Argument <after> is required", "diff", "a.json")]
    [InlineData("'bsh' is not a value of completion: bash, fish, pwsh, zsh. Did you mean 'bash'?", "completion", "bsh")]
    [InlineData("Did you mean 'json'?", "count", "--by", "country", "--format", "jsn")]
    [InlineData("'0001' is not a year from 1000 to 9999", "trend", "--from", "0001", "--to", "2007")]
    [InlineData("File 'nowhere.json' was not found", "report", "--data", "nowhere.json")]
    [InlineData("Did you mean 'dutch-links'?", "report", "--data", "dutch-link")]
    [InlineData("'/' is a folder", "report", "--data", "/")]
    [InlineData("Cannot write '/nowhere/sheet.html'", "report", "--output", "/nowhere/sheet.html")]
    [InlineData("Cannot write '/'", "report", "--output", "/")]
    [InlineData(
        "'contry' is not a dimension. Did you mean 'country'? Expected: one of country, original-country,",
        "count",
        "--by",
        "contry"
    )]
    [InlineData("'' is not a dimension", "count", "--by", "")]
    [InlineData(
        "--by was given 4 times. Count by at most 3 dimensions.",
        "count",
        "--by",
        "country",
        "--by",
        "province",
        "--by",
        "theme",
        "--by",
        "motive"
    )]
    [InlineData("'country' is not a condition", "count", "--by", "country", "--where", "country")]
    [InlineData("'country=' is not a condition", "count", "--by", "country", "--where", "country=")]
    [InlineData("'=TR' is not a condition", "count", "--by", "country", "--where", "=TR")]
    [InlineData("'start-year>2000' is not a condition", "count", "--by", "country", "--where", "start-year>2000")]
    [InlineData(
        "'themme' is not a dimension. Did you mean 'theme'?",
        "count",
        "--by",
        "country",
        "--where",
        "themme=waste"
    )]
    [InlineData("--top is for a count by one dimension", "count", "--by", "country", "--by", "theme", "--top", "3")]
    [InlineData("Did you mean 'Rotterdam'?", "show", "Roterdam")]
    [InlineData("'Bergen' is the name of 2 records: 0373 (Bergen (NH)), 0893 (Bergen (L))", "show", "Bergen")]
    [InlineData("'0' is not a value of --top", "count", "--by", "country", "--top", "0")]
    [InlineData("'contry' is not a dimension. Did you mean 'country'?", "dimensions", "contry")]
    [InlineData("'QQ' is not a code of 'country'", "count", "--by", "country", "--where", "country=TR,QQ")]
    [InlineData("Did you mean 'Turkije'?", "count", "--by", "country", "--where", "country=Turkjie")]
    [InlineData("Did you mean 'Rotterdam'?", "count", "--by", "country", "--where", "gemeente=Roterdam")]
    [InlineData("Did you mean 'Alkemade'?", "count", "--by", "country", "--where", "municipality=Alkmade")]
    [InlineData(
        "'Bergen' is the name of 2 categories of 'municipality': 0373 (Bergen (NH)), 0893 (Bergen (L))",
        "count",
        "--by",
        "country",
        "--where",
        "municipality=Bergen"
    )]
    [InlineData("'contry' is not a column of --sort", "list", "--sort", "contry")]
    [InlineData("Did you mean 'country'?", "list", "--columns", "municipality,contry")]
    [InlineData("The extension '.doc' does not name a format", "list", "--output", "x.doc")]
    [InlineData("'12' is not a value of --width", "list", "--width", "12")]
    [InlineData("'9999' is not a code of 'municipality'", "count", "--by", "country", "--where", "municipality=9999")]
    [InlineData(
        "'wsate' is not a code of 'theme'. Did you mean 'waste'? Expected: one of waste, education,",
        "count",
        "--by",
        "country",
        "--where",
        "theme=wsate"
    )]
    [InlineData(
        "'5' is not a code of 'budget-band'. Expected: one of 1000-5000,",
        "count",
        "--by",
        "country",
        "--where",
        "budget-band=5"
    )]
    [InlineData("'country' is not ordered", "count", "--by", "country", "--where", "country>=TR")]
    [InlineData("'early' is not a code of 'start-year'", "count", "--by", "country", "--where", "start-year>=early")]
    [InlineData("'policy' is a dimension of municipalities: add --measure municipalities", "count", "--by", "policy")]
    [InlineData(
        "They cannot be combined.",
        "count",
        "--by",
        "policy",
        "--by",
        "initiative",
        "--measure",
        "municipalities"
    )]
    public void Run_InvalidCommandLine_OneMessageAndExitCode2(string expected, params string[] arguments)
    {
        (int code, string output, string error) = ToolProcess.Run(arguments);
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("gemeente-partnerships: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(expected, lines[0], StringComparison.Ordinal);
        Assert.StartsWith("See 'gemeente-partnerships", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_TooManyConditions_Fails()
    {
        (int code, string output, string error) = ToolProcess.Run([
            "count",
            "--by",
            "country",
            .. Enumerable.Repeat<string[]>(["--where", "theme=waste"], 101).SelectMany(where => where),
        ]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("101 conditions", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report", "--data")]
    [InlineData("serve", "--data", "--port", "5546")]
    [InlineData("dimensions", "--data")]
    [InlineData("show", "--data")]
    [InlineData("list", "--sort", "municipality-now", "country=TR,Marokko")]
    [InlineData("count", "Examples:", "partner-motive", "involved", "country=TR,Marokko")]
    [InlineData("municipalities", "--on")]
    [InlineData("import", "--account", "Kinds of files:", "pairs of twin towns as a table")]
    [InlineData("validate", "--strict")]
    [InlineData("convert", "--to <json|jsonl|csv|xlsx>")]
    [InlineData("diff", "--format <text|json>")]
    public void Help_Command_ShowsExamples(string command, params string[] words)
    {
        string help = ToolProcess.Output(command, "--help");
        Assert.Contains($"Examples:\n  gemeente-partnerships {command}", help, StringComparison.Ordinal);
        string text = string.Join(' ', help.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Help_Root_ListsCommands()
    {
        string help = ToolProcess.Output("--help");
        Assert.All(
            [
                "report",
                "serve",
                "list",
                "show",
                "dimensions",
                "count",
                "municipalities",
                "import",
                "validate",
                "convert",
                "diff",
            ],
            command => Assert.Contains($"\n  {command} ", help, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Version_Option_IsPackageVersion() => Assert.Matches(@"^\d+\.\d+\.\d+", ToolProcess.Output("--version"));
}
