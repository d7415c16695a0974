using System.CommandLine;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tool.Parsing;

/// <summary>The message for a command line that cannot be parsed, in one sentence.</summary>
internal static class ParseErrorMessages
{
    public static string Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is not [var word, ..])
            return command.Subcommands.Count > 0 ? $"Name a command: {Commands(command)}." : parsed.Errors[0].Message;
        if (command.Subcommands.Count > 0 && !word.StartsWith('-'))
            return $"'{word}' is not a command: "
                + $"{Commands(command)}.{DidYouMean(word, command.Subcommands.Select(sub => sub.Name))}";
        return word.StartsWith('-')
            ? $"'{word}' is not an option of "
                + $"{command.Name}.{DidYouMean(word, command.Options.Select(option => option.Name))}"
            : $"'{word}' is not expected here.";
    }

    /// <summary>A question to append to a message; empty if no candidate is similar.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) =>
        NearestNames.To(word, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static string Commands(Command command) => string.Join(", ", command.Subcommands.Select(sub => sub.Name));
}
