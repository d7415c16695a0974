namespace Gemeente.Partnerships.Queries;

/// <summary>A code that no code list, register or record has.</summary>
/// <param name="Code">The code.</param>
/// <param name="Named">Finds the codes of categories of which it is the name.</param>
/// <param name="Known">The known codes.</param>
/// <param name="IsCategory">True if it has the form of a code of the dimension.</param>
internal sealed record UnknownCode(string Code, Func<IEnumerable<string>> Named, KnownCodes Known, bool IsCategory);
