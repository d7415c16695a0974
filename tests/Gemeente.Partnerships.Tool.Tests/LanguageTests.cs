using System.CommandLine;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Conventions;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Commands;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Tests;

/// <summary>The tool in Dutch and in English: help, errors, and that no text is outside of the tables.</summary>
public sealed partial class LanguageTests
{
    private static readonly RootCommand Root = CommandLine.Root(new GlobalOptions(), Console(out _));

    public static TheoryData<string> Commands { get; } = [.. Root.Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_OfACommand_HasOneLanguage(string command) => CheckHelp(command, "--help");

    [Fact]
    public void Help_OfTheTool_HasOneLanguage() => CheckHelp("--help");

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_InANarrowTerminal_FitsExceptForLongWords(string command)
    {
        foreach (string language in (string[])["nl", "en"])
        {
            (_, string help, _) = Run(command, "--help", "--lang", language, "--width", "40");
            Convention.HasNoOffenders(
                help.Split('\n').Where(line => line.Length > 40 && line.Trim().TrimEnd('\\').Trim().Contains(' '))
            );
        }
    }

    [Fact]
    public void Symbols_OfEveryCommand_HaveTextsInBothLanguages() =>
        Convention.HasNoOffenders(
            from command in Root.Subcommands.Prepend(Root)
            from symbol in command.Options.Cast<Symbol>().Concat(command.Arguments)
            where symbol is not (System.CommandLine.Help.HelpOption or VersionOption)
            where symbol is not IToolSymbol { Text: { Dutch.Length: > 0, English.Length: > 0 } }
            select $"{command.Name} {symbol.Name}"
        );

    [Theory]
    [InlineData("'cuont' is geen opdracht. Opdrachten: report, ", "cuont")]
    [InlineData("Bedoelde u 'count'?", "cuont")]
    [InlineData("Bedoelde u 'municipalities'?", "gemeente")]
    [InlineData("Bedoelde u '--help'?", "hulp")]
    [InlineData("'--bye' is geen optie van count. Bedoelde u '--by'?", "count", "--by", "country", "--bye", "x")]
    [InlineData("De optie '--from' is verplicht.", "changes")]
    [InlineData("De optie '--from' is verplicht.", "trend", "--to", "2007")]
    [InlineData("De optie '--by' heeft een waarde nodig.", "count", "--by")]
    [InlineData("Het argument <later> is verplicht.", "diff", "a.json")]
    [InlineData("'pdf' is geen waarde van --format: text, markdown, html, json", "report", "--format", "pdf")]
    [InlineData("'gemeentee' is geen dimensie. Bedoelde u 'Gemeente'?", "count", "--by", "gemeentee")]
    [InlineData("Bedoelde u 'Rotterdam'?", "count", "--by", "country", "--where", "gemeente=Roterdam")]
    [InlineData("Bedoelde u 'Alkemade'?", "count", "--by", "country", "--where", "gemeente=Alkmade")]
    [InlineData("Bedoelde u 'Turkije'?", "count", "--by", "country", "--where", "land=Turkjie")]
    [InlineData("Bedoelde u 'Rotterdam'?", "show", "Roterdam")]
    [InlineData("'Bergen' is de naam van 2 gegevens: 0373 (Bergen (NH)), 0893 (Bergen (L)). Geef", "show", "Bergen")]
    [InlineData("Het bestand 'nowhere.json' is niet gevonden", "report", "--data", "nowhere.json")]
    [InlineData("'2007-02-30' is geen datum.", "report", "--as-of", "2007-02-30")]
    [InlineData("'country' is geen voorwaarde. Schrijf", "count", "--by", "country", "--where", "country")]
    [InlineData("Dimensie 'country' is niet geordend.", "count", "--by", "country", "--where", "country>=TR")]
    [InlineData(
        "'/nowhere/x.txt' kan niet geschreven worden: De map '/nowhere' bestaat niet.",
        "list",
        "-o",
        "/nowhere/x.txt"
    )]
    public void Run_InvalidCommandLineInDutch_OneDutchMessage(string expected, params string[] arguments)
    {
        (int code, string output, string error) = Run(["--lang", "nl", .. arguments]);
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("Zie 'gemeente-partnerships", lines[1], StringComparison.Ordinal);
        Assert.False(EnglishWord().IsMatch(Quoted().Replace(error, "")), error);
    }

    [Theory]
    [InlineData("nl", Language.Dutch)]
    [InlineData("nl_NL.UTF-8", Language.Dutch)]
    [InlineData("nl-BE", Language.Dutch)]
    [InlineData("en_GB.UTF-8", Language.English)]
    [InlineData("nls", Language.English)]
    [InlineData("C", Language.English)]
    [InlineData("", Language.English)]
    public void Environment_Locale_IsLanguage(string locale, Language language) =>
        Assert.Equal(language, new ToolEnvironment(name => name == "LANG" ? locale : null).Language);

    [Fact]
    public void Environment_SeveralVariables_FirstOfPosixCounts() =>
        Assert.Equal(
            Language.Dutch,
            new ToolEnvironment(name =>
                name switch
                {
                    "LC_ALL" => "nl_NL",
                    "LANG" => "en_US",
                    _ => null,
                }
            ).Language
        );

    [Theory]
    [InlineData("1", "xterm", false)]
    [InlineData("0", "xterm", false)]
    [InlineData("false", "xterm", false)]
    [InlineData("", "xterm", true)]
    [InlineData(null, "xterm-256color", true)]
    [InlineData(null, "dumb", false)]
    [InlineData(null, null, true)]
    public void Environment_NoColor_AllowsNoColours(string? noColor, string? terminal, bool allows) =>
        Assert.Equal(
            allows,
            new ToolEnvironment(name =>
                name switch
                {
                    "NO_COLOR" => noColor,
                    "TERM" => terminal,
                    _ => null,
                }
            ).AllowsColours
        );

    [Fact]
    public void Sources_OfTheTool_HaveNoTextOutsideOfTheTables() =>
        Convention.HasNoOffenders(
            from file in PackageUnderTest.SourceFiles
            where !file.Path.StartsWith("Texts/", StringComparison.Ordinal)
            where !file.Path.StartsWith("Completing/", StringComparison.Ordinal)
            where !Exceptions.Contains(file.Path)
            from line in file.Lines
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from Match literal in Literal().Matches(line)
            where Sentence().IsMatch(literal.Value)
            select $"{file.Path}: {literal.Value}"
        );

    // The kinds of issues are in the reference, in English.
    private static readonly string[] Exceptions = ["Commands/ToolIssueCodes.cs"];

    [Theory]
    [InlineData(1, "1 stedenband", "1 partnership")]
    [InlineData(0, "0 stedenbanden", "0 partnerships")]
    [InlineData(2, "2 stedenbanden", "2 partnerships")]
    [InlineData(9999, "9999 stedenbanden", "9999 partnerships")]
    [InlineData(1234567, "1.234.567 stedenbanden", "1,234,567 partnerships")]
    public void Counted_Number_HasUnitOfTheLanguage(long number, string dutch, string english) =>
        Assert.Equal(new Label(dutch, english), Counted.Partnerships(number));

    private static void CheckHelp(params string[] arguments)
    {
        (int code, string dutch, string error) = Run([.. arguments, "--lang", "nl"]);
        Assert.Equal((0, ""), (code, error));
        (_, string english, _) = Run([.. arguments, "--lang", "en"]);
        Assert.NotEqual(dutch, english);
        Convention.HasNoOffenders(dutch.Split('\n').Where(line => EnglishWord().IsMatch(Quoted().Replace(line, ""))));
        Convention.HasNoOffenders(english.Split('\n').Where(line => DutchWord().IsMatch(Quoted().Replace(line, ""))));
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        ToolConsole console = Console(out Func<(string Output, string Error)> written);
        int code = CommandLine.Run(arguments, console);
        (string output, string error) = written();
        return (code, output, error);
    }

    private static ToolConsole Console(out Func<(string Output, string Error)> written)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        written = () => (output.ToString(), error.ToString());
        return new ToolConsole(output, error, isTerminal: false);
    }

    [GeneratedRegex(
        @"\b(the|an|and|with|which|from|has|have|are|by|default|records|is not)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EnglishWord();

    [GeneratedRegex(
        @"\b(de|het|een|van|en|met|welke|naar|heeft|zijn|standaard|gegevens|bestand|jaar|geen)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex DutchWord();

    [GeneratedRegex(
        "'[^']*'|\"[^\"]*\"|gemeente-partnerships .*|^  [a-z-]+|<[^>]*>|JSON Lines|Data Package|byte order mark|NL|--[a-z-]+"
    )]
    private static partial Regex Quoted();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\p{L}{2,} \p{L}{2,}|\p{Ll}\. ")]
    private static partial Regex Sentence();
}
