using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A COROP region of the Netherlands (COROP-gebied): one of 40 regions for regional statistics.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal when the codes are equal. In the order of Statistics
/// Netherlands. The names are Dutch in both languages.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<CoropRegion>))]
[TypeConverter(typeof(TextConverter<CoropRegion>))]
public sealed class CoropRegion : CodeListItem<CoropRegion>, ICodeList<CoropRegion>
{
    private static readonly (string Code, string Name)[] Regions =
    [
        ("oost-groningen", "Oost-Groningen"),
        ("delfzijl-en-omgeving", "Delfzijl en omgeving"),
        ("overig-groningen", "Overig Groningen"),
        ("noord-friesland", "Noord-Friesland"),
        ("zuidwest-friesland", "Zuidwest-Friesland"),
        ("zuidoost-friesland", "Zuidoost-Friesland"),
        ("noord-drenthe", "Noord-Drenthe"),
        ("zuidoost-drenthe", "Zuidoost-Drenthe"),
        ("zuidwest-drenthe", "Zuidwest-Drenthe"),
        ("noord-overijssel", "Noord-Overijssel"),
        ("zuidwest-overijssel", "Zuidwest-Overijssel"),
        ("twente", "Twente"),
        ("veluwe", "Veluwe"),
        ("achterhoek", "Achterhoek"),
        ("arnhem-nijmegen", "Arnhem/Nijmegen"),
        ("zuidwest-gelderland", "Zuidwest-Gelderland"),
        ("utrecht", "Utrecht"),
        ("kop-van-noord-holland", "Kop van Noord-Holland"),
        ("alkmaar-en-omgeving", "Alkmaar en omgeving"),
        ("ijmond", "IJmond"),
        ("agglomeratie-haarlem", "Agglomeratie Haarlem"),
        ("zaanstreek", "Zaanstreek"),
        ("groot-amsterdam", "Groot-Amsterdam"),
        ("het-gooi-en-vechtstreek", "Het Gooi en Vechtstreek"),
        ("agglomeratie-leiden-en-bollenstreek", "Agglomeratie Leiden en Bollenstreek"),
        ("agglomeratie-s-gravenhage", "Agglomeratie 's-Gravenhage"),
        ("delft-en-westland", "Delft en Westland"),
        ("oost-zuid-holland", "Oost-Zuid-Holland"),
        ("groot-rijnmond", "Groot-Rijnmond"),
        ("zuidoost-zuid-holland", "Zuidoost-Zuid-Holland"),
        ("zeeuwsch-vlaanderen", "Zeeuwsch-Vlaanderen"),
        ("overig-zeeland", "Overig Zeeland"),
        ("west-noord-brabant", "West-Noord-Brabant"),
        ("midden-noord-brabant", "Midden-Noord-Brabant"),
        ("noordoost-noord-brabant", "Noordoost-Noord-Brabant"),
        ("zuidoost-noord-brabant", "Zuidoost-Noord-Brabant"),
        ("noord-limburg", "Noord-Limburg"),
        ("midden-limburg", "Midden-Limburg"),
        ("zuid-limburg", "Zuid-Limburg"),
        ("flevoland", "Flevoland"),
    ];

    private CoropRegion(string code, Label? label = null, int? number = null)
        : base(code, label) => Number = number;

    /// <summary>
    /// The number of the region by Statistics Netherlands (COROP-code), 1 to 40; null if not well-known.
    /// </summary>
    public int? Number { get; }

    static ValueList<CoropRegion> ICodeList<CoropRegion>.WellKnown =>
        [.. Regions.Select((region, index) => new CoropRegion(region.Code, Label.Same(region.Name), index + 1))];

    static CoropRegion ICodeList<CoropRegion>.CreateOther(string code) => new(code);
}
