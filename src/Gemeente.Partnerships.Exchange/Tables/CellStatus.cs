namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>The status of a cell of a published table.</summary>
public enum CellStatus
{
    /// <summary>The cell has a value, which may be rounded.</summary>
    Normal,

    /// <summary>The cell has no value, because nothing is known.</summary>
    Missing,

    /// <summary>The cell has a value that is not published.</summary>
    Suppressed,
}
