using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Serialization;
using Gemeente.Partnerships.Tool.Importing;
using Gemeente.Partnerships.Tool.Input;
using Gemeente.Partnerships.Tool.Output;
using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary><c>import</c>: files of others into one file of records, with an account of every row.</summary>
internal static class ImportCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> files = SharedOptions.Files("The files to import, the most trusted first.");
        Option<string> output = SharedOptions.RecordFile();
        Option<string?> to = SharedOptions.RecordFormat();
        var kind = new Option<string?>("--kind")
        {
            Description = "What the files are. [default: what each looks like]", HelpName = string.Join('|', Importer.All.Select(importer => importer.Name)),
        };
        Option<DateOnly?> on = DateText.Option("--on", "The day that the files speak of, where they do not say.");
        var source = new Option<string?>("--source") { Description = "Where the files come from. [default: their names]", HelpName = "title" };
        var account = new Option<string?>("--account") { Description = "A CSV file in which to list every row that is not used.", HelpName = "file" };
        Option<bool> dryRun = SharedOptions.DryRun();
        Option<bool> strict = SharedOptions.Strict();
        Option<bool> issues = SharedOptions.Issues();
        var command = new ToolCommand(
            "import", "Read files of others and write one file of records, with an account of every row that is not used.")
        {
            files, output, to, kind, on, source, account, dryRun, strict, issues,
        };
        command.Help =
        [
            new("Kinds of files:", [.. Importer.All.Select(importer => (importer.Name, importer.Description))]),
            HelpSection.Examples(
                "import links.csv --on 2026-01-01 --source \"Twin towns\" --output ties.json --account unused.csv",
                "import ours.json theirs.jsonl --output all.json --dry-run"),
        ];
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(output);
            RecordFormat format = Output.RecordFormat.Of(parsed.GetValue(to), path);
            string[] inputs = parsed.GetRequiredValue(files);
            ImportedFile[] imported =
            [
                .. inputs.Select(file => Read(file, parsed.GetValue(kind), new ImportQuestion(file, parsed.GetValue(on), parsed.GetValue(source) ?? Path.GetFileName(file)), console)),
            ];
            PartnershipDataSet dataSet = Merge(Path.GetFileNameWithoutExtension(path), imported, console);
            IssueList.Write(dataSet.Issues, parsed.GetValue(issues), console.Error);
            if (parsed.GetValue(account) is { } accountFile)
                AnswerFile.Write(accountFile, console, writer => WriteAccount(writer, inputs, imported));
            bool isRefused = !imported.All(file => file.IsWhole) || (parsed.GetValue(strict) && dataSet.Issues.Count > 0);
            if (isRefused)
                console.Error.WriteLine("Nothing is written.");
            else
                Write(dataSet, format, path, parsed.GetValue(dryRun), console);
            return isRefused ? ExitCode.BadData : ExitCode.Fine;
        });
        return command;
    }

    private static ImportedFile Read(string file, string? kind, ImportQuestion question, ToolConsole console)
    {
        Importer importer = Importer.Of(kind, file, console);
        ImportedFile imported = InputFile.Read(file, console, stream => importer.Import(stream, question));
        imported.Tell(question, console.Output, console.Error);
        return imported;
    }

    private static PartnershipDataSet Merge(string name, ImportedFile[] imported, ToolConsole console)
    {
        if (imported is [var single])
            return single.DataSet;
        DataSetMerge merge = PartnershipDataSet.Merge(string.IsNullOrWhiteSpace(name) ? "import" : name, [.. imported.Select(file => file.DataSet)]);
        console.Output.WriteLine($"merged: {merge}");
        foreach (MergeConflict conflict in merge.Conflicts)
            console.Error.WriteLine(conflict);
        return merge.DataSet;
    }

    private static void Write(PartnershipDataSet dataSet, RecordFormat format, string path, bool isDryRun, ToolConsole console)
    {
        if (!isDryRun)
            format.Write(path, dataSet, new() { Municipalities = EmbeddedRegisters.Municipalities, Countries = EmbeddedRegisters.Countries });

        console.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(path)}: {dataSet.Partnerships.Count} partnerships and {dataSet.Profiles.Count} profiles {(isDryRun ? "to write" : "written")}."));
    }

    private static void WriteAccount(TextWriter writer, string[] files, ImportedFile[] imported) => CsvText.Write(
        [
            UnusedRow.Members,
            .. files.Zip(imported).SelectMany(pair => pair.Second.NotUsed.Select(row => (string?[])
            [
                Path.GetFileName(pair.First), row.Line?.ToString(CultureInfo.InvariantCulture), row.Outcome, row.RecordId, row.Says,
            ])),
        ],
        writer);
}
