using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>What was read of somebody's CSV file, how it was understood, and an account of every row.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record CsvImport
{
    /// <summary>
    /// The data set. Its issues say what is wrong with the rows that are not used, and what else there is to look at.
    /// </summary>
    public required PartnershipDataSet DataSet { get; init; }

    /// <summary>The issues of the data set, which it does not write itself.</summary>
    public ValueList<DataIssue> Issues => DataSet.Issues;

    /// <summary>What became of every row.</summary>
    public required ImportAccount Account { get; init; }

    /// <summary>How the file is written, given or found out.</summary>
    public required CsvDialect Dialect { get; init; }

    /// <summary>Which columns hold what, given or guessed, and which are not read.</summary>
    public required ColumnMapping Mapping { get; init; }
}
