using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Merging;

/// <summary>A partnership of a source that is being merged, with its place and its outcome.</summary>
internal sealed class MergeCandidate(Partnership partnership, int order, int sourceIndex, string source)
{
    public Partnership Partnership { get; } = partnership;

    /// <summary>Gets the place among the partnerships of all sources.</summary>
    public int Order { get; } = order;

    public int SourceIndex { get; } = sourceIndex;

    public string Source { get; } = source;

    /// <summary>Gets the first possible day of the partnership.</summary>
    public DateOnly First { get; } = partnership.Period.Start.FirstDay ?? DateOnly.MinValue;

    /// <summary>Gets the last possible day of the partnership.</summary>
    public DateOnly Last { get; } = partnership.Period.End.Date?.Latest ?? DateOnly.MaxValue;

    /// <summary>Gets or sets the record that is kept instead; null if this one is kept.</summary>
    public MergeCandidate? Lead { get; set; }

    public MergeOutcome Outcome { get; set; }

    /// <summary>Gets or sets the id in the result, if the record is kept.</summary>
    public string ResultId { get; set; } = partnership.Id;
}
