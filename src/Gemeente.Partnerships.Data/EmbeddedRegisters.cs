using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Data;

/// <summary>The registers of this package, each read on first use.</summary>
/// <remarks>
/// Safe for use by several threads. A host with newer files reads them with <see cref="MunicipalityRegisterReader"/>
/// and <see cref="CountryRegisterReader"/>, and uses those registers instead.
/// </remarks>
public static class EmbeddedRegisters
{
    // CBS and the list of municipalities for the elections of March 2026 have no change on this day, nor since 2023.
    private static readonly DateOnly KnownUntil = new(2026, 1, 1);

    // A count that needs no municipality does not read them.
    private static MunicipalityRegister ReadMunicipalities() =>
        MunicipalityRegisterReader
            .Read(
                CsvText.Embedded("registers/municipalities.csv"),
                "registers/municipalities.csv",
                [],
                EmbeddedPopulations.Find,
                EmbeddedSuccessions.Find,
                EmbeddedNames.Find,
                KnownUntil
            )
            .RegisterOrThrow();

    private static CountryRegister ReadCountries()
    {
        List<DataIssue> issues = [];
        List<Country> countries = CountryRegisterReader.ReadCountries(
            CsvText.Embedded("registers/countries.csv"),
            issues
        );
        EmbeddedCsv.ThrowIfErrors(issues);
        return new CountryRegister(countries, new Lazy<CountryPeriods>(() => ReadPeriods(countries)));
    }

    private static CountryPeriods ReadPeriods(List<Country> countries)
    {
        List<DataIssue> issues = [];
        CountryPeriods periods = CountryRegisterReader.ReadPeriods(
            CsvText.Embedded("registers/dac_income_groups.csv"),
            CsvText.Embedded("registers/eu_status.csv"),
            countries,
            issues
        );
        EmbeddedCsv.ThrowIfErrors(issues);
        return periods;
    }

    /// <summary>The sources of the registers.</summary>
    public static ValueList<DataSource> Attribution => LazyAttribution.Value;

    private static readonly Lazy<ValueList<DataSource>> LazyAttribution = new(static () =>
        [
            new()
            {
                Title = "BRP Landelijke Tabel 33, Gemeenten",
                Creator = "Basisregistratie Personen",
                Note = "Codes, names, dates, successors.",
            },
            new()
            {
                Title = "Municipal divisions 1990-2025 and inhabitants 1960-2025",
                Creator = "CBS",
                Licence = "CC-BY-4.0",
                Note = "Inhabitants from StatLine 37259ned, 37259eng and 70072ned.",
            },
            new()
            {
                Title = "Municipalities 1812-1997",
                Creator = "NLGis",
                Note = "Years in which municipalities began.",
            },
            new()
            {
                Title = "Laws of municipal division 1990-2015, borders and texts of CBS, and gemeentegeschiedenis.nl",
                Note = "All heirs of a municipality; facts only, each with its sources.",
            },
            new()
            {
                Title = "COROP regions 2003-2024",
                Creator = "CBS",
                Licence = "CC-BY-4.0",
                Note = "Region of every municipality, in part by way of woonstadrotterdam/woningwaardering (MIT).",
            },
            new()
            {
                Title = "Names in lists of CBS, laws, gemeentegeschiedenis.nl, Wikipedia and nlmunicipality (MIT)",
                Note = "Former, Frisian, Limburgish and other names; facts only, each with its source.",
            },
            new()
            {
                Title = "Changes of municipalities 2021-2023",
                Creator = "NLExtract",
                Note = "Codes, names, dates.",
            },
            new()
            {
                Title = "iso-codes 4.15",
                Creator = "Debian",
                Licence = "LGPL-2.1-or-later",
                Note = "Codes and names of countries of ISO 3166.",
            },
            new()
            {
                Title = "BRP Landelijke Tabel 34, Landen",
                Creator = "Basisregistratie Personen",
                Note = "Dutch names and dates of countries.",
            },
            new()
            {
                Title = "DAC and CRS code lists, 1996-2023",
                Creator = "OECD",
                Licence = "PDDL-1.0",
                Note = "Income groups.",
            },
            new()
            {
                Title = "Regions of countries by M49, and least developed countries of December 2024",
                Creator = "United Nations, by way of bblocks-places",
                Licence = "MIT",
            },
            new()
            {
                Title = "Points in countries",
                Creator = "Natural Earth",
                Licence = "Public domain",
            },
            new()
            {
                Title = "Points in municipalities, 2007 and 2025",
                Creator = "CBS, Kadaster",
                Licence = "CC-BY-4.0",
                Note = "Computed from simplified maps of boundaries.",
            },
            new()
            {
                Title = "Members and candidates of the European Union",
                Licence = "MIT",
                Note = "Most days of candidacy are unchecked.",
            },
        ]
    );

    /// <summary>
    /// The municipalities of the Netherlands from 1812 to 1 January 2026, with their inhabitants on 1 January of 1960
    /// to 2025, and the change that is planned for 2027.
    /// </summary>
    public static MunicipalityRegister Municipalities { get; } =
        MunicipalityRegister.Deferred(ReadMunicipalities, KnownUntil).WithLocations(EmbeddedMunicipalityPoints.Find);

    /// <summary>
    /// The countries of ISO 3166, with DAC income groups from 1996 to 2023 and the members and candidates of the EU.
    /// </summary>
    public static CountryRegister Countries => LazyCountries.Value;

    private static readonly Lazy<CountryRegister> LazyCountries = new(ReadCountries);

    /// <summary>Gets options for reading JSON with these registers. A register is read when it is needed.</summary>
    internal static PartnershipJsonReadOptions ReadOptions() =>
        PartnershipJsonReadOptions.Default.WithRegisters(static () => Municipalities, static () => Countries);

    /// <summary>Creates a data set of partnerships with these registers and their sources.</summary>
    /// <param name="name">The name of the data set.</param>
    /// <param name="partnerships">The partnerships, with unique ids.</param>
    /// <param name="asOf">
    /// The reference date (peildatum) of partnerships whose evidence has none: the day on which the list is current.
    /// Without it, a partnership without an end is certain up to the last day that its record dates.
    /// </param>
    /// <exception cref="InvalidPartnershipDataException">Two partnerships have the same id.</exception>
    public static PartnershipDataSet CreateDataSet(
        string name,
        IEnumerable<Partnership> partnerships,
        DateOnly? asOf = null
    ) =>
        new()
        {
            Name = name,
            AsOf = asOf,
            Municipalities = Municipalities,
            Countries = Countries,
            Partnerships = PartnershipCollection.Create(partnerships),
            Attribution = Attribution,
        };
}
