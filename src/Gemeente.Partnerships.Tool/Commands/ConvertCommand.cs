using System.CommandLine;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The command <c>convert</c>, which writes the same records in another format.</summary>
internal static class ConvertCommand
{
    public static Command Create(ToolConsole console)
    {
        ToolArgument<string> file = SharedOptions.File(HelpTexts.File, HelpTexts.Records);
        OutputOptions output = new();
        InputOptions input = InputOptions.On();
        var command = new ToolCommand("convert", HelpTexts.Convert) { file };
        output.AddTo(command);
        input.AddTo(command);
        command.Help = [HelpSection.Examples(ExampleTexts.Convert)];
        command.SetAction(parsed =>
        {
            RecordOutput target = output.Of(parsed);
            ImportRequest request = input.Of(parsed, parsed.GetRequiredValue(file)) with { IsCopy = true };
            ImportedFile records = Read(request, console);
            target.CheckApart(records);
            StandardStreams.CheckOutput();
            target.Write(records.DataSet, OptionsFor(records));
            if (target.Format is { KeepsUnknownMembers: false } && records.UnknownMembers.Count > 0)
                console.Tell(MessageTexts.MembersLeftOut(records.UnknownMembers.Count));
            target.WriteSummary(Counted.Records(records.Records), console);
            return ExitCode.Fine;
        });
        return command;
    }

    private static ImportedFile Read(ImportRequest request, ToolConsole console)
    {
        ImportedFile file = DataInput.Read(request, console);
        file.WriteSummary(request, console);
        IssueList.Write(file.DataSet.Issues, request.ListsIssues, console);
        if (file.HasErrors)
            throw new RefusedDataException(MessageTexts.ConvertRefused);
        if (request.IsStrict && file.DataSet.Issues.Count > 0)
            throw new RefusedDataException(MessageTexts.NothingWritten);
        return file;
    }

    /// <summary>Writes the registers of a file, but not those of the tool, because every reader has these.</summary>
    private static PartnershipJsonWriteOptions OptionsFor(ImportedFile file) =>
        file.HasOwnRegisters
            ? new() { UnknownMembers = file.UnknownMembers }
            : new() { Municipalities = EmbeddedRegisters.Municipalities, Countries = EmbeddedRegisters.Countries };
}
