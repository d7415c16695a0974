using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>A piece of C#: a fenced block of a document, or a region of a file in <c>Snippets</c>.</summary>
/// <param name="Place">The file and line.</param>
/// <param name="Code">The lines, without their common indentation.</param>
internal sealed record Snippet(string Place, string Code)
{
    public static IReadOnlyList<Snippet> InDocuments { get; } =
    [.. Documents.All.SelectMany(document => Between(document.Path, document.Lines, "```csharp", "```"))];

    public static IReadOnlyList<Snippet> Tested { get; } =
    [
        .. Directory
            .EnumerateFiles(
                Path.Combine(Repository.Folder, "tests", "Gemeente.Partnerships.Docs.Tests", "Snippets"),
                "*.cs"
            )
            .SelectMany(file => Between(Path.GetFileName(file), File.ReadAllLines(file), "#region", "#endregion")),
    ];

    private static IEnumerable<Snippet> Between(string file, string[] lines, string opening, string closing)
    {
        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at].TrimStart().StartsWith(opening, StringComparison.Ordinal))
            {
                int begin = at + 1;
                at = Array.FindIndex(
                    lines,
                    begin,
                    line => line.TrimStart().StartsWith(closing, StringComparison.Ordinal)
                );
                yield return new Snippet($"{file}:{begin}", Unindented(lines[begin..at]));
            }
        }
    }

    private static string Unindented(string[] lines)
    {
        int indentation = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[indentation..].TrimEnd()));
    }
}
