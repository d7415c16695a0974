using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Reads the cells of a spreadsheet as the values of records: names or codes, in Dutch or English, and dates and
/// amounts as people write them. Not thread-safe.
/// </summary>
/// <param name="row">The cells of the current row as text.</param>
/// <param name="names">Looks up municipalities and countries.</param>
/// <param name="formats">The formats of dates and amounts in the file.</param>
/// <param name="asOf">The reference date of the file.</param>
internal sealed class SheetCells(SheetRow row, PlaceNames names, ValueFormats formats, DateOnly asOf)
    : RowCells(row.Csv)
{
    // Twinning is of the last hundred years, and an agreement is for some years.
    private const int FirstYear = 1900;
    private const string PartnershipEnd = "end";
    private const int MaxTermLength = 50;
    private const int MaxLists = 4096;
    private const int MaxCodeLength = 64;
    private const string Themes = "themes";

    private static readonly char[] Separators = [';', '|', '/', '\n'];

    // Many rows have the same list, which they share. Lists with an issue are read again for each row.
    private readonly Dictionary<(Type, string), object> _lists = [];
    private readonly PartnerCells _partner = new(row, names, asOf);

    /// <summary>Gets the function that finds the themes of other words; null if there is none.</summary>
    public Func<string, ValueList<Theme>>? FindThemes { get; init; }

    public override string? Text(string field) => field == "partner" ? _partner.Name() : row.Value(field);

    public override ValueList<string> Texts(string field) =>
        row.IsExport && !row.HasFormulaError(field)
            ? [.. CsvCell.Split(row.Raw(field)).Select(item => item.Trim()).Where(item => item.Length > 0)]
            :
            [
                .. row.Value(field)
                    ?.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    ?? [],
            ];

    public override Evidence Evidence() =>
        NameNote.AddTo(
            base.Evidence(),
            new NameNote?[]
            {
                row.Stated("municipality") is { } municipality
                    ? NameNote.Of(names.MatchMunicipality(municipality))
                    : null,
                row.Stated("country") is { } country ? NameNote.Of(names.MatchCountry(country)) : null,
                _partner.CountryInName() is { } named ? NameNote.Of(named.Match) : null,
                _partner.SplitNote(),
            }
                .Concat(DateNotes())
                .Concat(ThemeNotes())
                .Distinct()
        );

    /// <summary>Returns the notes on a start and an end that are not dates.</summary>
    public NameNote?[] DateNotes() => [UncertainDateNote("start", isEnd: false), UncertainDateNote("end", isEnd: true)];

    public override T? Code<T>(string field)
        where T : class =>
        row.Value(field) is not { } text ? null : CodeNames<T>.Find(text) ?? UnlistedCode<T>(field, text);

    public override ValueList<T> Codes<T>(string field)
    {
        if (row.Value(field) is not { } cell || row.IsNone(cell))
            return [];
        if (_lists.TryGetValue((typeof(T), cell), out object? known))
            return (ValueList<T>)known;
        List<T> items = [];
        bool isListed = true;
        foreach (string part in PartsOf<T>(cell))
        {
            if (row.IsMissing(part))
                continue;
            T? item = CodeNames<T>.Find(part);
            isListed &= item is not null;
            items.AddRange((item is null ? Unlisted<T>(field, part) : [item]).Except(items));
        }

        ValueList<T> list = [.. items];
        if (isListed && _lists.Count < MaxLists)
            _lists.Add((typeof(T), cell), list);
        return list;
    }

    public override T? Enumerated<T>(string field, EnumCodes<T> codes)
    {
        if (row.Value(field) is not { } text)
            return null;
        T? value = codes.Find(text.ToLowerInvariant());
        if (value is null)
            row.Invalid(field, codes.All);
        return value;
    }

    public override MunicipalityCode Municipality(string field)
    {
        if (row.Required(field) is not { } text)
            return default;
        NameMatch<Municipality> match = names.MatchMunicipality(text);
        if (PlaceNames.MunicipalityIssueOf(match) is { } issue)
            row.Report(field, issue);
        return match.Value?.Code ?? default;
    }

    public override CountryCode Country(string field) => _partner.Country(field);

    /// <summary>
    /// Returns the pair of a partnership with two Dutch sides, for the account; null if the partner is abroad.
    /// </summary>
    public string? DomesticPair(Partnership partnership) =>
        partnership.Partner.Country == "NL"
            ? $"{row.Stated("municipality")} (NL) - {partnership.Partner.Name ?? "?"} (NL)"
            : null;

    /// <summary>
    /// Returns a period. A missing start is not known. A missing end is open: a list of partnerships has them as
    /// current. If a file of profiles has no column for the end, it is not known.
    /// </summary>
    public override Period Period(string startField, string endField)
    {
        PeriodBound start = Bound(startField, asOf, isEnd: false) ?? PeriodBound.Unknown;
        bool isOpen = endField == PartnershipEnd || row.HasColumn(endField);
        PeriodBound end = Bound(endField, LastEnd, isEnd: true) ?? (isOpen ? PeriodBound.Open : PeriodBound.Unknown);
        return PeriodOf(start, end, row.ColumnNumber(endField));
    }

    public override PartialDate? PartialDate(string field)
    {
        if (row.Value(field) is not { } text)
            return null;
        PartialDate? date = DateParser.Date(text, formats.DateOrders);
        if (date is null)
            InvalidDate(field, text, DateParser.Expected);
        return date;
    }

    public override DateOnly? Date(string field)
    {
        PartialDate? date = PartialDate(field);
        if (date is { Precision: not DatePrecision.Day })
            row.Invalid(field, "a day such as 30-6-2007");
        return date?.Earliest;
    }

    public override int? Number(string field)
    {
        if (row.Value(field) is not { } text || IsShared(field))
            return null;
        if (AmountParser.TryParseCount(text, out int number))
            return number;
        row.Invalid(field, "a whole number such as 72000 or 72.000");
        return null;
    }

    public override bool? Truth(string field)
    {
        switch (row.Value(field)?.ToUpperInvariant())
        {
            case null:
                return null;
            case "JA" or "J" or "YES" or "Y" or "TRUE" or "WAAR" or "1" or "X":
                return true;
            case "NEE" or "N" or "NO" or "FALSE" or "ONWAAR" or "0":
                return false;
            default:
                row.Invalid(field, "ja or nee, yes or no");
                return null;
        }
    }

    /// <summary>
    /// Returns an amount, in one column or in one for the lowest and one for the highest amount. Columns that
    /// contradict each other are reported.
    /// </summary>
    public override AmountRange? Amount(string field)
    {
        (string lowestField, string highestField) = (field + "_from", field + "_to");
        AmountRange? whole = AmountIn(field);
        AmountRange? lowest = AmountIn(lowestField);
        AmountRange? highest = AmountIn(highestField);
        if (lowest is { } l && l.To is not null && l.To != l.From)
            row.Invalid(lowestField, "one amount, the lowest");
        else if (highest is { } h && h.To != h.From)
            row.Invalid(highestField, "one amount, the highest");
        else if (lowest?.From > highest?.To)
            row.Invalid(highestField, "an amount not below the lowest");
        if (!Csv.IsSound)
            return null;
        AmountRange? parts = (lowest, highest) switch
        {
            (null, null) => null,
            (_, { To: { } to }) => AmountRange.Between(lowest?.From ?? 0, to),
            _ => AmountRange.AtLeast(lowest.GetValueOrDefault().From),
        };
        if (whole is not null && parts is not null && whole != parts)
            row.Invalid(field, $"{parts}, as in the other columns, or nothing");
        return whole ?? parts;
    }

    public override string RequiredText(string field) => row.Required(field) ?? "";

    private DateOnly LastEnd =>
        asOf.Year > DateOnly.MaxValue.Year - MaxTermLength ? DateOnly.MaxValue : asOf.AddYears(MaxTermLength);

    private static string[] Parts<T>(string text, params char[] separators)
        where T : CodeListItem<T>, ICodeList<T> =>
        CodeNames<T>.Find(text) is not null
            ? [text]
            : text.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // What a program exported is read to the letter.
    private ValueList<Theme> ThemesOf(string text) => row.IsExport || FindThemes is null ? [] : FindThemes(text);

    // The themes that other words mean, else a code of their own, with a warning.
    private IEnumerable<T> Unlisted<T>(string field, string text)
        where T : CodeListItem<T>, ICodeList<T>
    {
        ValueList<Theme> themes = typeof(T) == typeof(Theme) ? ThemesOf(text) : [];
        if (themes.Count > 0 && themes is IEnumerable<T> read)
        {
            string listed = string.Join(" or ", themes.Select(theme => theme.DutchName));
            row.Report(field, ExchangeIssueMessages.ThemeWords(text, string.Join(" and ", themes), listed));
            return read;
        }

        return UnlistedCode<T>(field, text) is { } item ? [item] : [];
    }

    /// <summary>Returns a note for each theme in words that the record does not have.</summary>
    private IEnumerable<NameNote?> ThemeNotes()
    {
        if (row.IsExport || row.Stated(Themes) is not { } cell || row.IsNone(cell))
            yield break;
        if (_lists.ContainsKey((typeof(Theme), cell)))
            yield break;
        foreach (string part in PartsOf<Theme>(cell))
        {
            if (row.IsMissing(part) || CodeNames<Theme>.Find(part) is not null)
                continue;
            if (ThemesOf(part) is { Count: > 0 } themes)
            {
                yield return new NameNote(
                    ThemeNote.Write(part, themes.Select(theme => theme.EnglishName)),
                    IsDerived: true
                );
            }
            else if (CodeOf(part) is { Length: > 0 } code && code != Hyphenated(part))
            {
                yield return new NameNote($"The source says '{part}' for the theme.", IsDerived: false);
            }
        }
    }

    private static IEnumerable<string> PartsOf<T>(string cell)
        where T : CodeListItem<T>, ICodeList<T> => Parts<T>(cell, Separators).SelectMany(part => Parts<T>(part, ','));

    private static string Hyphenated(string text) => text.ToLowerInvariant().Replace(' ', '-');

    /// <summary>
    /// Returns the code of words: their letters without diacritics and their digits, with hyphens between words. It is
    /// empty if they have others, and cut after a word if it is too long.
    /// </summary>
    private static string CodeOf(string text)
    {
        StringBuilder code = new();
        foreach (char c in text)
        {
            if (LetterFolding.IsMark(c))
                continue;
            char letter = LetterFolding.Fold(c, out char second);
            if (char.IsAsciiLetterOrDigit(letter))
                code.Append(letter).Append(second == '\0' ? "" : second.ToString());
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return "";
            else if (code.Length > 0 && code[^1] != '-')
                code.Append('-');
        }

        string whole = code.ToString().TrimEnd('-');
        return whole.Length <= MaxCodeLength ? whole
            : whole.LastIndexOf('-', MaxCodeLength) is > 0 and var end ? whole[..end]
            : whole[..MaxCodeLength];
    }

    // A text that is not in the code list is kept as a code, with a warning.
    private T? UnlistedCode<T>(string field, string text)
        where T : CodeListItem<T>, ICodeList<T>
    {
        string known = string.Join(", ", CodeListItem<T>.All.Select(item => $"{item.Code} ({item.DutchName})"));
        if (CodeListItem<T>.TryFromCode(row.IsExport ? Hyphenated(text) : CodeOf(text), out T? item))
            row.Report(field, ExchangeIssueMessages.UnknownCode(text, item.Code, known));
        else
            row.Report(field, CsvIssueMessages.InvalidCell(text, row.ColumnName(field), known));
        return item;
    }

    private PeriodBound? Bound(string field, DateOnly last, bool isEnd)
    {
        if (row.Written(field) is { } written && MissingValues.IsUnknown(written))
            return PeriodBound.Unknown;
        if (row.Value(field) is not { } text)
            return null;
        PeriodBound? bound = CertainBound(text);
        if (bound is null && UncertainBound(text, isEnd) is { } uncertain)
        {
            row.Report(field, ExchangeIssueMessages.UncertainDate(text, row.ColumnName(field), uncertain.ToString()));
            return uncertain;
        }

        if (isEnd && bound is { } stated && UncertainDates.IsWithoutEnd(stated))
            return PeriodBound.Open;
        if (!isEnd && row.IsOngoing(text))
            row.Invalid(field, "a start, or unknown; a word for ongoing belongs in the column for the end");
        else if (bound is null)
            InvalidDate(field, text, IsPeriod(text) ? DateParser.ExpectedPeriod : DateParser.ExpectedBound);
        else if (bound.Value.Date is { } date && (date.Earliest.Year < FirstYear || date.Earliest > last))
            row.Report(field, ExchangeIssueMessages.UnlikelyDate(text, row.ColumnName(field), FirstYear, last));
        return bound;
    }

    private void InvalidDate(string field, string text, string expected) =>
        row.Invalid(field, formats.ExplanationFor(text) ?? expected);

    private AmountRange? AmountIn(string field)
    {
        if (row.Value(field) is not { } text || IsShared(field))
            return null;
        if (row.KindOf(field) == CellKind.Number)
            return AmountOf(field, text);
        if (
            AmountParser.TryParse(text, formats.HasDecimalComma, out AmountRange amount, out bool mayLackThousands)
            && !mayLackThousands
        )
            return amount;
        row.Invalid(
            field,
            mayLackThousands ? AmountParser.ExpectedThousands
                : formats.HasDecimalComma is null && text.AsSpan().ContainsAny(",.")
                    ? AmountParser.Expected + ", or a setting that says whether the file has decimal commas"
                : AmountParser.Expected
        );
        return null;
    }

    private PeriodBound? CertainBound(string text) =>
        row.IsExport ? DateParser.Bound(text, formats.DateOrders)
        : row.IsOngoing(text) ? PeriodBound.Open
        : DateParser.Bound(UncertainDates.WithoutSince(text), formats.DateOrders) ?? UncertainDates.BoundBefore(text);

    private bool IsPeriod(string text) =>
        !row.IsExport
        && PeriodText.Split(text) is ({ } start, { } end)
        && CertainBound(start) is not null
        && CertainBound(end) is not null;

    private PeriodBound? UncertainBound(string text, bool isEnd) =>
        row.IsExport ? null
        : isEnd && row.IsOwnWordForEnded(text) ? PeriodBound.By(new PartialDate(asOf))
        : UncertainDates.Bound(text, isEnd, asOf);

    private NameNote? UncertainDateNote(string field, bool isEnd) =>
        row.Stated(field) is { } text && CertainBound(text) is null && UncertainBound(text, isEnd) is not null
            ? new NameNote($"The source says '{text}' for the {field}.", IsDerived: false)
            : null;

    /// <summary>Reports the names of the row that end in the mark of a footnote.</summary>
    public void WarnOfFootnotes()
    {
        foreach (string field in SheetRow.Names)
        {
            if (row.WithFootnote(field) is { } written && row.Written(field) is { } name)
                row.Report(field, ExchangeIssueMessages.Footnote(written, name, row.ColumnName(field)));
        }
    }

    /// <summary>Indicates whether the name of the partner ends in the mark of a footnote.</summary>
    public bool PartnerHasFootnote => row.WithFootnote("partner") is not null;

    private AmountRange? AmountOf(string field, string number)
    {
        if (decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount))
            return AmountRange.Exactly(amount);
        row.Invalid(field, "an amount that is not negative");
        return null;
    }

    // A number in a merged cell is one number for all of its rows together, not one for each.
    private bool IsShared(string field)
    {
        bool isShared = row.IsMerged(field);
        if (isShared)
            row.Report(field, ExchangeIssueMessages.MergedNumber(row.Raw(field)!, row.ColumnName(field)));
        return isShared;
    }
}
