namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>The texts that DuckDB can store.</summary>
internal static class StorableText
{
    /// <summary>Checks that DuckDB can store a text, and returns it.</summary>
    /// <exception cref="InvalidOperationException">It cannot be stored.</exception>
    public static string Check(string text, string kind, string column)
    {
        if (text.Contains('\0', StringComparison.Ordinal) || LoneSurrogate.IsIn(text))
            throw new InvalidOperationException(
                $"The {kind} '{Excerpt.Of(text)}' of '{column}' has a null character or half of a surrogate pair, "
                    + "which DuckDB cannot store."
            );
        return text;
    }
}
