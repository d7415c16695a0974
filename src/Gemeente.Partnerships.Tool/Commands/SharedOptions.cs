using System.Buffers;
using System.CommandLine;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The options that several commands have.</summary>
internal static class SharedOptions
{
    // In the order of POSIX.
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];
    private static readonly SearchValues<char> ShellCharacters = SearchValues.Create(" <>!*'");

    public static Option<AnswerFormat> TableFormat() => OneOf<AnswerFormat>("--format", "The format of the answer.");

    public static Option<string?> Data() =>
        new("--data")
        {
            Description = $"The records: {DataInput.Kinds}. [default: {DataInput.Default}]",
            HelpName = "name|file",
        };

    public static Option<string[]> Where() =>
        new("--where")
        {
            Description = "A condition for what is counted. Several conditions must all be true.",
            HelpName = "condition",
        };

    /// <summary>The conditions of <see cref="Where"/>, for help.</summary>
    public static HelpSection Conditions() =>
        new(
            "Conditions:",
            [
                ("country=TR,Marokko", "the country is one of these, by code or by name in Dutch or English"),
                ("\"municipality=Den Haag\"", "the municipality has this name on the date. The shell needs the quotes"),
                ("'theme!=afval'", "the theme is not this one, or is not stated"),
                ("theme=unknown", "no theme is stated"),
                ("start-year=2000..2005", "the year is in this range"),
                ("\"start-year>=2000\"", "the year is 2000 or later; also <="),
            ]
        );

    public static Option<string?> OutputFile() =>
        new("--output", "-o") { Description = "The file to write. [default: standard output]", HelpName = "file" };

    public static Argument<string[]> Files(string description) =>
        new("file") { Description = description, Arity = ArgumentArity.OneOrMore };

    public static Option<Language?> Language() =>
        new("--lang")
        {
            Description = "The language of the answer. [default: that of LC_ALL, LC_MESSAGES or LANG]",
            HelpName = "nl|en",
            CustomParser = result =>
            {
                string value = result.Tokens[0].Value;
                if (value is not ("nl" or "en"))
                    result.AddError($"'{value}' is not a value of --lang: nl, en.");
                return value == "nl" ? Text.Language.Dutch : Text.Language.English;
            },
        };

    /// <summary>Returns the language of a command line: that of --lang, else that of the environment.</summary>
    public static Language LanguageOf(Language? asked) =>
        asked
        ?? (
            LocaleVariables
                .Select(Environment.GetEnvironmentVariable)
                .FirstOrDefault(locale => !string.IsNullOrEmpty(locale))
                is { } locale
            && locale.StartsWith("nl", StringComparison.OrdinalIgnoreCase)
                ? Text.Language.Dutch
                : Text.Language.English
        );

    /// <summary>Returns the command line as the user can repeat it.</summary>
    public static string CommandOf(ParseResult parsed) =>
        string.Join(' ', parsed.Tokens.Select(token => Quoted(token.Value)).Prepend(CommandLine.ToolName));

    private static string Quoted(string word) => word.AsSpan().IndexOfAny(ShellCharacters) < 0 ? word : $"\"{word}\"";

    /// <summary>
    /// Returns an option with the names of an enumeration in lower case. The first is the default, unless the
    /// description says otherwise.
    /// </summary>
    public static Option<T> OneOf<T>(string name, string description, string? byDefault = null)
        where T : struct, Enum
    {
        string[] names = [.. Enum.GetNames<T>().Select(value => value.ToLowerInvariant())];
        return new Option<T>(name)
        {
            Description = $"{description} [default: {byDefault ?? names[0]}]",
            HelpName = string.Join('|', names),
            CustomParser = result =>
            {
                string value = result.Tokens[0].Value;
                int index = Array.IndexOf(names, value);
                if (index < 0)
                    result.AddError($"'{value}' is not a value of {name}: {string.Join(", ", names)}.");
                return index < 0 ? default : Enum.GetValues<T>()[index];
            },
        };
    }
}
