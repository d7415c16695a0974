using System.Text;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Tests.Spreadsheets;

/// <summary>Names of places that no longer exist, in a file of others.</summary>
public sealed class SheetNamesTests
{
    private static readonly DateOnly Today = new(2024, 1, 1);

    /// <summary>
    /// Records are counted as of a date, and on that date the code belongs to another country.
    /// </summary>
    [Theory]
    [InlineData("Tsjechoslowakije", "Czechoslovakia (CS)", "Serbia and Montenegro")]
    [InlineData("CSHH", "Czechoslovakia (CS)", "Serbia and Montenegro")]
    [InlineData("Gilbert- en Ellice-eilanden", "Gilbert and Ellice Islands (GE)", "Georgia")]
    [InlineData("Sikkim", "Sikkim (SK)", "Slovakia")]
    public void Read_CountryWithReusedCode_IsReported(string name, string country, string other)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land;Sinds;Tot\nGroningen;Zlin;{name};1975;1980\n", Today);

        Assert.Empty(import.DataSet.Partnerships);
        DataIssue issue = Assert.Single(import.Issues);
        Assert.Equal(("reused-code", 2, 3), SheetFiles.PlaceOf(issue));
        Assert.Contains($"'{name}' is {country}", issue.Message, StringComparison.Ordinal);
        Assert.Contains($" the code {country[^3..^1]} belongs to {other}.", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Frans Territorium voor Afars en Issas", "DJ")]
    [InlineData("Burma", "MM")]
    [InlineData("Opper-Volta", "BF")]
    public void Read_RenamedCountry_HasTheCodeOfToday(string name, string code)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land;Sinds;Tot\nGroningen;Zlin;{name};1975;1980\n", Today);

        Partnership partnership = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(code, partnership.Partner.Country.ToString());
        Assert.Contains($"'{name}'", partnership.Evidence.Note, StringComparison.Ordinal);
    }

    /// <summary>
    /// Ties of municipalities that were divided after the file was made, with the heir that continued them or without.
    /// </summary>
    [Fact]
    public void Read_DividedMunicipalities_CountForTheStatedHeirOnly()
    {
        PartnershipImport import = Read(
            """
            Gemeente;Partner;Land;Sinds;Voortgezet door
            Boarnsterhim;Aa;DE;1990;
            Maasdonk;Bb;DE;1995;
            Littenseradiel;Cc;DE;1990;
            Winsum;Dd;DE;1990;
            Haaren;Ee;DE;1995;
            Sint Anthonis;Ff;DE;1996;
            Winsum;Gg;DE;1990;Westerkwartier
            Haaren;Hh;DE;1995;0757
            Haaren;Ii;DE;1996;Utrecht
            """,
            new DateOnly(2012, 1, 1)
        );
        var catalog = PartnershipCatalog.Create(import.DataSet, new DateOnly(2022, 6, 1));

        Assert.Equal(9, import.DataSet.Partnerships.Count);
        CountTable<MunicipalityCode> counts = catalog.Partnerships.CountBy(PartnershipDimensions.Municipality);
        Assert.Equal(6, counts.Unknown);
        Assert.Equal(
            ["0757 1", "1969 1", "1982 1"],
            counts.Rows.Select(row => $"{row.Code} {row.Count}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(6, catalog.Issues.Count(issue => issue.Code == "municipality-split"));
        foreach (PartnershipFact fact in catalog.Partnerships.Where(fact => fact.Municipality is null))
        {
            string issue = catalog
                .Issues.Single(issue => issue.RecordId == fact.Partnership.Id && issue.Code == "municipality-split")
                .Message;
            string explained = catalog.Explain(fact.Partnership.Id, PartnershipDimensions.Municipality).ToString();
            Assert.NotEmpty(fact.Succession.Heirs);
            foreach (MunicipalityBranch heir in fact.Succession.Heirs)
            {
                Assert.Contains(heir.ToString(), issue, StringComparison.Ordinal);
                Assert.Contains(heir.ToString(), explained, StringComparison.Ordinal);
            }
        }

        DataIssue wrong = Assert.Single(import.DataSet.Validate(), issue => issue.Code == "not-an-heir");
        Assert.Contains("0344", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tsjechoslowakije", 1989, "CS")]
    [InlineData("Servië en Montenegro", 2024, "CS")]
    [InlineData("Sovjet-Unie", 2024, "SU")]
    [InlineData("Slowakije", 2024, "SK")]
    public void Read_FormerCountryWithOwnCode_IsKept(string name, int year, string code)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land\nGroningen;Stad;{name}\n", new DateOnly(year, 1, 1));

        Assert.Equal(code, Assert.Single(import.DataSet.Partnerships).Partner.Country.ToString());
        Assert.Empty(import.DataSet.Issues);
    }

    [Theory]
    [InlineData(
        "Alkemade;Leuven;België",
        2024,
        "The source says 'Alkemade', which is taken for Alkemade (0483, a municipality until 2009-01-01)."
    )]
    [InlineData(
        "Zeewolde;Leuven;België",
        1970,
        "The source says 'Zeewolde', which is taken for Zeewolde (0050, a municipality since 1984-01-01)."
    )]
    [InlineData(
        "Delft;Stad;Oost-Duitsland",
        2024,
        "The source says 'Oost-Duitsland', which is taken for German Democratic Republic (DD, a code until 1990-10-30)."
    )]
    public void Read_MunicipalityAtOtherTime_HasNote(string row, int year, string note)
    {
        Evidence evidence = Read($"Gemeente;Partner;Land\n{row}\n", new DateOnly(year, 1, 1))
            .DataSet.Partnerships.Single()
            .Evidence;

        Assert.Equal((EvidenceKind.Stated, note), (evidence.Kind, evidence.Note));
    }

    /// <summary>A search for similar names is slow, and a file is read more than once.</summary>
    [Fact]
    public void MatchMunicipality_SameNameTwice_IsLookedUpOnce()
    {
        PlaceNames names = new(SheetFiles.Options);

        Assert.Null(names.FindMunicipality("Amstredam"));
        Assert.Equal("Amsterdam", Assert.Single(names.MatchMunicipality("Amstredam").Similar).Name);
        Assert.Same(names.MatchMunicipality("Amstredam"), names.MatchMunicipality("Amstredam"));
        Assert.Same(names.FindMunicipality("Utrecht"), names.MatchMunicipality("Utrecht"));
    }

    private static PartnershipImport Read(string text, DateOnly date)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return PartnershipCsv.ReadPartnerships(
            stream,
            new CsvImportOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                AsOf = date,
                Source = new DataSource { Title = "Lijst" },
            }
        );
    }
}
