namespace Gemeente.Partnerships.Csv;

/// <summary>The kind of a cell. All cells of CSV are text; the cells of a workbook have types.</summary>
internal enum CellKind
{
    Text,

    /// <summary>A number. Its text has a decimal point, and no marks between thousands.</summary>
    Number,

    /// <summary>A date. Its text is <c>2007-06-30</c>, or the year or month if the cell shows no more.</summary>
    Date,

    /// <summary>A truth value. Its text is <c>TRUE</c> or <c>FALSE</c>.</summary>
    Truth,

    /// <summary>An error of a formula, such as <c>#N/A</c>.</summary>
    Error,

    /// <summary>A formula whose value the file does not contain. Its text is the formula.</summary>
    FormulaWithoutValue,

    /// <summary>A date before 1 March 1900, which spreadsheet programs show as different days.</summary>
    EarlyDate,
}
