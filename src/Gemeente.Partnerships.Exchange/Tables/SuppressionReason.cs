namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>Why a cell is not published.</summary>
public enum SuppressionReason
{
    /// <summary>The count is not 0, and below the minimum.</summary>
    BelowMinimum,

    /// <summary>The count of its whole row or column is below the minimum; the cell itself may be 0.</summary>
    TotalBelowMinimum,

    /// <summary>A few contributors make up most of it.</summary>
    Dominance,

    /// <summary>Another cell could be computed from it.</summary>
    Complementary,

    /// <summary>The table is withheld as a whole: hiding part of it would not protect its cells.</summary>
    Withheld,
}
