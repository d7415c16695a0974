namespace Gemeente.Partnerships.Queries;

/// <summary>A code that nothing knows.</summary>
/// <param name="Code">The code.</param>
/// <param name="Named">The codes of categories that bear it for a name.</param>
/// <param name="Known">The codes that there are.</param>
/// <param name="IsCategory">Whether it is written as a category of the dimension.</param>
internal sealed record UnknownCode(
    string Code,
    IReadOnlyList<string> Named,
    IReadOnlyList<string> Known,
    bool IsCategory
);
