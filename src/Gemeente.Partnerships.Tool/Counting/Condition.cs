using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>
/// Parses a condition: <c>country=TR,MA</c>, <c>theme=unknown</c>, <c>start-year>=2000</c> or
/// <c>start-year&lt;=2005</c>.
/// </summary>
internal static class Condition
{
    /// <exception cref="UsageException">The text is not a condition.</exception>
    public static QueryFilter Parse(string text)
    {
        int at = text.AsSpan().IndexOfAny('=', '<', '>');
        bool isRange = at > 0 && text[at] != '=';
        int codes = at + (isRange ? 2 : 1);
        if (at <= 0 || codes >= text.Length || (isRange && text[at + 1] != '='))
        {
            throw new UsageException(
                $"'{text}' is not a condition. Write \"dimension=code,code\". "
                    + "For an ordered dimension \"dimension>=code\" and \"dimension<=code\" are valid too."
            );
        }

        string dimension = text[..at].Trim();
        return text[at] switch
        {
            '>' => QueryFilter.Between(dimension, text[codes..].Trim(), to: null),
            '<' => QueryFilter.Between(dimension, from: null, text[codes..].Trim()),
            _ => QueryFilter.In(dimension, text[codes..].Split(',', StringSplitOptions.TrimEntries)),
        };
    }
}
