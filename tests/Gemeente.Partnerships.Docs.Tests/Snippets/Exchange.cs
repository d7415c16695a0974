using Gemeente.Partnerships;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.NameMatching;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.TwinTowns;
using Gemeente.Partnerships.Exchange.Wikidata;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Text;

namespace Host.Snippets;

public sealed class Exchange
{
    [Fact]
    public void Match_Names_FindsCodes()
    {
        #region names
        MunicipalityNameMatcher municipalities = new(EmbeddedRegisters.Municipalities);
        DateOnly date = new(2026, 1, 1);

        NameMatch<Municipality> hague = municipalities.Match("Den Haag", date); // 's-Gravenhage 0518
        NameMatch<Municipality> bergen = municipalities.Match("Bergen", date); // ambiguous: 0373 and 0893
        NameMatch<Municipality> alkemade = municipalities.Match("Alkemade", date); // 0483, which ended in 2009
        NameMatch<Municipality> drachten = municipalities.Match("Drachten", date); // Smallingerland 0090, by alias
        NameMatch<Municipality> slip = municipalities.Match("Amstredam", date); // no match; Amsterdam is similar

        CountryNameMatcher countries = new(EmbeddedRegisters.Countries);
        NameMatch<Country> antilles = countries.Match("Nederlandse Antillen", date); // AN, until 2010
        NameMatch<Country> congo = countries.Match("Congo", date); // ambiguous: CD and CG

        PartnerNameMatcher partners = new(
            DocumentedDataSet.Load().Partnerships.Select(partnership => partnership.Partner)
        );
        NameMatch<Partner> denizli = partners.Match("gemeente Denizli", "TR"); // the partner Denizli of that data set
        #endregion

        Assert.Equal("0518", hague.Value?.Code.ToString());
        Assert.Equal(["0373", "0893"], bergen.Candidates.Select(candidate => candidate.Code.ToString()));
        Assert.Equal("0483", alkemade.Value?.Code.ToString());
        Assert.Equal((NameMatchReason.Alias, "0090"), (drachten.Reason, drachten.Value?.Code.ToString()));
        Assert.Equal((NameMatchKind.NoMatch, "Amsterdam"), (slip.Kind, slip.Similar[0].Name));
        Assert.Equal("AN", antilles.Value?.Code.ToString());
        Assert.Equal(2, congo.Candidates.Count);
        Assert.Equal("Denizli", denizli.Value?.Name);
    }

    [Fact]
    public void Read_TwinTowns_MakesPartnerships()
    {
        const string csv = "city1,country1,iso1,city2,country2,iso2\nDenizli,Turkey,TR,Almelo,Netherlands,NL\n";

        #region links
        PartnershipImport import = TwinTownList.Read(
            new StringReader(csv),
            new TwinTownOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                AsOf = new DateOnly(2026, 1, 1), // names are those of that day
                Source = new DataSource { Title = "Twin towns in Wikipedia, 2026", Licence = "MIT" },
            }
        );

        PartnershipDataSet ties = import.DataSet;
        ImportAccount account = import.Account; // what became of every row
        ValueList<DataIssue> issues = import.DataSet.Issues; // why rows were not used, by line
        #endregion

        Assert.Equal("link-0141-tr-denizli", Assert.Single(ties.Partnerships).Id);
        Assert.Equal(1, account.Count(RowOutcome.Record));
        Assert.Empty(issues);
    }

    [Fact]
    public void ReadPartnerships_Spreadsheet_MakesPartnerships()
    {
        using MemoryStream stream = new("Gemeente;Partner;Land;Wethouder\nAlmelo;Denizli;Turkije;Jansen\n"u8.ToArray());

        #region spreadsheet
        PartnershipImport import = PartnershipCsv.ReadPartnerships(
            stream,
            new CsvImportOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                AsOf = new DateOnly(2026, 1, 1), // names are those of that day
                Source = new DataSource { Title = "Lijst van de gemeente" },
            }
        );

        Console.WriteLine(import.Mapping); // Gemeente = municipality, Land = country; not read: Wethouder
        Console.WriteLine(import.Dialect); // UTF-8, semicolons, decimal commas
        Console.WriteLine(import.Account); // what became of every row
        foreach (DataIssue issue in import.DataSet.Issues)
            Console.WriteLine(issue); // file, line, column, value, and what was expected
        #endregion

        #region summary
        ImportSummary summary = ImportSummary.Create(import);
        Console.Write(summary.ToString(Language.Dutch)); // at most nine lines
        foreach (ImportIssueCount issue in summary.Issues)
            Console.WriteLine($"{issue.Count} {issue.First.Code}: {issue.Option}"); // 2 csv-value: --fill-down municipality
        #endregion

        Assert.Equal("--column FIELD=COLUMN", Assert.Single(summary.Issues).Option);

        Assert.Equal("csv-0141-tr-denizli", Assert.Single(import.DataSet.Partnerships).Id);
        Assert.Equal("unmapped-column", Assert.Single(import.DataSet.Issues).Code);
    }

    [Fact]
    public void Read_DataPackage_IsEqual()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"exchange-snippet-{Environment.ProcessId}");
        PartnershipDataSet dataSet = NcdoDataSet.Load();

        #region package
        DataPackage.Write(dataSet, folder, new CsvWriteOptions { Delimiter = ';', HasByteOrderMark = true });

        PartnershipImport back = DataPackage.Read(folder);
        bool isEqual = back.DataSet == dataSet;
        #endregion

        Directory.Delete(folder, recursive: true);
        Assert.True(isEqual);
    }

    [Fact]
    public void Read_AnswerOfWikidata_MakesPartnerships()
    {
        using MemoryStream stream = new("""{"head":{"vars":[]},"results":{"bindings":[]}}"""u8.ToArray());

        #region wikidata
        PartnershipImport import = WikidataPartnerships.Read(
            stream,
            new WikidataOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                AsOf = new DateOnly(2026, 1, 1),
                Source = WikidataPartnerships.Source,
            }
        );
        #endregion

        Assert.Equal(0, import.Account.RowsRead);
        Assert.Contains(
            WikidataPartnerships.Query.ReplaceLineEndings("\n"),
            File.ReadAllText(Path.Combine(Repository(), "docs", "how-to", "import-wikidata.md")),
            StringComparison.Ordinal
        );
    }

    private static string Repository() => Gemeente.Partnerships.Conventions.Repository.Folder;
}
