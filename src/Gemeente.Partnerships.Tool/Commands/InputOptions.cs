using System.CommandLine;
using Gemeente.Partnerships.Tool.Importing;
using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>How every command that reads records is told what they are, and what to make of what is wrong with them.</summary>
/// <param name="day">The day that the records are of, by the name that a command gives it.</param>
internal sealed class InputOptions(Option<DateOnly?> day)
{
    private readonly Option<string?> _kind = new("--kind")
    {
        Description = "What the files are. [default: what each looks like]", HelpName = string.Join('|', Importer.All.Select(importer => importer.Name)),
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Exit with code 1 when anything is wrong or doubtful." };

    private readonly Option<bool> _issues = new("--issues")
    {
        Description = "List all that is wrong or doubtful in the records, instead of one example of each kind.",
    };

    /// <summary>For commands that answer as of a day.</summary>
    public static InputOptions AsOf() => new(DateText.Option("--as-of", "The day that the counts are of. [default: the day that the records speak of]"));

    /// <summary>For commands that take records as they are.</summary>
    public static InputOptions On() => new(DateText.Option("--on", "The day that the files speak of, where they do not say."));

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[day, _kind, _strict, _issues])
            command.Options.Add(option);
    }

    /// <summary>The question that a command line puts.</summary>
    public ImportQuestion Of(ParseResult parsed, string nameOrFile) => new(nameOrFile, parsed.GetValue(day))
    {
        DayOption = day.Name,
        Kind = parsed.GetValue(_kind),
        IsStrict = parsed.GetValue(_strict),
        ListsIssues = parsed.GetValue(_issues),
    };
}
