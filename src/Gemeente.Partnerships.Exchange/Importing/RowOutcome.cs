namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>What became of a row of an imported file.</summary>
public enum RowOutcome
{
    /// <summary>It is a record of the data set.</summary>
    Record,

    /// <summary>It says what an earlier row says, and is one record with that.</summary>
    Duplicate,

    /// <summary>It is a pair of places of which neither is Dutch.</summary>
    NoDutchSide,

    /// <summary>It is a pair of places that are both Dutch.</summary>
    Domestic,

    /// <summary>It has no value in any column.</summary>
    Blank,

    /// <summary>It cannot be used; an issue with its line says why.</summary>
    Issue,

    /// <summary>
    /// It is a statement that its source keeps but calls wrong: one of a deprecated rank in Wikidata.
    /// </summary>
    Deprecated,
}
