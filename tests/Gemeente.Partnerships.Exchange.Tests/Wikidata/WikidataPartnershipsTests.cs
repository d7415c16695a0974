using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Exchange.Wikidata;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Tests.Wikidata;

public sealed class WikidataTiesTests
{
    private static readonly WikidataOptions Options = new()
    {
        Municipalities = EmbeddedRegisters.Municipalities,
        Countries = EmbeddedRegisters.Countries,
        AsOf = TestData.AsOf,
        Source = WikidataPartnerships.Source,
    };

    [Fact]
    public void Read_Result_IsPartnership()
    {
        PartnershipImport import = Read(Result("0141", "Q43655", "Denizli", "TR", "s1", start: ("1975-01-01", 9)));

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal("wikidata-0141-Q43655", tie.Id);
        Assert.Equal(
            new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = "Denizli",
                Country = "TR",
            },
            tie.Partner
        );
        Assert.Equal("1975/open", tie.Period.ToString());
        Assert.Equal(["http://www.wikidata.org/entity/statement/s1"], tie.Evidence.Sources);
        Assert.Equal(TestData.AsOf, tie.Evidence.ReferenceDate);
        Assert.Empty(import.DataSet.Issues);
    }

    [Fact]
    public void Read_StatementsOfBothSides_AreOnePartnership()
    {
        PartnershipImport import = Read(
            Result("0141", "Q43655", "Denizli", "TR", "s1"),
            Result("0141", "Q43655", "Denizli", "TR", "s2", start: ("1975-03-01", 10))
        );

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(
            ["http://www.wikidata.org/entity/statement/s1", "http://www.wikidata.org/entity/statement/s2"],
            tie.Evidence.Sources
        );
        Assert.Equal("1975-03/open", tie.Period.ToString());
        Assert.Equal([RowOutcome.Record, RowOutcome.Duplicate], import.Account.Rows.Select(row => row.Outcome));
        Assert.Empty(import.DataSet.Issues);
    }

    [Fact]
    public void Read_ConflictingStatements_AreKeptAsEvidence()
    {
        PartnershipImport import = Read(
            Result("0141", "Q43655", "Denizli", "TR", "s1", start: ("1975-01-01", 9)),
            Result("0141", "Q43655", "Denizli", "TR", "s2", start: ("1976-01-01", 9))
        );

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal("1975/open", tie.Period.ToString());
        Assert.Equal("Also stated: start 1976 instead of 1975.", tie.Evidence.Note);
        DataIssue issue = Assert.Single(import.DataSet.Issues);
        Assert.Equal(
            ("conflicting-statements", IssueSeverity.Warning, "$.results.bindings[1]"),
            (issue.Code, issue.Severity, issue.JsonPath)
        );
    }

    [Fact]
    public void Read_SecondNameOfPartner_IsKeptAsEvidence()
    {
        PartnershipImport import = Read(
            Result("0344", "Q90", "Parijs", "FR", "s1"),
            Result("0344", "Q90", "Paris", "FR", "s2"),
            Result("0344", "Q90", "Paris", "FR", "s3")
        );

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(
            ("Parijs", "Also stated: name 'Paris' instead of 'Parijs'."),
            (tie.Partner.Name, tie.Evidence.Note)
        );
        DataIssue issue = Assert.Single(import.DataSet.Issues);
        Assert.Equal("conflicting-statements", issue.Code);
        Assert.Contains(
            $"{issue.File}($.results.bindings[1]): warning conflicting-statements",
            issue.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("1975-03-04", 11, "1975-03-04")]
    [InlineData("1975-03-04", 10, "1975-03")]
    [InlineData("1975-03-04", 9, "1975")]
    [InlineData("1975-03-04", 0, "1975-03-04")]
    [InlineData("1975-01-01", 0, "1975")]
    public void Read_Date_HasStatedPrecision(string date, int precision, string start) =>
        Assert.Equal(
            start,
            Read(Result("0141", "Q1", "x", "TR", "s", start: (date, precision)))
                .DataSet.Partnerships.Single()
                .Period.Start.ToString()
        );

    [Fact]
    public void Read_EndOfStatement_OpenOnlyIfThereIsNone()
    {
        PartnershipImport import = Read(Result("0141", "Q1", "x", "TR", "s", end: ("1970-01-01", 8)));

        Assert.Equal("by 2026-01-01/unknown", Assert.Single(import.DataSet.Partnerships).Period.ToString());
        Assert.Equal(new DateOnly(2026, 1, 1), import.DataSet.AsOf);
        Assert.Equal(
            "by 2026-01-01/unknown",
            Read(Result("0141", "Q1", "x", "TR", "s"), Result("0141", "Q1", "x", "TR", "t", end: ("1970-01-01", 8)))
                .DataSet.Partnerships.Single()
                .Period.ToString()
        );
    }

    [Fact]
    public void Read_Decade_IsLeftOutWithWarning()
    {
        PartnershipImport import = Read(Result("0141", "Q1", "x", "TR", "s", start: ("1970-01-01", 8)));

        Assert.Equal("by 2026-01-01/open", Assert.Single(import.DataSet.Partnerships).Period.ToString());
        Assert.Equal("malformed-date", Assert.Single(import.DataSet.Issues).Code);
    }

    [Fact]
    public void Read_EveryKindOfResult_IsInAccount()
    {
        PartnershipImport import = Read(
            Result("0141", "Q1", "Denizli", "TR", "s1"),
            Result("0141", "Q2", "Zwolle", "NL", "s2"),
            Result("9876", "Q3", "Nador", "MA", "s3"),
            Result("0599", "Q4", "Q4", "MA", "s4")
        );

        Assert.Equal(
            "4 rows read = 2 records + 0 duplicates + 0 pairs without a Dutch side + 1 domestic pairs + 0 blank + 1 issues",
            import.Account.ToString()
        );
        Assert.Equal("$.results.bindings[2].code", Assert.Single(import.DataSet.Issues).JsonPath);
        Assert.Null(import.DataSet.Partnerships.Get("wikidata-0599-Q4").Partner.Name);
    }

    /// <summary>
    /// A year on one side and a month of that year on the other side agree, in either order.
    /// </summary>
    [Theory]
    [InlineData("1975-01-01", 9, "1975-03-01", 10)]
    [InlineData("1975-03-01", 10, "1975-01-01", 9)]
    public void Read_TwoDates_MorePreciseIsUsed(string date, int precision, string otherDate, int otherPrecision)
    {
        PartnershipImport import = Read(
            Result("0141", "Q1", "Denizli", "TR", "s1", start: (date, precision)),
            Result("0141", "Q1", "Denizli", "TR", "s2", start: (otherDate, otherPrecision))
        );

        Assert.Equal("1975-03/open", Assert.Single(import.DataSet.Partnerships).Period.ToString());
        Assert.Empty(import.DataSet.Issues);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_TwoSeparatePeriods_LaterIsUsed(bool isEarlierFirst)
    {
        string earlier = Result("0141", "Q1", "Denizli", "TR", "s1", start: ("1960-01-01", 9), end: ("1970-01-01", 9));
        string later = Result("0141", "Q1", "Denizli", "TR", "s2", start: ("1990-01-01", 9));

        PartnershipImport import = isEarlierFirst ? Read(earlier, later) : Read(later, earlier);

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal("1990/open", tie.Period.ToString());
        Assert.Equal("Also stated: from 1960 to 1970 instead of from 1990 to open.", tie.Evidence.Note);
        Assert.Equal(2, tie.Evidence.Sources.Count);
        Assert.Equal("conflicting-statements", Assert.Single(import.DataSet.Issues).Code);
    }

    [Fact]
    public void Read_DeprecatedStatement_IsInAccountOnly()
    {
        PartnershipImport import = Read(
            Result("0141", "Q1", "Denizli", "TR", "s1", rank: "DeprecatedRank"),
            Result("0141", "Q1", "Denizli", "TR", "s2", rank: "NormalRank")
        );

        Assert.Equal(
            ["http://www.wikidata.org/entity/statement/s2"],
            Assert.Single(import.DataSet.Partnerships).Evidence.Sources
        );
        Assert.Equal([RowOutcome.Deprecated, RowOutcome.Record], import.Account.Rows.Select(row => row.Outcome));
        Assert.Equal("0141 - http://www.wikidata.org/entity/Q1", import.Account.Rows[0].Text);
        Assert.EndsWith(" + 0 issues + 1 deprecated", import.Account.ToString(), StringComparison.Ordinal);
        Assert.Empty(import.DataSet.Issues);
    }

    [Fact]
    public void Read_PreferredStatement_ComesFirst()
    {
        PartnershipImport import = Read(
            Result("0141", "Q1", "Denizli", "TR", "s1", start: ("1975-01-01", 9), rank: "NormalRank"),
            Result("9876", "Q2", "Nador", "MA", "s2"),
            Result("0141", "Q1", "Denizli", "TR", "s3", start: ("1976-01-01", 9), rank: "PreferredRank")
        );

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(
            ("1976/open", "Also stated: start 1975 instead of 1976."),
            (tie.Period.ToString(), tie.Evidence.Note)
        );
        Assert.Equal(["s3", "s1"], tie.Evidence.Sources.Select(source => source[^2..]));
        Assert.Equal(
            [(1, RowOutcome.Duplicate), (2, RowOutcome.Issue), (3, RowOutcome.Record)],
            import.Account.Rows.Select(row => (row.Line, row.Outcome))
        );
        Assert.Equal(
            ["$.results.bindings[0]", "$.results.bindings[1].code"],
            import.DataSet.Issues.Select(issue => issue.JsonPath)
        );
    }

    [Fact]
    public void Read_UnknownRank_IsReported()
    {
        PartnershipImport import = Read(Result("0141", "Q1", "Denizli", "TR", "s1", rank: "BestRank"));

        Assert.Equal(RowOutcome.Issue, Assert.Single(import.Account.Rows).Outcome);
        DataIssue issue = Assert.Single(import.DataSet.Issues);
        Assert.Equal(
            ("unknown-rank", IssueSeverity.Error, "$.results.bindings[0].rank"),
            (issue.Code, issue.Severity, issue.JsonPath)
        );
        Assert.Empty(import.DataSet.Partnerships);
    }

    /// <summary>The answer has only the code of a country that no longer exists.</summary>
    [Fact]
    public void Read_CodeOfTwoFormerCountries_IsAmbiguous()
    {
        PartnershipImport import = Read(
            Result("0141", "Q1", "Gottwaldov", "CS", "s1"),
            Result("0141", "Q2", "Karl-Marx-Stadt", "DD", "s2")
        );

        Assert.Equal("DD", Assert.Single(import.DataSet.Partnerships).Partner.Country.ToString());
        DataIssue issue = Assert.Single(import.DataSet.Issues);
        Assert.Equal(("ambiguous-country", "$.results.bindings[0].countryCode"), (issue.Code, issue.JsonPath));
        Assert.Contains("Serbia and Montenegro (CS), Czechoslovakia (CS)", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Point(29.0875 37.7742)", "37.7742, 29.0875")]
    [InlineData("POINT(-84.778 11.1236)", "11.1236, -84.778")]
    [InlineData("<http://www.wikidata.org/entity/Q405> Point(29.0875 37.7742)", null)] // on the Moon
    [InlineData("Point(29.0875)", null)]
    [InlineData("Point(37.7742 129.0875)", null)]
    [InlineData("t123", null)] // an unknown value
    public void Read_PointOfPartner_IsItsLocation(string point, string? location)
    {
        string result = Result("0141", "Q1", "Denizli", "TR", "s1");
        string placed = $"{result[..^1]},{Value("point", "literal", point)}}}";

        Assert.Equal(location, PartnerOf(Read(placed)).Location?.ToString());
        Assert.Equal(location, PartnerOf(Read(result, placed)).Location?.ToString());
        Assert.Equal(location, PartnerOf(Read(placed, result)).Location?.ToString());

        static Partner PartnerOf(PartnershipImport import) => Assert.Single(import.DataSet.Partnerships).Partner;
    }

    [Fact]
    public void Read_LabelWithFootnote_IsReadWithoutIt()
    {
        PartnershipImport import = Read(Result("0141", "Q1", "Denizli[2]", "TR", "s1"));

        Assert.Equal("Denizli", Assert.Single(import.DataSet.Partnerships).Partner.Name);
        DataIssue issue = Assert.Single(import.Issues);
        Assert.Equal(("footnote", "$.results.bindings[0].partnerLabel"), (issue.Code, issue.JsonPath));
    }

    [Fact]
    public void Read_GarbledLabel_IsReported()
    {
        PartnershipImport import = Read(Result("0141", "Q1", "LiÃ¨ge", "BE", "s1"));

        Assert.Equal("garbled-text", Assert.Single(import.Issues).Code);
        Assert.Single(import.DataSet.Partnerships);
    }

    private static string Result(
        string code,
        string partner,
        string label,
        string country,
        string statement,
        (string Date, int Precision)? start = null,
        (string Date, int Precision)? end = null,
        string? rank = null
    )
    {
        List<string> values =
        [
            Value("code", "literal", code),
            Value("partner", "uri", $"http://www.wikidata.org/entity/{partner}"),
            Value("partnerLabel", "literal", label),
            Value("countryCode", "literal", country),
            Value("statement", "uri", $"http://www.wikidata.org/entity/statement/{statement}"),
        ];
        if (rank is not null)
            values.Add(Value("rank", "uri", $"http://wikiba.se/ontology#{rank}"));
        AddDate("start", start);
        AddDate("end", end);
        return "{" + string.Join(",", values) + "}";

        void AddDate(string variable, (string Date, int Precision)? date)
        {
            if (date is { } stated)
                values.Add(Value(variable, "literal", $"{stated.Date}T00:00:00Z"));
            if (date is { Precision: > 0 } precise)
                values.Add(Value(variable + "Precision", "literal", $"{precise.Precision}"));
        }
    }

    private static string Value(string variable, string type, string value) =>
        "\"" + variable + "\":{\"type\":\"" + type + "\",\"value\":\"" + value + "\"}";

    private static PartnershipImport Read(params string[] results)
    {
        string json = "{\"head\":{\"vars\":[\"code\"]},\"results\":{\"bindings\":[" + string.Join(",", results) + "]}}";
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(json));
        return WikidataPartnerships.Read(stream, Options);
    }
}
