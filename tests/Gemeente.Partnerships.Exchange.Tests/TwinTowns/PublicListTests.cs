using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.TwinTowns;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.Tests.TwinTowns;

/// <summary>
/// Lists as public bodies publish them: headers in English, German and French, a country for one side only, two columns
/// with one name, years in one cell, several partners in a cell, and totals and footnotes below.
/// </summary>
public sealed class PublicListTests
{
    private const string English = """
        Twin towns of local authorities,,,,
        Local authority,Country,Twin town,Country,Years
        Coventry,United Kingdom,Arnhem,Netherlands,1958 - present
        Leeds,United Kingdom,Dortmund,Germany,1969
        Almelo,Netherlands,Denizli,Turkey,1975-2017
        Preston,United Kingdom,Almelo,Netherlands,since 1948
        Delft,Netherlands,Gouda,Netherlands,
        Hull,United Kingdom,Nowhere,Netherlands,1936
        Total: 6,,,,
        * as of January 2020,,,,
        """;

    private const string German = """
        Deutsche Kommune;Partnerkommune;Land;Seit
        Münster;Enschede;Niederlande;1962
        Münster;York;Großbritannien;1957
        Köln;Rotterdam;Niederlande;seit 1958
        Gronau;Enschede, Losser und Haaksbergen;Niederlande;ca. 1980
        Kleve;Oss[1];Niederlande;März 1975
        Summe;;;5
        """;

    private const string French = """
        Ville;Pays;Ville jumelée;Pays;Depuis
        Lille;France;Rotterdam;Pays-Bas;1958
        Nice;France;Nuremberg;Allemagne;1954
        Saint-Amand;France;Vught;Pays-Bas;mars 1975
        Gouda;Pays-Bas;Elmshorn;Allemagne;avant 1990

        Total : 4 jumelages;;;;
        """;

    private static readonly TwinTownOptions Options = TestData.WorldwideOptions;

    [Fact]
    public void Read_EnglishList_AccountsForEveryRow()
    {
        PartnershipImport import = Read(English);

        Assert.Equal(
            [
                RowOutcome.Record,
                RowOutcome.NoDutchSide,
                RowOutcome.Record,
                RowOutcome.Record,
                RowOutcome.Domestic,
                RowOutcome.Issue,
                RowOutcome.Issue,
                RowOutcome.Issue,
            ],
            import.Account.Rows.Select(row => row.Outcome)
        );
        Assert.Equal(
            ["0202 GB Coventry 1958/open", "0141 TR Denizli 1975/2017", "0141 GB Preston 1948/open"],
            import.DataSet.Partnerships.Select(Text)
        );
        Assert.Equal(
            ["csv-title", "unknown-place", "link-country", "link-country"],
            import.Issues.Select(issue => issue.Code)
        );
    }

    [Fact]
    public void Read_GermanListWithACountryForOneSide_NeedsTheOtherCountry()
    {
        PartnershipImport import = Read(German);

        DataIssue issue = Assert.Single(import.Issues, issue => issue.Severity == IssueSeverity.Error);
        Assert.Equal("csv-mapping", issue.Code);
        Assert.Contains("--country", issue.Expected, StringComparison.Ordinal);
        Assert.False(import.IsComplete);
    }

    [Fact]
    public void Read_GermanListWithItsCountry_AccountsForEveryRow()
    {
        PartnershipImport import = Read(German, Options with { Country = "DE", UseSeveralPartners = true });

        Assert.Equal(
            [
                "0153 DE Münster 1962/open",
                "0599 DE Köln 1958/open",
                "0153 DE Gronau unknown/open",
                "0168 DE Gronau unknown/open",
                "0158 DE Gronau unknown/open",
                "0828 DE Kleve 1975-03/open",
            ],
            import.DataSet.Partnerships.Select(Text)
        );
        Assert.Equal([2, 3, 4, 5, 5, 5, 6, 7], import.Account.Rows.Select(row => row.Line!.Value));
        Assert.Equal(RowOutcome.NoDutchSide, import.Account.Rows[1].Outcome);
        Assert.Equal(RowOutcome.Issue, import.Account.Rows[^1].Outcome);
        Assert.All(import.DataSet.Partnerships, tie => Assert.Equal(EvidenceKind.Stated, tie.Evidence.Kind));
    }

