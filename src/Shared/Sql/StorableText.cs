namespace Gemeente.Partnerships.Sql;

/// <summary>The texts that stored facts can have, in every database.</summary>
internal static class StorableText
{
    /// <summary>Checks that a text can be stored, and returns it.</summary>
    /// <exception cref="InvalidOperationException">It cannot be stored.</exception>
    public static string Check(string text, string kind, string column)
    {
        if (text.Contains('\0', StringComparison.Ordinal) || LoneSurrogate.IsIn(text))
            throw new InvalidOperationException(
                $"The {kind} '{Excerpt.Of(text)}' of '{column}' has a null character or half of a surrogate pair, "
                    + "which cannot be stored."
            );
        return text;
    }
}
