using System.CommandLine;
using System.Globalization;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>convert</c>, which writes the same records in another format.</summary>
internal static class ConvertCommand
{
    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("file") { Description = $"The records: {DataInput.Kinds}." };
        OutputOptions output = new();
        InputOptions input = InputOptions.On();
        var command = new ToolCommand(
            "convert",
            "Write all records of one file or built-in data set in another format, with the registers of the file. "
                + "json and jsonl keep members that the record format does not define, except members of a source or a "
                + "line. The command reports what it leaves out."
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
            ImportRequest request = input.Of(parsed, parsed.GetRequiredValue(file)) with { IsCopy = true };
            ImportedFile records = Read(request, console);
            target.CheckApart(records);
            StandardStreams.CheckOutput();
            target.Write(records.DataSet, OptionsFor(records));
            if (target.Format is { KeepsUnknownMembers: false } && records.UnknownMembers.Count > 0)
                console.Error.WriteLine(
                    $"{records.UnknownMembers.Count} members that the record format does not define were left out."
                );
            target.WriteSummary(
                string.Create(CultureInfo.InvariantCulture, $"{records.Records} records"),
                console.Output
            );
            return ExitCode.Fine;
        });
        return command;
    }

    private static ImportedFile Read(ImportRequest request, ToolConsole console)
    {
        ImportedFile file = DataInput.Read(request, console);
        file.WriteSummary(request, console.Error, console.Error);
        IssueList.Write(file.DataSet.Issues, request.ListsIssues, console.Error);
        if (file.HasErrors)
            throw new RefusedDataException(
                "Some records are invalid, so nothing was written. Use 'import' to write only the valid ones."
            );
        if (request.IsStrict && file.DataSet.Issues.Count > 0)
            throw new RefusedDataException("Nothing was written.");
        return file;
    }

    /// <summary>Writes the registers of a file, but not those of the tool, because every reader has these.</summary>
    private static PartnershipJsonWriteOptions OptionsFor(ImportedFile file) =>
        file.HasOwnRegisters
            ? new() { UnknownMembers = file.UnknownMembers }
            : new() { Municipalities = EmbeddedRegisters.Municipalities, Countries = EmbeddedRegisters.Countries };
}
