using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Gemeente.Partnerships.Tool.Commands;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool;

/// <summary>Takes a command line to its command, and whatever goes wrong to one message and an exit code.</summary>
internal static class CommandLine
{
    public const string ToolName = "gemeente-partnerships";

    public static int Run(IReadOnlyList<string> arguments, ToolConsole console)
    {
        ParseResult parsed = Root(console)
            .Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        bool isAnswerable = parsed.Errors.Count == 0 || parsed.Action is ToolHelp;
        try
        {
            return isAnswerable ? Invoke(parsed, console) : Complain(parsed, ParseErrorMessages.Of(parsed), console);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return ComplainOfOutput(closed.Message, console);
        }
    }

    private static RootCommand Root(ToolConsole console)
    {
        var root = new RootCommand(
            "Partnerships of Dutch municipalities, counted on a date from records that say how they are known."
        )
        {
            ReportCommand.Create(console),
            CountCommand.Create(console),
            MunicipalitiesCommand.Create(console),
            ImportCommand.Create(console),
            ValidateCommand.Create(console),
            ConvertCommand.Create(console),
            DiffCommand.Create(console),
        };
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
            help.Action = new ToolHelp();
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
        catch (UsageException wrong)
        {
            return Complain(parsed, wrong.Message, console);
        }
        catch (RefusedDataException refused)
        {
            console.Error.WriteLine(refused.Message);
            return ExitCode.BadData;
        }
    }

    /// <summary>Where the answer cannot be written, perhaps the messages cannot either.</summary>
    private static int ComplainOfOutput(string message, ToolConsole console)
    {
        try
        {
            console.Error.WriteLine($"{ToolName}: Cannot write the answer: {message}");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return ExitCode.BadUsage;
        }

        return ExitCode.BadUsage;
    }

    private static int Complain(ParseResult parsed, string message, ToolConsole console)
    {
        string command =
            parsed.CommandResult.Command is RootCommand ? ToolName : $"{ToolName} {parsed.CommandResult.Command.Name}";
        console.Error.WriteLine($"{ToolName}: {message}");
        console.Error.WriteLine($"See '{command} --help'.");
        return ExitCode.BadUsage;
    }
}
