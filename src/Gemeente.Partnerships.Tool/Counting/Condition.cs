namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>
/// A condition as it is written: <c>country=TR,MA</c>, <c>theme=unknown</c>, <c>start-year>=2000</c>,
/// <c>start-year&lt;=2005</c>.
/// </summary>
/// <param name="Dimension">The id of the dimension.</param>
/// <param name="Sign">The first character of the comparison: <c>=</c>, <c>&gt;</c> or <c>&lt;</c>.</param>
/// <param name="Codes">The codes of categories; one where the sign is not <c>=</c>.</param>
internal sealed record Condition(string Dimension, char Sign, IReadOnlyList<string> Codes)
{
    /// <exception cref="UsageException">It is not written so.</exception>
    public static Condition Parse(string text)
    {
        int at = text.AsSpan().IndexOfAny('=', '<', '>');
        bool isRange = at > 0 && text[at] != '=';
        int codes = at + (isRange ? 2 : 1);
        if (at <= 0 || codes >= text.Length || (isRange && text[at + 1] != '='))
        {
            throw new UsageException($"'{text}' is not a condition. Write \"dimension=code,code\", or \"dimension>=code\" "
                + "and \"dimension<=code\" where categories have an order.");
        }

        return new Condition(
            text[..at].Trim(), text[at], isRange ? [text[codes..].Trim()] : text[codes..].Split(',', StringSplitOptions.TrimEntries));
    }
}
