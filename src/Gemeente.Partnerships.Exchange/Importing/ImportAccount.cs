using System.Globalization;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>The outcome of every row of an imported file. No row is missing.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ImportAccount
{
    /// <summary>The name of the file.</summary>
    public string? File { get; init; }

    /// <summary>Every row in the order of the file, without the header.</summary>
    public required ValueList<ImportedRow> Rows { get; init; }

    /// <summary>The number of rows that were read.</summary>
    public int RowsRead => Rows.Count;

    /// <summary>Returns the number of rows with an outcome.</summary>
    public int Count(RowOutcome outcome)
    {
        int count = 0;
        foreach (ImportedRow row in Rows)
            count += row.Outcome == outcome ? 1 : 0;
        return count;
    }

    /// <summary>
    /// Returns the account in one line: <c>12 rows read = 9 records + 1 duplicates + ...</c> It mentions deprecated
    /// statements only if there are any.
    /// </summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{RowsRead} rows read = {Count(RowOutcome.Record)} records + {Count(RowOutcome.Duplicate)} "
                + $"duplicates + {Count(RowOutcome.NoDutchSide)} pairs without a Dutch side + "
                + $"{Count(RowOutcome.Domestic)} domestic pairs + {Count(RowOutcome.Blank)} blank + "
                + $"{Count(RowOutcome.Issue)} issues"
        )
        + (
            Count(RowOutcome.Deprecated) is > 0 and var deprecated
                ? string.Create(CultureInfo.InvariantCulture, $" + {deprecated} deprecated")
                : ""
        );
}
