using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>A country with a present or former code of ISO 3166 (land).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Country>))]
public sealed record Country
{
    /// <summary>Gets the code of two letters.</summary>
    public required CountryCode Code { get; init; }

    /// <summary>Gets the Dutch name.</summary>
    public required string DutchName
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Gets the English name.</summary>
    public required string EnglishName
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Gets other names, in any language.</summary>
    public ValueList<string> OtherNames
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the code of three letters (ISO 3166-1 alpha-3).</summary>
    /// <exception cref="ArgumentException">The code is not three capital letters.</exception>
    public string? Alpha3
    {
        get;
        init => field = Guard.Valid(value, IsAlpha3(value), "The code is three capital letters.");
    }

    /// <summary>Gets the code of three digits (ISO 3166-1 numeric).</summary>
    /// <exception cref="ArgumentException">The code is not between 1 and 999.</exception>
    public int? Numeric
    {
        get;
        init =>
            field = Guard.Valid(value, value is null or (> 0 and < 1000), "The code is a number between 1 and 999.");
    }

    /// <summary>Gets the code of four letters of a former country (ISO 3166-3), such as ANHH.</summary>
    public string? FormerCode { get; init; }

    /// <summary>Gets the code of four digits in the Dutch population register (BRP, landelijke tabel 34).</summary>
    public string? BrpCode { get; init; }

    /// <summary>
    /// Gets the period in which the country has the code. The default is <see cref="Period.Always"/>.
    /// </summary>
    public Period Validity
    {
        get;
        init => field = Guard.NotNull(value);
    } = Period.Always;

    /// <summary>
    /// Gets the countries that have the territory of a former country; empty for a country of today. A country with one
    /// heir that is a rename is the same country under another code, such as Burma (BU) and Myanmar (MM).
    /// </summary>
    public ValueList<CountryHeir> Heirs
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>Gets the sub-region by M49 of the United Nations (subregio); null if it is in none.</summary>
    public WorldSubregion? Subregion { get; init; }

    /// <summary>Gets a point within the country, to draw it on a map (coördinaten); null if it is not known.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>True if the country has the code on a date, or may have it.</summary>
    public bool ExistsOn(DateOnly date) => Validity.StatusOn(date) is PeriodStatus.Active or PeriodStatus.Unknown;

    /// <summary>Returns the name in a language.</summary>
    public string GetName(Language language) => new Label(DutchName, EnglishName).In(language);

    private static bool IsAlpha3(string? code) =>
        code is null || (code.Length == 3 && !code.AsSpan().ContainsAnyExceptInRange('A', 'Z'));
}
