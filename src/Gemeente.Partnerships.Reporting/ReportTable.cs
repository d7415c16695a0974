using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>A table of a report (tabel).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ReportTable
{
    /// <summary>Gets the columns. The first has the names of the rows.</summary>
    public required ValueList<ReportColumn> Columns { get; init; }

    /// <summary>Gets the rows.</summary>
    public required ValueList<ReportRow> Rows { get; init; }

    /// <summary>Gets the title; null if the section has only this table.</summary>
    public Label? Title { get; init; }

    /// <summary>Returns the number of rows and columns.</summary>
    public override string ToString() => $"{Rows.Count} x {Columns.Count}";
}
