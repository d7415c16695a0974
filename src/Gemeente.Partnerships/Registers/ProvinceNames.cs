using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Registers;

/// <summary>The names of the provinces, and the abbreviations that qualify the names of places.</summary>
internal static class ProvinceNames
{
    /// <summary>
    /// Returns the province with a name or abbreviation in the form of <see cref="NameFolding"/>, or null.
    /// </summary>
    public static Province? Find(string key) =>
        key switch
        {
            "gr" or "gro" or "grn" or "groningen" => Province.Groningen,
            "f" or "fr" or "frl" or "friesland" or "fryslan" => Province.Friesland,
            "dr" or "drenthe" => Province.Drenthe,
            "o" or "ov" or "overijssel" => Province.Overijssel,
            "fl" or "flevoland" => Province.Flevoland,
            "gl" or "gld" or "gelderland" => Province.Gelderland,
            "u" or "ut" or "utr" or "utrecht" => Province.Utrecht,
            "nh" or "noordholland" or "northholland" => Province.NoordHolland,
            "zh" or "zuidholland" or "southholland" => Province.ZuidHolland,
            "z" or "ze" or "zl" or "zld" or "zeeland" => Province.Zeeland,
            "nb" or "nbr" or "noordbrabant" or "northbrabant" => Province.NoordBrabant,
            "l" or "lb" or "li" or "lim" or "limb" or "limburg" => Province.Limburg,
            _ => null,
        };
}
