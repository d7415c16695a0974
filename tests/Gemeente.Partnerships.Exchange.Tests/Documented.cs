using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Exchange.Tests;

/// <summary>Figures that pages of the documentation state.</summary>
internal static class Documented
{
    /// <summary>The lines of docs/explanation/name-matching.md.</summary>
    public static readonly string[] NameMatching = Page("explanation", "name-matching.md");

    /// <summary>The account of the worldwide links, in docs/how-to/import-twin-towns.md.</summary>
    public static string Account =>
        Page("how-to", "import-twin-towns.md").Single(line => line.Contains(" rows read = ", StringComparison.Ordinal));

    /// <summary>The cells of the rows of the table below a heading of the page of names, without its head.</summary>
    public static IEnumerable<string[]> Table(string heading) =>
        NameMatching
            .SkipWhile(line => line != heading)
            .Skip(1)
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static string[] Page(string kind, string name) =>
        File.ReadAllLines(Path.Combine(Repository.Folder, "docs", kind, name));
}
