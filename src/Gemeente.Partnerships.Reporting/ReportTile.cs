using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>A number at the head of a report (kerncijfer).</summary>
/// <param name="Id">The id, unique in the report.</param>
/// <param name="Label">The name of what is counted.</param>
/// <param name="Number">The number.</param>
/// <param name="Note">What the number consists of, such as its certain and possible part.</param>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ReportTile(string Id, Label Label, long Number, Label Note)
{
    /// <summary>Returns the English name and the number.</summary>
    public override string ToString() => InvariantText.Of(nameof(ReportTile), PrintMembers);
}
