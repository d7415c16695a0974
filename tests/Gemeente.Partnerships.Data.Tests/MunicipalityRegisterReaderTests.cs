using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Data.Csv;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Data.Tests;

/// <summary>Tests valid and hostile register files of a host.</summary>
public sealed class MunicipalityRegisterReaderTests
{
    private const string Header = "code,name,valid_from,valid_to,successor,kind,province,inhabitants\n";

    [Fact]
    public void Read_RequiredColumnsOnly_IsRead()
    {
        RegisterReading<MunicipalityRegister> reading = Read(
            "code,name,valid_from,valid_to,successor\n2000,Nieuwstad,2027-01-01,,\n"
        );

        Assert.Empty(reading.Issues);
        Municipality municipality = Assert.Single(reading.RegisterOrThrow().All);
        Assert.Equal(
            ("2000", "Nieuwstad", MunicipalityKind.Municipality),
            (municipality.Code.ToString(), municipality.Name, municipality.Kind)
        );
        Assert.Equal(PeriodBound.On(new PartialDate(2027, 1, 1)), municipality.ValidFrom);
    }

    [Fact]
    public void Read_EmbeddedFileAsStream_SameRegister()
    {
        using var stream = typeof(EmbeddedRegisters).Assembly.GetManifestResourceStream(
            "registers/municipalities.csv"
        )!;

        Assert.Equal(
            EmbeddedRegisters.Municipalities.All.Select(municipality =>
                municipality with
                {
                    Populations = PopulationSeries.Empty,
                    Heirs = MunicipalityHeirs.Empty,
                    Names = [],
                }
            ),
            MunicipalityRegisterReader.Read(stream).RegisterOrThrow().All
        );
    }

    [Theory]
    [InlineData("0363,Amsterdam,2007-02-30,,,,,", "csv-value", 3)]
    [InlineData("0363,Amsterdam,1812,2007-06,,,,", "csv-value", 4)]
    [InlineData("0363,Amsterdam,,,,,,", "csv-value", 3)]
    [InlineData("363A,Amsterdam,1812,,,,,", "csv-value", 1)]
    [InlineData("0363,,1812,,,,,", "csv-value", 2)]
    [InlineData("0363,Amsterdam,1812,2000-01-01,Weesp,,,", "csv-value", 5)]
    [InlineData("0363,Amsterdam,1812,,0457,,,", "csv-value", 5)]
    [InlineData("0363,Amsterdam,1812,,,city,,", "csv-value", 6)]
    [InlineData("0363,Amsterdam,1812,,,,Noord Holland,", "csv-value", 7)]
    [InlineData("0363,Amsterdam,1812,,,,,many", "csv-value", 8)]
    [InlineData("0363,Amsterdam,1812,,,,,-1", "csv-record", null)]
    [InlineData("0363,Amsterdam,2007-01-01,2006-01-01,,,,", "csv-record", null)]
    [InlineData("0363,Amsterdam", "csv-field-count", null)]
    [InlineData("0001,Urk,1812,,,,,", "duplicate-code", null)]
    public void Read_InvalidRecord_LeftOutWithPosition(string record, string code, int? column)
    {
        RegisterReading<MunicipalityRegister> reading = Read(
            $"{Header}0001,Loon,1812,,,,,\n{record}\n0002,Tholen,1812,,,,,\n"
        );

        DataIssue issue = Assert.Single(reading.Issues);
        Assert.Equal((code, 3, column, "municipalities.csv"), (issue.Code, issue.Line, issue.Column, issue.File));
        Assert.Equal(["Loon", "Tholen"], reading.Register.All.Select(m => m.Name));
        Assert.Same(reading.Issues, Assert.Throws<InvalidPartnershipDataException>(reading.RegisterOrThrow).Issues);
    }

    [Fact]
    public void Read_UnknownSuccessor_Warning()
    {
        RegisterReading<MunicipalityRegister> reading = Read($"{Header}0001,Loon,1812,2000-01-01,0002,,,\n");

        DataIssue issue = Assert.Single(reading.Issues);
        Assert.Equal((IssueSeverity.Warning, "unknown-successor", 2), (issue.Severity, issue.Code, issue.Line));
        Assert.Single(reading.RegisterOrThrow().All);
    }

    [Fact]
    public void Read_TruncatedFile_NoException()
    {
        string whole = CsvText.Embedded("registers/municipalities.csv");

        for (int length = 0; length < whole.Length; length += 1 + (whole.Length / 40))
        {
            RegisterReading<MunicipalityRegister> reading = Read(whole[..length]);
            Assert.True(reading.Register.All.Count < 1479);
            Assert.All(reading.Issues, i => Assert.Equal("municipalities.csv", i.File));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>404</body></html>")]
    [InlineData("{\"code\": \"0363\"}")]
    [InlineData("code;name;valid_from;valid_to;successor\n0363;Amsterdam;1812;;\n")]
    public void Read_OtherFile_Error(string text)
    {
        RegisterReading<MunicipalityRegister> reading = Read(text);

        Assert.NotEmpty(reading.Issues);
        Assert.Empty(reading.Register.All);
    }

    [Fact]
    public void Read_NotText_Error()
    {
        using var stream = new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0xFF, 0xD8]);
        RegisterReading<MunicipalityRegister> reading = MunicipalityRegisterReader.Read(stream, "logo.png");

        Assert.Equal(("csv-encoding", "logo.png"), (Assert.Single(reading.Issues).Code, reading.Issues[0].File));
    }

    private static RegisterReading<MunicipalityRegister> Read(string text) =>
        MunicipalityRegisterReader.Read(new StringReader(text));
}
