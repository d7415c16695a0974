using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// The cells of the current row as text, by the field that their column contains. Cells without a value are recognised
/// here: empty ones, texts such as <c>n.v.t.</c>, and errors of a spreadsheet. Not thread-safe.
/// </summary>
/// <param name="csv">The file.</param>
/// <param name="mapping">The fields that its columns contain.</param>
/// <param name="names">Looks up municipalities and countries.</param>
/// <param name="isExport">
/// Whether the file is an export of this package. An export has texts to the letter, guards against formulas, and empty
/// cells for missing values only.
/// </param>
/// <param name="options">The settings.</param>
internal sealed class SheetRow(
    CsvReader csv,
    ColumnMapping mapping,
    PlaceNames names,
    bool isExport,
    SheetImportOptions options
)
{
    /// <summary>The fields with the name of a place, behind which people write footnotes and countries.</summary>
    public static readonly string[] Names =
    [
        "municipality",
        "partner",
        "country",
        "city1",
        "country1",
        "city2",
        "country2",
    ];

    private const string Period = "period";

    private static readonly string[] MergedFields = ["municipality", "country"];

    // The fields that a row above stated.
    private readonly HashSet<string> _had = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _columns = ColumnsOf(mapping);

    public CsvReader Csv => csv;

    /// <summary>True if the file is an export of this package.</summary>
    public bool IsExport => isExport;

    /// <summary>
    /// Gets or sets a value that is true if <c>NA</c> means a missing value in this file, and not Namibia.
    /// </summary>
    public bool IsNaMissing { get; set; }

    /// <summary>True if the row names one municipality that is known, or all rows are of one.</summary>
    public bool HasMunicipality =>
        HasOwnMunicipality || ((MunicipalityOfAll is not null || HasColumn("city2")) && !csv.IsBlank);

    /// <summary>True if the country may be in brackets behind the name of the partner.</summary>
    public bool UsesCountryInName => options.UseCountryInName;

    /// <summary>True if the row names one municipality that is known.</summary>
    public bool HasOwnMunicipality =>
        HasColumn("municipality")
        && Stated("municipality") is { } text
        && names.FindMunicipality(text)?.Value is not null;

    /// <summary>True if the row names a municipality or country that is known, or may be one of several.</summary>
    public bool HasKnownPlace =>
        (
            HasColumn("municipality")
            && Value("municipality") is { } municipality
            && names.FindMunicipality(municipality) is { Kind: not NameMatchKind.NoMatch }
        ) || (Value("country") is { } country && names.FindCountry(country) is { Kind: not NameMatchKind.NoMatch });

    /// <summary>True if the file has a column for a field.</summary>
    public bool HasColumn(string field) => _columns.ContainsKey(field);

    /// <summary>Returns the name of the column that contains a field.</summary>
    public string ColumnName(string field) => _columns.GetValueOrDefault(field, field);

    /// <summary>Returns the number of the column that contains a field, from 1; null if it is missing.</summary>
    public int? ColumnNumber(string field) =>
        _columns.TryGetValue(field, out string? column) ? csv.ColumnOf(column) : null;

    /// <summary>Returns the cell as it is in the file; null if it is empty.</summary>
    public string? Raw(string field) => _columns.TryGetValue(field, out string? column) ? csv.Text(column) : null;

    /// <summary>Returns the trimmed text of a cell, without guards against formulas; null if it is empty.</summary>
    public string? Written(string field) =>
        field == "municipality" && MunicipalityOfAll is { } all ? all
        : Raw(field) is { } cell
        && (isExport ? CsvCell.Unguard(cell) : CsvCell.UnguardBegin(cell)) is { } text
        && text.Trim() is { Length: > 0 } trimmed
            ? (isExport ? trimmed : Plain(field, PartOf(field, trimmed)))
        : null;

    /// <summary>
    /// Returns the cell that names several partners, if the text of a field is one of these; else null.
    /// </summary>
    public string? Whole(string field) => _columns.TryGetValue(field, out string? column) ? csv.WholeOf(column) : null;

    /// <summary>
    /// Returns the text of a name as it is in the file, if it ends in the mark of a footnote; else null.
    /// </summary>
    public string? WithFootnote(string field) =>
        !isExport
        && Names.Contains(field)
        && Raw(field)?.Trim() is { Length: > 0 } text
        && WrittenNames.WithoutFootnote(text) != text
            ? text
            : null;

    /// <summary>
    /// Returns the text of a cell that contains a value; null for a missing value or an error of a spreadsheet.
    /// </summary>
    public string? Stated(string field) =>
        Written(field) is { } text && !IsMissing(text) && !HasNoValue(field, text) ? text : null;

    /// <summary>As <see cref="Stated"/>, but an error of a spreadsheet is reported.</summary>
    public string? Value(string field)
    {
        if (Written(field) is not { } text)
            return null;
        bool hasNoValue = HasNoValue(field, text);
        if (hasNoValue)
            Report(field, ReasonFor(field, text));
        return hasNoValue || IsMissing(text) ? null : text;
    }

    /// <summary>As <see cref="Value"/>, but a missing value is reported.</summary>
    public string? Required(string field)
    {
        if (Value(field) is { } text)
        {
            _had.Add(field);
            return text;
        }

        if (Written(field) is not { } written)
            Report(
                field,
                MayBeMerged(field, MergedFields)
                    ? ExchangeIssueMessages.MayBeMerged(ColumnName(field), field)
                    : CsvIssueMessages.EmptyCell(ColumnName(field), "a value")
            );
        else if (!HasNoValue(field, written))
            Invalid(field, "a value");
        return null;
    }

    /// <summary>
    /// True if an empty cell may have been merged with the one above: the rows above had the field, and the row has
    /// another one.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="others">The fields of which the row must have one.</param>
    public bool MayBeMerged(string field, params ReadOnlySpan<string> others)
    {
        if (!_had.Contains(field))
            return false;
        foreach (string other in others)
        {
            if (other != field && Stated(other) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Notes that a row states a field.</summary>
    public void Note(string field)
    {
        if (Written(field) is not null)
            _had.Add(field);
    }

    /// <summary>True if a cell contains an error of a spreadsheet, or a formula without a value.</summary>
    public bool HasFormulaError(string field) => Written(field) is { } text && HasNoValue(field, text);

    /// <summary>The kind of a cell.</summary>
    public CellKind KindOf(string field) =>
        _columns.TryGetValue(field, out string? column) ? csv.KindOf(column) : CellKind.Text;

    /// <summary>True if a cell is merged with the one above it.</summary>
    public bool IsMerged(string field) => _columns.TryGetValue(field, out string? column) && csv.IsMerged(column);

    /// <summary>True if a text means that no value is stated.</summary>
    public bool IsMissing(string text) =>
        !isExport
        && (
            MissingValues.IsMissing(text)
            || (IsNaMissing && text == MissingValues.Na)
            || IsWord(text, options.MissingValues)
        );

    /// <summary>True if a text means that a period has no end yet.</summary>
    public bool IsOngoing(string text) => DateParser.IsOngoing(text) || IsWord(text, options.OngoingWords);

    /// <summary>True if the settings have a text as a word for a period that ended.</summary>
    public bool IsOwnWordForEnded(string text) => IsWord(text, options.EndedWords);

    /// <summary>True if a text means an empty list, or the absence of a partner.</summary>
    public bool IsNone(string text) => !isExport && MissingValues.IsNone(text);

    /// <summary>Reports that a cell does not contain what is expected.</summary>
    public void Invalid(string field, string expected) => csv.Invalid(ColumnName(field), expected);

    /// <summary>Reports an issue of a cell.</summary>
    public void Report(string field, IssueText text) => csv.Report(text, ColumnNumber(field));

    // A column for periods is the one of the start and of the end, unless they have columns of their own.
    private static Dictionary<string, string> ColumnsOf(ColumnMapping mapping)
    {
        Dictionary<string, string> columns = new(StringComparer.Ordinal);
        foreach (MappedColumn mapped in mapping.Columns)
            columns.TryAdd(mapped.Field, mapped.Column);
        if (columns.TryGetValue(Period, out string? period) && columns.TryAdd("start", period))
            columns.TryAdd("end", period);
        return columns;
    }

    private string? PartOf(string field, string text) =>
        field is not ("start" or "end") || _columns[field] != _columns.GetValueOrDefault(Period) ? text
        : field == "start" ? PeriodText.Split(text).Start
        : PeriodText.Split(text).End;

    private static bool IsWord(string text, ValueList<string> words) =>
        words.Count > 0 && words.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

    private static string? Plain(string field, string? text)
    {
        if (text is null)
            return null;
        text = WrittenNames.WithoutFormula(text);
        if (!Names.Contains(field))
            return text;
        text = WrittenNames.WithoutFootnote(text);
        return field is "municipality" or "city1" or "city2" ? WrittenNames.WithoutDecimal(text) : text;
    }

    private string? MunicipalityOfAll => HasColumn("municipality") ? null : options.Municipality;

    private bool HasNoValue(string field, string text) =>
        KindOf(field) switch
        {
            CellKind.Text => MissingValues.IsFormulaError(text),
            CellKind.Error or CellKind.FormulaWithoutValue or CellKind.EarlyDate => true,
            _ => false,
        };

    private IssueText ReasonFor(string field, string text) =>
        KindOf(field) switch
        {
            CellKind.FormulaWithoutValue => ExchangeIssueMessages.FormulaWithoutValue(text, ColumnName(field)),
            CellKind.EarlyDate => ExchangeIssueMessages.EarlyDate(text, ColumnName(field)),
            _ => ExchangeIssueMessages.FormulaError(text, ColumnName(field)),
        };
}
