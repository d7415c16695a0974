using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>Tests that each page is in the contents of its folder, and that the start page links to it.</summary>
public sealed class ContentsTests
{
    private static readonly string[] Kinds = ["tutorial", "how-to", "reference", "explanation", "decisions"];

    [Fact]
    public void Contents_EachPage_IsListed() =>
        Convention.HasNoOffenders(
            from page in Pages()
            let contents = Path.Combine(Repository.Folder, Path.GetDirectoryName(page)!, "toc.yml")
            where !File.ReadAllLines(contents).Contains($"  href: {Path.GetFileName(page)}")
            select $"{page} is not in toc.yml"
        );

    [Fact]
    public void StartPage_EachPage_IsLinked()
    {
        string start = string.Join('\n', Documents.Get("docs/index.md"));
        Convention.HasNoOffenders(
            from page in Pages()
            where !page.StartsWith("docs/decisions/", StringComparison.Ordinal)
            where !start.Contains($"]({page["docs/".Length..]}", StringComparison.Ordinal)
            select $"{page} is not linked in docs/index.md"
        );
    }

    private static IEnumerable<string> Pages() =>
        from document in Documents.All
        let path = document.Path.Replace('\\', '/')
        where Kinds.Any(kind => path.StartsWith($"docs/{kind}/", StringComparison.Ordinal))
        select path;
}
