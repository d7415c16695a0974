using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Reporting;

/// <summary>The subject of a report: one municipality, one country or one province (onderwerp).</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ReportSubject
{
    private ReportSubject(string dimension, string code)
    {
        Dimension = dimension;
        Code = code;
    }

    /// <summary>Gets the id of the dimension: <c>municipality</c>, <c>country</c> or <c>province</c>.</summary>
    public string Dimension { get; }

    /// <summary>Gets the code of the municipality, country or province.</summary>
    public string Code { get; }

    /// <summary>Gets the ids of the dimensions that a subject can have.</summary>
    public static ValueList<string> Dimensions { get; } =
    [PartnershipDimensions.Municipality.Id, PartnershipDimensions.Country.Id, PartnershipDimensions.Province.Id];

    /// <summary>Gets the code if the subject is a municipality.</summary>
    internal MunicipalityCode? Municipality =>
        Dimension == PartnershipDimensions.Municipality.Id ? MunicipalityCode.Parse(Code) : default(MunicipalityCode?);

    /// <summary>Gets the code if the subject is a country.</summary>
    internal CountryCode? Country =>
        Dimension == PartnershipDimensions.Country.Id ? CountryCode.Parse(Code) : default(CountryCode?);

    /// <summary>Gets the province if the subject is one.</summary>
    internal Province? Province =>
        Dimension == PartnershipDimensions.Province.Id ? Codes.Province.FromCode(Code) : null;

    /// <summary>Creates the subject of a municipality, as it exists on the date of the report.</summary>
    public static ReportSubject OfMunicipality(MunicipalityCode code) =>
        new(PartnershipDimensions.Municipality.Id, code.ToString());

    /// <summary>Creates the subject of a country.</summary>
    public static ReportSubject OfCountry(CountryCode code) => new(PartnershipDimensions.Country.Id, code.ToString());

    /// <summary>Creates the subject of a province.</summary>
    public static ReportSubject OfProvince(Province province)
    {
        ArgumentNullException.ThrowIfNull(province);
        return new(PartnershipDimensions.Province.Id, province.Code);
    }

    /// <summary>Creates a subject of the id of a dimension and a code.</summary>
    /// <exception cref="ArgumentException">The dimension is not one of <see cref="Dimensions"/>.</exception>
    /// <exception cref="FormatException">The code is not a code of the dimension.</exception>
    public static ReportSubject Of(string dimension, string code)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        ArgumentNullException.ThrowIfNull(code);
        return dimension == PartnershipDimensions.Municipality.Id ? OfMunicipality(MunicipalityCode.Parse(code))
            : dimension == PartnershipDimensions.Country.Id ? OfCountry(CountryCode.Parse(code))
            : dimension == PartnershipDimensions.Province.Id ? OfProvince(Codes.Province.FromCode(code))
            : throw new ArgumentException(
                $"A report is about one of: {string.Join(", ", Dimensions)}.",
                nameof(dimension)
            );
    }

    /// <summary>Selects the partnerships of the subject.</summary>
    internal Filter<PartnershipFact> Filter =>
        Municipality is { } municipality ? PartnershipDimensions.Municipality.Is(municipality)
        : Country is { } country ? PartnershipDimensions.Country.Is(country)
        : PartnershipDimensions.Province.Is(Province!);

    /// <summary>Returns the dimension and the code, such as <c>municipality=0546</c>.</summary>
    public override string ToString() => $"{Dimension}={Code}";
}
