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
            "gr" or "gn" or "gro" or "gron" or "grn" or "groningen" => Province.Groningen,
            "f" or "fr" or "fri" or "frl" or "frsl" or "friesland" or "fryslan" => Province.Friesland,
            "d" or "dr" or "dre" or "drente" or "drenthe" => Province.Drenthe,
            "o" or "ov" or "ovr" or "overijsel" or "overijssel" => Province.Overijssel,
            "fl" or "fle" or "flev" or "flevoland" => Province.Flevoland,
            "g" or "ge" or "gl" or "gld" or "geld" or "gelderland" => Province.Gelderland,
            "u" or "ut" or "utr" or "utrecht" => Province.Utrecht,
            "nh" or "nholl" or "nholland" or "noordholland" or "northholland" => Province.NoordHolland,
            "zh" or "zholl" or "zholland" or "zuidholland" or "southholland" => Province.ZuidHolland,
            "z" or "ze" or "zee" or "zl" or "zld" or "zeeland" => Province.Zeeland,
            "nb" or "nbr" or "nbrab" or "nbrabant" or "br" or "brabant" or "noordbrabant" or "northbrabant" =>
                Province.NoordBrabant,
            "l" or "lb" or "lbg" or "li" or "lim" or "limb" or "limburg" => Province.Limburg,
            _ => null,
        };
}
