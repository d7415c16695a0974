using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>A kind of file that can be read.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Text">The content of such a file, for help.</param>
/// <param name="IsOf">Whether a file that begins so is of this kind.</param>
/// <param name="Import">Reads a file.</param>
internal sealed record Importer(
    string Name,
    Label Text,
    Func<FileStart, bool> IsOf,
    Func<Stream, ImportRequest, ImportedFile> Import
)
{
    /// <summary>The names of all kinds.</summary>
    public static string Names => string.Join(", ", Importers.All.Select(importer => importer.Name));

    /// <summary>
    /// The extensions, in lower case, of files that are of this kind if their content does not reveal a kind.
    /// </summary>
    public ValueList<string> Extensions { get; init; } = [];

    /// <summary>
    /// True if the importer reports the progress of making records, which takes longer than reading the file.
    /// </summary>
    public bool ReportsProgress { get; init; }

    /// <summary>True if the fields of columns can be given.</summary>
    public bool HasColumns { get; init; }

    /// <summary>Returns the kind with a name.</summary>
    /// <exception cref="UsageException">The kind does not exist.</exception>
    public static Importer Of(string kind) =>
        Importers.All.FirstOrDefault(importer => importer.Name == kind)
        ?? throw new UsageException(
            UsageTexts
                .NotAValue(kind, "--kind", Names)
                .Plus(ParseErrorMessages.DidYouMean(kind, Importers.All.Select(importer => importer.Name)))
        );

    /// <summary>Returns the kind that the content of a file reveals, else the kind of its extension.</summary>
    /// <exception cref="UsageException">Neither reveals a kind.</exception>
    public static Importer Of(FileStart start) =>
        start is { Workbook: null, Signature: { } kind }
            ? throw new UsageException(
                UsageTexts.OtherKind(start.Name, IssueTexts.PhraseOf(kind), IssueTexts.PhraseOf(FileSignature.Expected))
            )
            : Importers.All.FirstOrDefault(importer => importer.IsOf(start))
                ?? Importers.All.FirstOrDefault(importer => importer.Extensions.Contains(start.Extension))
                ?? throw new UsageException(
                    start.Text.Length == 0
                        ? UsageTexts.EmptyFile(start.Name, Names)
                        : UsageTexts.UnknownKind(start.Name, Names)
                );
}
