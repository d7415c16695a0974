using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Exchange.Names;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Serialization;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>Reads the cells of somebody's file: names or codes, in Dutch or English.</summary>
internal sealed class HostCells(CsvReader csv, ColumnMapping mapping, bool? decimalComma, CsvImportOptions options) : RowCells(csv)
{
    private static readonly char[] Separators = [';', '|', '/', '\n'];

    private readonly MunicipalityNameMatcher _municipalities = new(options.Municipalities);
    private readonly CountryNameMatcher _countries = new(options.Countries);
    private readonly Dictionary<string, string> _columns = mapping.Columns
        .DistinctBy(mapped => mapped.Field, StringComparer.Ordinal).ToDictionary(mapped => mapped.Field, mapped => mapped.Column, StringComparer.Ordinal);

    public override string? Text(string field) => Raw(field) is { } cell && CsvCell.Unguard(cell) is { } text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    public override ValueList<string> Texts(string field) =>
        [.. CsvCell.Split(Raw(field)).SelectMany(item => item.Split('\n')).Select(item => item.Trim()).Where(item => item.Length > 0)];

    public override T? Code<T>(string field)
        where T : class
        => Value(field) is not { } text ? null : Find<T>(text) ?? Other<T>(field, text);

    public override ValueList<T> Codes<T>(string field)
    {
        if (Value(field) is not { } cell)
            return [];
        List<T> items = [];
        foreach (string part in Find<T>(cell) is not null ? [cell] : cell.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (string text in Find<T>(part) is not null ? [part] : part.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if ((Find<T>(text) ?? Other<T>(field, text)) is { } item && !items.Contains(item))
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
        NameMatch<Municipality> match = _municipalities.Match(text, options.Date);
        if (match.Value is null)
            Report(field, MatchIssues.CodeOf(match, "municipality"), MatchIssues.Describe(match), MatchIssues.Expected(match, "the name or code of a municipality"));
        return match.Value?.Code ?? default;
    }

    public override CountryCode Country(string field)
    {
        if (Required(field) is not { } text)
            return default;
        NameMatch<Country> match = _countries.Match(text, options.Date);
        if (match.Value is null)
            Report(field, MatchIssues.CodeOf(match, "country"), MatchIssues.Describe(match), MatchIssues.Expected(match, "the name or code of a country"));
        return match.Value?.Code ?? default;
    }

    /// <summary>Without a begin, it is not known; without an end it is open, or not known where the file has no column for it.</summary>
    public override Period Period(string startField, string endField)
    {
        PeriodBound start = Bound(startField) ?? PeriodBound.Unknown;
        PeriodBound end = Bound(endField) ?? (_columns.ContainsKey(endField) ? PeriodBound.Open : PeriodBound.Unknown);
        return new Period { Start = start, End = end };
    }

    public override PartialDate? PartialDate(string field)
    {
        if (Value(field) is not { } text)
            return null;
        if (HostDates.TryParse(text, out PartialDate date))
            return date;
        Invalid(field, HostDates.Expected);
        return null;
    }

    public override DateOnly? Date(string field)
    {
        PartialDate? date = PartialDate(field);
        if (date is { Precision: not DatePrecision.Day })
            Invalid(field, "a day such as 30-6-2007");
        return date?.Earliest;
    }

    public override int? Number(string field)
    {
        if (Value(field) is not { } text)
            return null;
        // People are whole: points, commas and spaces between groups of three digits can only part thousands.
        if ((HostNumbers.TryParseNumber(text, true, out decimal number) || HostNumbers.TryParseNumber(text, false, out number))
            && number == decimal.Truncate(number) && number <= int.MaxValue)
        {
            return (int)number;
        }

        Invalid(field, "a whole number such as 72000 or 72.000");
        return null;
    }

    public override bool? Truth(string field)
    {
        switch (Value(field)?.ToUpperInvariant())
        {
            case null:
                return null;
            case "JA" or "J" or "YES" or "Y" or "TRUE" or "WAAR" or "1" or "X":
                return true;
            case "NEE" or "N" or "NO" or "FALSE" or "ONWAAR" or "0":
                return false;
            default:
                Invalid(field, "ja or nee, yes or no");
                return null;
        }
    }

    public override AmountRange? Budget()
    {
        AmountRange? whole = Amount("annual_budget");
        (AmountRange? from, AmountRange? to) = (Amount("annual_budget_from"), Amount("annual_budget_to"));
        return whole ?? (from, to) switch
        {
            ({ } least, { To: { } most }) => AmountRange.Between(least.From, most),
            ({ } least, _) => AmountRange.AtLeast(least.From),
            (null, { To: { } most }) => AmountRange.Between(0, most),
            _ => null,
        };
    }

    private static T? Find<T>(string text)
        where T : CodeListItem<T>, ICodeList<T>
    {
        string key = NameFolding.Fold(text);
        foreach (T item in CodeListItem<T>.All)
        {
            if (item.Code == text || NameFolding.Fold(item.DutchName) == key || NameFolding.Fold(item.EnglishName) == key || NameFolding.Fold(item.Code) == key)
                return item;
        }

        return null;
    }

    // A code that the list does not have is kept, and somebody should look at it.
    private T? Other<T>(string field, string text)
        where T : CodeListItem<T>, ICodeList<T>
    {
        string known = string.Join(", ", CodeListItem<T>.All.Select(item => item.Code));
        if (CodeListItem<T>.TryFromCode(text, out T? item))
            Report(field, "unknown-code", $"'{text}' is not in the list and is kept as a code of its own.", known, IssueSeverity.Warning);
        else
            Report(field, "csv-value", $"'{Shorten(text)}' is not a value for {_columns[field]}.", known);
        return item;
    }

    private PeriodBound? Bound(string field)
    {
        if (Value(field) is not { } text)
            return null;
        if (HostDates.TryParseBound(text, out PeriodBound bound))
            return bound;
        Invalid(field, HostDates.ExpectedBound);
        return null;
    }

    private AmountRange? Amount(string field)
    {
        if (Value(field) is not { } text)
            return null;
        if (HostNumbers.TryParse(text, decimalComma, out AmountRange amount))
            return amount;
        Invalid(field, decimalComma is null && text.AsSpan().ContainsAny(",.")
            ? HostNumbers.Expected + ", or a dialect that says whether the file has decimal commas"
            : HostNumbers.Expected);
        return null;
    }

    private string? Raw(string field) => _columns.TryGetValue(field, out string? column) ? Csv.Text(column) : null;

    /// <summary>The text of a cell that holds a value; null where it is empty or says that nothing is stated.</summary>
    private string? Value(string field) => Text(field) is { } text && text is not ("-" or "?") && NameFolding.Fold(text) is not ("nvt" or "leeg") ? text : null;

    private string? Required(string field)
    {
        string? text = Text(field);
        if (text is null)
            Report(field, "csv-value", $"{_columns[field]} is empty.", "a value");
        return text;
    }

    private void Invalid(string field, string expected) => Csv.Invalid(_columns[field], expected);

    private void Report(string field, string code, string message, string expected, IssueSeverity severity = IssueSeverity.Error) =>
        Csv.Report(code, message, expected, Csv.ColumnOf(_columns[field]), severity);

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, 57)}...");
}
