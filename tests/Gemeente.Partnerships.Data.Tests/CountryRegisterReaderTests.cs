using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Data.Tests;

public sealed class CountryRegisterReaderTests
{
    private const string Countries = "code,dutch_name,english_name,valid_from,valid_to\n";
    private const string IncomeGroups = "country,income_group,valid_from,valid_to\n";
    private const string EuStatuses = "country,status,valid_from,valid_to\n";

    [Fact]
    public void Read_ThreeFiles_AreRead()
    {
        RegisterReading<CountryRegister> reading = Read(
            $"{Countries}TR,Turkije,Turkey,open,open\n",
            $"{IncomeGroups}TR,upper-middle-income,2005-01-01,\n",
            $"{EuStatuses}TR,candidate,1999-12-11,\n"
        );

        CountryRegister register = reading.RegisterOrThrow();
        Assert.Equal("Turkije", register.Get("TR").DutchName);
        Assert.Equal(DacIncomeGroup.UpperMiddleIncome, register.IncomeGroupOn("TR", new DateOnly(2026, 1, 1)));
        Assert.Equal(EuStatus.Candidate, register.EuStatusOn("TR", new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void Read_Errors_FileAndLine()
    {
        RegisterReading<CountryRegister> reading = Read(
            $"{Countries}TR,Turkije,Turkey,open,open\nTUR,Turkije,Turkey,open,open\n"
                + "AN,Nederlandse Antillen,,open,2010-12-15\nXA,A,A,2000,1999\n",
            $"{IncomeGroups}TR,rich,2005-01-01,\nTR,high-income,2005,\n"
                + "TR,high-income,2005-01-01,2004-01-01\nXX,high-income,2005-01-01,\n",
            $"{EuStatuses}TR,observer,1999-12-11,\nTR,member,,\n"
        );

        Assert.Equal(
            [
                ("countries.csv", 3, "csv-value"),
                ("countries.csv", 4, "csv-value"),
                ("countries.csv", 5, "csv-record"),
                ("dac_income_groups.csv", 2, "csv-value"),
                ("dac_income_groups.csv", 3, "csv-value"),
                ("dac_income_groups.csv", 4, "csv-value"),
                ("dac_income_groups.csv", 5, "unknown-country"),
                ("eu_status.csv", 2, "csv-value"),
                ("eu_status.csv", 3, "csv-value"),
            ],
            reading.Issues.Select(i => (i.File, i.Line ?? 0, i.Code))
        );
        Assert.Single(reading.Register.All);
        Assert.Throws<InvalidPartnershipDataException>(reading.RegisterOrThrow);
    }

    [Fact]
    public void Read_EmbeddedFilesAsStreams_SameRegister()
    {
        using Stream countries = Open("countries.csv"),
            incomeGroups = Open("dac_income_groups.csv"),
            euStatuses = Open("eu_status.csv");

        Assert.Equal(
            EmbeddedRegisters.Countries,
            CountryRegisterReader.Read(countries, incomeGroups, euStatuses).RegisterOrThrow()
        );

        static Stream Open(string file) =>
            typeof(EmbeddedRegisters).Assembly.GetManifestResourceStream("registers/" + file)!;
    }

    private static RegisterReading<CountryRegister> Read(string countries, string incomeGroups, string euStatuses) =>
        CountryRegisterReader.Read(
            new StringReader(countries),
            new StringReader(incomeGroups),
            new StringReader(euStatuses)
        );
}
