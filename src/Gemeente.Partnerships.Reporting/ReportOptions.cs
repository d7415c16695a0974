using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting;

/// <summary>The options of a report.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal by content. The default is a report about all.
/// </remarks>
public sealed record ReportOptions
{
    /// <summary>Gets what the report is about.</summary>
    /// <value>The default is null: all partnerships.</value>
    public ReportSubject? About { get; init; }

    /// <summary>Gets an earlier date; the report then says what changed since.</summary>
    /// <value>The default is null: no comparison.</value>
    public DateOnly? CompareWith { get; init; }

    /// <summary>Gets the figures that were published about the data set. The appendix compares them.</summary>
    /// <value>The default is empty: no appendix.</value>
    public ValueList<PublishedFigure> Published { get; init; } = [];

    /// <summary>Gets the maximum number of partnerships in the list. The report says how many are left out.</summary>
    /// <value>The default value is 1 000.</value>
    public int MaxListed
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1000;

    /// <summary>Gets the command that makes the report, so that a reader can repeat it.</summary>
    /// <value>The default is null: it is not shown.</value>
    public string? Command { get; init; }

    /// <summary>Gets the version of the program that makes the report.</summary>
    /// <value>The default is null: it is not shown.</value>
    public string? Version { get; init; }

    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(ReportOptions), PrintMembers);
}
