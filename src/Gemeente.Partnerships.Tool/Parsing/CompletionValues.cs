namespace Gemeente.Partnerships.Tool.Parsing;

/// <summary>The values that a shell offers for an option or argument.</summary>
/// <param name="Source">Returns the values. Only completion asks for them.</param>
/// <param name="HasFiles">Whether a file is a value too.</param>
internal sealed record CompletionValues(Func<IReadOnlyList<string>> Source, bool HasFiles = false)
{
    public CompletionValues(IReadOnlyList<string> words, bool HasFiles = false)
        : this(() => words, HasFiles) { }

    /// <summary>No values, because any text is valid.</summary>
    public static readonly CompletionValues None = new([]);

    /// <summary>Files.</summary>
    public static readonly CompletionValues Files = new([], HasFiles: true);

    /// <summary>The values.</summary>
    public IReadOnlyList<string> Words => Source();

    /// <summary>True if the words may follow each other with commas between them.</summary>
    public bool AreListed { get; init; }

    /// <summary>True if the words are the beginnings of conditions, such as <c>country=</c>.</summary>
    public bool AreConditions { get; init; }
}
