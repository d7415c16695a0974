namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>What is counted.</summary>
internal enum CountMeasure
{
    /// <summary>Each partnership once.</summary>
    Partnerships,

    /// <summary>Each Dutch municipality once.</summary>
    Municipalities,

    /// <summary>Each partner abroad once.</summary>
    Partners,
}
