using System.Text.Json.Serialization;
using Gemeente.Partnerships.Json.Converters;

namespace Gemeente.Partnerships.Codes;

/// <summary>A group of countries (landengroep) that a partner's country may be in; it may be in several.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by code.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<CountryGroup>))]
public sealed class CountryGroup : CodeListItem<CountryGroup>, ICodeList<CountryGroup>
{
    private CountryGroup(string code, string dutchName, string englishName)
        : base(code, dutchName, englishName) { }

    private CountryGroup(string code)
        : base(code) { }

    /// <summary>
    /// One of the countries of origin of migrants that the NCDO summary of 2008 counts (herkomstland).
    /// </summary>
    public static CountryGroup CountryOfOrigin { get; } = new("country-of-origin", "Herkomstland", "Country of origin");

    /// <summary>Member state of the European Union on the date (EU-lidstaat).</summary>
    public static CountryGroup EuMember { get; } =
        new("eu-member", "Lidstaat van de Europese Unie", "Member of the European Union");

    /// <summary>Candidate for membership of the European Union on the date (kandidaat-lidstaat).</summary>
    public static CountryGroup EuCandidate { get; } =
        new("eu-candidate", "Kandidaat-lidstaat van de Europese Unie", "Candidate for the European Union");

    /// <summary>
    /// Recipient of official development aid on the date, as listed by the OECD DAC (ontwikkelingsland).
    /// </summary>
    public static CountryGroup DacList { get; } =
        new("dac-list", "Ontwikkelingsland op de DAC-lijst", "Developing country on the DAC list");

    /// <summary>In none of the groups (overig).</summary>
    public static CountryGroup Other { get; } = new("other", "Overige landen", "Other countries");

    static ValueList<CountryGroup> ICodeList<CountryGroup>.WellKnown =>
        [CountryOfOrigin, EuMember, EuCandidate, DacList, Other];

    static CountryGroup ICodeList<CountryGroup>.CreateOther(string code) => new(code);
}
