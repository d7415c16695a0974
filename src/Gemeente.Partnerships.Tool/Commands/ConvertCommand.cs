using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary><c>convert</c>: the same records in another format.</summary>
internal static class ConvertCommand
{
    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("file") { Description = $"The records: {DataInput.Kinds}." };
        OutputOptions output = new();
        InputOptions input = InputOptions.On();
        var command = new ToolCommand(
            "convert",
            "Write the records of one file, or those that come with the tool, in another format: all of them, with the registers of the file. Members that the format does not have are kept by json and jsonl, but for those of a source or a line; what is left out is told."
        )
        {
            file,
        };
        output.AddTo(command);
        input.AddTo(command);
        command.Help =
        [
            HelpSection.Examples(
                "convert ties.json --output ties.jsonl",
                "convert ncdo --output ncdo.json",
                "convert ncdo --to csv --output ncdo"
            ),
        ];
        command.SetAction(parsed =>
        {
            RecordOutput target = output.Of(parsed);
            ImportRequest question = input.Of(parsed, parsed.GetRequiredValue(file)) with { IsCopy = true };
            ImportedFile records = Read(question, console);
            target.CheckApart(records);
            target.Write(records.DataSet, OptionsFor(records));
            if (target.Format is { KeepsUnknownMembers: false } && records.UnknownMembers.Count > 0)
                console.Error.WriteLine(
                    $"{records.UnknownMembers.Count} members that the format of records does not have are left out."
                );
            target.Tell(string.Create(CultureInfo.InvariantCulture, $"{records.Records} records"), console.Output);
            return ExitCode.Fine;
        });
        return command;
    }

    private static ImportedFile Read(ImportRequest question, ToolConsole console)
    {
        ImportedFile file = DataInput.Read(question, console);
        file.Tell(question, console.Error, console.Error);
        IssueList.Write(file.DataSet.Issues, question.ListsIssues, console.Error);
        if (file.HasErrors)
            throw new RefusedDataException(
                "convert leaves no record out; import writes those that can be used. Nothing is written."
            );
        if (question.IsStrict && file.DataSet.Issues.Count > 0)
            throw new RefusedDataException("Nothing is written.");
        return file;
    }

    /// <summary>Registers that stand in a file are written, those of the tool are what its readers have.</summary>
    private static PartnershipJsonWriteOptions OptionsFor(ImportedFile file) =>
        file.HasOwnRegisters
            ? new() { UnknownMembers = file.UnknownMembers }
            : new() { Municipalities = EmbeddedRegisters.Municipalities, Countries = EmbeddedRegisters.Countries };
}
