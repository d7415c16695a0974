using System.Text.RegularExpressions;

namespace Gemeente.Partnerships.Conventions;

/// <summary>Finds words that plain English does without.</summary>
internal static partial class PlainWords
{
    /// <summary>The lines with a word to avoid, with their numbers.</summary>
    public static IEnumerable<string> LinesWithAWordToAvoid(IEnumerable<string> lines) =>
        lines
            .Index()
            .Where(line => WordToAvoid().IsMatch(line.Item))
            .Select(line => $"{line.Index + 1}: {line.Item.Trim()}");

    [GeneratedRegex(@"whoever|nobody|anew|\bbut for\b|is no [a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex WordToAvoid();
}
