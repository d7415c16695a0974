using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Merging;

/// <summary>A partnership of a source that is being merged: where it stood, and what becomes of it.</summary>
internal sealed class MergeCandidate(Partnership partnership, int order, int sourceIndex, string source)
{
    public Partnership Partnership { get; } = partnership;

    /// <summary>Its place among the partnerships of all sources.</summary>
    public int Order { get; } = order;

    public int SourceIndex { get; } = sourceIndex;

    public string Source { get; } = source;

    /// <summary>The first day it can have been kept up.</summary>
    public DateOnly First { get; } = partnership.Period.Start.FirstDay ?? DateOnly.MinValue;

    /// <summary>The last day it can have been kept up.</summary>
    public DateOnly Last { get; } = partnership.Period.End.Date?.Latest ?? DateOnly.MaxValue;

    /// <summary>The record that is kept in its place; null when it is kept itself.</summary>
    public MergeCandidate? Lead { get; set; }

    public MergeOutcome Outcome { get; set; }

    /// <summary>The id in the result, once it is kept.</summary>
    public string ResultId { get; set; } = partnership.Id;
}
