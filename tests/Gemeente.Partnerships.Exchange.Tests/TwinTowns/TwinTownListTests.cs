using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.Tests;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Exchange.TwinTowns;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Tests.TwinTowns;

public sealed class TwinTownListTests
{
    private const string Header = "city1,country1,iso1,city2,country2,iso2\n";

    /// <summary>Every line of the worldwide file is in the account once, and each outcome has its rows.</summary>
    [Fact]
    public void Read_WorldwideList_AccountsForEveryRow()
    {
        (PartnershipDataSet dataSet, ImportAccount account) = (
            TestData.WorldwideImport.DataSet,
            TestData.WorldwideImport.Account
        );
        int lines = TestData.Worldwide.Count(c => c == '\n') - 1;

        Assert.Equal(26_114, lines);
        Assert.Equal(lines, account.RowsRead);
        Assert.Equal(Enumerable.Range(2, lines), account.Rows.Select(row => row.Line!.Value));
        Assert.Equal(lines, Enum.GetValues<RowOutcome>().Sum(account.Count));
        Assert.Equal(account.Count(RowOutcome.Record), dataSet.Partnerships.Count);
        Assert.All(
            account.Rows.Where(row => row.Outcome is RowOutcome.Record or RowOutcome.Duplicate),
            row => Assert.NotNull(dataSet.Partnerships.Find(row.RecordId!))
        );
        Assert.Equal(
            account.Rows.Where(row => row.Outcome == RowOutcome.Issue).Select(row => row.Line!.Value),
            dataSet.Issues.Where(issue => issue.Severity == IssueSeverity.Error).Select(issue => issue.Line!.Value)
        );
        Assert.Empty(dataSet.Validate());
        Assert.Equal(Documented.Account, account.ToString());
    }

    /// <summary>Another way to the same numbers: rows with the code NL on one side.</summary>
    [Fact]
    public void Read_WorldwideList_UsesRowsWithDutchSide()
    {
        string[][] rows = [.. TestData.Rows(TestData.Worldwide, row => new[] { row("iso1"), row("iso2") })];
        ImportAccount account = TestData.WorldwideImport.Account;
        for (int i = 0; i < rows.Length; i++)
        {
            RowOutcome outcome = account.Rows[i].Outcome;
            bool isKnown = rows[i].All(code => code.Length > 0);
            switch (rows[i].Count(code => code == "NL"))
            {
                case 0:
                    Assert.Equal(
                        isKnown ? RowOutcome.NoDutchSide : RowOutcome.Issue,
                        isKnown || outcome == RowOutcome.Issue ? outcome : RowOutcome.Issue
                    );
                    break;
                case 1:
                    Assert.True(outcome is RowOutcome.Record or RowOutcome.Duplicate or RowOutcome.Issue);
                    break;
                default:
                    Assert.Equal(RowOutcome.Domestic, outcome);
                    break;
            }
        }
    }

