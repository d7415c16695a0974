using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Tests.Spreadsheets;
using Gemeente.Partnerships.Exchange.TwinTowns;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Tests.Importing;

/// <summary>The main points of an import, for a person.</summary>
public sealed class ImportSummaryTests
{
    private const string List =
        "Gemeente;Plaats;Land;Sinds;Tot;Wethouder\nAlmelo;Denizli;Turkije;1975;2017;Jansen\n;Gronau;Duitsland;1981;;\n"
        + ";Iserlohn;Duitsland;1990;;\nUtrecht;Brno en Leipzig;Duitsland;ca. 1990;;\n;;;;;\n";

    [Fact]
    public void ToString_Table_IsAtMostNineLines()
    {
        ImportSummary summary = ImportSummary.Create(SheetFiles.Read(List));

        Assert.Equal(
            """
            import.csv: table of partnerships (UTF-8, semicolons)
            Columns: Gemeente = municipality (Almelo), Plaats = partner (Denizli), Land = country (Turkije), Sinds = start (1975), Tot = end (2017)
            Not read: Wethouder (Jansen)
            Dates: start of 1 of 2, 1975 to 1975; end of 1; reference date 2026-01-01
            5 rows read = 2 records + 1 blank + 2 not used
            Issues: 5; the most frequent:
              2x csv-value, line 3: Gemeente is empty and may have been merged with the cell above. The row was left out. To mend: --fill-down municipality
              1x unmapped-column, line 1: Column 'Wethouder' was not read. To mend: --column FIELD=COLUMN
              1x several-partners, line 5: 'Brno en Leipzig' may be several partners. It is read as the name of one. To mend: --split-partners

            """.ReplaceLineEndings("\n"),
            summary.ToString()
        );
    }

    [Fact]
    public void ToString_Dutch_IsInDutch() =>
        Assert.Equal(
            """
            import.csv: tabel met stedenbanden (UTF-8, puntkomma's)
            Kolommen: Gemeente = municipality (Almelo), Plaats = partner (Denizli), Land = country (Turkije), Sinds = start (1975), Tot = end (2017)
            Niet gelezen: Wethouder (Jansen)
            Datums: begin van 1 van 2, 1975 tot en met 1975; einde van 1; peildatum 2026-01-01
            5 rijen gelezen = 2 overgenomen + 1 leeg + 2 niet overgenomen
            Meldingen: 5; de meeste:
              2x csv-value, regel 3: een cel is leeg of heeft geen geldige waarde. Oplossing: --fill-down municipality
              1x unmapped-column, regel 1: een kolom is niet gelezen. Oplossing: --column FIELD=COLUMN
              1x several-partners, regel 5: een cel noemt mogelijk meer dan één partner. Oplossing: --split-partners

            """.ReplaceLineEndings("\n"),
            ImportSummary.Create(SheetFiles.Read(List)).ToString(Language.Dutch)
        );

    [Theory]
    [InlineData("Partner;Land\nDenizli;TR\n", "--municipality NAME")]
    [InlineData("Gemeente;Partner\nAlmelo;Brno (Tsjechië)\n", "--split-country")]
    [InlineData("Gemeente;Partner;Land\nAlmelo;Brno (Tsjechië);\n", "--split-country")]
    [InlineData("Gemeente;Partner;Land\n;Brno;CZ\nAlmelo;Zlin;Tsjechoslowakije\n", "--on DATE")]
    [InlineData("Gemeente;Partner;Land\nNergens;Brno;CZ\n", null)]
    public void Issues_WithAnOption_NameIt(string list, string? option)
    {
        ImportSummary summary = ImportSummary.Create(SheetFiles.Read(list));

        Assert.Contains(option, summary.Issues.Select(issue => issue.Option));
    }

    [Fact]
    public void ToString_HostileNames_CannotControlATerminal()
    {
        string text = ImportSummary
            .Create(
                SheetFiles.Read(
                    "Gemeente;Partner;Land;\"x\u001B[31m\ny\"\nAlmelo;\u202EDenizli\u001B]0;TR;\u0007\n",
                    SheetFiles.Options with
                    {
                        File = "a\u001B[2J\nb.csv",
                    }
                )
            )
            .ToString();

        Assert.DoesNotContain(text, c => c != '\n' && (char.IsControl(c) || c == '\u202E'));
        Assert.True(text.Count(c => c == '\n') <= 9);
    }

    [Fact]
    public void Create_TwinTowns_HasColumnsAndOutcomes()
    {
        ImportSummary summary = ImportSummary.Create(
            TwinTownList.Read(
                new StringReader("Town,Country,Twin town,Country\nAlmelo,NL,Denizli,TR\nLyon,FR,Rome,IT\n"),
                TestData.WorldwideOptions
            )
        );

        Assert.Equal((ImportKind.TwinTowns, 2, 1), (summary.Kind, summary.RowsRead, summary.Records));
        Assert.Equal(
            [new RowOutcomeCount(RowOutcome.Record, 1), new RowOutcomeCount(RowOutcome.NoDutchSide, 1)],
            summary.Outcomes
        );
        Assert.Equal(
            [
                new ImportedColumn("Town", "city1", "Almelo"),
                new ImportedColumn("Country", "country1", "NL"),
                new ImportedColumn("Twin town", "city2", "Denizli"),
                new ImportedColumn("Country 2", "country2", "TR"),
            ],
            summary.Columns
        );
    }

    [Fact]
    public void Create_Json_CountsRecords()
    {
        ReadOnlySpan<byte> json =
            """{"version":"1.1","name":"x","partnerships":[{"id":"1","municipality":"0141","partner":{"kind":"municipality","name":"Denizli","country":"TR"},"period":{"start":"1975","end":"open"},"evidence":{"kind":"stated"}},{"id":"1"}]}"""u8;

        ImportSummary summary = ImportSummary.Create(PartnershipJson.Read(json), "x.json");

        Assert.Equal(
            (ImportKind.Json, 2, 1, true),
            (summary.Kind, summary.RowsRead, summary.StartsKnown, summary.IssueCount > 0)
        );
        Assert.StartsWith("x.json: JSON\nDates: start of 1 of 1", summary.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_ManyUnknownNames_IsFast()
    {
        string rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Gemeente Nergens{i};Brno;CZ\n"));

        PartnershipImport import = SheetFiles.Read("Gemeente;Partner;Land\n" + rows);

        Assert.Equal(20_000, import.Issues.Count);
        Assert.DoesNotContain("perhaps", import.Issues[^1].Expected, StringComparison.Ordinal);
    }
}
