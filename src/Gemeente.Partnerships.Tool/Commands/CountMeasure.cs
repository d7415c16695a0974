namespace Gemeente.Partnerships.Tool.Commands;

/// <summary>What is counted.</summary>
internal enum CountMeasure
{
    /// <summary>Each tie once.</summary>
    Partnerships,

    /// <summary>Each Dutch municipality once.</summary>
    Municipalities,

    /// <summary>Each partner abroad once.</summary>
    Partners,
}
