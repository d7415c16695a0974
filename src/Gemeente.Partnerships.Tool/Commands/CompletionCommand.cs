using System.CommandLine;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Completing;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>completion</c>, which prints a script for a shell.</summary>
internal static class CompletionCommand
{
    /// <summary>The ids of all dimensions.</summary>
    public static IEnumerable<string> DimensionNames =>
        QueryDimensions
            .BuiltIn.Partnerships.Select(dimension => dimension.Id)
            .Concat(QueryDimensions.BuiltIn.Municipalities.Select(dimension => dimension.Id))
            .Distinct(StringComparer.Ordinal);

    public static Command Create(RootCommand root, ToolConsole console)
    {
        var shell = new ToolArgument<string>(HelpTexts.ShellValue, HelpTexts.Shell)
        {
            Completions = new([.. CompletionScript.Shells.Keys]),
        };
        var command = new ToolCommand("completion", HelpTexts.Completion) { shell };
        command.Help =
        [
            new(HelpTexts.Installation, HelpTexts.InstallationLines) { IsBelow = true },
            HelpSection.Examples(ExampleTexts.Completion),
        ];
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(shell);
            if (!CompletionScript.Shells.TryGetValue(name, out CompletionScript? script))
            {
                throw new UsageException(
                    UsageTexts
                        .NotAValue(name, command.Name, string.Join(", ", CompletionScript.Shells.Keys))
                        .Plus(ParseErrorMessages.DidYouMean(name, CompletionScript.Shells.Keys))
                );
            }

            console.Output.Write(script.Write(CompletionTree.Of(root, console.Language)));
            return ExitCode.Fine;
        });
        return command;
    }
}
