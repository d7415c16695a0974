using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary><c>import</c>: files of others into one file of records, with an account of every row.</summary>
internal static class ImportCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = SharedOptions.Files("The files to import, the most trusted first.");
        OutputOptions output = new();
        var source = new Option<string?>("--source")
        {
            Description = "Where the files come from. [default: their names]",
            HelpName = "title",
        };
        var account = new Option<string?>("--account")
        {
            Description = "A CSV file in which to list every row that is not used.",
            HelpName = "file",
        };
        InputOptions input = InputOptions.On();
        var command = new ToolCommand(
            "import",
            "Read files of others and write one file of records, with an account of every row that is not used."
        )
        {
            files,
            source,
            account,
        };
        output.AddTo(command);
        input.AddTo(command);
        command.Help =
        [
            new("Kinds of files:", [.. Importer.All.Select(importer => (importer.Name, importer.Description))]),
            HelpSection.Examples(
                "import links.csv --on 2026-01-01 --source \"Twin towns\" --output ties.json --account unused.csv",
                "import ours.json theirs.jsonl --output all.json",
                "import ours.csv --on 2026-01-01 --issues --dry-run"
            ),
        ];
        command.SetAction(parsed =>
        {
            RecordOutput target = output.Of(parsed);
            string[] inputs = parsed.GetRequiredValue(files);
            ImportRequest[] questions = ImportRequest.NamedApart([
                .. inputs.Select(file =>
                    Of(input.Of(parsed, file) with { IsOneOfSeveral = inputs.Length > 1 }, parsed.GetValue(source))
                ),
            ]);
            ImportedFile[] imported = [.. questions.Select(question => Read(question, console))];
            DataInput.CheckColumns(questions[0], imported.Select(file => file.Columns));
            target.CheckApart(imported);
            OutputFile.CheckApart(
                parsed.GetValue(account),
                [.. target.Files, .. imported.SelectMany(file => file.Files)]
            );
            DataSetMerge? merge = Merge(
                Path.GetFileNameWithoutExtension(target.Name),
                questions[0].On,
                imported,
                console
            );
            PartnershipDataSet dataSet = merge?.DataSet ?? imported[0].DataSet;
            DataIssue[] issues = [.. dataSet.Issues, .. (merge?.Conflicts ?? []).Select(IssueOf)];
            IssueList.Write(issues, questions[0].ListsIssues, console.Error);
            if (parsed.GetValue(account) is { } accountFile)
                AnswerFile.Create(accountFile, console, writer => WriteAccount(writer, questions, imported, merge));
            bool isRefused = !imported.All(file => file.IsUsable) || (questions[0].IsStrict && issues.Length > 0);
            if (isRefused)
                console.Error.WriteLine("Nothing is written.");
            else
                Write(dataSet, imported, target, console);
            return isRefused ? ExitCode.BadData : ExitCode.Fine;
        });
        return command;
    }

    private static ImportRequest Of(ImportRequest question, string? source) =>
        source is null ? question : question with { Source = source };

    private static ImportedFile Read(ImportRequest question, ToolConsole console)
    {
        ImportedFile imported = DataInput.Read(question, console);
        imported.Tell(question, console.Output, console.Error);
        return imported;
    }

    /// <summary>
    /// All files in one, ties compared under the municipalities of the day that is asked for; null where there is one
    /// file.
    /// </summary>
    private static DataSetMerge? Merge(string? name, DateOnly? on, ImportedFile[] imported, ToolConsole console)
    {
        if (imported is [_])
            return null;
        DataSetMergeOptions options = new()
        {
            Name = string.IsNullOrWhiteSpace(name) ? "import" : name,
            MunicipalitiesOn = on,
        };
        DataSetMerge merge = DataSetMerge.Create(options, [.. imported.Select(file => file.DataSet)]);
        console.Output.WriteLine($"merged: {merge}");
        return merge;
    }

    private static DataIssue IssueOf(MergeConflict conflict) =>
        new()
        {
            Severity = IssueSeverity.Warning,
            Code = "merge-conflict",
            Message = conflict.ToString(),
            File = conflict.Source,
            RecordId = conflict.Id,
        };

    /// <summary>Writes the ties and profiles, and of the registers what the tool does not have.</summary>
    private static void Write(
        PartnershipDataSet dataSet,
        ImportedFile[] imported,
        RecordOutput target,
        ToolConsole console
    )
    {
        target.Write(
            dataSet,
            new() { Municipalities = EmbeddedRegisters.Municipalities, Countries = EmbeddedRegisters.Countries }
        );
        target.WriteSummary(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{dataSet.Partnerships.Count} partnerships and {dataSet.Profiles.Count} profiles"
            ),
            console.Output
        );
        if (imported.Sum(file => file.RegisterRecords) is > 0 and var registers)
            console.Output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Of {registers} records of registers, those {target.Verb} that the tool does not have."
                )
            );
    }

    private static void WriteAccount(
        TextWriter writer,
        ImportRequest[] questions,
        ImportedFile[] imported,
        DataSetMerge? merge
    )
    {
        IEnumerable<(string File, UnusedRow Row)> notUsed = questions
            .Zip(imported)
            .SelectMany(pair => pair.Second.NotUsed.Select(row => (row.File ?? pair.First.Name, row)));
        IEnumerable<(string File, UnusedRow Row)> merged =
            from entry in merge?.Entries ?? []
            where entry.Outcome is MergeOutcome.Combined or MergeOutcome.Identical
            select (questions[entry.SourceIndex].Name, imported[entry.SourceIndex].RowOf(entry));
        CsvWriter.Write(
            [
                UnusedRow.Members,
                .. from line in notUsed.Concat(merged)
                let row = line.Row
                select (string?[])
                    [line.File, row.Line?.ToString(CultureInfo.InvariantCulture), row.Outcome, row.RecordId, row.Says],
            ],
            writer
        );
    }
}
