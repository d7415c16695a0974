namespace Gemeente.Partnerships.Checks;

/// <summary>Finds half of a surrogate pair, which is not a character and which no encoding can write.</summary>
internal static class LoneSurrogate
{
    public static bool IsIn(string? text)
    {
        for (
            int at = 0;
            text is not null && text.AsSpan(at).IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var found;
            at += found + 2
        )
        {
            if (at + found + 1 == text.Length || !char.IsSurrogatePair(text, at + found))
                return true;
        }

        return false;
    }

    public static bool IsInAny(params ReadOnlySpan<string?> texts)
    {
        foreach (string? text in texts)
        {
            if (IsIn(text))
                return true;
        }

        return false;
    }
}
