namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>What a cell of a published table holds.</summary>
public enum CellStatus
{
    /// <summary>A value, perhaps rounded.</summary>
    Normal,

    /// <summary>No value: nothing is known.</summary>
    Missing,

    /// <summary>No value: it is known, but not published.</summary>
    Suppressed,
}
