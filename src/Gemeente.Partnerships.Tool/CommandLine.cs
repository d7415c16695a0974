using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Commands;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool;

/// <summary>Runs the command of a command line. An error becomes one message and an exit code.</summary>
internal static class CommandLine
{
    public const string ToolName = "gemeente-partnerships";

    public static int Run(IReadOnlyList<string> arguments, ToolConsole console)
    {
        GlobalOptions global = new();
        ParseResult parsed = Root(global, console, arguments is [var first, ..] ? first : null)
            .Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        global.Apply(parsed, console);
        Label? error = parsed.Action is ToolHelp ? null : ParseErrorMessages.Of(parsed);
        try
        {
            return error is { } text ? ReportUsage(parsed, text, console) : Invoke(parsed, console);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ReportOutputError(failure, console);
        }
    }

    private static readonly (string Name, Func<ToolConsole, Command> Create)[] Commands =
    [
        ("report", ReportCommand.Create),
        ("serve", ServeCommand.Create),
        ("list", ListCommand.Create),
        ("show", ShowCommand.Create),
        ("dimensions", DimensionsCommand.Create),
        ("count", CountCommand.Create),
        ("trend", TrendCommand.Create),
        ("changes", ChangesCommand.Create),
        ("municipalities", MunicipalitiesCommand.Create),
        ("import", ImportCommand.Create),
        ("validate", ValidateCommand.Create),
        ("convert", ConvertCommand.Create),
        ("diff", DiffCommand.Create),
    ];

    /// <summary>Returns the tool with its commands and options.</summary>
    /// <param name="global">The options of all commands.</param>
    /// <param name="console">The outputs of the tool.</param>
    /// <param name="only">
    /// The name of the command that is made, because making all takes longer than most answers; all are made if it is
    /// not the name of one.
    /// </param>
    public static RootCommand Root(GlobalOptions global, ToolConsole console, string? only = null)
    {
        var root = new RootCommand();
        int asked = Array.FindIndex(Commands, command => command.Name == only);
        foreach ((string _, Func<ToolConsole, Command> create) in asked < 0 ? Commands : Commands[asked..(asked + 1)])
            root.Add(create(console));
        if (asked < 0)
            root.Add(CompletionCommand.Create(root, console));
        global.AddTo(root);
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
            help.Action = new ToolHelp(console);
        return root;
    }

    private static int Invoke(ParseResult parsed, ToolConsole console)
    {
        var invocation = new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return parsed.Invoke(invocation);
        }
        catch (UsageException error)
        {
            return ReportUsage(parsed, error.Text, console);
        }
        catch (InvalidQueryException error)
        {
            return ReportUsage(parsed, IssueTexts.SentenceOf(error.Issues[0]), console);
        }
        catch (RefusedDataException error)
        {
            console.Tell(error.Text);
            return ExitCode.BadData;
        }
    }

    /// <summary>Reports that the answer could not be written. The message itself may fail too.</summary>
    private static int ReportOutputError(Exception failure, ToolConsole console)
    {
        try
        {
            Label reason = UsageTexts.CannotWriteAnswer(FailureException.ReasonOf(failure));
            console.Error.WriteLine($"{ToolName}: {reason.In(console.Language)}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ExitCode.BadUsage;
        }

        return ExitCode.BadUsage;
    }

    private static int ReportUsage(ParseResult parsed, Label message, ToolConsole console)
    {
        string command =
            parsed.CommandResult.Command is RootCommand ? ToolName : $"{ToolName} {parsed.CommandResult.Command.Name}";
        console.Error.WriteLine($"{ToolName}: {message.In(console.Language)}");
        console.Tell(UsageTexts.SeeHelp(command));
        return ExitCode.BadUsage;
    }
}
