using System.CommandLine;
using Gemeente.Partnerships.Comparing;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>diff</c>, which lists the differences between two sets of records.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> before = File("before", "The earlier records");
        Argument<string> after = File("after", "The later records");
        Option<Language?> language = SharedOptions.Language();
        Option<DiffFormat> format = SharedOptions.OneOf<DiffFormat>("--format", "The format of the differences.");
        Option<string?> output = SharedOptions.OutputFile();
        InputOptions input = InputOptions.On();
        var command = new ToolCommand(
            "diff",
            "List the records that were added, removed or changed between two files, and the fields that differ."
        )
        {
            before,
            after,
            language,
            format,
            output,
        };
        input.AddTo(command);
        command.Help =
        [
            HelpSection.Examples(
                "diff ncdo documented",
                "diff 2023.json 2024.json --format json",
                "diff ties.json ties.csv --on 2026-01-01"
            ),
        ];
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
            AnswerFile.Create(
                parsed.GetValue(output),
                console,
                writer =>
                {
                    if (parsed.GetValue(format) == DiffFormat.Json)
                        DiffJson.Write(diff, writer);
                    else
                        writer.WriteLine(
                            diff.ToString(SharedOptions.LanguageOf(parsed.GetValue(language))).TrimEnd('\n')
                        );
                }
            );
            return ExitCode.Fine;
        });
        return command;
    }

    private static Argument<string> File(string name, string what) =>
        new(name) { Description = $"{what}: {DataInput.Kinds}." };
}
