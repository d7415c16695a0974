using System.CommandLine;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The options of every command that writes records.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string?> _file = new ToolOption<string?>("--output", HelpTexts.RequiredOutputFile, "-o")
    {
        ValueName = HelpTexts.File,
        Completions = CompletionValues.Files,
    };

    private readonly Option<string?> _format = new ToolOption<string?>("--to", HelpTexts.RecordFormat)
    {
        ValueName = Label.Same(string.Join('|', RecordFormat.All.Select(format => format.Name))),
        Completions = new([.. RecordFormat.All.Select(format => format.Name)]),
    };

    private readonly Option<bool> _spreadsheet = new ToolOption<bool>("--spreadsheet", HelpTexts.Spreadsheet);

    private readonly Option<bool> _dryRun = new ToolOption<bool>("--dry-run", HelpTexts.DryRun);

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_file, _format, _spreadsheet, _dryRun])
            command.Options.Add(option);
    }

    /// <summary>Returns the output of a command line.</summary>
    /// <exception cref="UsageException">The file or the format is missing.</exception>
    public RecordOutput Of(ParseResult parsed)
    {
        (string? path, string? name, bool isDryRun) = (
            parsed.GetValue(_file),
            parsed.GetValue(_format),
            parsed.GetValue(_dryRun)
        );
        if (path is null && !isDryRun)
            throw new UsageException(UsageTexts.OutputRequired(_file.Name, _dryRun.Name));
        RecordFormat? format =
            path is null && name is null
                ? null
                : RecordFormat.Of(name, path ?? "").ForCommand(SharedOptions.CommandOf(parsed));
        return new RecordOutput(path, parsed.GetValue(_spreadsheet) ? format?.ForSpreadsheet() : format, isDryRun);
    }
}
