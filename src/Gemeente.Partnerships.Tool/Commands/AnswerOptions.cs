using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The options of every command that answers from records: format, file, language and width.</summary>
internal sealed class AnswerOptions
{
    private const string Workbook = ".xlsx";
    private const int MinWidth = 20;
    private const int MaxWidth = 10_000;

    private static readonly Dictionary<string, AnswerFormat> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = AnswerFormat.Csv,
        [".json"] = AnswerFormat.Json,
        [".md"] = AnswerFormat.Markdown,
        [".txt"] = AnswerFormat.Table,
    };

    private readonly Option<AnswerFormat> _format = SharedOptions.OneOf<AnswerFormat>(
        "--format",
        "The format of the answer.",
        "by the extension of the file, else table"
    );

    private readonly Option<string?> _file = SharedOptions.OutputFile();

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Replace the file of --output if it exists.",
    };

    private readonly Option<Language?> _language = SharedOptions.Language();

    private readonly Option<int?> _width = new("--width")
    {
        Description = "The width of a table in characters. [default: that of the terminal; unlimited elsewhere]",
        HelpName = "n",
        CustomParser = ParseWidth,
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_format, _file, _force, _language, _width])
            command.Options.Add(option);
    }

    public Language LanguageOf(ParseResult parsed) => SharedOptions.LanguageOf(parsed.GetValue(_language));

    /// <summary>Writes an answer to standard output, or to a file with a description of its origin.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="console">The outputs of the tool.</param>
    /// <param name="records">The files that were read, which are not replaced.</param>
    /// <param name="catalog">The records of the answer.</param>
    /// <param name="write">Writes the answer in a format.</param>
    /// <param name="writeWorkbook">Writes the answer as a workbook; null if the command has none.</param>
    /// <exception cref="UsageException">The file exists, or cannot be written.</exception>
    public void Write(
        ParseResult parsed,
        ToolConsole console,
        DataInput records,
        PartnershipCatalog catalog,
        Action<ToolConsole, AnswerFormat> write,
        Action<string>? writeWorkbook = null
    )
    {
        string? path = parsed.GetValue(_file);
        if (
            path is not null
            && writeWorkbook is not null
            && Path.GetExtension(path).Equals(Workbook, StringComparison.OrdinalIgnoreCase)
            && parsed.GetResult(_format) is null
        )
        {
            CheckFree(parsed, path, records);
            writeWorkbook(path);
            return;
        }

        AnswerFormat format = FormatOf(parsed, path);
        ToolConsole answer = console.Within(parsed.GetValue(_width));
        if (path is null)
        {
            write(answer, format);
            return;
        }

        string? origin =
            format is AnswerFormat.Csv or AnswerFormat.Json && !OutputFile.IsDevice(path) ? $"{path}.meta.json" : null;
        foreach (string file in origin is null ? [path] : new[] { path, origin })
            CheckFree(parsed, file, records);

        AnswerOrigin about = new(catalog, SharedOptions.CommandOf(parsed));
        AnswerFile.Create(
            path,
            console,
            text =>
            {
                write(console.ToFile(text, parsed.GetValue(_width)), format);
                if (format is AnswerFormat.Table or AnswerFormat.Markdown)
                    about.WriteLines(text, LanguageOf(parsed));
            }
        );
        if (origin is not null)
            AnswerFile.Create(origin, console, about.WriteJson);
    }

    /// <exception cref="UsageException">The file was read, or exists.</exception>
    private void CheckFree(ParseResult parsed, string file, DataInput records)
    {
        OutputFile.CheckApart(file, records.Files);
        if (!parsed.GetValue(_force) && File.Exists(file) && !OutputFile.IsDevice(file))
            throw new UsageException($"'{file}' exists already. Use {_force.Name} to replace it.");
    }

    private AnswerFormat FormatOf(ParseResult parsed, string? path)
    {
        if (parsed.GetResult(_format) is not null)
            return parsed.GetValue(_format);
        string extension = path is null || OutputFile.IsDevice(path) ? "" : Path.GetExtension(path);
        return extension.Length == 0 ? AnswerFormat.Table
            : Extensions.TryGetValue(extension, out AnswerFormat format) ? format
            : throw new UsageException(
                $"The extension '{extension}' does not name a format: {string.Join(", ", Extensions.Keys)}. "
                    + $"Use {_format.Name} too."
            );
    }

    private static int? ParseWidth(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int width)
            && width is >= MinWidth and <= MaxWidth
        )
            return width;
        result.AddError($"'{text}' is not a value of --width: a number from {MinWidth} to {MaxWidth}.");
        return null;
    }
}
