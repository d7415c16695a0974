using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.TwinTowns;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Merging;
using static Gemeente.Partnerships.Exchange.Tests.Spreadsheets.SheetFiles;

namespace Gemeente.Partnerships.Exchange.Tests.Spreadsheets;

/// <summary>Cells with marks, estimates and other text instead of a value. Each was met in a public file.</summary>
public sealed class SheetCasesTests
{
    private const string Header = "Gemeente;Partner;Land\n";

    [Fact]
    public void ReadPartnerships_NaInOtherColumns_StatesNothingAnywhere()
    {
        PartnershipImport import = Read(
            "Gemeente;Partner;Land;Sinds;Thema\nDelft;NA;NA;NA;NA\nBreda;Botkyrka;SE;1986;NA\nGouda;Kongsberg;NO;NA;onderwijs\n"
        );

        Assert.Equal([("csv-value", 2, 3)], import.Issues.Select(PlaceOf));
        Assert.Equal(
            [("SE", "1986", 0), ("NO", "unknown", 1)],
            import.DataSet.Partnerships.Select(tie =>
                (tie.Partner.Country.ToString(), tie.Period.Start.ToString(), tie.Themes.Count)
            )
        );
    }

    [Fact]
    public void ReadPartnerships_NaInTheCountryOnly_IsNamibia()
    {
        PartnershipImport import = Read(Header + "Delft;Windhoek;NA\nBreda;Botkyrka;SE\n");

        Assert.Empty(import.Issues);
        Assert.Equal(["NA", "SE"], import.DataSet.Partnerships.Select(tie => tie.Partner.Country.ToString()));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("<NA>")]
    public void ReadPartnerships_MissingValueOfPandas_StatesNothing(string cell) =>
        Assert.Null(Assert.Single(Read($"{Header}Delft;{cell};TR\n").DataSet.Partnerships).Partner.Name);

    [Fact]
    public void Read_TwinTownsWithNaAsAPlace_HasNoNamibia()
    {
        PartnershipImport import = ReadPairs("Almelo,NL,NA,NA\nDelft,NL,Freiberg,DE\n");

        Assert.Equal([RowOutcome.Issue, RowOutcome.Record], import.Account.Rows.Select(row => row.Outcome));
        Assert.Equal(
            "NA",
            ReadPairs("Almelo,NL,Windhoek,NA\n").DataSet.Partnerships.Single().Partner.Country.ToString()
        );
    }

    [Theory]
    [InlineData("LiÃ¨ge", "perhaps 'Liège'")]
    [InlineData("SzÃ©kesfehÃ©rvÃ¡r", "perhaps 'Székesfehérvár'")]
    [InlineData("Wroc\uFFFDaw", "the text of the source")]
    public void ReadPartnerships_GarbledName_IsReportedWithWhatWasMeant(string name, string expected)
    {
        PartnershipImport import = Read($"{Header}Almelo;{name};BE\n");

        DataIssue issue = Assert.Single(import.Issues);
        Assert.Equal(("garbled-text", 2, 2, expected), (issue.Code, issue.Line, issue.Column, issue.Expected));
        Assert.Equal(name, Assert.Single(import.DataSet.Partnerships).Partner.Name);
    }

    [Theory]
    [InlineData("Besançon")]
    [InlineData("Æ Ø Å")]
    [InlineData("Łódź")]
    [InlineData("Ã")]
    [InlineData("東京")]
    public void ReadPartnerships_NameWithDiacritics_IsNotGarbled(string name) =>
        Assert.Empty(Read($"{Header}Almelo;{name};BE\n").Issues);

    [Theory]
    [InlineData("Gemeente;Partner;Land;Toelichting\nAlmelo;Denizli;TR;geÃ¯nteresseerd\n", 4)]
    [InlineData("Gemeente;Partner;Land;Wethouder\nAlmelo;Denizli;TR;JosÃ©\n", 4)]
    public void ReadPartnerships_GarbledTextInAnyColumn_IsReported(string text, int column) =>
        Assert.Contains(("garbled-text", 2, column), Read(text).Issues.Select(PlaceOf));

