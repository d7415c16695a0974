using System.CommandLine;
using System.CommandLine.Parsing;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Parsing;

/// <summary>The message for a command line that cannot be parsed, in one sentence.</summary>
internal static class ParseErrorMessages
{
    /// <summary>Returns the message; null if the command line can be run.</summary>
    public static Label? Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (UnknownOption(parsed) is { } option)
            return NotAnOption(option, command, parsed);
        if (parsed.Errors.Count == 0)
            return null;
        if (parsed.UnmatchedTokens is not [var word, ..])
            return parsed.Errors.Select(error => Refusal(error, parsed)).FirstOrDefault(text => text is not null)
                ?? (
                    command.Subcommands.Count > 0
                        ? UsageTexts.NameACommand(Commands(command))
                        : Missing(parsed) ?? Label.Same(parsed.Errors[0].Message)
                );
        if (word.StartsWith('-'))
            return NotAnOption(word, command, parsed);
        return command.Subcommands.Count > 0
            ? UsageTexts
                .NotACommand(word, Commands(command))
                .Plus(
                    CommandWords.Find(word) is { } meant
                        ? UsageTexts.DidYouMean(meant)
                        : DidYouMean(word, command.Subcommands.Select(sub => sub.Name))
                )
            : UsageTexts.NotExpected(word);
    }

    /// <summary>Returns a question to append to a message; empty if no candidate is similar.</summary>
    public static Label DidYouMean(string word, IEnumerable<string> candidates) =>
        UsageTexts.DidYouMean(NearestNames.To(word, candidates));

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

    /// <summary>Returns why the value of an option is not valid; null if the error is another one.</summary>
    private static Label? Refusal(ParseError error, ParseResult parsed)
    {
        OptionResult? result = error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;
        if (result is null || result.Implicit)
            return null;
        Option option = result.Option;
        return (option as IToolSymbol)?.Refusal
            ?? (
                result.Tokens.Count < option.Arity.MinimumNumberOfValues ? UsageTexts.ValueRequired(option.Name)
                : result.IdentifierTokenCount > 1 && option.Arity.MaximumNumberOfValues <= 1
                    ? UsageTexts.OneValue(option.Name)
                : option.ValueType == typeof(bool) && result.Tokens is [var value, ..]
                    ? UsageTexts.NoValue(option.Name, value.Value)
                : null
            );
    }

    /// <summary>Returns which option or argument is missing.</summary>
    private static Label? Missing(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (
            command.Options.FirstOrDefault(option =>
                option.Required && parsed.GetResult(option) is null or { Implicit: true }
            ) is
            { } missing
        )
            return UsageTexts.OptionRequired(missing.Name);
        return
            command.Arguments.FirstOrDefault(argument =>
                (parsed.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MinimumNumberOfValues
            )
                is IToolSymbol symbol
            ? UsageTexts.ArgumentRequired(symbol.ValueName)
            : null;
    }

    private static Label NotAnOption(string word, Command command, ParseResult parsed) =>
        UsageTexts
            .NotAnOption(word, command is RootCommand ? CommandLine.ToolName : command.Name)
            .Plus(
                DidYouMean(
                    word,
                    command
                        .Options.Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive))
                        .SelectMany(option => option.Aliases.Prepend(option.Name))
                )
            );

    private static string Commands(Command command) => string.Join(", ", command.Subcommands.Select(sub => sub.Name));
}
