using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A sub-region of the world in the standard M49 of the United Nations (subregio).</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the codes are equal.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<WorldSubregion>))]
[TypeConverter(typeof(TextConverter<WorldSubregion>))]
public sealed class WorldSubregion : CodeListItem<WorldSubregion>, ICodeList<WorldSubregion>
{
    private WorldSubregion(string code, Label? label = null, WorldRegion? region = null)
        : base(code, label) => Region = region;

    /// <summary>The region that it is a part of; null for a code that is not well-known.</summary>
    public WorldRegion? Region { get; }

    /// <summary>Northern Africa (Noord-Afrika).</summary>
    public static WorldSubregion NorthernAfrica { get; } =
        new("northern-africa", new("Noord-Afrika", "Northern Africa"), WorldRegion.Africa);

    /// <summary>Sub-Saharan Africa (Afrika ten zuiden van de Sahara).</summary>
    public static WorldSubregion SubSaharanAfrica { get; } =
        new("sub-saharan-africa", new("Afrika ten zuiden van de Sahara", "Sub-Saharan Africa"), WorldRegion.Africa);

    /// <summary>Northern America (Noord-Amerika).</summary>
    public static WorldSubregion NorthernAmerica { get; } =
        new("northern-america", new("Noord-Amerika", "Northern America"), WorldRegion.Americas);

    /// <summary>Latin America and the Caribbean (Latijns-Amerika en de Caraïben).</summary>
    public static WorldSubregion LatinAmericaAndCaribbean { get; } =
        new(
            "latin-america-and-caribbean",
            new("Latijns-Amerika en de Caraïben", "Latin America and the Caribbean"),
            WorldRegion.Americas
        );

    /// <summary>Central Asia (Centraal-Azië).</summary>
    public static WorldSubregion CentralAsia { get; } =
        new("central-asia", new("Centraal-Azië", "Central Asia"), WorldRegion.Asia);

    /// <summary>Eastern Asia (Oost-Azië).</summary>
    public static WorldSubregion EasternAsia { get; } =
        new("eastern-asia", new("Oost-Azië", "Eastern Asia"), WorldRegion.Asia);

    /// <summary>South-eastern Asia (Zuidoost-Azië).</summary>
    public static WorldSubregion SouthEasternAsia { get; } =
        new("south-eastern-asia", new("Zuidoost-Azië", "South-eastern Asia"), WorldRegion.Asia);

    /// <summary>Southern Asia (Zuid-Azië).</summary>
    public static WorldSubregion SouthernAsia { get; } =
        new("southern-asia", new("Zuid-Azië", "Southern Asia"), WorldRegion.Asia);

    /// <summary>Western Asia (West-Azië).</summary>
    public static WorldSubregion WesternAsia { get; } =
        new("western-asia", new("West-Azië", "Western Asia"), WorldRegion.Asia);

    /// <summary>Eastern Europe (Oost-Europa).</summary>
    public static WorldSubregion EasternEurope { get; } =
        new("eastern-europe", new("Oost-Europa", "Eastern Europe"), WorldRegion.Europe);

    /// <summary>Northern Europe (Noord-Europa).</summary>
    public static WorldSubregion NorthernEurope { get; } =
        new("northern-europe", new("Noord-Europa", "Northern Europe"), WorldRegion.Europe);

    /// <summary>Southern Europe (Zuid-Europa).</summary>
    public static WorldSubregion SouthernEurope { get; } =
        new("southern-europe", new("Zuid-Europa", "Southern Europe"), WorldRegion.Europe);

    /// <summary>Western Europe (West-Europa).</summary>
    public static WorldSubregion WesternEurope { get; } =
        new("western-europe", new("West-Europa", "Western Europe"), WorldRegion.Europe);

    /// <summary>Australia and New Zealand (Australië en Nieuw-Zeeland).</summary>
    public static WorldSubregion AustraliaAndNewZealand { get; } =
        new(
            "australia-and-new-zealand",
            new("Australië en Nieuw-Zeeland", "Australia and New Zealand"),
            WorldRegion.Oceania
        );

    /// <summary>Melanesia (Melanesië).</summary>
    public static WorldSubregion Melanesia { get; } =
        new("melanesia", new("Melanesië", "Melanesia"), WorldRegion.Oceania);

    /// <summary>Micronesia (Micronesië).</summary>
    public static WorldSubregion Micronesia { get; } =
        new("micronesia", new("Micronesië", "Micronesia"), WorldRegion.Oceania);

    /// <summary>Polynesia (Polynesië).</summary>
    public static WorldSubregion Polynesia { get; } =
        new("polynesia", new("Polynesië", "Polynesia"), WorldRegion.Oceania);

    static ValueList<WorldSubregion> ICodeList<WorldSubregion>.WellKnown =>
        [
            NorthernAfrica,
            SubSaharanAfrica,
            NorthernAmerica,
            LatinAmericaAndCaribbean,
            CentralAsia,
            EasternAsia,
            SouthEasternAsia,
            SouthernAsia,
            WesternAsia,
            EasternEurope,
            NorthernEurope,
            SouthernEurope,
            WesternEurope,
            AustraliaAndNewZealand,
            Melanesia,
            Micronesia,
            Polynesia,
        ];

    static WorldSubregion ICodeList<WorldSubregion>.CreateOther(string code) => new(code);
}
