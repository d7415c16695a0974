using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Data;

/// <summary>The registers that come with this package, each read on first use.</summary>
/// <remarks>
/// Safe for use by several threads. A host that has newer files reads them with <see cref="MunicipalityRegisterReader"/>
/// and <see cref="CountryRegisterReader"/> and passes its registers instead.
/// </remarks>
public static class EmbeddedRegisters
{
    private static readonly Lazy<MunicipalityRegister> LazyMunicipalities = new(static () =>
        MunicipalityRegisterReader.Read(CsvText.Embedded("registers/municipalities.csv"), "registers/municipalities.csv", []).RegisterOrThrow());

    private static readonly Lazy<CountryRegister> LazyCountries = new(static () =>
        CountryRegisterReader.Read(
            CsvText.Embedded("registers/countries.csv"),
            CsvText.Embedded("registers/dac_income_groups.csv"),
            CsvText.Embedded("registers/eu_status.csv"),
            []).RegisterOrThrow());

    /// <summary>The municipalities of the Netherlands from 1812 to 2025.</summary>
    public static MunicipalityRegister Municipalities => LazyMunicipalities.Value;

    /// <summary>The countries of ISO 3166, with DAC income groups from 1996 to 2024 and the members and candidates of the EU.</summary>
    public static CountryRegister Countries => LazyCountries.Value;
}
