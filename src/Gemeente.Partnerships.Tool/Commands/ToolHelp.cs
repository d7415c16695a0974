using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>Prints the usual help, and below it the sections of the command.</summary>
internal sealed class ToolHelp : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new() { MaxWidth = 120 };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = _usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ToolCommand command)
        {
            foreach (HelpSection section in command.Help)
                Write(section, parseResult.InvocationConfiguration.Output);
        }

        return code;
    }

    private static void Write(HelpSection section, TextWriter output)
    {
        int width = section.Lines.Max(line => line.Name.Length);
        output.WriteLine(section.Heading);
        foreach ((string name, string text) in section.Lines)
            output.WriteLine($"  {name.PadRight(width)}  {text}".TrimEnd());
        output.WriteLine();
    }
}