    [Fact]
    public void Read_GarbledNamesElsewhere_AreReported()
    {
        Assert.Contains("garbled-text", ReadPairs("Almelo,NL,LiÃ¨ge,BE\n").Issues.Select(issue => issue.Code));
        PartnershipDataSet dataSet = Read($"{Header}Almelo;LiÃ¨ge;BE\n").DataSet;
        Dictionary<string, MemoryStream> files = new(StringComparer.Ordinal);
        DataPackage.Write(dataSet, name => files[name] = new MemoryStream(), new Csv.CsvWriteOptions());
        Assert.Contains(
            "garbled-text",
            DataPackage.Read(name => new MemoryStream(files[name].ToArray())).Issues.Select(issue => issue.Code)
        );
    }

    [Fact]
    public void ReadPartnerships_FootnoteBehindAName_IsNotAPartOfIt()
    {
        PartnershipImport import = Read(Header + "Almelo;Denizli;TR\nAlmelo;Denizli[2];TR\nBreda;Botkyrka*;SE\n");

        Assert.Equal(["Denizli", "Botkyrka"], import.DataSet.Partnerships.Select(tie => tie.Partner.Name));
        Assert.Equal(
            [("footnote", 3, 2), ("footnote-duplicate", 3, 2), ("footnote", 4, 2)],
            import
                .Issues.Select(PlaceOf)
                .OrderBy(place => place.Line)
                .ThenBy(place => place.Code, StringComparer.Ordinal)
        );
        Assert.Equal(RowOutcome.Issue, import.Account.Rows[1].Outcome);
    }

    [Theory]
    [InlineData("Almelo[1]", "Denizli", "Turkije†")]
    [InlineData("Almelo *", "Denizli¹", "Turkije [nb 3]")]
    public void ReadPartnerships_FootnoteBehindAnyName_IsRemoved(string municipality, string partner, string country)
    {
        Partnership tie = Assert.Single(Read($"{Header}{municipality};{partner};{country}\n").DataSet.Partnerships);

        Assert.Equal(("0141", "Denizli", "TR"), ($"{tie.Municipality}", tie.Partner.Name, $"{tie.Partner.Country}"));
    }

    [Fact]
    public void Read_TwinTownsWithFootnotes_AreThePlaces()
    {
        PartnershipImport import = ReadPairs("Almelo[3],NL,Denizli*,TR\n");

        Assert.Equal("Denizli", Assert.Single(import.DataSet.Partnerships).Partner.Name);
        Assert.Equal(["footnote", "footnote"], import.Issues.Select(issue => issue.Code));
    }

    [Theory]
    [InlineData("Van", "Tot")]
    [InlineData("van", "t/m")]
    public void ReadPartnerships_VanBesideTot_IsTheStart(string from, string to)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land;{from};{to}\nAlmelo;Denizli;Turkije;1975;2017\n");