    [Fact]
    public void Read_CountryInGerman_IsNotedAsInTheSource() =>
        Assert.Equal(
            "The source says 'Österreich', which is taken for Austria.",
            Read("city1,country1,city2,country2\nAlmelo,NL,Wien,Österreich\n")
                .DataSet.Partnerships.Single()
                .Evidence.Note
        );

    [Fact]
    public void Read_FrenchListWithTwoColumnsOfOneName_AccountsForEveryRow()
    {
        PartnershipImport import = Read(French);

        Assert.Equal(
            ["0599 FR Lille 1958/open", "0865 FR Saint-Amand 1975-03/open", "0513 DE Elmshorn by 1989/open"],
            import.DataSet.Partnerships.Select(Text)
        );
        Assert.Equal(
            [RowOutcome.Record, RowOutcome.NoDutchSide, RowOutcome.Record, RowOutcome.Record, RowOutcome.Issue],
            import.Account.Rows.Select(row => row.Outcome)
        );
    }

    [Theory]
    [InlineData("Stad;Land;Partnerstad;Partnerland;Sinds", "city1 country1 city2 country2 start")]
    [InlineData("Stadt;Land;Partnerstadt;Land der Partnerstadt;Jahr", "city1 country1 city2 country2 start")]
    [InlineData("Commune;Pays;Commune partenaire;Pays partenaire;Année", "city1 country1 city2 country2 start")]
    [InlineData("Town;Country;Sister city;Partner country;Period", "city1 country1 city2 country2 period")]
    [InlineData("CITY1;COUNTRY1;ISO1;CITY2;COUNTRY2;ISO2", "city1 country1 iso1 city2 country2 iso2")]
    [InlineData("Place A;Country A;Place B;Country B;From;To", "city1 country1 city2 country2 start end")]
    public void Read_HeaderOfALanguage_IsRecognised(string header, string fields)
    {
        PartnershipImport import = Read(header + "\n");

        Assert.Equal(fields, string.Join(' ', import.Columns.Select(column => column.Field)));
        Assert.Empty(import.Issues);
    }

    [Fact]
    public void Read_MappedColumns_AreUsed()
    {
        PartnershipImport import = Read(
            "Hier;Daar;Staat;Wanneer\nAlmelo;Denizli;Turkije;1975\n",
            Options with
            {
                Country = "NL",
                UseGuessedColumns = true,
                Mapping = new ColumnMapping
                {
                    Columns = [new("city1", "Hier"), new("city2", "Daar"), new("start", "Wanneer")],
                },
            }
        );

        Assert.Equal("0141 TR Denizli 1975/open", Text(Assert.Single(import.DataSet.Partnerships)));
    }

    [Fact]
    public void Read_OneMunicipalityForAllPairs_IsTheFirstPlace()
    {
        PartnershipImport import = Read(
            "Twin town;Twin country\nDenizli;Turkey\nPreston;UK\n",
            Options with
            {
                Municipality = "Almelo",
            }
        );

        Assert.Equal(
            ["0141 TR Denizli by 2026-01-01/open", "0141 GB Preston by 2026-01-01/open"],
            import.DataSet.Partnerships.Select(Text)
        );
    }

    [Fact]
    public void Read_CountryBehindThePlace_IsOfferedAndTakenWhenAsked()
    {
        const string List = "city1,country1,city2,country2\nAlmelo,NL,Denizli (Turkey),\n";

        Assert.Contains("perhaps Turkey", Assert.Single(Read(List).Issues).Expected, StringComparison.Ordinal);
        Assert.Equal(
            "0141 TR Denizli by 2026-01-01/open",
            Text(Read(List, Options with { UseCountryInName = true }).DataSet.Partnerships.Single())
        );
        Assert.Equal(
            "0141 TR Denizli by 2026-01-01/open",
            Text(
                Read("city1,city2\nAlmelo (NL),Denizli (Turkey)\n", Options with { UseCountryInName = true })
                    .DataSet.Partnerships.Single()
            )
        );
    }

