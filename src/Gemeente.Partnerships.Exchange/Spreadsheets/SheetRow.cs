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
    private static readonly string[] Names = ["municipality", "partner", "country"];

    private bool _hadMunicipality;

    private readonly Dictionary<string, string> _columns = mapping
        .Columns.DistinctBy(mapped => mapped.Field, StringComparer.Ordinal)
        .ToDictionary(mapped => mapped.Field, mapped => mapped.Column, StringComparer.Ordinal);

    public CsvReader Csv => csv;

    /// <summary>True if the file is an export of this package.</summary>
    public bool IsExport => isExport;

    /// <summary>
    /// Gets or sets a value that is true if <c>NA</c> means a missing value in this file, and not Namibia.
    /// </summary>
    public bool IsNaMissing { get; set; }

    /// <summary>True if the row names one municipality that is known, or all rows are of one.</summary>
    public bool HasMunicipality => HasOwnMunicipality || (MunicipalityOfAll is not null && !csv.IsBlank);

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
            ? (isExport ? trimmed : Plain(field, trimmed))
        : null;

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
            _hadMunicipality |= field == "municipality";
            return text;
        }

        if (Written(field) is not { } written)
            Report(
                field,
                field == "municipality" && Stated("country") is not null && _hadMunicipality
                    ? ExchangeIssueMessages.MayBeMerged(ColumnName(field))
                    : CsvIssueMessages.EmptyCell(ColumnName(field), "a value")
            );
        else if (!HasNoValue(field, written))
            Invalid(field, "a value");
        return null;
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
        !isExport && (MissingValues.IsMissing(text) || (IsNaMissing && text == MissingValues.Na));

    /// <summary>True if a text means an empty list, or the absence of a partner.</summary>
    public bool IsNone(string text) => !isExport && MissingValues.IsNone(text);

    /// <summary>Reports that a cell does not contain what is expected.</summary>
    public void Invalid(string field, string expected) => csv.Invalid(ColumnName(field), expected);

    /// <summary>Reports an issue of a cell.</summary>
    public void Report(string field, IssueText text) => csv.Report(text, ColumnNumber(field));

    private static string Plain(string field, string text)
    {
        text = WrittenNames.WithoutFormula(text);
        if (!Names.Contains(field))
            return text;
        text = WrittenNames.WithoutFootnote(text);
        return field == "municipality" ? WrittenNames.WithoutDecimal(text) : text;
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
