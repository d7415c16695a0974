using System.Buffers;
using System.CommandLine;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Completing;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The options that several commands have.</summary>
internal static class SharedOptions
{
    private static readonly SearchValues<char> ShellCharacters = SearchValues.Create(" \t\n<>*'?;&|()[]{}#~");
    private static readonly SearchValues<char> ReplacedCharacters = SearchValues.Create(
        OperatingSystem.IsWindows() ? "\"$`!" : "\"$`!\\"
    );

    public static ToolOption<string?> Data() =>
        new("--data", HelpTexts.RecordsByDefault)
        {
            ValueName = HelpTexts.NameOrFile,
            Completions = new([.. DataInput.Names], HasFiles: true),
        };

    public static ToolOption<string[]> Where() =>
        new("--where", HelpTexts.Where)
        {
            ValueName = HelpTexts.Condition,
            Completions = new(() => [.. CompletionCommand.DimensionNames.Select(dimension => $"{dimension}=")])
            {
                AreConditions = true,
            },
        };

    /// <summary>Returns an option with a dimension.</summary>
    public static ToolOption<T> By<T>(Label text) =>
        new("--by", text)
        {
            ValueName = HelpTexts.Dimension,
            Completions = new(() => [.. CompletionCommand.DimensionNames]),
        };

    /// <summary>The conditions of <see cref="Where"/>, for help.</summary>
    public static HelpSection Conditions() => new(HelpTexts.Conditions, HelpTexts.ConditionLines);

    public static ToolOption<string?> OutputFile() =>
        new("--output", HelpTexts.OutputFile, "-o")
        {
            ValueName = HelpTexts.File,
            Completions = CompletionValues.Files,
        };

    public static ToolArgument<string> File(Label name, Label text) =>
        new(name, text) { Completions = new([.. DataInput.Names], HasFiles: true) };

    public static ToolArgument<string[]> Files(Label text) =>
        new(HelpTexts.File, text)
        {
            Arity = ArgumentArity.OneOrMore,
            Completions = new([.. DataInput.Names], HasFiles: true),
        };

    /// <summary>Returns the command line as the user can repeat it.</summary>
    public static string CommandOf(ParseResult parsed) =>
        string.Join(' ', parsed.Tokens.Select(token => Quoted(token.Value)).Prepend(CommandLine.ToolName));

    // Between double quotes a shell replaces some characters, and ends at one.
    private static string Quoted(string word) =>
        word.AsSpan().IndexOfAny(ReplacedCharacters) >= 0 ? PosixWords.Quote(word)
        : word.Length == 0 || word.AsSpan().IndexOfAny(ShellCharacters) >= 0 ? $"\"{word}\""
        : word;

    /// <summary>Returns an option with the names of an enumeration in lower case. The first is the default.</summary>
    /// <param name="name">The name of the option.</param>
    /// <param name="text">Its text in help.</param>
    /// <param name="without">The values that it does not take.</param>
    public static ToolOption<T> OneOf<T>(string name, Label text, params IReadOnlyCollection<T> without)
        where T : struct, Enum
    {
        T[] values = [.. Enum.GetValues<T>().Except(without)];
        string[] names = [.. values.Select(value => value.ToString().ToLowerInvariant())];
        return new ToolOption<T>(name, text)
        {
            ValueName = Label.Same(string.Join('|', names)),
            Completions = new(names),
            Reader = word =>
                Array.IndexOf(names, word) is >= 0 and var index
                    ? (values[index], null)
                    : (
                        default,
                        UsageTexts
                            .NotAValue(word, name, string.Join(", ", names))
                            .Plus(ParseErrorMessages.DidYouMean(word, names))
                    ),
        };
    }
}
