using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>Recognises the header of a list of pairs.</summary>
/// <param name="options">The settings.</param>
internal sealed class TwinTownHeader(TwinTownOptions options)
    : HeaderRecogniser(options, ColumnMapping.TwinTownFields, [])
{
    /// <inheritdoc/>
    public override IEnumerable<string> MissingIn(ColumnMapping mapping)
    {
        bool hasFirst = HasCountry(mapping, "1");
        bool hasSecond = HasCountry(mapping, "2");
        if (options.Municipality is null && mapping.ColumnOf("city1") is null)
            yield return "city1";
        if (mapping.ColumnOf("city2") is null)
            yield return "city2";
        if (options.UseCountryInName)
            yield break;
        bool isFirstGiven = options.Municipality is not null && mapping.ColumnOf("city1") is null;
        if (!hasFirst && !isFirstGiven && !(options.Country is not null && hasSecond))
            yield return "country1";
        if (!hasSecond && !(options.Country is not null && (hasFirst || isFirstGiven)))
            yield return "country2";
    }

    /// <summary>
    /// Returns a row with the names of columns that it has twice for the country or the code of either side, the second
    /// with a number behind it.
    /// </summary>
    public static string[] Numbered(string[] row)
    {
        string[] numbered = [.. row];
        for (int i = 1; i < row.Length; i++)
        {
            if (Array.IndexOf(row, row[i], 0, i) >= 0 && IsSecond($"{row[i]} 2"))
                numbered[i] = $"{row[i]} 2";
        }

        return numbered;
    }

    /// <inheritdoc/>
    public override ColumnMapping MappingOf(string[] header) =>
        WithNearest(WithNearest(base.MappingOf(header), header, "country"), header, "iso");

    private static bool HasCountry(ColumnMapping mapping, string side) =>
        mapping.ColumnOf("country" + side) is not null || mapping.ColumnOf("iso" + side) is not null;

    private static bool IsSecond(string column) =>
        ColumnMapping.Guess([column], ["country2", "iso2", "city2"]).Columns.Count > 0;

    // Town, Twin town, Country: the country is that of the place before it.
    private ColumnMapping WithNearest(ColumnMapping mapping, string[] columns, string field)
    {
        string second = field + "2";
        bool isGiven = options.Mapping?.ColumnOf(field + "1") is not null;
        if (isGiven || mapping.ColumnOf(field + "1") is not { } column || mapping.ColumnOf(second) is not null)
            return mapping;
        int at = Array.IndexOf(columns, column);
        int firstPlace = Before("city1");
        return Before("city2") > firstPlace
            ? mapping with
            {
                Columns =
                [
                    .. mapping.Columns.Select(mapped =>
                        mapped.Field == field + "1" ? mapped with { Field = second } : mapped
                    ),
                ],
            }
            : mapping;

        int Before(string place) =>
            mapping.ColumnOf(place) is { } name && Array.IndexOf(columns, name) is var index && index < at ? index : -1;
    }
}
