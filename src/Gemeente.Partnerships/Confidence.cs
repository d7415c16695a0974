namespace Gemeente.Partnerships;

/// <summary>How far a record can be relied on, from least to most.</summary>
public enum Confidence
{
    /// <summary>One weak or undated source.</summary>
    Low,

    /// <summary>A source that leaves something open.</summary>
    Medium,

    /// <summary>One or more clear sources.</summary>
    High,
}
