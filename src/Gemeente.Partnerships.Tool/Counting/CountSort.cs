namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>The orders of the rows of a count.</summary>
internal enum CountSort
{
    /// <summary>The order of the categories.</summary>
    Category,

    /// <summary>The largest count first.</summary>
    Count,
}
