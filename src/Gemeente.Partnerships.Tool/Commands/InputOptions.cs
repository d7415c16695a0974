using System.CommandLine;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>
/// The options of every command that reads records: their kind and reference date, and the handling of issues.
/// </summary>
internal sealed class InputOptions
{
    private const string Comma = "comma";
    private const string Point = "point";

    private readonly Option<PartialDate?>? _asOf;
    private readonly Option<PartialDate?> _on;

    private readonly Option<string?> _kind = new("--kind")
    {
        Description = "The kind of the files. [default: recognised from their content]",
        HelpName = string.Join('|', Importers.All.Select(importer => importer.Name)),
    };

    private readonly Option<string[]> _columns = new("--column")
    {
        Description =
            "The field of a column of a table, such as country=Staat; may be repeated. Applies to every "
            + "file that has the column. [default: recognised from its name]",
        HelpName = "field=column",
    };

    private readonly Option<string?> _sheet = new("--sheet")
    {
        Description = "The sheet of a workbook. [default: the visible sheet whose header names the most fields]",
        HelpName = "name",
    };

    private readonly Option<string[]> _fillDown = new("--fill-down")
    {
        Description =
            "A field whose empty cells have the value above, because they were merged in a spreadsheet, such as "
            + "municipality; may be repeated.",
        HelpName = "field",
    };

    private readonly Option<string?> _municipality = new("--municipality")
    {
        Description = "The municipality of all rows of a table that has no column for it.",
        HelpName = "name",
    };

    private readonly Option<bool> _splitCountry = new("--split-country")
    {
        Description = "Take the country from the brackets behind the partner, where a table has no other.",
    };

    private readonly Option<string?> _decimals = new("--decimal")
    {
        Description = "The decimal mark of amounts in a table. [default: detected from all amounts]",
        HelpName = $"{Comma}|{Point}",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Exit with code 1 if there is any error or warning.",
    };

    private readonly Option<bool> _issues = new("--issues")
    {
        Description = "List every error and warning instead of one example of each kind.",
    };

    private InputOptions(Option<PartialDate?>? asOf, string onDefault) =>
        (_asOf, _on) = (asOf, DateText.Option("--on", $"The reference date of files that have none.{onDefault}"));

    /// <summary>Returns the options of commands that answer as of a day.</summary>
    public static InputOptions AsOf() =>
        new(
            DateText.Option("--as-of", "The date of the answer. [default: the reference date of the records]"),
            " [default: the date of the answer]"
        );

    /// <summary>Returns the options of commands that answer about a span up to a day.</summary>
    public static InputOptions To() =>
        new(
            DateText.Option("--to", "The last date. [default: the reference date of the records]"),
            " [default: the last date]"
        );

    /// <summary>Returns the options of commands that use records as they are.</summary>
    public static InputOptions On() => new(null, "");

    public void AddTo(Command command)
    {
        if (_asOf is not null)
            command.Options.Add(_asOf);
        foreach (
            Option option in (Option[])
                [_on, _kind, _sheet, _columns, _fillDown, _municipality, _splitCountry, _decimals, _strict, _issues]
        )
            command.Options.Add(option);
    }

    /// <summary>Returns the request of a command line.</summary>
    public ImportRequest Of(ParseResult parsed, string nameOrFile) =>
        new(nameOrFile, _asOf is null ? null : parsed.GetValue(_asOf))
        {
            On = parsed.GetValue(_on)?.Latest,
            Kind = parsed.GetValue(_kind),
            Sheet = parsed.GetValue(_sheet),
            Municipality = parsed.GetValue(_municipality),
            UseCountryInName = parsed.GetValue(_splitCountry),
            FillDown = [.. (parsed.GetValue(_fillDown) ?? []).Select(FieldOf)],
            Columns = [.. (parsed.GetValue(_columns) ?? []).Select(ColumnOf)],
            HasDecimalComma = parsed.GetValue(_decimals) switch
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

    private string FieldOf(string field) =>
        ColumnMapping.PartnershipFields.Contains(field) || ColumnMapping.ProfileFields.Contains(field)
            ? field
            : throw new UsageException(
                $"'{field}' is not a value of {_fillDown.Name}: {string.Join(", ", ColumnMapping.PartnershipFields)}."
            );

    private MappedColumn ColumnOf(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } field, { Length: > 0 } column]
            ? new MappedColumn(field.Trim(), column.Trim())
            : throw new UsageException(
                $"'{text}' is not a value of {_columns.Name}: write the field, an equals sign and the "
                    + "name of the column."
            );
}
