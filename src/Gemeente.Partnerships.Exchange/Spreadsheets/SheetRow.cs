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
internal sealed class SheetRow(CsvReader csv, ColumnMapping mapping, PlaceNames names, bool isExport)
{
    private readonly Dictionary<string, string> _columns = mapping
        .Columns.DistinctBy(mapped => mapped.Field, StringComparer.Ordinal)
        .ToDictionary(mapped => mapped.Field, mapped => mapped.Column, StringComparer.Ordinal);

    public CsvReader Csv => csv;

    /// <summary>True if the file is an export of this package.</summary>
    public bool IsExport => isExport;

    /// <summary>True if the row names one municipality that is known.</summary>
    public bool HasMunicipality =>
        Stated("municipality") is { } text && names.FindMunicipality(text)?.Value is not null;

    /// <summary>True if the row names a municipality or country that is known, or may be one of several.</summary>
    public bool HasKnownPlace =>
        (
            Value("municipality") is { } municipality
            && names.FindMunicipality(municipality) is { Kind: not NameMatchKind.NoMatch }
        ) || (Value("country") is { } country && names.FindCountry(country) is { Kind: not NameMatchKind.NoMatch });

    /// <summary>True if the file has a column for a field.</summary>
    public bool HasColumn(string field) => _columns.ContainsKey(field);

    /// <summary>Returns the name of the column that contains a field.</summary>
    public string ColumnName(string field) => _columns[field];

    /// <summary>Returns the number of the column that contains a field, from 1; null if it is missing.</summary>
    public int? ColumnNumber(string field) =>
        _columns.TryGetValue(field, out string? column) ? csv.ColumnOf(column) : null;

    /// <summary>Returns the cell as it is in the file; null if it is empty.</summary>
    public string? Raw(string field) => _columns.TryGetValue(field, out string? column) ? csv.Text(column) : null;

    /// <summary>Returns the trimmed text of a cell, without guards against formulas; null if it is empty.</summary>
    public string? Written(string field) =>
        Raw(field) is { } cell
        && (isExport ? CsvCell.Unguard(cell) : CsvCell.UnguardBegin(cell)) is { } text
        && text.Trim() is { Length: > 0 } trimmed
            ? trimmed
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
            return text;
        if (Written(field) is not { } written)
            Report(field, CsvIssueMessages.EmptyCell(_columns[field], "a value"));
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
    public bool IsMissing(string text) => !isExport && MissingValues.IsMissing(text);

    /// <summary>True if a text means an empty list, or the absence of a partner.</summary>
    public bool IsNone(string text) => !isExport && MissingValues.IsNone(text);

    /// <summary>Reports that a cell does not contain what is expected.</summary>
    public void Invalid(string field, string expected) => csv.Invalid(_columns[field], expected);

    /// <summary>Reports an issue of a cell.</summary>
    public void Report(string field, IssueText text) => csv.Report(text, ColumnNumber(field));

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
            CellKind.FormulaWithoutValue => ExchangeIssueMessages.FormulaWithoutValue(text, _columns[field]),
            CellKind.EarlyDate => ExchangeIssueMessages.EarlyDate(text, _columns[field]),
            _ => ExchangeIssueMessages.FormulaError(text, _columns[field]),
        };
}
