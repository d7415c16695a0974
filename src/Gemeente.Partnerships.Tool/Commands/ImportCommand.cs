using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>
/// The command <c>import</c>, which merges files of any kind into one file of records, with an account of every row.
/// </summary>
internal static class ImportCommand
{
    private static readonly EnumCodes<RowOutcome> Outcomes = new(
        (RowOutcome.Record, "record"),
        (RowOutcome.Duplicate, "duplicate"),
        (RowOutcome.NoDutchSide, "no-dutch-side"),
        (RowOutcome.Domestic, "domestic"),
        (RowOutcome.Blank, "blank"),
        (RowOutcome.Issue, "issue"),
        (RowOutcome.Deprecated, "deprecated")
    );

    public static Command Create(ToolConsole console)
    {
        ToolArgument<string[]> files = SharedOptions.Files(HelpTexts.FilesToImport);
        OutputOptions output = new();
        var source = new ToolOption<string?>("--source", HelpTexts.Source) { ValueName = HelpTexts.Title };
        var account = new ToolOption<string?>("--account", HelpTexts.Account)
        {
            ValueName = HelpTexts.File,
            Completions = CompletionValues.Files,
        };
        InputOptions input = InputOptions.On();
        var command = new ToolCommand("import", HelpTexts.Import) { files, source, account };
        output.AddTo(command);
        input.AddTo(command);
        command.Help =
        [
            new(HelpTexts.Kinds, [.. Importers.All.Select(importer => (Label.Same(importer.Name), importer.Text))]),
            HelpSection.Examples(ExampleTexts.Import),
        ];
        command.SetAction(parsed =>
        {
            RecordOutput target = output.Of(parsed);
            string? title = parsed.GetValue(source);
            string[] paths = parsed.GetRequiredValue(files);
            ImportRequest[] requests = ImportRequest.WithUniqueNames([
                .. paths
                    .Select(path => input.Of(parsed, path) with { IsOneOfSeveral = paths.Length > 1 })
                    .Select(request => title is null ? request : request with { Source = title }),
            ]);
            ImportedFile[] imported = [.. requests.Select(request => Read(request, target.IsDryRun, console))];
            DataInput.CheckColumns(requests[0], imported.Select(file => file.Columns));
            target.CheckApart(imported);
            OutputFile.CheckApart(
                parsed.GetValue(account),
                [.. target.Files, .. imported.SelectMany(file => file.Files)]
            );
            DataSetMerge? merge = Merge(
                Path.GetFileNameWithoutExtension(target.Name),
                requests[0].On,
                imported,
                console
            );
            PartnershipDataSet dataSet = merge?.DataSet ?? imported[0].DataSet;
            DataIssue[] issues = [.. dataSet.Issues, .. (merge?.Conflicts ?? []).Select(IssueOf)];
            IssueList.Write(issues, requests[0].ListsIssues, console);
            if (parsed.GetValue(account) is { } accountFile)
                AnswerFile.Create(
                    accountFile,
                    console,
                    writer => WriteAccount(writer, requests, imported, merge, console.Language)
                );
            bool isRefused = !imported.All(file => file.IsUsable) || (requests[0].IsStrict && issues.Length > 0);
            if (isRefused)
                console.Tell(MessageTexts.NothingWritten);
            else
                Write(dataSet, imported, target, console);
            return isRefused ? ExitCode.BadData : ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Reads a file, and prints its account, or its main points for a dry run.</summary>
    private static ImportedFile Read(ImportRequest request, bool isDryRun, ToolConsole console)
    {
        ImportedFile imported = DataInput.Read(request, console);
        if (isDryRun && imported.Summarise is { } summarise)
        {
            console.Output.Write(
                summarise().ToString(console.Language, issue => IssueTexts.In(issue, console.Language))
            );
            imported.WriteDoubts(request, console);
        }
        else
        {
            imported.WriteSummary(request, console, isAnswer: true);
        }

        return imported;
    }

    /// <summary>
    /// Returns the files merged, with partnerships compared under the municipalities of a day; null if there is one
    /// file.
    /// </summary>
    private static DataSetMerge? Merge(string? name, DateOnly? on, ImportedFile[] imported, ToolConsole console)
    {
        if (imported is [_])
            return null;
        DataSetMergeOptions options = new()
        {
            Name = string.IsNullOrWhiteSpace(name) ? "import" : name,
            MunicipalitiesAsOf = on,
        };
        DataSetMerge merge = DataSetMerge.Create(options, [.. imported.Select(file => file.DataSet)]);
        console.Say(
            MessageTexts
                .Merged(
                    merge.Entries.Count,
                    merge.CountOf(MergeOutcome.Kept),
                    merge.CountOf(MergeOutcome.Combined),
                    merge.CountOf(MergeOutcome.Identical),
                    merge.CountOf(MergeOutcome.Ambiguous)
                )
                .In(console.Language)
        );
        return merge;
    }

    private static DataIssue IssueOf(MergeConflict conflict) =>
        new IssueText(ToolIssueCodes.MergeConflict, conflict.ToString()).ToIssue() with
        {
            File = conflict.Source,
            RecordId = conflict.Id,
        };

    /// <summary>
    /// Writes the partnerships and profiles, and the entries of registers that the tool does not have.
    /// </summary>
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
            MessageTexts.PartnershipsAndProfiles(dataSet.Partnerships.Count, dataSet.Profiles.Count),
            console
        );
        if (imported.Sum(file => file.RegisterRecords) is > 0 and var registers)
            console.Say(MessageTexts.RegistersWritten(registers, target.IsDryRun).In(console.Language));
    }

    private static void WriteAccount(
        TextWriter writer,
        ImportRequest[] requests,
        ImportedFile[] imported,
        DataSetMerge? merge,
        Language language
    )
    {
        IEnumerable<string?[]> notUsed =
            from pair in requests.Zip(imported)
            from row in pair.Second.NotUsed
            select (string?[])
                [row.File ?? pair.First.Name, Number(row.Line), Outcomes.CodeOf(row.Outcome), row.RecordId, row.Text];
        IEnumerable<string?[]> merged =
            from entry in merge?.Entries ?? []
            where entry.Outcome is MergeOutcome.Combined or MergeOutcome.Identical
            select (string?[])
                [
                    requests[entry.SourceIndex].Name,
                    Number(imported[entry.SourceIndex].LineOf(entry.Id)),
                    entry.Outcome == MergeOutcome.Combined ? "combined" : "identical",
                    entry.ResultId,
                    entry.Id ?? MessageTexts.ProfileOf($"{entry.Municipality}").In(language),
                ];
        CsvWriter.Write(
            [
                ["file", "line", "outcome", "record", "says"],
                .. notUsed,
                .. merged,
            ],
            writer
        );
    }

    private static string? Number(int? line) => line?.ToString(CultureInfo.InvariantCulture);
}
