using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>What was read of somebody's file, with an account of every row.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record PartnershipImport
{
    /// <summary>
    /// The data set. Its issues say what is wrong with the rows that are not used, and what else there is to look at.
    /// </summary>
    public required PartnershipDataSet DataSet { get; init; }

    /// <summary>The issues of the data set, which it does not write itself.</summary>
    public ValueList<DataIssue> Issues => DataSet.Issues;

    /// <summary>What became of every row.</summary>
    public required ImportAccount Account { get; init; }

    /// <summary>How the file is written, as was found out; null where it is no CSV.</summary>
    public CsvDialect? Dialect { get; init; }
}
