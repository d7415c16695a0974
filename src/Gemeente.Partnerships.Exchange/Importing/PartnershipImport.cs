using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>
/// The result of importing a file, or the files of a Data Package: the records, and an account of every row.
/// </summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record PartnershipImport
{
    /// <summary>Gets the kind of file that was read.</summary>
    public ImportKind Kind { get; init; }

    /// <summary>
    /// The records that were read. Its issues describe the rows that were not used, and doubtful cells.
    /// </summary>
    public required PartnershipDataSet DataSet { get; init; }

    /// <summary>The issues of the data set. They are not written as a part of this object.</summary>
    public ValueList<DataIssue> Issues => DataSet.Issues;

    /// <summary>True if an issue is an error, so that the data set lacks a part of the file.</summary>
    public bool HasErrors => Issues.Any(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>The outcome of every row.</summary>
    public required ImportAccount Account { get; init; }

    /// <summary>
    /// True if the file was read to its end, so that every row is in the account. If it was not, an issue gives the
    /// reason.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Gets the names of the files of a Data Package that were read; empty for another import.</summary>
    public ValueList<string> Files { get; init; } = [];

    /// <summary>The encoding and delimiter of the file, as given or detected; null if the file is not CSV.</summary>
    public CsvDialect? Dialect { get; init; }

    /// <summary>The name of the sheet (werkblad) that was read; null if the file is not a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>
    /// The fields that the columns contain, as given or guessed, and the columns that were not read; null if the file
    /// is not a spreadsheet.
    /// </summary>
    public ColumnMapping? Mapping { get; init; }

    /// <summary>
    /// The columns of a table in the order of the file, each with its field and a value; empty for another import.
    /// </summary>
    public ValueList<ImportedColumn> Columns { get; init; } = [];
}
