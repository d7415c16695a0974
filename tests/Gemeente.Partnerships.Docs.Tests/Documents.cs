using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>The Markdown files of the root and of docs, by path.</summary>
internal static class Documents
{
    public static IReadOnlyList<(string Path, string[] Lines)> All { get; } =
    [
        .. from file in Directory
            .EnumerateFiles(Repository.Folder, "*.md")
            .Concat(
                Directory.EnumerateFiles(
                    System.IO.Path.Combine(Repository.Folder, "docs"),
                    "*.md",
                    SearchOption.AllDirectories
                )
            )
        orderby file
        select (System.IO.Path.GetRelativePath(Repository.Folder, file), File.ReadAllLines(file)),
    ];

    public static string[] Get(string path) => All.Single(document => document.Path.Replace('\\', '/') == path).Lines;
}
