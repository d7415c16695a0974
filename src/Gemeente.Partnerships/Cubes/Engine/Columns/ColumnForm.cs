namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>The representation of the codes of a column.</summary>
internal enum ColumnForm
{
    /// <summary>Chosen by content.</summary>
    Auto,

    /// <summary>One category for all rows.</summary>
    Constant,

    /// <summary>Runs of rows with the same category.</summary>
    Runs,

    /// <summary>A bitmap a category.</summary>
    Bitmaps,

    /// <summary>A byte a row.</summary>
    Bytes,

    /// <summary>Two bytes a row.</summary>
    Shorts,

    /// <summary>For several categories a row: a list for each row.</summary>
    Lists,
}
