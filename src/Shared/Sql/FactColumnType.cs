namespace Gemeente.Partnerships.Sql;

/// <summary>The type of a column of stored facts.</summary>
internal enum FactColumnType
{
    /// <summary>A text that is never null.</summary>
    Id,

    /// <summary>A boolean that is never null.</summary>
    Flag,

    /// <summary>A code; null for unknown.</summary>
    Code,

    /// <summary>A list of one or more codes; null for unknown.</summary>
    Codes,

    /// <summary>A whole number of 64 bits; null for unknown.</summary>
    Amount,
}
