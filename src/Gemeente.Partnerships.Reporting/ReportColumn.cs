using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>A column of a table of a report (kolom).</summary>
/// <param name="Id">The id, unique in the table.</param>
/// <param name="Label">The heading.</param>
/// <param name="IsNumber">True for numbers, which are aligned to the right.</param>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ReportColumn(string Id, Label Label, bool IsNumber)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
