namespace Gemeente.Partnerships.Queries;

/// <summary>The known codes of a dimension, up to a number.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="AreAll">True if there are no more.</param>
internal sealed record KnownCodes(IReadOnlyList<string> Codes, bool AreAll)
{
    /// <summary>The number of codes at most.</summary>
    private const int Max = 10_000;

    /// <summary>Returns the first codes of a list.</summary>
    public static KnownCodes Of(IEnumerable<string> codes)
    {
        List<string> first = [.. codes.Take(Max + 1)];
        bool areAll = first.Count <= Max;
        if (!areAll)
            first.RemoveAt(Max);
        return new KnownCodes(first, areAll);
    }
}
