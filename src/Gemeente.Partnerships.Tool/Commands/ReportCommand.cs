using System.CommandLine;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting;
using Gemeente.Partnerships.Tool.Input;
using Gemeente.Partnerships.Tool.Output;
using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary><c>report</c>: the fact sheet, computed beside published.</summary>
internal static class ReportCommand
{
    public static Command Create(ToolConsole console)
    {
        Option<string?> data = SharedOptions.Data();
        Option<DateOnly?> asOf = SharedOptions.AsOf();
        Option<Language?> language = SharedOptions.Language();
        Option<FactSheetFormat> format = SharedOptions.OneOf<FactSheetFormat>("--format", "How to write the sheet.");
        Option<string?> output = SharedOptions.OutputFile();
        Option<bool> issues = SharedOptions.Issues();
        var command = new ToolCommand(
            "report",
            "Print the fact sheet: every published figure beside the same figure computed from records.")
        {
            data, asOf, language, format, output, issues,
        };
        command.Help =
        [
            HelpSection.Examples(
                "report",
                "report --lang nl --format html --output factsheet.html",
                "report --data ties.json --as-of 2024-01-01 --format json"),
        ];
        command.SetAction(parsed =>
        {
            DataInput input = DataInput.LoadAny(parsed.GetValue(data), parsed.GetValue(asOf), parsed.GetValue(issues), console);
            FactSheet sheet = FactSheet.Create(input.DataSet, PublishedFigures.Load(), input.AsOf(parsed.GetValue(asOf)));
            AnswerFile.Write(
                parsed.GetValue(output),
                console,
                writer => sheet.WriteTo(writer, parsed.GetValue(format), parsed.GetValue(language) ?? Language.English));
            return ExitCode.Fine;
        });
        return command;
    }
}
