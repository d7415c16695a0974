using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>A kind of file that can be read.</summary>
/// <param name="Name">What a command line calls it.</param>
/// <param name="Description">What is in such a file.</param>
/// <param name="IsOf">Whether a file that begins so is of this kind.</param>
/// <param name="Import">Reads a file.</param>
internal sealed record Importer(
    string Name,
    string Description,
    Func<FileStart, bool> IsOf,
    Func<Stream, ImportRequest, ImportedFile> Import
)
{
    /// <summary>All kinds, the most particular first.</summary>
    public static ValueList<Importer> All { get; } =
    [
        PackageImport.Importer,
        WikidataImport.Importer,
        JsonImport.Importer,
        TwinLinkImport.Importer,
        CsvTableImport.Profiles,
        CsvTableImport.Partnerships,
    ];

    /// <summary>The names of all.</summary>
    public static string Names => string.Join(", ", All.Select(importer => importer.Name));

    /// <summary>
    /// The ends of names of files that are of this kind where their content does not tell, in lower case.
    /// </summary>
    public ValueList<string> Extensions { get; init; } = [];

    /// <summary>
    /// Whether it tells how far rows have been made records of, which takes longer than reading the file.
    /// </summary>
    public bool TellsOfRows { get; init; }

    /// <summary>Whether columns of such a file can be named.</summary>
    public bool TakesColumns { get; init; }

    /// <summary>The kind of a name.</summary>
    /// <exception cref="UsageException">There is no such kind.</exception>
    public static Importer Of(string kind) =>
        All.FirstOrDefault(importer => importer.Name == kind)
        ?? throw new UsageException(
            $"'{kind}' is not a value of --kind: {Names}.{ParseErrorMessages.DidYouMean(kind, All.Select(importer => importer.Name))}"
        );

    /// <summary>The kind that a file looks like, else the one that its name tells.</summary>
    /// <exception cref="UsageException">It is like none.</exception>
    public static Importer Of(FileStart start) =>
        start.Signature is { } kind
            ? throw new UsageException($"'{start.Name}' is {kind}. Expected: {FileSignature.Expected}.")
            : All.FirstOrDefault(importer => importer.IsOf(start))
                ?? All.FirstOrDefault(importer => importer.Extensions.Contains(start.Extension))
                ?? throw new UsageException(
                    start.Text.Length == 0
                        ? $"'{start.Name}' is empty. Expected: {Names}."
                        : $"'{start.Name}' looks like nothing that can be read: say what it is with --kind, one of {Names}."
                );
}