    [Fact]
    public void Read_DutchPlaceOnEitherSide_GivesSamePartnership()
    {
        PartnershipImport import = Read(
            Header
                + "Almelo,Netherlands,NL,Denizli,Turkey,TR\nDenizli,Turkey,TR,Almelo,Netherlands,NL\nNador,Marokko,,Rotterdam,Nederland,\n"
        );

        Assert.Equal(
            [RowOutcome.Record, RowOutcome.Duplicate, RowOutcome.Record],
            import.Account.Rows.Select(row => row.Outcome)
        );
        Assert.Equal(
            ["link-0141-tr-denizli", "link-0599-ma-nador"],
            import.DataSet.Partnerships.Select(partnership => partnership.Id)
        );
        Partnership tie = import.DataSet.Partnerships.Get("link-0141-tr-denizli");
        Assert.Equal("0141", tie.Municipality.ToString());
        Assert.Equal(
            new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = "Denizli",
                Country = "TR",
            },
            tie.Partner
        );
        Assert.Equal("by 2026-01-01/open", tie.Period.ToString());
        Assert.Equal(EvidenceKind.Stated, tie.Evidence.Kind);
        Assert.Empty(import.DataSet.Issues);
    }

    [Fact]
    public void Read_AliasOfPlace_IsDerivedWithNote()
    {
        Partnership tie = Read(Header + "Drachten,,NL,Kiryat Ono,,IL\n").DataSet.Partnerships.Single();

        Assert.Equal(EvidenceKind.Derived, tie.Evidence.Kind);
        Assert.Equal("The source says 'Drachten', which is taken for Smallingerland.", tie.Evidence.Note);
    }

    [Theory]
    [InlineData("England,", EvidenceKind.Stated, "The source says 'England', which is taken for United Kingdom.")]
    [InlineData("England,GB", EvidenceKind.Stated, null)]
    [InlineData("United Kingdom,", EvidenceKind.Stated, null)]
    [InlineData("West Germany,", EvidenceKind.Derived, "The source says 'West Germany', which is taken for Germany.")]
    public void Read_AliasOfCountry_HasNote(string country, EvidenceKind kind, string? note)
    {
        Evidence evidence = Read(Header + $"Almelo,,NL,Bath,{country}\n").DataSet.Partnerships.Single().Evidence;

        Assert.Equal((kind, note), (evidence.Kind, evidence.Note));
    }

    [Theory]
    [InlineData(
        "Alkemade,,NL,Bath,,GB",
        "The source says 'Alkemade', which is taken for Alkemade (0483, a municipality until 2009-01-01)."
    )]
    [InlineData(
        "Almelo,,NL,Willemstad,Netherlands Antilles,",
        "The source says 'Netherlands Antilles', which is taken for Netherlands Antilles (AN, a code until 2010-12-15)."
    )]
    public void Read_FormerMunicipality_HasNote(string row, string note)
    {
        Evidence evidence = Read($"{Header}{row}\n").DataSet.Partnerships.Single().Evidence;

        Assert.Equal((EvidenceKind.Stated, note), (evidence.Kind, evidence.Note));
    }

    /// <summary>
    /// A record has the code of a country only if the code means the same country on the date of the record. A country
    /// that was renamed has its new code.
    /// </summary>
    [Theory]
    [InlineData(1970)]
    [InlineData(1992)]
    [InlineData(2026)]
    public void Read_ReusedCode_DoesNotChangeCountry(int year)
    {
        CountryRegister register = TestData.WorldwideOptions.Countries;
        DateOnly date = new(year, 3, 1);
        Country[] abroad = [.. register.All.Where(country => country.Code != "NL")];
        string rows = string.Concat(
            abroad.Select((country, i) => $"Almelo,Nederland,,Town{i},\"{country.EnglishName}\",\n")
        );

        PartnershipImport import = TwinTownList.Read(
            new StringReader(Header + rows),
            TestData.WorldwideOptions with
            {
                AsOf = date,
            }
        );

        Assert.All(
            import.DataSet.Partnerships,
            partnership =>
            {
                Country meant = abroad[
                    int.Parse(partnership.Partner.Name!["Town".Length..], CultureInfo.InvariantCulture)
                ];
                if (meant.Heirs is [{ Kind: SuccessionEvent.Rename } heir] && heir.From <= date)
                    meant = register.Get(heir.Code);
                Assert.Equal(meant, register.FindOn(meant.Code, date) ?? register.Find(meant.Code));
                Assert.Equal(meant.Code, partnership.Partner.Country);
            }
        );
        Assert.Contains(import.DataSet.Issues, issue => issue.Code == "reused-code");
        Assert.Equal(abroad.Length, import.DataSet.Partnerships.Count + import.DataSet.Issues.Count);
    }

    [Theory]
    [InlineData("Berat,Albania,AL,Amasya,Turkey,TR", RowOutcome.NoDutchSide, null)]
    [InlineData("Zwolle,,NL,Kampen,,NL", RowOutcome.Domestic, null)]
    [InlineData("Bergen,,NL,Köln,,DE", RowOutcome.Issue, "ambiguous-place")]
    [InlineData("Amstredam,,NL,Köln,,DE", RowOutcome.Issue, "unknown-place")]
    [InlineData("Zwolle,,NL,Bellapais,Northern Cyprus,", RowOutcome.Issue, "unknown-country")]
    [InlineData("Zwolle,,NL,Brazzaville,Congo,", RowOutcome.Issue, "ambiguous-country")]
    [InlineData("Zwolle,,NL,Zlin,Czechoslovakia,", RowOutcome.Issue, "reused-code")]
    [InlineData("Berat,Albania,AL,Zlin,Czechoslovakia,", RowOutcome.NoDutchSide, null)]
    [InlineData("Zwolle,,NL,Kyrenia,,", RowOutcome.Issue, "link-country")]
    [InlineData("Antalya,,TR,Bellapais,Northern Cyprus,", RowOutcome.Issue, "unknown-country")]
    [InlineData("Haarlem,Nederland,NL,Derby,UK,DE", RowOutcome.Record, "link-country")]
    [InlineData("Haarlem,Nederland,NL,Brno,Czechoslovakia,CZ", RowOutcome.Record, null)]
    [InlineData("Lyon,France,DE,Rome,Italy,IT", RowOutcome.NoDutchSide, null)]
    [InlineData("Derby,UK,NL,Haarlem,Germany,DE", RowOutcome.Issue, "link-country")]
    [InlineData(",,NL,Köln,,DE", RowOutcome.Issue, "link-place")]
    [InlineData("Zwolle,,NL,,,DE", RowOutcome.Issue, "link-place")]
    [InlineData("Zwolle,,NL,  ,,DE", RowOutcome.Issue, "link-place")]
    [InlineData("  ,,NL,Köln,,DE", RowOutcome.Issue, "link-place")]
    [InlineData("Zwolle,,NL,???,,DE", RowOutcome.Issue, "link-place")]
    [InlineData("Zwolle,,NL,Köln", RowOutcome.Issue, "link-country")]
    [InlineData("Zwolle,,NL,Köln,Duitsland", RowOutcome.Record, null)]
    [InlineData("Zwolle,,NL,Köln,,DE,x", RowOutcome.Issue, "csv-field-count")]
    [InlineData("Zwolle,,NL,Kö\"ln,,DE", RowOutcome.Issue, "csv-quote")]
    public void Read_EveryKindOfRow_HasOneOutcome(string row, RowOutcome outcome, string? code)
    {
        PartnershipImport import = Read($"{Header}{row}\nAlmelo,,NL,Denizli,,TR\n");

        Assert.Equal([outcome, RowOutcome.Record], import.Account.Rows.Select(entry => entry.Outcome));
        Assert.Equal(2, import.Account.Rows[0].Line);
        Assert.Equal(code, import.DataSet.Issues.SingleOrDefault()?.Code);
        Assert.Equal(code is null ? null : 2, import.DataSet.Issues.SingleOrDefault()?.Line);
    }

    [Fact]
    public void Read_StrayQuote_CostsItsLinesOnly()
    {
        string rows = string.Concat(
            Enumerable
                .Range(0, 1000)
                .Select(i => $"Delft,,NL,{(i == 2 ? "\"Stad" : i == 899 ? "\"Foo\"" : $"Stad{i}")},,DE\n")
        );

        PartnershipImport import = Read(Header + rows);

        Assert.Equal(Enumerable.Range(2, 1000), import.Account.Rows.Select(row => row.Line!.Value));
        Assert.Equal(999, import.DataSet.Partnerships.Count);
        Assert.Equal(
            ("csv-quote", 4, 4),
            (Assert.Single(import.DataSet.Issues).Code, import.DataSet.Issues[0].Line, import.DataSet.Issues[0].Column)
        );
    }

    [Fact]
    public void Read_UnknownName_IssueOffersSimilarNames() =>
        Assert.Equal(
            "the name or code of a municipality, perhaps Amsterdam (0363)",
            Assert.Single(Read(Header + "Amstredam,,NL,Köln,,DE\n").DataSet.Issues).Expected
        );

    [Fact]
    public void Read_OtherColumns_AreNamedInOptions()
    {
        TwinTownOptions options = TestData.WorldwideOptions with
        {
            Mapping = new ColumnMapping
            {
                Columns =
                [
                    new("city1", "onze stad"),
                    new("country1", "ons land"),
                    new("city2", "hun stad"),
                    new("country2", "hun land"),
                ],
            },
            IdPrefix = "band",
        };

        PartnershipImport import = TwinTownList.Read(
            new StringReader("onze stad,ons land,hun stad,hun land\nAlmelo,Nederland,Denizli,Turkije\n"),
            options
        );

        Assert.Equal("band-0141-tr-denizli", Assert.Single(import.DataSet.Partnerships).Id);
    }

    [Fact]
    public void Read_UnreadColumn_IsReported()
    {
        PartnershipImport import = Read(
            "city1,country1,city2,country2,wethouder,\nAlmelo,Nederland,Denizli,Turkije,Jansen,\n"
        );

        DataIssue issue = Assert.Single(import.DataSet.Issues);
        Assert.Equal(("unmapped-column", 1, 5), (issue.Code, issue.Line, issue.Column));
    }

    /// <summary>A file as a Dutch spreadsheet writes it, in every encoding.</summary>
    [Theory]
    [InlineData(1252, ";", CsvEncoding.Windows1252)]
    [InlineData(65001, "\t", CsvEncoding.Utf8)]
    [InlineData(1200, ";", CsvEncoding.Utf16LittleEndian)]
    [InlineData(1201, "|", CsvEncoding.Utf16BigEndian)]
    public void Read_Dialects_AreDetected(int codePage, string delimiter, CsvEncoding encoding)
    {
        string text = "City1;Country1;City2;Country2\nAlmelo;Nederland;Köln;Duitsland\n".Replace(
            ";",
            delimiter,
            StringComparison.Ordinal
        );
        Encoding written = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);

        PartnershipImport import = TwinTownList.Read(
            new MemoryStream([.. written.GetPreamble(), .. written.GetBytes(text)]),
            TestData.WorldwideOptions
        );

        Assert.Equal("Köln", Assert.Single(import.DataSet.Partnerships).Partner.Name);
        Assert.Equal((encoding, delimiter[0]), (import.Dialect!.Encoding, import.Dialect!.Delimiter));
        Assert.Empty(import.Issues);
    }

    [Theory]
    [InlineData("city1,country1,city2,country2,note,note", IssueSeverity.Warning, 1)]
    [InlineData("city1,country1,city2,country2,country1,note", IssueSeverity.Error, 0)]
    public void Read_DuplicateColumn_IsErrorIfRead(string header, IssueSeverity severity, int ties)
    {
        PartnershipImport import = Read($"{header}\nAlmelo,Nederland,Denizli,Turkije,a,b\n");

        Assert.Equal(severity, Assert.Single(import.Issues, issue => issue.Code == "csv-header").Severity);
        Assert.Equal(ties, import.DataSet.Partnerships.Count);
    }

    [Fact]
    public void Read_TitlesAboveHeader_AreReported()
    {
        PartnershipImport import = Read(
            "Twin towns; of the Netherlands\n\ncity1;country1;city2;country2\nAlmelo;Nederland;Köln;Duitsland\n"
        );

        Assert.Equal(("csv-title", 1), Assert.Single(import.Issues) is var title ? (title.Code, title.Line) : default);
        Assert.Equal(4, Assert.Single(import.Account.Rows).Line);
        Assert.Single(import.DataSet.Partnerships);
    }

    [Fact]
    public void Read_MissingColumns_ReadsNoRows()
    {
        PartnershipImport import = Read("a,b\nAlmelo,Denizli\n");

        Assert.Equal(0, import.Account.RowsRead);
        Assert.Equal(4, import.DataSet.Issues.Count(issue => issue.Code == "csv-mapping"));
    }

    /// <summary>Line ends as Excel for Mac writes them.</summary>
    [Fact]
    public void Read_CarriageReturnsOnly_EndLines()
    {
        PartnershipImport import = Read(
            "city1,country1,city2,country2\rAlmelo,Netherlands,Denizli,Turkey\rNergens,Netherlands,Rome,Italy\r"
        );

        Assert.Equal(
            [(2, RowOutcome.Record), (3, RowOutcome.Issue)],
            import.Account.Rows.Select(row => (row.Line, row.Outcome))
        );
    }

    private static PartnershipImport Read(string text) =>
        TwinTownList.Read(new StringReader(text), TestData.WorldwideOptions);
}
