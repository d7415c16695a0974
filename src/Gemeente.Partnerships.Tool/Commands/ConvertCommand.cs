using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Serialization;
using Gemeente.Partnerships.Tool.Input;
using Gemeente.Partnerships.Tool.Output;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary><c>convert</c>: the same records in another format.</summary>
internal static class ConvertCommand
{
    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("file") { Description = $"A JSON file, the {DataPackage.DescriptorFile} of a Data Package, or one of {string.Join(", ", DataInput.Names)}." };
        Option<string> output = SharedOptions.RecordFile();
        Option<string?> to = SharedOptions.RecordFormat();
        Option<bool> dryRun = SharedOptions.DryRun();
        Option<bool> strict = SharedOptions.Strict();
        Option<bool> issues = SharedOptions.Issues();
        var command = new ToolCommand(
            "convert", "Write the records of a JSON file, or those that come with the tool, in another format; nothing is left out.")
        {
            file, output, to, dryRun, strict, issues,
        };
        command.Help = [HelpSection.Examples("convert ties.json --output ties.jsonl", "convert ncdo --output ncdo.json", "convert ncdo --to csv --output ncdo")];
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(output);
            RecordFormat format = Output.RecordFormat.Of(parsed.GetValue(to), path);
            PartnershipReadResult input = Read(parsed.GetRequiredValue(file), console, out PartnershipJsonWriteOptions options);
            ValueList<DataIssue> found = input.DataSet.Issues;
            IssueList.Write(found, parsed.GetValue(issues), console.Error);
            if (input.HasErrors || (parsed.GetValue(strict) && found.Count > 0))
            {
                console.Error.WriteLine("Nothing is written.");
                return ExitCode.BadData;
            }

            if (!parsed.GetValue(dryRun))
                format.Write(path, input.DataSet, options);
            if (!format.KeepsUnknownMembers && input.UnknownMembers.Count > 0)
                console.Error.WriteLine($"{input.UnknownMembers.Count} members that the format of records does not have are left out.");
            console.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}: {input.RecordsUsed} records {(parsed.GetValue(dryRun) ? "to write" : "written")}."));
            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>All that a file says; of records that come with the tool what is not in its registers.</summary>
    private static PartnershipReadResult Read(string nameOrFile, ToolConsole console, out PartnershipJsonWriteOptions options)
    {
        if (Path.GetFileName(nameOrFile) == DataPackage.DescriptorFile)
        {
            options = new();
            return InputFile.Read(nameOrFile, console, _ => DataPackage.Read(Path.GetDirectoryName(Path.GetFullPath(nameOrFile))!));
        }

        if (!DataInput.IsName(nameOrFile))
        {
            PartnershipReadResult result = JsonInput.Read(
                nameOrFile, new() { File = Path.GetFileName(nameOrFile), UnknownMembers = UnknownMemberHandling.Keep }, console);
            options = new() { UnknownMembers = result.UnknownMembers };
            return result;
        }

        options = new() { Municipalities = EmbeddedRegisters.Municipalities, Countries = EmbeddedRegisters.Countries };
        PartnershipDataSet dataSet = DataInput.Load(nameOrFile, listIssues: false, console).DataSet;
        int records = dataSet.Partnerships.Count + dataSet.Profiles.Count
            + dataSet.Municipalities.All.Except(EmbeddedRegisters.Municipalities.All).Count();
        return new() { DataSet = dataSet with { Issues = [] }, RecordsMet = records, RecordsUsed = records };
    }
}
