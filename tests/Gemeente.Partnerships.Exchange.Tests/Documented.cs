using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Exchange.Tests;

/// <summary>What docs/exchange.md says.</summary>
internal static class Documented
{
    public static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Folder, "docs", "exchange.md"));

    /// <summary>The account of the worldwide links, in the one block of text that holds one.</summary>
    public static string Account => Lines.Single(line => line.Contains(" rows read = ", StringComparison.Ordinal));

    /// <summary>The cells of the rows of the table below a heading, without its head.</summary>
    public static IEnumerable<string[]> Table(string heading) =>
        Lines
            .SkipWhile(line => line != heading)
            .Skip(1)
            .SkipWhile(line => !line.StartsWith('|'))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
}
