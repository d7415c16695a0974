using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A province of the Netherlands (provincie).</summary>
/// <remarks>
/// Immutable and safe for use by several threads; equal when the codes are equal. In the order of Statistics
/// Netherlands: from north to south.
/// </remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Province>))]
[TypeConverter(typeof(TextConverter<Province>))]
public sealed class Province : CodeListItem<Province>, ICodeList<Province>
{
    private Province(string code, Label? label = null, int? number = null)
        : base(code, label) => Number = number;

    /// <summary>Groningen, CBS number 20.</summary>
    public static Province Groningen { get; } = new("groningen", new("Groningen", "Groningen"), 20);

    /// <summary>Friesland (Fryslân), CBS number 21.</summary>
    public static Province Friesland { get; } = new("friesland", new("Friesland", "Friesland"), 21);

    /// <summary>Drenthe, CBS number 22.</summary>
    public static Province Drenthe { get; } = new("drenthe", new("Drenthe", "Drenthe"), 22);

    /// <summary>Overijssel, CBS number 23.</summary>
    public static Province Overijssel { get; } = new("overijssel", new("Overijssel", "Overijssel"), 23);

    /// <summary>Flevoland, CBS number 24.</summary>
    public static Province Flevoland { get; } = new("flevoland", new("Flevoland", "Flevoland"), 24);

    /// <summary>Gelderland, CBS number 25.</summary>
    public static Province Gelderland { get; } = new("gelderland", new("Gelderland", "Gelderland"), 25);

    /// <summary>Utrecht, CBS number 26.</summary>
    public static Province Utrecht { get; } = new("utrecht", new("Utrecht", "Utrecht"), 26);

    /// <summary>North Holland (Noord-Holland), CBS number 27.</summary>
    public static Province NoordHolland { get; } = new("noord-holland", new("Noord-Holland", "North Holland"), 27);

    /// <summary>South Holland (Zuid-Holland), CBS number 28.</summary>
    public static Province ZuidHolland { get; } = new("zuid-holland", new("Zuid-Holland", "South Holland"), 28);

    /// <summary>Zeeland, CBS number 29.</summary>
    public static Province Zeeland { get; } = new("zeeland", new("Zeeland", "Zeeland"), 29);

    /// <summary>North Brabant (Noord-Brabant), CBS number 30.</summary>
    public static Province NoordBrabant { get; } = new("noord-brabant", new("Noord-Brabant", "North Brabant"), 30);

    /// <summary>Limburg, CBS number 31.</summary>
    public static Province Limburg { get; } = new("limburg", new("Limburg", "Limburg"), 31);

    /// <summary>
    /// The number of the province by Statistics Netherlands (CBS-provinciecode), 20 to 31; null if not well-known.
    /// </summary>
    public int? Number { get; }

    static ValueList<Province> ICodeList<Province>.WellKnown =>
        [
            Groningen,
            Friesland,
            Drenthe,
            Overijssel,
            Flevoland,
            Gelderland,
            Utrecht,
            NoordHolland,
            ZuidHolland,
            Zeeland,
            NoordBrabant,
            Limburg,
        ];

    static Province ICodeList<Province>.CreateOther(string code) => new(code);
}
