using System.Collections.Frozen;
using System.Globalization;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Registers;

/// <summary>
/// Other names of towns abroad than their own: <c>Praag</c> and <c>Prague</c> are <c>Praha</c>. A name that several
/// places have stands for the town that the partner's point is in: <c>Frankfurt</c> is <c>Frankfurt am Main</c> or
/// <c>Frankfurt (Oder)</c>. Safe for use by several threads.
/// </summary>
/// <remarks>
/// The names of this project are those of partners of every kind except countries. They come before those of
/// <see cref="TownNames"/>, which are names of municipalities.
/// </remarks>
internal static class PartnerNames
{
    /// <summary>
    /// The largest distance from the point of a town to that of a partner with one of its names, in kilometres.
    /// </summary>
    public const double MaxDistance = 5;

    private static readonly Lazy<(ValueList<PartnerName> Others, ValueList<PartnerName> Short)> Rows = new(Read);

    // From a country and a folded name to the folded local name.
    private static readonly Lazy<FrozenDictionary<(CountryCode Country, string Key), string>> LocalKeys = new(
        static () =>
            All.ToFrozenDictionary(
                row => (row.Country, NameFolding.Fold(row.Name)),
                row => NameFolding.Fold(row.LocalName)
            )
    );

    private static readonly Lazy<ILookup<(CountryCode Country, string Key), PartnerName>> ShortNames = new(static () =>
        Short.ToLookup(row => (row.Country, NameFolding.Fold(row.Name)))
    );

    /// <summary>Gets each name of this project that stands for one town of its country.</summary>
    public static ValueList<PartnerName> All => Rows.Value.Others;

    /// <summary>Gets each name of this project that needs the point of the partner.</summary>
    public static ValueList<PartnerName> Short => Rows.Value.Short;

    /// <summary>Returns the folded local name for a folded name in a country; the same if no other is known.</summary>
    public static string LocalKey(CountryCode country, PartnerKind kind, string key)
    {
        if (kind == PartnerKind.Country)
            return key;
        if (LocalKeys.Value.TryGetValue((country, key), out string? local))
            return local;
        return kind == PartnerKind.Municipality ? TownNames.Of(country)?.LocalKey(key) ?? key : key;
    }

    /// <summary>
    /// Returns the local name of the town that a partner is in, if the partner has a name of it that other places have
    /// too; null without such a town near the point.
    /// </summary>
    public static string? NameNear(CountryCode country, PartnerKind kind, string key, GeoPoint point) =>
        kind == PartnerKind.Country ? null
        : Nearest(ShortNames.Value[(country, key)], point) is { } name ? name
        : kind == PartnerKind.Municipality ? Nearest(TownNames.Of(country)?.ByPoint(key) ?? [], point)
        : null;

    /// <summary>Reads a point as <c>51.1651 4.1437</c>; null for an empty text.</summary>
    public static GeoPoint? PointOf(ReadOnlySpan<char> text)
    {
        int space = text.IndexOf(' ');
        return space < 0
            ? null
            : new GeoPoint(
                double.Parse(text[..space], CultureInfo.InvariantCulture),
                double.Parse(text[(space + 1)..], CultureInfo.InvariantCulture)
            );
    }

    private static string? Nearest(IEnumerable<PartnerName> rows, GeoPoint point)
    {
        foreach (PartnerName row in rows)
        {
            if (row.Near is { } near && near.DistanceTo(point) <= MaxDistance)
                return row.LocalName;
        }

        return null;
    }

    private static (ValueList<PartnerName> Others, ValueList<PartnerName> Short) Read()
    {
        List<PartnerName> others = [];
        List<PartnerName> shortNames = [];
        foreach (ReadOnlySpan<char> line in TextOf("partner-names.csv").EnumerateLines())
        {
            if (line.IsEmpty)
                continue;
            string[] cells = line.ToString().Split(',');
            GeoPoint? near = PointOf(cells[2]);
            (near is null ? others : shortNames).Add(
                new(cells[0], CountryCode.Parse(cells[1].AsSpan(0, 2)), cells[1][3..], near)
            );
        }

        return ([.. others], [.. shortNames]);
    }

    /// <summary>Returns the lines of an embedded list, without its header.</summary>
    public static string TextOf(string resource)
    {
        using Stream stream = typeof(PartnerNames).Assembly.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        reader.ReadLine();
        return reader.ReadToEnd();
    }
}
