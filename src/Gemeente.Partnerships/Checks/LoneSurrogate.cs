namespace Gemeente.Partnerships.Checks;

/// <summary>Half a surrogate pair: no character, so that no encoding has it.</summary>
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
}
