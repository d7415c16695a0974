using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Iati;

/// <summary>
/// A sector of an activity, in one of two vocabularies: 1 for the purpose codes of the OECD DAC, 99 for the themes of
/// the records.
/// </summary>
internal readonly record struct IatiSector(int Vocabulary, string Code, decimal Percentage, Label? Name)
{
    private const string NotSpecified = "99810";

    /// <summary>
    /// Returns the sectors of themes. IATI requires percentages that add up to 100 in each vocabulary. Records state no
    /// amounts, so all themes have the same part.
    /// </summary>
    public static IEnumerable<IatiSector> Of(ValueList<Theme> themes)
    {
        if (themes.Count == 0)
            return [new IatiSector(1, NotSpecified, 100, null)];
        List<(Theme Theme, decimal Part)> parts = [.. themes.Select((theme, i) => (theme, PartOf(i, themes.Count)))];
        return parts
            .GroupBy(
                part => part.Theme.CrsPurposeCode?.ToString(CultureInfo.InvariantCulture) ?? NotSpecified,
                StringComparer.Ordinal
            )
            .Select(group => new IatiSector(1, group.Key, group.Sum(part => part.Part), null))
            .Concat(parts.Select(part => new IatiSector(99, part.Theme.Code, part.Part, part.Theme.Label)));
    }

    /// <summary>Returns the part of a theme, in two decimals. The last part is the remainder.</summary>
    private static decimal PartOf(int index, int count)
    {
        decimal part = decimal.Round(100m / count, 2, MidpointRounding.ToZero);
        return index < count - 1 ? part : 100m - (part * (count - 1));
    }
}
