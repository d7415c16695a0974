using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Tool.Commands;
using Gemeente.Partnerships.Tool.Counting;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool;

/// <summary>Runs the command of a command line. An error becomes one message and an exit code.</summary>
internal static class CommandLine
{
    public const string ToolName = "gemeente-partnerships";

    public static int Run(IReadOnlyList<string> arguments, ToolConsole console)
    {
        ParseResult parsed = Root(console)
            .Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        string? error = parsed.Action is ToolHelp ? null : ParseErrorMessages.Of(parsed);
        try
        {
            return error is null ? Invoke(parsed, console) : ReportUsage(parsed, error, console);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ReportOutputError(failure.Message, console);
        }
    }

    private static RootCommand Root(ToolConsole console)
    {
        var root = new RootCommand(
            "Counts the international partnerships of Dutch municipalities on a date, with the evidence "
                + "for each record."
        )
        {
            ReportCommand.Create(console),
            ListCommand.Create(console),
            ShowCommand.Create(console),
            DimensionsCommand.Create(console),
            CountCommand.Create(console),
            TrendCommand.Create(console),
            ChangesCommand.Create(console),
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
        catch (UsageException error)
        {
            return ReportUsage(parsed, error.Message, console);
        }
        catch (InvalidQueryException error)
        {
            return ReportUsage(parsed, CountRequest.Error(error.Issues[0]).Message, console);
        }
        catch (RefusedDataException error)
        {
            console.Error.WriteLine(error.Message);
            return ExitCode.BadData;
        }
    }

    /// <summary>Reports that the answer could not be written. The message itself may fail too.</summary>
    private static int ReportOutputError(string message, ToolConsole console)
    {
        try
        {
            console.Error.WriteLine($"{ToolName}: Cannot write the answer: {message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ExitCode.BadUsage;
        }

        return ExitCode.BadUsage;
    }

    private static int ReportUsage(ParseResult parsed, string message, ToolConsole console)
    {
        string command =
            parsed.CommandResult.Command is RootCommand ? ToolName : $"{ToolName} {parsed.CommandResult.Command.Name}";
        console.Error.WriteLine($"{ToolName}: {message}");
        console.Error.WriteLine($"See '{command} --help'.");
        return ExitCode.BadUsage;
    }
}
