using System.CommandLine;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>The options of every command that answers from records: format and file.</summary>
internal sealed class AnswerOptions
{
    private static readonly Dictionary<string, AnswerFormat> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = AnswerFormat.Csv,
        [".json"] = AnswerFormat.Json,
        [".md"] = AnswerFormat.Markdown,
        [".txt"] = AnswerFormat.Table,
        [".xlsx"] = AnswerFormat.Xlsx,
        [".geojson"] = AnswerFormat.GeoJson,
    };

    // The formats of some commands only.
    private static readonly AnswerFormat[] Special = [AnswerFormat.Xlsx, AnswerFormat.GeoJson, AnswerFormat.Sdmx];

    private readonly AnswerFormat[] _without;
    private readonly Option<AnswerFormat> _format;

    private readonly Option<string?> _file = SharedOptions.OutputFile();

    private readonly Option<bool> _force = new ToolOption<bool>("--force", HelpTexts.Force);

    /// <param name="more">The formats of the command besides those of every answer.</param>
    public AnswerOptions(params AnswerFormat[] more)
    {
        _without = [.. Special.Except(more)];
        _format = SharedOptions.OneOf("--format", HelpTexts.Format, _without);
    }

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_format, _file, _force])
            command.Options.Add(option);
    }

    /// <summary>Writes an answer to standard output, or to a file with a description of its origin.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="console">The outputs of the tool.</param>
    /// <param name="records">The files that were read, which are not replaced.</param>
    /// <param name="catalog">The records of the answer.</param>
    /// <param name="write">Writes the answer in a format.</param>
    /// <param name="writeWorkbook">Writes the answer as a workbook; null if the command has none.</param>
    /// <param name="query">The query of the answer; null if the command has none.</param>
    /// <exception cref="UsageException">The file exists, or cannot be written.</exception>
    public void Write(
        ParseResult parsed,
        ToolConsole console,
        DataInput records,
        PartnershipCatalog catalog,
        Action<ToolConsole, AnswerFormat> write,
        Action<string>? writeWorkbook = null,
        AggregateQuery? query = null
    ) =>
        Write(
            parsed,
            console,
            new AnswerOrigin(
                catalog.DataSet.Name,
                catalog.AsOfDate,
                catalog.DataSet.Attribution,
                SharedOptions.CommandOf(parsed),
                query
            ),
            records.Files,
            write,
            writeWorkbook
        );

    /// <summary>Writes an answer to standard output, or to a file with a description of its origin.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="console">The outputs of the tool.</param>
    /// <param name="about">The origin of the answer.</param>
    /// <param name="read">The files that were read, which are not replaced.</param>
    /// <param name="write">Writes the answer in a format.</param>
    /// <param name="writeWorkbook">Writes the answer as a workbook; null if the command has none.</param>
    /// <exception cref="UsageException">The file exists, or cannot be written.</exception>
    public void Write(
        ParseResult parsed,
        ToolConsole console,
        AnswerOrigin about,
        IReadOnlyCollection<string> read,
        Action<ToolConsole, AnswerFormat> write,
        Action<string>? writeWorkbook = null
    )
    {
        string? path = parsed.GetValue(_file);
        AnswerFormat format = FormatOf(parsed, path);
        if (format == AnswerFormat.Xlsx)
        {
            if (path is null)
                throw new UsageException(UsageTexts.WorkbookNeedsFile(_file.Name));
            CheckFree(parsed, path, read);
            writeWorkbook!(path);
            return;
        }

        if (path is null)
        {
            write(console, format);
            return;
        }

        string? origin =
            format is not (AnswerFormat.Table or AnswerFormat.Markdown) && !OutputFile.IsDevice(path)
                ? $"{path}.meta.json"
                : null;
        foreach (string file in origin is null ? [path] : new[] { path, origin })
            CheckFree(parsed, file, read);

        AnswerFile.Create(
            path,
            console,
            text =>
            {
                write(console.ToFile(text), format);
                if (format is AnswerFormat.Table or AnswerFormat.Markdown)
                    about.WriteLines(text, console.Language);
            }
        );
        if (origin is not null)
            AnswerFile.Create(origin, console, about.WriteJson);
    }

    /// <summary>Writes a query instead of its answer, as JSON, to standard output or to a file.</summary>
    /// <exception cref="UsageException">
    /// Another format is asked for, or the file exists, or it cannot be written.
    /// </exception>
    public void WriteQuery(ParseResult parsed, ToolConsole console, DataInput records, Action<TextWriter> write)
    {
        string? path = parsed.GetValue(_file);
        if (parsed.GetResult(_format) is not null && parsed.GetValue(_format) != AnswerFormat.Json)
            throw new UsageException(UsageTexts.QueryIsJson(_format.Name));
        if (Extensions.TryGetValue(Path.GetExtension(path ?? ""), out AnswerFormat named) && named != AnswerFormat.Json)
            throw new UsageException(UsageTexts.QueryIsJson(path!));
        if (path is not null)
            CheckFree(parsed, path, records.Files);
        AnswerFile.Create(path, console, write);
    }

    /// <exception cref="UsageException">The file was read, or exists.</exception>
    private void CheckFree(ParseResult parsed, string file, IReadOnlyCollection<string> read) =>
        OutputFile.CheckFree(file, parsed.GetValue(_force), _force, read);

    /// <summary>Returns the format of the answer: that of its option, else that of the extension of the file.</summary>
    /// <exception cref="UsageException">The extension is not that of a format.</exception>
    public AnswerFormat FormatOf(ParseResult parsed) => FormatOf(parsed, parsed.GetValue(_file));

    private AnswerFormat FormatOf(ParseResult parsed, string? path) =>
        parsed.GetResult(_format) is not null
            ? parsed.GetValue(_format)
            : OutputFile.FormatOf(
                path,
                AnswerFormat.Table,
                Extensions.Where(pair => !_without.Contains(pair.Value)).ToDictionary(StringComparer.OrdinalIgnoreCase),
                _format
            );
}
