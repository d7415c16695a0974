using System.Collections.Frozen;
using System.Globalization;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Registers;

/// <summary>
/// Other names of towns abroad than their own, compiled by this project: <c>Praag</c> and <c>Prague</c> are
/// <c>Praha</c>. A short name that several towns have stands for the town that the partner's point is in:
/// <c>Frankfurt</c> is <c>Frankfurt am Main</c> or <c>Frankfurt (Oder)</c>. Safe for use by several threads.
/// </summary>
internal static class PartnerNames
{
    /// <summary>
    /// The largest distance from the point of a town to that of a partner with its short name, in kilometres.
    /// </summary>
    public const double MaxDistance = 5;

    private const string Resource = "partner-names.csv";

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

    /// <summary>Gets each name that stands for one town of its country.</summary>
    public static ValueList<PartnerName> All => Rows.Value.Others;

    /// <summary>Gets each short name that needs the point of the partner.</summary>
    public static ValueList<PartnerName> Short => Rows.Value.Short;

    /// <summary>Returns the folded local name for a folded name in a country; the same if no other is known.</summary>
    public static string LocalKey(CountryCode country, string key) =>
        LocalKeys.Value.GetValueOrDefault((country, key), key);

    /// <summary>
    /// Returns the local name of the town that a partner with a short name is in; null if the name is not a short name
    /// of a town near the point.
    /// </summary>
    public static string? NameNear(CountryCode country, string key, GeoPoint point)
    {
        foreach (PartnerName row in ShortNames.Value[(country, key)])
        {
            if (row.Near is { } near && near.DistanceTo(point) <= MaxDistance)
                return row.LocalName;
        }

        return null;
    }

    private static (ValueList<PartnerName> Others, ValueList<PartnerName> Short) Read()
    {
        using Stream stream = typeof(PartnerNames).Assembly.GetManifestResourceStream(Resource)!;
        using StreamReader reader = new(stream);
        List<PartnerName> others = [];
        List<PartnerName> shortNames = [];
        reader.ReadLine(); // the header
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(',');
            GeoPoint? near = cells[2].Split(' ') is [var latitude, var longitude]
                ? new GeoPoint(
                    double.Parse(latitude, CultureInfo.InvariantCulture),
                    double.Parse(longitude, CultureInfo.InvariantCulture)
                )
                : null;
            (near is null ? others : shortNames).Add(
                new(cells[0], CountryCode.Parse(cells[1].AsSpan(0, 2)), cells[1][3..], near)
            );
        }

        return ([.. others], [.. shortNames]);
    }
}
