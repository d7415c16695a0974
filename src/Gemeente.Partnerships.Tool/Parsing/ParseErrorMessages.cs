using System.CommandLine;
using System.CommandLine.Parsing;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tool.Parsing;

/// <summary>The message for a command line that cannot be parsed, in one sentence.</summary>
internal static class ParseErrorMessages
{
    /// <summary>Returns the message; null if the command line can be run.</summary>
    public static string? Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (UnknownOption(parsed) is { } option)
            return NotAnOption(option, command);
        if (parsed.Errors.Count == 0)
            return null;
        if (parsed.UnmatchedTokens is not [var word, ..])
            return command.Subcommands.Count > 0 ? $"Name a command: {Commands(command)}." : parsed.Errors[0].Message;
        if (command.Subcommands.Count > 0 && !word.StartsWith('-'))
            return $"'{word}' is not a command. Commands: "
                + $"{Commands(command)}.{DidYouMean(word, command.Subcommands.Select(sub => sub.Name))}";
        return word.StartsWith('-') ? NotAnOption(word, command) : $"'{word}' is not expected here.";
    }

    /// <summary>Returns a question to append to a message; empty if no candidate is similar.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) =>
        NearestNames.To(word, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>
    /// Finds a word that begins with a dash and was parsed as a file. After <c>--</c> such a word is a file.
    /// </summary>
    private static string? UnknownOption(ParseResult parsed)
    {
        Token[] words = [.. parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)];
        return parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .FirstOrDefault(token => token.Value is ['-', _, ..] && words.Contains(token))
            ?.Value;
    }

    private static string NotAnOption(string word, Command command) =>
        $"'{word}' is not an option of {command.Name}."
        + DidYouMean(word, command.Options.Select(option => option.Name));

    private static string Commands(Command command) => string.Join(", ", command.Subcommands.Select(sub => sub.Name));
}
