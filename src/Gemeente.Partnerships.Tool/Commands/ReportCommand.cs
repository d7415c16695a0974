using System.CommandLine;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Reporting;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>report</c>, which prints the fact sheet.</summary>
internal static class ReportCommand
{
    public static Command Create(ToolConsole console)
    {
        Option<string?> data = SharedOptions.Data();
        Option<Language?> language = SharedOptions.Language();
        Option<FactSheetFormat> format = SharedOptions.OneOf<FactSheetFormat>(
            "--format",
            "The format of the fact sheet."
        );
        Option<string?> output = SharedOptions.OutputFile();
        InputOptions input = InputOptions.AsOf();
        var command = new ToolCommand(
            "report",
            "Print the fact sheet: every published figure next to the same figure computed from records."
        )
        {
            data,
            language,
            format,
            output,
        };
        input.AddTo(command);
        command.Help =
        [
            HelpSection.Examples(
                "report",
                "report --lang nl --format html --output factsheet.html",
                "report --data ties.json --as-of 2024-01-01 --format json"
            ),
        ];
        command.SetAction(parsed =>
        {
            ImportRequest request = input.Of(parsed, parsed.GetValue(data) ?? DataInput.Default);
            DataInput records = DataInput.Load(request, console);
            OutputFile.CheckApart(parsed.GetValue(output), records.Files);
            FactSheet sheet = FactSheet.Create(
                records.DataSet,
                PublishedFigures.Load(),
                records.ResolveAsOf(request.AsOf)
            );
            AnswerFile.Create(
                parsed.GetValue(output),
                console,
                writer =>
                    sheet.WriteTo(writer, parsed.GetValue(format), SharedOptions.LanguageOf(parsed.GetValue(language)))
            );
            return ExitCode.Fine;
        });
        return command;
    }
}
