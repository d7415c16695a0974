using System.CommandLine;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;

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

    private readonly Option<string?> _kind = new ToolOption<string?>("--kind", HelpTexts.Kind)
    {
        ValueName = Label.Same(string.Join('|', Importers.All.Select(importer => importer.Name))),
        Completions = new([.. Importers.All.Select(importer => importer.Name)]),
    };

    private readonly Option<string[]> _columns = new ToolOption<string[]>("--column", HelpTexts.Column)
    {
        ValueName = HelpTexts.FieldAndColumn,
    };

    private readonly Option<string?> _sheet = new ToolOption<string?>("--sheet", HelpTexts.Sheet)
    {
        ValueName = HelpTexts.Name,
    };

    private readonly Option<string[]> _fillDown = new ToolOption<string[]>("--fill-down", HelpTexts.FillDown)
    {
        ValueName = HelpTexts.Field,
        Completions = new(() => ColumnMapping.PartnershipFields),
    };

    private readonly Option<string?> _municipality = new ToolOption<string?>(
        "--municipality",
        HelpTexts.MunicipalityOfRows
    )
    {
        ValueName = HelpTexts.Name,
    };

    private readonly Option<bool> _splitCountry = new ToolOption<bool>("--split-country", HelpTexts.SplitCountry);

    private readonly Option<string?> _decimals = new ToolOption<string?>("--decimal", HelpTexts.DecimalMark)
    {
        ValueName = Label.Same($"{Comma}|{Point}"),
        Completions = new([Comma, Point]),
    };

    private readonly Option<bool> _splitPartners = new ToolOption<bool>("--split-partners", HelpTexts.SplitPartners);

    private readonly Option<string?> _country = new ToolOption<string?>("--country", HelpTexts.CountryOfSide)
    {
        ValueName = HelpTexts.Code,
    };

    private readonly Option<bool> _strict = new ToolOption<bool>("--strict", HelpTexts.Strict);

    private readonly Option<bool> _issues = new ToolOption<bool>("--issues", HelpTexts.Issues);

    private InputOptions(Option<PartialDate?>? asOf, Label on) => (_asOf, _on) = (asOf, DateText.Option("--on", on));

    /// <summary>Returns the options of commands that answer as of a day.</summary>
    public static InputOptions AsOf() => new(DateText.Option("--as-of", HelpTexts.AsOf), HelpTexts.OnByAnswer);

    /// <summary>Returns the options of commands that answer about a span up to a day.</summary>
    public static InputOptions To() => new(DateText.Option("--to", HelpTexts.LastDate), HelpTexts.OnByLastDate);

    /// <summary>Returns the options of commands that use records as they are.</summary>
    public static InputOptions On() => new(null, HelpTexts.On);

    public void AddTo(Command command)
    {
        if (_asOf is not null)
            command.Options.Add(_asOf);
        foreach (
            Option option in (Option[])
                [
                    _on,
                    _kind,
                    _sheet,
                    _columns,
                    _fillDown,
                    _municipality,
                    _splitCountry,
                    _splitPartners,
                    _country,
                    _decimals,
                    _strict,
                    _issues,
                ]
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
            UseSeveralPartners = parsed.GetValue(_splitPartners),
            Country = parsed.GetValue(_country),
            FillDown = [.. (parsed.GetValue(_fillDown) ?? []).Select(FieldOf)],
            Columns = [.. (parsed.GetValue(_columns) ?? []).Select(ColumnOf)],
            HasDecimalComma = parsed.GetValue(_decimals) switch
            {
                null => null,
                Comma => true,
                Point => false,
                string other => throw new UsageException(
                    UsageTexts.NotAValue(other, _decimals.Name, $"{Comma}, {Point}")
                ),
            },
            IsStrict = parsed.GetValue(_strict),
            ListsIssues = parsed.GetValue(_issues),
        };

    private string FieldOf(string field) =>
        ColumnMapping.PartnershipFields.Contains(field)
        || ColumnMapping.ProfileFields.Contains(field)
        || ColumnMapping.TwinTownFields.Contains(field)
            ? field
            : throw new UsageException(
                UsageTexts
                    .NotAValue(field, _fillDown.Name, string.Join(", ", ColumnMapping.PartnershipFields))
                    .Plus(ParseErrorMessages.DidYouMean(field, ColumnMapping.PartnershipFields))
            );

    private MappedColumn ColumnOf(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } field, { Length: > 0 } column]
            ? new MappedColumn(field.Trim(), column.Trim())
            : throw new UsageException(UsageTexts.NotFieldAndColumn(text, _columns.Name));
}
