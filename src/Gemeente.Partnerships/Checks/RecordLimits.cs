namespace Gemeente.Partnerships.Checks;

/// <summary>The limits of a value of a record, which are the same in every format that is read.</summary>
internal static class RecordLimits
{
    /// <summary>Characters of a text.</summary>
    public const int MaxTextLength = 100_000;

    /// <summary>Items of a list.</summary>
    public const int MaxListLength = 1_000;
}
