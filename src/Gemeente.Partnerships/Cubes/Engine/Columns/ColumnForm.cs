namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>How a chunk's column holds its codes.</summary>
internal enum ColumnForm
{
    /// <summary>Chosen by content.</summary>
    Auto,

    /// <summary>One category for all rows.</summary>
    Constant,

    /// <summary>Stretches of rows with the same category.</summary>
    Runs,

    /// <summary>A bitmap a category.</summary>
    Bitmaps,

    /// <summary>A byte a row.</summary>
    Bytes,

    /// <summary>Two bytes a row.</summary>
    Shorts,

    /// <summary>For several categories a row: where each row's list begins, and the lists.</summary>
    Lists,
}