    [Theory]
    [InlineData(",NL,Preston,GB", "two places, or FillDown (--fill-down city1) to take the place from above")]
    [InlineData(
        "Delft,,Preston,GB",
        "two countries, or FillDown (--fill-down country1) to take the country from above"
    )]
    public void Read_MergedCells_AreOfferedAsSuch(string row, string expected) =>
        Assert.Equal(
            expected,
            Assert.Single(Read($"city1,country1,city2,country2\nAlmelo,NL,Denizli,TR\n{row}\n").Issues).Expected
        );

    [Theory]
    [InlineData("363.0")]
    [InlineData("\"=\"\"0363\"\"\"")]
    [InlineData("GM0363")]
    public void Read_CodeAsProgramsWriteIt_IsTheMunicipality(string code) =>
        Assert.Equal(
            "0363 TR Denizli by 2026-01-01/open",
            Text(Read($"city1,country1,city2,country2\n{code},NL,Denizli,TR\n").DataSet.Partnerships.Single())
        );

    [Fact]
    public void Read_PartnerInTwoLanguages_IsOnePair()
    {
        PartnershipImport import = Read("city1,country1,city2,country2\nHaarlem,NL,Luik,BE\nLiège,BE,Haarlem,NL\n");

        Assert.Equal([RowOutcome.Record, RowOutcome.Duplicate], import.Account.Rows.Select(row => row.Outcome));
    }

    [Fact]
    public void Read_SamePairWithAndWithoutDates_HasTheDates()
    {
        PartnershipImport import = Read(
            "city1,country1,city2,country2,since\nAlmelo,NL,Denizli,TR,\nDenizli,TR,Almelo,NL,1975\nAlmelo,NL,Denizli,TR,\n"
        );

        Assert.Equal("0141 TR Denizli 1975/open", Text(Assert.Single(import.DataSet.Partnerships)));
        Assert.Equal(2, import.Account.Count(RowOutcome.Duplicate));
        Assert.Empty(import.Issues);
    }

    [Fact]
    public void Read_SamePairWithOtherDates_IsKeptAndReported()
    {
        PartnershipImport import = Read(
            "city1,country1,city2,country2,years\nAlmelo,NL,Denizli,TR,1975-1990\nDenizli,TR,Almelo,NL,2001-\n"
        );

        Assert.Equal(
            ["0141 TR Denizli 1975/1990", "0141 TR Denizli 2001/open"],
            import.DataSet.Partnerships.Select(Text)
        );
        Assert.Equal("possible-duplicate", Assert.Single(import.Issues).Code);
    }

    [Fact]
    public void Read_MergedPlaces_AreFilledDownWhenAsked() =>
        Assert.Equal(
            ["0141 TR Denizli by 2026-01-01/open", "0141 GB Preston by 2026-01-01/open"],
            Read(
                "city1,country1,city2,country2\nAlmelo,NL,Denizli,TR\n,,Preston,GB\n",
                Options with
                {
                    FillDown = ["city1", "country1"],
                }
            )
                .DataSet.Partnerships.Select(Text)
        );

    [Fact]
    public void Read_SeveralPartnersInACell_AreReported() =>
        Assert.Contains(
            "--split-partners",
            Assert.Single(Read("city1,country1,city2,country2\nAlmelo,NL,Denizli / Izmir,TR\n").Issues).Expected,
            StringComparison.Ordinal
        );

    [Fact]
    public void IsHeader_RowWithoutPlaces_IsFalse()
    {
        Assert.True(TwinTownList.IsHeader(["Town", "Country", "Twin town", "Country"], Options));
        Assert.False(TwinTownList.IsHeader(["Gemeente", "Partner", "Land"], Options));
        Assert.False(TwinTownList.IsHeader(["Almelo", "Nederland", "Denizli", "Turkije"], Options));
    }

    private static string Text(Partnership tie) =>
        $"{tie.Municipality} {tie.Partner.Country} {tie.Partner.Name} {tie.Period}";

    private static PartnershipImport Read(string text, TwinTownOptions? options = null) =>
        TwinTownList.Read(new StringReader(text), options ?? Options);
}