        Assert.Equal("1975/2017", Assert.Single(import.DataSet.Partnerships).Period.ToString());
        Assert.Empty(import.Issues);
    }

    [Fact]
    public void ReadPartnerships_VanAlone_IsNotRead() =>
        Assert.Contains("Van", Read("Gemeente;Partner;Land;Van\nAlmelo;Denizli;TR;x\n").Mapping!.Unmapped);

    private const string Merged =
        "Gemeente;Plaats;Land\nAlmelo;Denizli;Turkije\n;Gronau;Duitsland\n;;\n;Iserlohn;Duitsland\nZaanstad;Pancevo;Servië\n";

    [Fact]
    public void ReadPartnerships_CellsThatWereMerged_AreOfferedAsSuch()
    {
        PartnershipImport import = Read(Merged);

        Assert.Equal(2, import.DataSet.Partnerships.Count);
        Assert.Equal([("csv-value", 3, 1), ("csv-value", 5, 1)], import.Issues.Select(PlaceOf));
        Assert.All(
            import.Issues,
            issue =>
                Assert.Equal(
                    "a value, or FillDown (--fill-down municipality) to take the value from above",
                    issue.Expected
                )
        );
    }

    [Fact]
    public void ReadPartnerships_CountriesThatWereMerged_AreOfferedAsSuch()
    {
        const string List = "Gemeente;Plaats;Land\nAlmelo;Gronau;Duitsland\nDelft;Freiberg;\n";

        Assert.Equal(
            "a value, or FillDown (--fill-down country) to take the value from above",
            Assert.Single(Read(List).Issues).Expected
        );
        Assert.Equal(2, Read(List, Options with { FillDown = ["country"] }).DataSet.Partnerships.Count);
    }

    [Fact]
    public void ReadPartnerships_FillDown_TakesTheValueFromAbove()
    {
        PartnershipImport import = Read(Merged, Options with { FillDown = ["municipality"] });

        Assert.Empty(import.Issues);
        Assert.Equal(
            ["0141", "0141", "0141", "0479"],
            import.DataSet.Partnerships.Select(tie => tie.Municipality.ToString())
        );
        Assert.Equal(
            [RowOutcome.Record, RowOutcome.Record, RowOutcome.Blank, RowOutcome.Record, RowOutcome.Record],
            import.Account.Rows.Select(row => row.Outcome)
        );
    }

    [Fact]
    public void ReadPartnerships_FillDownAndLongCell_IssueAtTheCell()
    {
        string text = $"Gemeente;Partner;Land\nBreda;{new string('x', 65_537)};SE\n";
        PartnershipImport plain = Read(text);

        PartnershipImport filled = Read(text, Options with { FillDown = ["municipality"] });

        Assert.Equal(2, Assert.Single(plain.Issues).Column);
        Assert.Equal(plain.Issues, filled.Issues);
    }

    [Theory]
    [InlineData("363.0", "0363")]
    [InlineData("363,0", "0363")]
    [InlineData("\"=\"\"0344\"\"\"", "0344")]
    [InlineData("GM0599", "0599")]
    [InlineData("14", "0014")]
    public void ReadPartnerships_CodeAsProgramsWriteIt_IsTheCode(string cell, string code) =>
        Assert.Equal(
            code,
            Assert
                .Single(Read($"Gemeentecode;Partner;Land\n{cell};Riga;LV\n").DataSet.Partnerships)
                .Municipality.ToString()
        );

    [Theory]
    [InlineData("sinds 1990", "1990")]
    [InlineData("Vanaf 1-5-1990", "1990-05-01")]
    [InlineData("vóór 1990", "by 1989")]
    [InlineData("voor 1990", "by 1989")]
    [InlineData("before 1990", "by 1989")]
    public void ReadPartnerships_StartInWords_IsTheDate(string cell, string start)
    {
        PartnershipImport import = ReadPeriod(cell, "");

        Assert.Empty(import.Issues);
        Assert.Equal(start, Assert.Single(import.DataSet.Partnerships).Period.Start.ToString());
    }

    [Theory]
    [InlineData("ca. 1985", "unknown")]
    [InlineData("circa 1985", "unknown")]
    [InlineData("±1985", "unknown")]
    [InlineData("1985?", "unknown")]
    [InlineData("198X", "by 1989")]
    [InlineData("jaren 80", "by 1989")]
    [InlineData("de jaren '80", "by 1989")]
    [InlineData("1980s", "by 1989")]
    [InlineData("begin jaren 90", "by 1999")]
    [InlineData("eind van de jaren '60", "by 1969")]
    [InlineData("jaren tachtig", "by 1989")]
    [InlineData("Jaren Twintig", "by 1929")]
    [InlineData("early 1990s", "by 1999")]
    [InlineData("1980er Jahre", "by 1989")]
    [InlineData("Mitte der 80er Jahre", "by 1989")]
    [InlineData("années 1970", "by 1979")]
    [InlineData("najaar 1999", "1999")]
    [InlineData("half 2004", "2004")]
    [InlineData("begin 1985", "1985")]
    [InlineData("late 1985", "1985")]
    [InlineData("Herbst 1999", "1999")]
    [InlineData("mi-1985", "1985")]
    [InlineData("1985/1990", "by 1990")]
    [InlineData("1985 of 1990", "by 1990")]
    public void ReadPartnerships_UncertainStart_IsUnknownWithinItsBounds(string cell, string start)
    {
        PartnershipImport import = ReadPeriod(cell, "");

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(start, tie.Period.Start.ToString());
        Assert.Equal($"The source says '{cell}' for the start.", tie.Evidence.Note);
        Assert.Equal([("uncertain-date", 2, 4)], import.Issues.Select(PlaceOf));
    }

    [Theory]
    [InlineData("beëindigd", "by 2026-01-01")]
    [InlineData("gestopt", "by 2026-01-01")]
    [InlineData("ca. 2010", "by 2026-01-01")]
    [InlineData("200X", "by 2009")]
    [InlineData("202X", "by 2026-01-01")]
    [InlineData("najaar 1999", "1999")]
    [InlineData("eind 2026", "by 2026-01-01")]
    public void ReadPartnerships_UncertainEnd_IsByTheLatestDay(string cell, string end)
    {
        PartnershipImport import = ReadPeriod("1985", cell);

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(end, tie.Period.End.ToString());
        Assert.Equal($"The source says '{cell}' for the end.", tie.Evidence.Note);
    }

    [Theory]
    [InlineData("31-12-9999")]
    [InlineData("9999-12-31")]
    public void ReadPartnerships_EndOfPrograms_IsOpen(string cell)
    {
        PartnershipImport import = ReadPeriod("01-01-1990", cell);

        Assert.Empty(import.Issues);
        Assert.Equal("1990-01-01/open", Assert.Single(import.DataSet.Partnerships).Period.ToString());
    }

    [Theory]
    [InlineData("ooit")]
    [InlineData("1990/1985")]
    [InlineData("voor lang")]
    [InlineData("winter 1999")]
    [InlineData("jaren honderd")]
    public void ReadPartnerships_OtherWords_AreStillIssues(string cell) =>
        Assert.Equal([("csv-value", 2, 4)], ReadPeriod(cell, "").Issues.Select(PlaceOf));

    [Theory]
    [InlineData("1986-2005", true)]
    [InlineData("1985 - 1990", true)]
    [InlineData("1-5-1986 t/m 31-12-2005", true)]
    [InlineData("ooit", false)]
    [InlineData("ooit - 1990", false)]
    public void ReadPartnerships_PeriodInAColumnOfStarts_NamesTheColumnOfPeriods(string cell, bool isPeriod)
    {
        DataIssue issue = Assert.Single(ReadPeriod(cell, "").Issues);

        Assert.Equal("csv-value", issue.Code.ToString());
        Assert.Equal(isPeriod, issue.Expected!.Contains("(--column)", StringComparison.Ordinal));
    }

    [Fact]
    public void ReadPartnerships_OneMunicipalityForAllRows_NeedsNoColumn()
    {
        const string List = "Partner;Land;Sinds\nDenizli;TR;1975\nGronau;DE;\n\nTotaal: 2;;\n";

        PartnershipImport import = Read(List, Options with { Municipality = "Almelo" });

        Assert.Equal(["0141", "0141"], import.DataSet.Partnerships.Select(tie => tie.Municipality.ToString()));
        Assert.Equal(
            [RowOutcome.Record, RowOutcome.Record, RowOutcome.Issue],
            import.Account.Rows.Select(row => row.Outcome)
        );
        Assert.Contains(
            "--municipality",
            Assert.Single(Read(List).Issues, IsMapping).Expected,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Nergenshuizen", "unknown-municipality")]
    [InlineData("Bergen", "ambiguous-municipality")]
    public void ReadPartnerships_UnknownMunicipalityForAllRows_IsOneIssue(string name, string code)
    {
        PartnershipImport import = Read("Partner;Land\nDenizli;TR\nBath;GB\n", Options with { Municipality = name });

        DataIssue issue = Assert.Single(import.Issues);
        Assert.Equal((code, false), (issue.Code, import.IsComplete));
        Assert.EndsWith("No row was read.", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Municipality_Blank_Throws() =>
        Assert.Throws<ArgumentException>(() => Options with { Municipality = " " });

    [Theory]
    [InlineData("Brno; Gera", "Brno|Gera")]
    [InlineData("Brno, Gera en Nantes", "Brno|Gera|Nantes")]
    [InlineData("Brno en Gera", "Brno|Gera")]
    [InlineData("Brno & Gera & Nantes", "Brno|Gera|Nantes")]
    [InlineData("Brno / Gera", "Brno|Gera")]
    [InlineData("Brno (Zuid; Noord), Gera", "Brno (Zuid; Noord)|Gera")]
    [InlineData("Brno, 's-Gravenbrakel", "Brno|'s-Gravenbrakel")]
    [InlineData("Brno, vlak bij Wenen", "Brno, vlak bij Wenen")]
    [InlineData("Brno, Tsjechië", "Brno, Tsjechië")]
    [InlineData("Frankfurt/Main", "Frankfurt/Main")]
    [InlineData("Trinidad en Tobago", "Trinidad en Tobago")]
    [InlineData("Telford and Wrekin", "Telford and Wrekin")]
    [InlineData("Brno", "Brno")]
    public void ReadPartnerships_SeveralPartnersInACell_AreSplitWhenAsked(string cell, string names)
    {
        PartnershipImport import = Read(
            $"Gemeente;Partner;Land\nUtrecht;\"{cell}\";CZ\n",
            Options with
            {
                UseSeveralPartners = true,
            }
        );

        Assert.Equal(names.Split('|'), import.DataSet.Partnerships.Select(tie => tie.Partner.Name));
        Assert.Equal(import.DataSet.Partnerships.Count, import.Account.Count(RowOutcome.Record));
        Assert.All(import.Account.Rows, row => Assert.Equal(2, row.Line));
        Assert.All(
            import.DataSet.Partnerships,
            tie =>
                Assert.Equal(
                    names.Contains('|', StringComparison.Ordinal)
                        ? $"The source says '{cell}', which is taken for several partners."
                        : null,
                    tie.Evidence.Note
                )
        );
    }

    [Fact]
    public void ReadPartnerships_SplitRowWithIdAndCountries_HasIdsAndCountriesOfItsOwn()
    {
        PartnershipImport import = Read(
            "Id;Gemeente;Partner;Land\n7;Utrecht;\"Brno (Tsjechië); Gera (Duitsland)\";\n",
            Options with
            {
                UseSeveralPartners = true,
                UseCountryInName = true,
            }
        );

        Assert.Equal(
            [("7", "CZ", "Brno"), ("7-2", "DE", "Gera")],
            import.DataSet.Partnerships.Select(tie => (tie.Id, tie.Partner.Country.ToString(), tie.Partner.Name))
        );
    }

    [Theory]
    [InlineData("1975-2017", "1975/2017")]
    [InlineData("1975 - heden", "1975/open")]
    [InlineData("1975-heden", "1975/open")]
    [InlineData("1975-", "1975/open")]
    [InlineData("1975 – 2017", "1975/2017")]
    [InlineData("van 1975 tot 2017", "1975/2017")]
    [InlineData("1-5-1975 t/m 31-12-2017", "1975-05-01/2017-12-31")]
    [InlineData("1975", "1975/open")]
    [InlineData("1975-06", "1975-06/open")]
    [InlineData("sinds 1975", "1975/open")]
    [InlineData("tot 2017", "unknown/2017")]
    [InlineData("seit 1975", "1975/open")]
    public void ReadPartnerships_StartAndEndInOneCell_AreThePeriod(string cell, string period)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land;Jaren\nUtrecht;Brno;CZ;{cell}\n");

        Assert.Empty(import.Issues);
        Assert.Equal(period, Assert.Single(import.DataSet.Partnerships).Period.ToString());
    }

    [Fact]
    public void ReadPartnerships_MunicipalityForAllRowsAndAColumn_UsesTheColumn() =>
        Assert.Equal(
            "0758",
            Assert
                .Single(
                    Read($"{Header}Breda;Denizli;TR\n", Options with { Municipality = "Almelo" }).DataSet.Partnerships
                )
                .Municipality.ToString()
        );

    [Theory]
    [InlineData("Gemeente;Partner\nAlmelo;Brno (Tsjechië)\n")]
    [InlineData("Gemeente;Partner;Land\nAlmelo;Brno (Tsjechië);\n")]
    public void ReadPartnerships_CountryBehindThePartner_IsTakenWhenAsked(string list)
    {
        Partnership tie = Assert.Single(Read(list, Options with { UseCountryInName = true }).DataSet.Partnerships);

        Assert.Equal(("Brno", "CZ"), (tie.Partner.Name, tie.Partner.Country.ToString()));
        Assert.Empty(Read(list).DataSet.Partnerships);
    }

    [Fact]
    public void ReadPartnerships_NoCountryColumn_OffersTheBrackets() =>
        Assert.Contains(
            "--split-country",
            Assert.Single(Read("Gemeente;Partner\nAlmelo;Brno (Tsjechië)\n").Issues, IsMapping).Expected,
            StringComparison.Ordinal
        );

    private const string InDutch = Header + "Amsterdam;Praag;CZ\nHaarlem;Luik;BE\n";
    private const string InEnglish = Header + "Amsterdam;Prague;CZ\nHaarlem;Liège;BE\n";

    [Fact]
    public void Merge_PartnersInTwoLanguages_AreOneByTheirAliases()
    {
        PartnershipDataSet[] sources = [Read(InDutch).DataSet, Read(InEnglish).DataSet];

        DataSetMerge merge = DataSetMerge.Create("both", sources);

        Assert.Equal(["Praag", "Luik"], merge.DataSet.Partnerships.Select(tie => tie.Partner.Name));
        Assert.Equal(2, merge.Entries.Count(entry => entry.Outcome == MergeOutcome.Combined));
    }

    [Fact]
    public void ReadPartnerships_OwnWordForNothing_StatesNothing()
    {
        PartnershipImport import = SheetFiles.Read(
            "Gemeente;Partner;Land;Thema\nBreda;Botkyrka;SE;Zie dossier\n",
            Options with
            {
                MissingValues = ["zie dossier"],
            }
        );

        Assert.Empty(Assert.Single(import.DataSet.Partnerships).Themes);
        Assert.DoesNotContain(import.Issues, issue => issue.Code != "csv-mapping");
    }

    [Fact]
    public void ReadPartnerships_OwnWordsForAnEnd_AreThePeriod()
    {
        CsvImportOptions options = Options with { OngoingWords = ["loopt nog"], EndedWords = ["slapend"] };
        const string List =
            "Gemeente;Partner;Land;Sinds;Tot\nBreda;Botkyrka;SE;1986;Loopt nog\nDelft;Freiberg;DE;1990;slapend\n";

        PartnershipImport import = Read(List, options);

        Assert.Equal(
            ["1986/open", "1990/by 2026-01-01"],
            import.DataSet.Partnerships.Select(tie => tie.Period.ToString())
        );
        Assert.Equal(
            "The source says 'slapend' for the end.",
            import.DataSet.Partnerships.Get("csv-0503-de-freiberg").Evidence.Note
        );
        Assert.Equal(2, Read(List).Issues.Count(issue => issue.Code == "csv-value"));
    }

    [Fact]
    public void ReadPartnerships_OwnAliases_AreKnown()
    {
        NameAlias zaandam = new() { Name = "Stad aan de Zaan", Codes = ["0479"] };
        NameAlias overseas = new() { Name = "Overzee", Codes = ["SR"] };

        PartnershipImport import = Read(
            Header + "Stad aan de Zaan;Nickerie;Overzee\n",
            Options with
            {
                MunicipalityAliases = [.. NameAliases.Municipalities, zaandam],
                CountryAliases = [.. NameAliases.Countries, overseas],
            }
        );

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(("0479", "SR"), (tie.Municipality.ToString(), tie.Partner.Country.ToString()));
    }

    [Fact]
    public void ReadPartnerships_PartnerInTwoLanguages_MayBeADuplicate() =>
        Assert.Equal(
            [("possible-duplicate", 4, null), ("possible-duplicate", 5, null)],
            Read(InDutch + InEnglish[Header.Length..]).Issues.Select(PlaceOf)
        );

    private static bool IsMapping(DataIssue issue) => issue.Code == "csv-mapping";

    private static PartnershipImport ReadPeriod(string start, string end) =>
        Read($"Gemeente;Partner;Land;Sinds;Tot\nAlmelo;Denizli;Turkije;{start};{end}\n");

    private static PartnershipImport ReadPairs(string rows) =>
        TwinTownList.Read(
            new StringReader("city1,country1,city2,country2\n" + rows),
            new TwinTownOptions
            {
                Municipalities = Options.Municipalities,
                Countries = Options.Countries,
                AsOf = Options.AsOf,
                Source = Options.Source,
            }
        );
}
