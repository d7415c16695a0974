namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>The outcome of a row of an imported file.</summary>
public enum RowOutcome
{
    /// <summary>The row is a record of the data set.</summary>
    Record,

    /// <summary>The row repeats an earlier row, and is one record with it.</summary>
    Duplicate,

    /// <summary>The row is a pair of places of which neither is Dutch.</summary>
    NoDutchSide,

    /// <summary>The row is a pair of places that are both Dutch.</summary>
    Domestic,

    /// <summary>The row has no value in any column.</summary>
    Blank,

    /// <summary>The row cannot be used. An issue with its line gives the reason.</summary>
    Issue,

    /// <summary>The row is a statement that its source marks as wrong: one of a deprecated rank in Wikidata.</summary>
    Deprecated,
}
