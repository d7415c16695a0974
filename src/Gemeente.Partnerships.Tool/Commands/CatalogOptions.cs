using System.CommandLine;
using Gemeente.Partnerships.Tool.Counting;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>
/// The options of every command that answers from records by dimensions: the records, their date, and tables whose
/// columns are dimensions.
/// </summary>
/// <param name="input">The options of the records and of the date.</param>
internal sealed class CatalogOptions(InputOptions input)
{
    private readonly Option<string?> _data = SharedOptions.Data();

    private readonly Option<string[]> _tables = new ToolOption<string[]>("--dimension", HelpTexts.DimensionTable)
    {
        ValueName = HelpTexts.File,
        Completions = CompletionValues.Files,
    };

    /// <summary>Adds the options of the records, of the answer, and of the date and the kind of file.</summary>
    public void AddTo(Command command, AnswerOptions answer)
    {
        command.Options.Add(_tables);
        command.Options.Add(_data);
        answer.AddTo(command);
        input.AddTo(command);
    }

    /// <summary>Returns the records that a command line asks for.</summary>
    public ImportRequest RequestOf(ParseResult parsed) => input.Of(parsed, parsed.GetValue(_data) ?? DataInput.Default);

    /// <summary>Reads the records and the tables of a command line, and prints their issues.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="console">The outputs of the tool.</param>
    /// <param name="request">The records; null for those of the command line.</param>
    /// <exception cref="UsageException">A file cannot be read, or no date is known.</exception>
    /// <exception cref="RefusedDataException">The records cannot be used.</exception>
    public CatalogInput Read(ParseResult parsed, ToolConsole console, ImportRequest? request = null)
    {
        string[] tables = parsed.GetValue(_tables) ?? [];
        CatalogInput read = CatalogInput.Read(request ?? RequestOf(parsed), CountRequest.BuiltIn, console);
        return tables.Length == 0 ? read : read.With(tables, console);
    }
}
