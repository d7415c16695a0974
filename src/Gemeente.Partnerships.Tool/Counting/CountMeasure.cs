namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>The units that can be counted, each once.</summary>
internal enum CountMeasure
{
    /// <summary>Partnerships.</summary>
    Partnerships,

    /// <summary>Dutch municipalities.</summary>
    Municipalities,

    /// <summary>Partners abroad.</summary>
    Partners,
}
