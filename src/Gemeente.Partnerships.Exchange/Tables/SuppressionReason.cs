namespace Gemeente.Partnerships.Exchange.Tables;

/// <summary>The reason why a cell is suppressed.</summary>
public enum SuppressionReason
{
    /// <summary>The count is below the minimum and not 0.</summary>
    BelowMinimum,

    /// <summary>The total of its row or column is below the minimum. The cell itself may be 0.</summary>
    TotalBelowMinimum,

    /// <summary>A few contributors make up most of the cell.</summary>
    Dominance,

    /// <summary>Another suppressed cell could be computed from it.</summary>
    Complementary,

    /// <summary>The whole table is withheld, because suppressing a part of it would not protect its cells.</summary>
    Withheld,
}
