using System.CommandLine;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>
/// How every command that reads records is told what they are, and what to make of what is wrong with them.
/// </summary>
/// <param name="day">The day that the records are of, by the name that a command gives it.</param>
internal sealed class InputOptions(Option<DateOnly?> day)
{
    private const string Comma = "comma";
    private const string Point = "point";

    private readonly Option<string?> _kind = new("--kind")
    {
        Description = "What the files are. [default: what each looks like]",
        HelpName = string.Join('|', Importer.All.Select(importer => importer.Name)),
    };

    private readonly Option<string[]> _columns = new("--column")
    {
        Description =
            "What a column of a table holds, such as country=Staat; may be said of several. Of several files, where they have it. [default: as its name tells]",
        HelpName = "field=column",
    };

    private readonly Option<string?> _decimals = new("--decimal")
    {
        Description = "How the amounts in a table are written. [default: as they tell together]",
        HelpName = $"{Comma}|{Point}",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Exit with code 1 when anything is wrong or doubtful.",
    };

    private readonly Option<bool> _issues = new("--issues")
    {
        Description = "List all that is wrong or doubtful in the records, instead of one example of each kind.",
    };

    /// <summary>For commands that answer as of a day.</summary>
    public static InputOptions AsOf() =>
        new(DateText.Option("--as-of", "The day that the counts are of. [default: the day that the records speak of]"));

    /// <summary>For commands that take records as they are.</summary>
    public static InputOptions On() =>
        new(DateText.Option("--on", "The day that the files speak of, where they do not say."));

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[day, _kind, _columns, _decimals, _strict, _issues])
            command.Options.Add(option);
    }

    /// <summary>The question that a command line puts.</summary>
    public ImportRequest Of(ParseResult parsed, string nameOrFile) =>
        new(nameOrFile, parsed.GetValue(day))
        {
            DayOption = day.Name,
            Kind = parsed.GetValue(_kind),
            Columns = [.. (parsed.GetValue(_columns) ?? []).Select(ColumnOf)],
            DecimalComma = parsed.GetValue(_decimals) switch
            {
                null => null,
                Comma => true,
                Point => false,
                string other => throw new UsageException(
                    $"'{other}' is not a value of {_decimals.Name}: {Comma}, {Point}."
                ),
            },
            IsStrict = parsed.GetValue(_strict),
            ListsIssues = parsed.GetValue(_issues),
        };

    private MappedColumn ColumnOf(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } field, { Length: > 0 } column]
            ? new MappedColumn(field.Trim(), column.Trim())
            : throw new UsageException(
                $"'{text}' is not a value of {_columns.Name}: what the column holds, an equals sign, and its name."
            );
}
