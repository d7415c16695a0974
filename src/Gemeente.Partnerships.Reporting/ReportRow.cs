namespace Gemeente.Partnerships.Reporting;

/// <summary>A row of a table of a report (rij).</summary>
/// <param name="Cells">A cell for each column.</param>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ReportRow(ValueList<ReportCell> Cells)
{
    /// <summary>Returns the cells.</summary>
    public override string ToString() => Cells.ToString();
}
