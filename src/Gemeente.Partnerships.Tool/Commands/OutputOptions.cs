using System.CommandLine;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The options of every command that writes records.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string?> _file = new("--output", "-o")
    {
        Description = "The file to write. Required without --dry-run.",
        HelpName = "file",
    };

    private readonly Option<string?> _format = new("--to")
    {
        Description =
            "The format of the records; csv is a folder with a Data Package. [default: by the extension of the file]",
        HelpName = string.Join('|', RecordFormat.All.Select(format => format.Name)),
    };

    private readonly Option<bool> _spreadsheet = new("--spreadsheet")
    {
        Description = "With --to csv: use semicolons and a byte order mark, for spreadsheets with decimal commas.",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Do everything except write the file." };

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
            throw new UsageException(
                $"Option '{_file.Name}' is required: a file to write. Use {_dryRun.Name} to write nothing."
            );
        RecordFormat? format =
            path is null && name is null
                ? null
                : RecordFormat.Of(name, path ?? "").ForCommand(SharedOptions.CommandOf(parsed));
        return new RecordOutput(path, parsed.GetValue(_spreadsheet) ? format?.ForSpreadsheet() : format, isDryRun);
    }
}
