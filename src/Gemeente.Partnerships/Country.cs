using System.Text.Json.Serialization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships;

/// <summary>A country (land) that has or had a code of ISO 3166.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
[JsonConverter(typeof(PartnershipJsonConverter<Country>))]
public sealed record Country
{
    /// <summary>The code of two letters.</summary>
    public required CountryCode Code { get; init; }

    /// <summary>The Dutch name.</summary>
    public required string DutchName
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>The English name.</summary>
    public required string EnglishName
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Other names it goes by, in any language.</summary>
    public ValueList<string> OtherNames
    {
        get;
        init => field = Guard.NotNull(value);
    } = [];

    /// <summary>The code of three letters (ISO 3166-1 alpha-3).</summary>
    /// <exception cref="ArgumentException">It is not three capitals.</exception>
    public string? Alpha3
    {
        get;
        init => field = Guard.Valid(value, IsAlpha3(value), "It is a code of three capitals.");
    }

    /// <summary>The code of three digits (ISO 3166-1 numeric).</summary>
    /// <exception cref="ArgumentException">It is not 1 to 999.</exception>
    public int? Numeric
    {
        get;
        init => field = Guard.Valid(value, value is null or (> 0 and < 1000), "It is a code of three digits.");
    }

    /// <summary>The code of four letters that marks a withdrawn code (ISO 3166-3), such as ANHH.</summary>
    public string? FormerCode { get; init; }

    /// <summary>The code of four digits in the Dutch population register (BRP, landelijke tabel 34).</summary>
    public string? BrpCode { get; init; }

    /// <summary>The days on which the code stands for the country; always unless stated.</summary>
    public Period Validity
    {
        get;
        init => field = Guard.NotNull(value);
    } = Period.Always;

    /// <summary>Whether the code stands for the country on a date, or may do so.</summary>
    public bool ExistsOn(DateOnly date) => Validity.StatusOn(date) is PeriodStatus.Active or PeriodStatus.Unknown;

    /// <summary>The name in a language.</summary>
    public string GetName(Language language) => new Label(DutchName, EnglishName).In(language);

    private static bool IsAlpha3(string? code) =>
        code is null || (code.Length == 3 && !code.AsSpan().ContainsAnyExceptInRange('A', 'Z'));
}
