using System.Globalization;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Tool.Tests;

/// <summary>
/// The tool as a process, with each command in both languages. <c>Golden</c> has the command line, the exit code and
/// what is printed. To renew the files, run the tests with the environment variable <c>APPROVE_OUTPUT=1</c>, and read
/// the difference.
/// </summary>
public sealed partial class GoldenOutputTests
{
    private static readonly string Folder = Path.Combine(PackageUnderTest.TestFolder, "Golden");

    private static readonly (string Name, string[] Arguments)[] Commands =
    [
        ("help", ["--help"]),
        ("help-count", ["count", "--help"]),
        ("report-help", ["report", "--help", "--width", "60"]),
        ("serve-help", ["serve", "--help"]),
        ("list", ["list", "--where", "country=Marokko", "--as-of", "2007", "--data", "documented"]),
        ("list-narrow", ["list", "--where", "country=MA", "--as-of", "2007", "--data", "documented", "--width", "40"]),
        ("show", ["show", "ncdo-01"]),
        ("show-municipality", ["show", "Boarnsterhim", "--data", "documented"]),
        ("show-country", ["show", "BU", "--data", "documented"]),
        ("dimensions", ["dimensions"]),
        ("dimensions-values", ["dimensions", "theme"]),
        ("count", ["count", "--by", "country", "--top", "3"]),
        (
            "count-cross",
            ["count", "--by", "country", "--by", "start-decade", "--data", "documented", "--where", "country=TR,MA"]
        ),
        ("count-sizes", ["count", "--by", "size-class", "--measure", "municipalities", "--data", "dutch-links"]),
        ("count-doubts", ["count", "--by", "country", "--top", "3", "--data", "dutch-links", "--as-of", "2026"]),
        ("trend", ["trend", "--from", "1970", "--to", "2007", "--step", "10"]),
        ("changes", ["changes", "--from", "2007", "--to", "2025", "--data", "documented", "--where", "country=MA"]),
        ("municipalities", ["municipalities", "--as-of", "2007-06-30", "--name", "Bergen"]),
        ("municipalities-gone", ["municipalities", "--as-of", "2020-01-01", "--name", "Alkemade"]),
        ("municipalities-history", ["municipalities", "--history", "Sudwest-Fryslan", "--as-of", "2025-01-01"]),
        ("import", ["import", "Golden/ties.csv", "--on", "2026-01-01", "--dry-run", "--issues"]),
        ("validate", ["validate", "Golden/ties.csv", "--on", "2026-01-01"]),
        ("convert", ["convert", "Golden/ties.csv", "--on", "2026-01-01", "--dry-run"]),
        ("diff", ["diff", "Golden/ties.json", "Golden/later.json"]),
        ("completion-help", ["completion", "--help"]),
        ("wrong-command", ["cuont"]),
        ("wrong-value", ["count", "--by", "country", "--where", "gemeente=Alkmade"]),
    ];

    public static TheoryData<string, string> Cases { get; } =
        new(Commands.SelectMany(command => new[] { "nl", "en" }.Select(language => (command.Name, language))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Run_CommandInALanguage_PrintsTheGoldenText(string name, string language)
    {
        string[] arguments = [.. Commands.Single(command => command.Name == name).Arguments, "--lang", language];
        string[] run =
        [
            .. arguments.Select(word =>
                word.StartsWith("Golden/", StringComparison.Ordinal)
                    ? Path.Combine(Folder, word["Golden/".Length..])
                    : word
            ),
        ];
        DateOnly before = DateOnly.FromDateTime(DateTime.Now);
        (int code, string output, string error) = ToolProcess.Run(run);
        string actual = string.Create(
                CultureInfo.InvariantCulture,
                $"$ gemeente-partnerships {string.Join(' ', arguments)}\n{output}--- standard error ---\n{error}--- exit code {code} ---\n"
            )
            .Replace(Folder, "Golden", StringComparison.Ordinal);
        foreach (DateOnly today in new[] { before, DateOnly.FromDateTime(DateTime.Now) })
            actual = WithoutToday(actual, today);
        string file = Path.Combine(Folder, $"{name}.{language}.txt");
        if (Environment.GetEnvironmentVariable("APPROVE_OUTPUT") == "1")
            File.WriteAllText(file, actual);
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }

    /// <summary>
    /// A number has the marks of its language, groups of three digits from 10 000 on, and a space before a percent sign.
    /// </summary>
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Golden_Numbers_HaveTheMarksOfTheLanguage(string language)
    {
        Regex wellFormed = language == "nl" ? DutchNumber() : EnglishNumber();
        Convention.HasNoOffenders(
            from file in Directory.GetFiles(Folder, $"*.{language}.txt")
            from line in File.ReadLines(file)
            from Match number in AnyNumber().Matches(line)
            where !wellFormed.IsMatch(number.Value)
            select $"{Path.GetFileName(file)}: {number.Value}"
        );
    }

    // An answer names the day on which it is given. The golden text has no day there.
    private static string WithoutToday(string text, DateOnly today) =>
        Regex.Replace(
            text,
            string.Create(CultureInfo.InvariantCulture, $@"(?<=\b(of|van) ){today:yyyy-MM-dd}(?=\.\n)"),
            "YYYY-MM-DD"
        );

    // Digits with marks between, and a percent sign, which are not a part of a word, a code, a date or a version.
    [GeneratedRegex(@"(?<![\w.,/-]|csv\(|[A-Z]\()\d+([.,]\d+)*%?(?![\w-])")]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"^(\d{1,4}|\d{1,3}(\.\d{3})+)(,\d+)?$")]
    private static partial Regex DutchNumber();

    [GeneratedRegex(@"^(\d{1,4}|\d{1,3}(,\d{3})+)(\.\d+)?$")]
    private static partial Regex EnglishNumber();

    [Fact]
    public void Folder_Golden_HasNoOtherFiles() =>
        Assert.Equal(
            Commands
                .SelectMany(command => new[] { $"{command.Name}.en.txt", $"{command.Name}.nl.txt" })
                .Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
        );
}
