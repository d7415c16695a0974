using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data;

/// <summary>
/// Reads a register of countries from three CSV files, for example newer ones than the embedded. Countries:
/// <c>code</c>, <c>dutch_name</c>, <c>english_name</c>, <c>valid_from</c> and <c>valid_to</c> (<c>open</c>,
/// <c>2010-12-15</c>, <c>1977</c>); optional: <c>former_code</c>, <c>alpha3</c>, <c>numeric</c>, <c>other_names</c>,
/// <c>brp_code</c>, <c>heirs</c> (as <see cref="CountryHeir"/> writes them), <c>subregion</c> and <c>location</c>
/// (<c>52.1, 5.1</c>). Income groups: <c>country</c>, <c>income_group</c>, <c>valid_from</c>, <c>valid_to</c>. EU
/// statuses: <c>country</c>, <c>status</c>, <c>valid_from</c>, <c>valid_to</c>. Every <c>valid_to</c> is the last day.
/// Items of a list are separated by semicolons.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class CountryRegisterReader
{
    private const string CountriesFile = "countries.csv";
    private const string IncomeGroupsFile = "dac_income_groups.csv";
    private const string EuStatusesFile = "eu_status.csv";

    /// <summary>Reads UTF-8 streams. The streams stay open.</summary>
    public static RegisterReading<CountryRegister> Read(Stream countries, Stream incomeGroups, Stream euStatuses) =>
        Read(countries, incomeGroups, euStatuses, (stream, file, issues) => CsvText.From(stream, file, issues));

    /// <summary>Reads texts.</summary>
    public static RegisterReading<CountryRegister> Read(
        TextReader countries,
        TextReader incomeGroups,
        TextReader euStatuses
    ) => Read(countries, incomeGroups, euStatuses, (reader, file, issues) => CsvText.From(reader, file, issues));

    internal static RegisterReading<CountryRegister> Read(
        string? countriesText,
        string? incomeGroupsText,
        string? euStatusesText,
        List<DataIssue> issues
    )
    {
        List<Country> countries = ReadCountries(countriesText, issues);
        CountryPeriods periods = ReadPeriods(incomeGroupsText, euStatusesText, countries, issues);
        return new RegisterReading<CountryRegister>
        {
            Register = new CountryRegister(countries, new Lazy<CountryPeriods>(periods)),
            Issues = [.. issues],
        };
    }

    internal static List<Country> ReadCountries(string? text, List<DataIssue> issues)
    {
        var countries = new List<Country>();
        var csv = new CsvReader(
            text,
            CountriesFile,
            issues,
            "code",
            "dutch_name",
            "english_name",
            "valid_from",
            "valid_to"
        );
        csv.ReadAll(countries, ReadCountry);
        return countries;
    }

    internal static CountryPeriods ReadPeriods(
        string? incomeGroupsText,
        string? euStatusesText,
        IEnumerable<Country> countries,
        List<DataIssue> issues
    )
    {
        HashSet<string> known = [.. countries.Select(country => country.Code.ToString())];
        var incomeGroups = new List<DacIncomePeriod>();
        var csv = new CsvReader(
            incomeGroupsText,
            IncomeGroupsFile,
            issues,
            "country",
            "income_group",
            "valid_from",
            "valid_to"
        );
        csv.ReadAll(incomeGroups, row => ReadIncomeGroup(row, known));

        var euStatuses = new List<EuStatusPeriod>();
        csv = new CsvReader(euStatusesText, EuStatusesFile, issues, "country", "status", "valid_from", "valid_to");
        csv.ReadAll(euStatuses, row => ReadEuStatus(row, known));
        return new CountryPeriods([.. incomeGroups], [.. euStatuses]);
    }

    private static RegisterReading<CountryRegister> Read<TSource>(
        TSource countries,
        TSource incomeGroups,
        TSource euStatuses,
        Func<TSource, string, List<DataIssue>, string?> textOf
    )
    {
        ArgumentNullException.ThrowIfNull(countries);
        ArgumentNullException.ThrowIfNull(incomeGroups);
        ArgumentNullException.ThrowIfNull(euStatuses);
        var issues = new List<DataIssue>();
        return Read(
            textOf(countries, CountriesFile, issues),
            textOf(incomeGroups, IncomeGroupsFile, issues),
            textOf(euStatuses, EuStatusesFile, issues),
            issues
        );
    }

    private static Country ReadCountry(CsvReader row) =>
        new()
        {
            Code = row.Required<CountryCode>("code"),
            FormerCode = row.Text("former_code"),
            Alpha3 = row.Text("alpha3"),
            Numeric = row.Optional<int>("numeric"),
            BrpCode = row.Text("brp_code"),
            DutchName = row.RequiredText("dutch_name"),
            EnglishName = row.RequiredText("english_name"),
            OtherNames = [.. row.Items("other_names")],
            Validity = new Period
            {
                Start = row.Required<PeriodBound>("valid_from"),
                End = row.Required<PeriodBound>("valid_to"),
            },
            Heirs = ReadHeirs(row),
            Subregion = row.Code<WorldSubregion>("subregion"),
            Location = row.Optional<GeoPoint>("location"),
        };

    private static ValueList<CountryHeir> ReadHeirs(CsvReader row)
    {
        string[] texts = row.Items("heirs");
        if (texts.Length == 0)
            return [];
        var heirs = new List<CountryHeir>(texts.Length);
        foreach (string text in texts)
        {
            if (CountryHeir.TryParse(text, out CountryHeir? heir))
                heirs.Add(heir);
            else
                row.Invalid("heirs", "an heir, such as 'CW split from 2010-10-10: Willemstad'");
        }

        return [.. heirs];
    }

    private static DacIncomePeriod ReadIncomeGroup(CsvReader row, HashSet<string> known)
    {
        DateOnly from = row.RequiredDate("valid_from");
        return new DacIncomePeriod
        {
            Country = ReadKnown(row, known),
            Group = row.RequiredEnumeration("income_group", EnumCodes.IncomeGroup),
            From = from,
            To = row.LastDay("valid_to", from),
        };
    }

    private static EuStatusPeriod ReadEuStatus(CsvReader row, HashSet<string> known)
    {
        DateOnly from = row.RequiredDate("valid_from");
        return new EuStatusPeriod
        {
            Country = ReadKnown(row, known),
            Status = row.RequiredEnumeration("status", EnumCodes.EuStatus),
            From = from,
            To = row.LastDay("valid_to", from),
        };
    }

    private static CountryCode ReadKnown(CsvReader row, HashSet<string> known)
    {
        CountryCode code = row.Required<CountryCode>("country");
        if (row.IsSound && !known.Contains(code.ToString()))
            row.Report(EmbeddedDataIssueMessages.UnknownCountry(code));
        return code;
    }
}
