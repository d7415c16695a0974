using System.CommandLine;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>How every command that writes records is told where, and in what form.</summary>
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
            "How to write the records; csv is a folder with a Data Package. [default: as the name of the file says]",
        HelpName = string.Join('|', RecordFormat.All.Select(format => format.Name)),
    };

    private readonly Option<bool> _spreadsheet = new("--spreadsheet")
    {
        Description = "With --to csv: semicolons and a byte order mark, for a spreadsheet where commas are decimal.",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Do all but write the file." };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_file, _format, _spreadsheet, _dryRun])
            command.Options.Add(option);
    }

    /// <summary>Where a command line wants the records.</summary>
    /// <exception cref="UsageException">It does not say, or not in what form.</exception>
    public RecordOutput Of(ParseResult parsed)
    {
        (string? path, string? name, bool isDryRun) = (
            parsed.GetValue(_file),
            parsed.GetValue(_format),
            parsed.GetValue(_dryRun)
        );
        if (path is null && !isDryRun)
            throw new UsageException(
                $"Option '{_file.Name}' is required: a file to write, or {_dryRun.Name} to write nothing."
            );
        RecordFormat? format = path is null && name is null ? null : RecordFormat.Of(name, path ?? "");
        return new RecordOutput(path, parsed.GetValue(_spreadsheet) ? format?.ForSpreadsheet() : format, isDryRun);
    }
}
