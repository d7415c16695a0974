using Gemeente.Partnerships.Classification;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Tool.Parsing;

/// <summary>Reads conditions: <c>country=TR,MA</c>, <c>theme=unknown</c>, <c>start-year>=2000</c>, <c>start-year&lt;=2005</c>.</summary>
internal static class WhereText
{
    /// <exception cref="UsageException">The condition cannot be read.</exception>
    public static Filter<PartnershipFact> Parse(string text)
    {
        int sign = text.AsSpan().IndexOfAny('=', '<', '>');
        bool isRange = sign > 0 && text[sign] != '=';
        if (sign <= 0 || (isRange && (sign + 1 == text.Length || text[sign + 1] != '=')))
            throw new UsageException($"'{text}' is not a condition. Write dimension=code,code or, for ordered ones, dimension>=code or dimension<=code.");
        Dimension<PartnershipFact> dimension = FindDimension(text[..sign]);
        string codes = text[(sign + (isRange ? 2 : 1))..];
        try
        {
            return isRange
                ? text[sign] == '>' ? dimension.BetweenCodes(codes, null) : dimension.BetweenCodes(null, codes)
                : dimension.InCodes(codes.Split(',', StringSplitOptions.TrimEntries));
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <exception cref="UsageException">There is no such dimension.</exception>
    public static Dimension<PartnershipFact> FindDimension(string id)
    {
        string[] ids = [.. PartnershipDimensions.All.Select(dimension => dimension.Id)];
        return PartnershipDimensions.Find(id)
            ?? throw new UsageException($"There is no dimension '{id}'.{Misunderstanding.DidYouMean(id, ids)} There are: {string.Join(", ", ids)}.");
    }
}
