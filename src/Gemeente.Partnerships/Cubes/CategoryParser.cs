using System.Diagnostics.CodeAnalysis;

namespace Gemeente.Partnerships.Cubes;

/// <summary>Reads the code of a category.</summary>
/// <typeparam name="TCategory">The type of the categories.</typeparam>
/// <param name="code">The code.</param>
/// <param name="category">The category with the code.</param>
/// <returns>Whether a category has the code. Must not throw.</returns>
public delegate bool CategoryParser<TCategory>(string code, [MaybeNullWhen(false)] out TCategory category);
