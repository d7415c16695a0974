using System.CommandLine;
using Gemeente.Partnerships.Comparing;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>diff</c>, which lists the differences between two sets of records.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        ToolArgument<string> before = SharedOptions.File(HelpTexts.Before, HelpTexts.EarlierRecords);
        ToolArgument<string> after = SharedOptions.File(HelpTexts.After, HelpTexts.LaterRecords);
        Option<DiffFormat> format = SharedOptions.OneOf<DiffFormat>("--format", HelpTexts.DiffFormat);
        Option<string?> output = SharedOptions.OutputFile();
        InputOptions input = InputOptions.On();
        var command = new ToolCommand("diff", HelpTexts.Diff) { before, after, format, output };
        input.AddTo(command);
        command.Help = [HelpSection.Examples(ExampleTexts.Diff)];
        command.SetAction(parsed =>
        {
            ImportRequest request = input.Of(parsed, parsed.GetRequiredValue(before)) with { IsOneOfSeveral = true };
            ImportRequest[] requests = ImportRequest.WithUniqueNames(
                request,
                request with
                {
                    NameOrFile = parsed.GetRequiredValue(after),
                }
            );
            DataInput earlier = DataInput.Load(requests[0], console);
            DataInput later = DataInput.Load(requests[1], console);
            DataInput.CheckColumns(request, earlier.Columns, later.Columns);
            OutputFile.CheckApart(parsed.GetValue(output), [.. earlier.Files, .. later.Files]);
            DataSetDiff diff = DataSetDiff.Create(earlier.DataSet, later.DataSet);
            if (parsed.GetValue(format) == DiffFormat.Json)
                AnswerFile.Create(parsed.GetValue(output), console, writer => DiffJson.Write(diff, writer));
            else
                AnswerFile.CreateText(
                    parsed.GetValue(output),
                    console,
                    writer => writer.WriteLine(diff.ToString(console.Language).TrimEnd('\n'))
                );
            return ExitCode.Fine;
        });
        return command;
    }
}
