using System.ComponentModel;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Codes;

/// <summary>A group of countries (landengroep). A country may be in several groups.</summary>
/// <remarks>Immutable and safe for use by several threads; equal when the codes are equal.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<CountryGroup>))]
[TypeConverter(typeof(TextConverter<CountryGroup>))]
public sealed class CountryGroup : CodeListItem<CountryGroup>, ICodeList<CountryGroup>
{
    private CountryGroup(string code, Label? label = null)
        : base(code, label) { }

    /// <summary>
    /// One of the countries of origin of migrants that the NCDO summary of 2008 counts (herkomstland).
    /// </summary>
    public static CountryGroup CountryOfOrigin { get; } =
        new("country-of-origin", new("Herkomstland", "Country of origin"));

    /// <summary>Member state of the European Union on the date (EU-lidstaat).</summary>
    public static CountryGroup EuMember { get; } =
        new("eu-member", new("Lidstaat van de Europese Unie", "Member of the European Union"));

    /// <summary>Candidate for membership of the European Union on the date (kandidaat-lidstaat).</summary>
    public static CountryGroup EuCandidate { get; } =
        new("eu-candidate", new("Kandidaat-lidstaat van de Europese Unie", "Candidate for the European Union"));

    /// <summary>
    /// Recipient of official development aid on the date, on the list of the OECD DAC (ontwikkelingsland).
    /// </summary>
    public static CountryGroup DacList { get; } =
        new("dac-list", new("Ontwikkelingsland op de DAC-lijst", "Developing country on the DAC list"));

    /// <summary>
    /// The date is before the list of the OECD DAC that is known, or after it, so that the country can be on the list
    /// (DAC-lijst onbekend).
    /// </summary>
    public static CountryGroup DacListUnknown { get; } =
        new("dac-list-unknown", new("DAC-lijst van de datum onbekend", "DAC list of the date not known"));

    /// <summary>In none of the groups (overig).</summary>
    public static CountryGroup Other { get; } = new("other", new("Overige landen", "Other countries"));

    static ValueList<CountryGroup> ICodeList<CountryGroup>.WellKnown =>
        [CountryOfOrigin, EuMember, EuCandidate, DacList, DacListUnknown, Other];

    static CountryGroup ICodeList<CountryGroup>.CreateOther(string code) => new(code);
}
