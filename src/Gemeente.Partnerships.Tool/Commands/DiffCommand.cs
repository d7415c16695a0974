using System.CommandLine;
using Gemeente.Partnerships.Comparing;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary><c>diff</c>: what differs between two sets of records.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> before = File("before", "The earlier records");
        Argument<string> after = File("after", "The later records");
        Option<Language?> language = SharedOptions.Language();
        Option<DiffFormat> format = SharedOptions.OneOf<DiffFormat>("--format", "How to write the differences.");
        Option<string?> output = SharedOptions.OutputFile();
        InputOptions input = InputOptions.On();
        var command = new ToolCommand(
            "diff",
            "Say which records were added, removed and changed between two files, and which fields differ."
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
            ImportRequest question = input.Of(parsed, parsed.GetRequiredValue(before)) with { IsOneOfSeveral = true };
            ImportRequest[] questions = ImportRequest.NamedApart(
                question,
                question with
                {
                    NameOrFile = parsed.GetRequiredValue(after),
                }
            );
            DataInput earlier = DataInput.Load(questions[0], console);
            DataInput later = DataInput.Load(questions[1], console);
            DataInput.CheckColumns(question, earlier.Columns, later.Columns);
            OutputFile.CheckApart(parsed.GetValue(output), [.. earlier.Files, .. later.Files]);
            DataSetDiff diff = DataSetDiff.Create(earlier.DataSet, later.DataSet);
            AnswerFile.Write(
                parsed.GetValue(output),
                console,
                writer =>
                {
                    if (parsed.GetValue(format) == DiffFormat.Json)
                        DiffJson.Write(diff, writer);
                    else
                        writer.WriteLine(diff.ToString(parsed.GetValue(language) ?? Language.English).TrimEnd('\n'));
                }
            );
            return ExitCode.Fine;
        });
        return command;
    }

    private static Argument<string> File(string name, string what) =>
        new(name) { Description = $"{what}: {DataInput.Kinds}." };
}
