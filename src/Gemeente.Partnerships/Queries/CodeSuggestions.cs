namespace Gemeente.Partnerships.Queries;

/// <summary>
/// Looks for the names that were probably meant by the unknown names of one query. A query of thousands of unknown
/// names does not cost more than a query of some: names are looked for up to a number of names and of steps.
/// </summary>
internal sealed class CodeSuggestions
{
    /// <summary>The number of unknown names for which others are looked for.</summary>
    public const int MaxNames = 10;

    /// <summary>
    /// The steps of all searches of a query together: comparisons of two letters, and one for each name.
    /// </summary>
    public const long MaxSteps = 5_000_000;

    private long _steps = MaxSteps;
    private int _names;

    /// <summary>Returns the id that was probably meant; null without one.</summary>
    public string? For(string id, IReadOnlyList<string> ids) =>
        _names++ < MaxNames ? NearestNames.To(id, ids, ref _steps) : null;

    /// <summary>
    /// Returns the code that was probably meant, and the reason why it was not looked for among all codes. Either can
    /// be null.
    /// </summary>
    public (string? Nearest, string? Omission) For(UnknownCode unknown)
    {
        if (_names++ >= MaxNames)
            return (null, $"No similar code was looked for, because {MaxNames} other codes are unknown too.");
        string named = string.Join(',', unknown.Named());
        if (named.Length > 0)
            return (named, null);
        if (unknown.Code.Length > NearestNames.MaxLength)
            return (
                null,
                $"No similar code was looked for, because this one has more than {NearestNames.MaxLength} characters."
            );
        string? nearest = _steps > 0 ? NearestNames.To(unknown.Code, unknown.Known.Codes, ref _steps) : null;
        return nearest is null && (_steps <= 0 || !unknown.Known.AreAll)
            ? (null, "Similar codes were looked for among a part of all codes.")
            : (nearest, null);
    }
}
