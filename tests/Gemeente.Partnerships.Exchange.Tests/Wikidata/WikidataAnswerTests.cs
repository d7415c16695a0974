using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Exchange.Wikidata;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Tests.Wikidata;

/// <summary>
/// An answer to the query by the engine of another project, in tests/validators, over wikidata.ttl. That file gives the
/// reason for each result.
/// </summary>
public sealed class WikidataAnswerTests
{
    private static readonly PartnershipImport Import = Read();

    [Fact]
    public void Read_Answer_AccountsForEveryResult()
    {
        Assert.Equal(
            "16 rows read = 8 records + 4 duplicates + 0 pairs without a Dutch side + 2 domestic pairs + 0 blank + 2 issues",
            Import.Account.ToString()
        );
    }

    [Fact]
    public void Read_Answer_GivesStatedPartnerships() =>
        Assert.Equal(
            [
                "0141 Denizli TR 1975-03/open",
                "0141 Bergama TR by 2026-01-01/open",
                "0268 (no name) RU 1987/2022",
                "0268 Karl-Marx-Stadt DD 2004-11-05/open",
                "0483 Pyla CY by 2026-01-01/unknown",
                "0483 Ergens ZZ by 2026-01-01/open",
                "0503 Freiberg DE 1990/open",
                "0503 (no name) RU by 2026-01-01/open",
            ],
            Import.DataSet.Partnerships.Select(partnership =>
                $"{partnership.Municipality} {partnership.Partner.Name ?? "(no name)"} {partnership.Partner.Country} {partnership.Period}"
            )
        );

    /// <summary>Statements of both sides are sources, but deprecated statements are not.</summary>
    [Fact]
    public void Read_Answer_HasStatementsAsSources() =>
        Assert.Equal(
            ["Q1-101 Q101-1", "Q1-102", "Q3-202", "Q3-301", "Q401-4", "Q402-4", "Q2-201-anew Q2-201", "Q2-202"],
            Import.DataSet.Partnerships.Select(partnership =>
                string.Join(' ', partnership.Evidence.Sources.Select(source => source[(source.LastIndexOf('/') + 1)..]))
            )
        );

    [Fact]
    public void Read_Answer_ReportsConflictsAndInvalidResults()
    {
        Assert.Equal(
            [
                "3 unknown-partner",
                "6 conflicting-statements",
                "8 end-before-start",
                "9 end-before-start",
                "9 conflicting-statements",
                "12 conflicting-statements",
                "13 malformed-date",
                "15 unknown-municipality",
            ],
            Import.DataSet.Issues.Select(issue => $"{issue.JsonPath!.Split('[', ']')[1]} {issue.Code}")
        );
        Assert.Equal(
            [
                "Also stated: start 1992 instead of 1987.",
                "Also stated: country TR instead of CY.",
                "Also stated: from 1960 to 1970 instead of from 1990 to open.",
            ],
            Import.DataSet.Partnerships.Select(partnership => partnership.Evidence.Note).OfType<string>()
        );
    }

    private static PartnershipImport Read()
    {
        using FileStream answer = File.OpenRead(TestData.Path("wikidata.json"));
        return WikidataPartnerships.Read(
            answer,
            new WikidataOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                AsOf = TestData.AsOf,
                Source = WikidataPartnerships.Source,
            }
        );
    }
}
