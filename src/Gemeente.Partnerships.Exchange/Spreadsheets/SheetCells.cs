using System.Buffers;
using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Reads the cells of somebody's file: names or codes, in Dutch or English.</summary>
/// <param name="csv">The file.</param>
/// <param name="mapping">What its columns hold.</param>
/// <param name="names">What the names in it stand for.</param>
/// <param name="survey">How its amounts and dates are written.</param>
/// <param name="isExport">
/// Whether it is an export of this package, with signs before others; in another file they are a part of the text.
/// </param>
/// <param name="options">What the host says of it.</param>
internal sealed partial class SheetCells(
    CsvReader csv,
    ColumnMapping mapping,
    SheetNames names,
    SheetSurvey survey,
    bool isExport,
    CsvImportOptions options
) : RowCells(csv)
{
    private static readonly char[] Separators = [';', '|', '/', '\n'];
    private static readonly SearchValues<char> ListSigns = SearchValues.Create(Separators);

    private readonly CountryCells _countries = names.Countries;
    private readonly Dictionary<string, string> _columns = mapping
        .Columns.DistinctBy(mapped => mapped.Field, StringComparer.Ordinal)
        .ToDictionary(mapped => mapped.Field, mapped => mapped.Column, StringComparer.Ordinal);

    /// <summary>Whether the row is of a municipality that is known.</summary>
    public bool HasMunicipality =>
        Stated("municipality") is { } text && names.FindMunicipality(text)?.Value is not null;

    public override string? Text(string field) => Value(field);

    public override ValueList<string> Texts(string field) =>
        isExport && !HasError(field)
            ? [.. CsvCell.Split(Raw(field)).Select(item => item.Trim()).Where(item => item.Length > 0)]
            :
            [
                .. Value(field)
                    ?.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    ?? [],
            ];

    public override Evidence Evidence(Evidence? otherwise) =>
        NameReading.AddTo(
            base.Evidence(otherwise),
            new NameReading?[]
            {
                Stated("municipality") is { } municipality
                    ? NameReading.Of(names.MatchMunicipality(municipality))
                    : null,
                Stated("country") is { } country ? NameReading.Of(_countries.Match(country)) : null,
                CountryInName() is { } named ? NameReading.Of(named.Match) : null,
            }.Distinct()
        );

    public override T? Code<T>(string field)
        where T : class => Value(field) is not { } text ? null : Find<T>(text) ?? Other<T>(field, text);

    public override ValueList<T> Codes<T>(string field)
    {
        if (Value(field) is not { } cell || IsNone(cell))
            return [];
        List<T> items = [];
        foreach (
            string part in Find<T>(cell) is not null
                ? [cell]
                : cell.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            foreach (
                string text in Find<T>(part) is not null
                    ? [part]
                    : part.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            {
                if (!IsNothing(text) && (Find<T>(text) ?? Other<T>(field, text)) is { } item && !items.Contains(item))
                    items.Add(item);
            }
        }

        return [.. items];
    }

    public override T? Enumerated<T>(string field, EnumCodes<T> codes)
    {
        if (Value(field) is not { } text)
            return null;
        T? value = codes.Find(Encoding.UTF8.GetBytes(text.ToLowerInvariant()));
        if (value is null)
            Invalid(field, codes.All);
        return value;
    }

    public override MunicipalityCode Municipality(string field)
    {
        if (Required(field) is not { } text)
            return default;
        NameMatch<Municipality> match = names.MatchMunicipality(text);
        if (match.Value is null)
            Report(
                field,
                MatchIssues.CodeOf(match, "municipality"),
                MatchIssues.Describe(match),
                MatchIssues.Expected(match, "the name or code of a municipality")
            );
        return match.Value?.Code ?? default;
    }

    /// <summary>What a row says of two Dutch sides; null where the partner is abroad.</summary>
    public string? Domestic(Partnership tie) =>
        tie.Partner.Country == "NL" ? $"{Stated("municipality")} (NL) - {tie.Partner.Name ?? "?"} (NL)" : null;

    protected override string RequiredText(string field) => Required(field) ?? "";

    private static T? Find<T>(string text)
        where T : CodeListItem<T>, ICodeList<T> => KnownCodes<T>.ByName.GetValueOrDefault(NameFolding.Fold(text));

    // What the list does not have is kept as a code, and somebody should look at it.
    private T? Other<T>(string field, string text)
        where T : CodeListItem<T>, ICodeList<T>
    {
        string known = string.Join(", ", CodeListItem<T>.All.Select(item => $"{item.Code} ({item.DutchName})"));
        if (CodeListItem<T>.TryFromCode(text.ToLowerInvariant().Replace(' ', '-'), out T? item))
            Report(
                field,
                "unknown-code",
                $"'{text}' is not in the list and is kept as a code of its own, {item.Code}.",
                known,
                IssueSeverity.Warning
            );
        else
            Report(field, "csv-value", $"'{Excerpt.Of(text)}' is not a value for {_columns[field]}.", known);
        return item;
    }

    private string? Raw(string field) => _columns.TryGetValue(field, out string? column) ? Csv.Text(column) : null;

    /// <summary>The text of a cell; null where it is empty.</summary>
    private string? Written(string field) =>
        Raw(field) is { } cell
        && (isExport ? CsvCell.Unguard(cell) : CsvCell.UnguardBegin(cell)) is { } text
        && text.Trim() is { Length: > 0 } trimmed
            ? trimmed
            : null;

    /// <summary>
    /// The text of a cell that holds a value; null where it is empty, says that nothing is stated, or is an error of a
    /// spreadsheet.
    /// </summary>
    private string? Stated(string field) =>
        Written(field) is { } text && !IsNothing(text) && !CellWords.IsError(text) ? text : null;

    /// <summary>What is stated; an error of a spreadsheet is reported.</summary>
    private string? Value(string field)
    {
        if (Written(field) is not { } text)
            return null;
        bool isError = CellWords.IsError(text);
        if (isError)
            Report(
                field,
                "csv-value",
                $"'{text}' in {_columns[field]} is an error of a spreadsheet.",
                "what the formula should have given, or nothing"
            );
        return isError || IsNothing(text) ? null : text;
    }

    // An export leaves a cell empty for nothing, and has all else to the letter.
    private bool IsNothing(string text) => !isExport && CellWords.IsNothing(text);

    private bool IsNone(string text) => !isExport && CellWords.IsNone(text);

    /// <summary>What is stated; where nothing is, that is reported.</summary>
    private string? Required(string field)
    {
        if (Value(field) is { } text)
            return text;
        if (Written(field) is not { } written)
            Report(field, "csv-value", $"{_columns[field]} is empty.", "a value");
        else if (!CellWords.IsError(written))
            Invalid(field, "a value");
        return null;
    }

    private bool HasError(string field) => Written(field) is { } text && CellWords.IsError(text);

    private void Invalid(string field, string expected) => Csv.Invalid(_columns[field], expected);

    private void Report(
        string field,
        string code,
        string message,
        string expected,
        IssueSeverity severity = IssueSeverity.Error
    ) => Csv.Report(code, message, expected, Csv.ColumnOf(_columns[field]), severity);
}
