using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>Prints the help of a command in the language and the width of the console.</summary>
internal sealed class ToolHelp(ToolConsole console) : SynchronousCommandLineAction
{
    private const int DefaultWidth = 120;
    private const int MinWidth = 30;
    private const int Indent = 2;
    private const int Gap = 2;

    private const int MaxNameWidth = 32;

    // Below this width a description is below its name.
    private const int MinTextWidth = 34;

    private int Width => Math.Max(MinWidth, Math.Min(console.Width ?? DefaultWidth, DefaultWidth));

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        Option[] options = [.. OptionsOf(parseResult.CommandResult.Command, parseResult)];
        Section(HelpTexts.Description, [TextOf(command).In(console.Language)]);
        Section(HelpTexts.Usage, [UsageOf(command)]);
        Section(
            HelpTexts.Arguments,
            command.Arguments.Select(argument => ($"<{NameOf(argument)}>", TextOf(argument).In(console.Language)))
        );
        Section(HelpTexts.Options, options.Select(option => (NameOf(option), TextOf(option).In(console.Language))));
        Section(HelpTexts.Commands, command.Subcommands.Select(sub => (sub.Name, TextOf(sub).In(console.Language))));
        foreach (HelpSection section in SectionsOf(command))
        {
            (string, string)[] lines =
            [
                .. section.Lines.Select(line => (line.Name.In(console.Language), line.Text.In(console.Language))),
            ];
            Section(section.Heading, lines, section.IsBelow);
        }

        if (command.Subcommands.Count > 0)
            WriteWrapped(HelpTexts.MoreHelp.In(console.Language), 0);
        return ExitCode.Fine;
    }

    private static IReadOnlyList<HelpSection> SectionsOf(Command command) =>
        command is ToolCommand tool ? tool.Help : [HelpSection.Examples(HelpTexts.Questions, ExampleTexts.Tool)];

    private static Label TextOf(Command command) => command is ToolCommand tool ? tool.Text : HelpTexts.Tool;

    private static Label TextOf(Symbol symbol) =>
        symbol switch
        {
            IToolSymbol tool => tool.Text,
            HelpOption => HelpTexts.ShowHelp,
            _ => HelpTexts.ShowVersion,
        };

    /// <summary>Returns the options of a command, then those of every command.</summary>
    private static IEnumerable<Option> OptionsOf(Command command, ParseResult parsed) =>
        command.Options.Concat(
            command is RootCommand ? [] : parsed.RootCommandResult.Command.Options.Where(option => option.Recursive)
        );

    private string NameOf(Argument argument) => ((IToolSymbol)argument).ValueName.In(console.Language);

    private string NameOf(Option option)
    {
        IEnumerable<string> aliases = option.Aliases.Where(alias => alias is ['-', >= 'a' and <= 'z' or '-', ..]);
        string names = string.Join(", ", aliases.Append(option.Name).Distinct(StringComparer.Ordinal));
        string value = (option as IToolSymbol)?.ValueName.In(console.Language) ?? "";
        string required = option.Required ? $" {HelpTexts.Required.In(console.Language)}" : "";
        return value.Length == 0 ? names + required : $"{names} <{value}>{required}";
    }

    private string UsageOf(Command command)
    {
        string options = $"[{HelpTexts.OptionsWord.In(console.Language)}]";
        if (command is RootCommand)
            return $"{CommandLine.ToolName} <{HelpTexts.CommandWord.In(console.Language)}> {options}";
        IEnumerable<string> arguments = command.Arguments.Select(argument =>
            argument.Arity.MinimumNumberOfValues == 0 ? $"[<{NameOf(argument)}>]"
            : argument.Arity.MaximumNumberOfValues > 1 ? $"<{NameOf(argument)}>..."
            : $"<{NameOf(argument)}>"
        );
        return string.Join(' ', [CommandLine.ToolName, command.Name, .. arguments, options]);
    }

    private void Section(Label heading, IEnumerable<string> texts)
    {
        WriteWrapped(heading.In(console.Language), 0);
        foreach (string text in texts)
            WriteWrapped(text, Indent);
        console.Output.WriteLine();
    }

    private void Section(Label heading, IEnumerable<(string Name, string Text)> lines, bool isBelow = false)
    {
        (string Name, string Text)[] all = [.. lines];
        if (all.Length == 0)
            return;
        WriteWrapped(heading.In(console.Language), 0);
        int widest = all.Max(line => TextWidth.Of(line.Name));
        int column = Math.Min(widest, Math.Min(MaxNameWidth, (Width / 2) - Indent - Gap));
        isBelow |= Width - Indent - Gap - column < MinTextWidth;
        foreach ((string name, string text) in all)
        {
            if (isBelow)
            {
                WriteCommandLine(name);
                WriteWrapped(text, Indent * 3);
            }
            else
            {
                WriteColumns(name, text, column);
            }
        }

        console.Output.WriteLine();
    }

    private void WriteColumns(string name, string text, int column)
    {
        bool isLong = TextWidth.Of(name) > column;
        string indent = new(' ', Indent);
        string next = new(' ', Indent + column + Gap);
        string first = isLong ? next : indent + TextWidth.Pad(name, column + Gap, isRight: false);
        if (isLong)
            console.Output.WriteLine(indent + name);
        foreach (string line in TextWidth.Wrap(text, Width - next.Length))
        {
            console.Output.WriteLine((first + line).TrimEnd());
            first = next;
        }
    }

    /// <summary>Writes a name, or a command line with a backslash at the end of each line that goes on.</summary>
    private void WriteCommandLine(string text)
    {
        string line = new(' ', Indent);
        bool isFirst = true;
        foreach (string word in Words(text))
        {
            if (!isFirst && TextWidth.Of(line) + 1 + TextWidth.Of(word) > Width - 2)
            {
                console.Output.WriteLine($"{line} \\");
                line = new string(' ', Indent * 2);
                isFirst = true;
            }

            line += isFirst ? word : $" {word}";
            isFirst = false;
        }

        console.Output.WriteLine(line);
    }

    /// <summary>Returns the words of a command line. A text between quotation marks is one word.</summary>
    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] is '"' or '\'';
            if (text[i] != ' ' || isQuoted)
                continue;
            yield return text[start..i];
            start = i + 1;
        }

        yield return text[start..];
    }

    private void WriteWrapped(string text, int indent)
    {
        if (text.Length == 0)
            return;
        string spaces = new(' ', indent);
        foreach (string line in TextWidth.Wrap(text, Width - indent))
            console.Output.WriteLine(spaces + line);
    }
}
