using System.Text;
using System.Text.Json.Nodes;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Catalog;

/// <summary>
/// Six partnerships between 2007 and 2026: one was kept, one began, one ended, one moved with its municipality to
/// another, one is of a municipality that was divided, and one began on a date that is not known.
/// </summary>
public sealed class ChangesAndTrendTextTests
{
    private const string Heirs =
        "Amsterdam (0363, 5824 inhabitants, 28.5 % of the area), Almelo (0141, 2149 inhabitants)";
    private const string Opvolgers =
        "Amsterdam (0363, 5824 inwoners, 28,5 % van de oppervlakte), Almelo (0141, 2149 inwoners)";

    private static readonly PartnershipCatalog In2026 = World.Catalog(
        World.In2026,
        Of("kept", "0363", "TR", "1990", "open"),
        Of("begun", "0363", "PL", "2010", "open"),
        Of("ended", "0141", "TR", "1980", "2012"),
        Of("moved", "0483", "PL", "1995", "open"),
        Of("divided", "0788", "TR", "2000", "open"),
        Of("unsure", "0141", "PL", "by 2015", "open")
    );

    private static readonly PartnershipChanges Changes = In2026.ChangesSince(World.In2007);

    private static readonly PartnershipTrend Trend = In2026.Trend(2009, 2013);

    [Fact]
    public void Changes_English_AreSentences() =>
        Assert.Equal(
            $"""
            From 2007-06-30 to 2026-01-01: 5 partnerships (4 certain), then 5 (5 certain).
            Begun: 1
              begun: began 2010
            Possibly begun: 1
              unsure: began by 2015, perhaps earlier
            Ended: 1
              ended: ended 2012
            Moved to another municipality: 1
              moved: from Alkemade (0483) to Kaag en Braassem (1884)
            Municipality divided: 1
              divided: Haaren (0788) was divided over {Heirs}
            Now certain: 1
              unsure: stated as current on 1 January 2026
            """.ReplaceLineEndings("\n"),
            Changes.ToString().TrimEnd()
        );

    [Fact]
    public void Changes_Dutch_AreSentences() =>
        Assert.Equal(
            $"""
            Van 2007-06-30 tot 2026-01-01: 5 stedenbanden (4 zeker), daarna 5 (5 zeker).
            Begonnen: 1
              begun: begon 2010
            Mogelijk begonnen: 1
              unsure: begon uiterlijk 2015, misschien eerder
            Beëindigd: 1
              ended: eindigde 2012
            Naar een andere gemeente: 1
              moved: van Alkemade (0483) naar Kaag en Braassem (1884)
            Gemeente verdeeld: 1
              divided: Haaren (0788) is verdeeld over {Opvolgers}
            Nu zeker: 1
              unsure: vermeld als actueel op 1 januari 2026
            """.ReplaceLineEndings("\n"),
            Changes.ToString(Language.Dutch).TrimEnd()
        );

    [Fact]
    public void Transition_ToString_HasTheKindAndTheReason() =>
        Assert.Equal(
            "ended: Ended: ended 2012",
            Changes.Transitions.Single(transition => transition.After.Partnership.Id == "ended").ToString()
        );

    [Fact]
    public void Changes_Json_HasDatesCountsAndRows()
    {
        JsonNode json = Json(Changes);

        Assert.Equal(
            "begun:1 possibly-begun:1 ended:1 possibly-ended:0 moved:1 divided:1 dissolved:0 no-longer-certain:0 now-certain:1",
            string.Join(' ', json["kinds"]!.AsArray().Select(kind => $"{kind!["code"]}:{kind["count"]}"))
        );
        Assert.Equal(
            ("Begonnen", "Begun"),
            (json["kinds"]![0]!["nl"]!.ToString(), json["kinds"]![0]!["en"]!.ToString())
        );
        IsJson(
            """
            {
              "kind": "moved",
              "id": "moved",
              "municipality": "0483",
              "municipalityBefore": "0483",
              "municipalityAfter": "1884",
              "partner": "Denizli",
              "country": "PL",
              "statusBefore": "active",
              "statusAfter": "active",
              "evidence": "stated",
              "reason": {
                "nl": "van Alkemade (0483) naar Kaag en Braassem (1884)",
                "en": "from Alkemade (0483) to Kaag en Braassem (1884)"
              }
            }
            """,
            json["rows"]!.AsArray().Single(row => row!["id"]!.ToString() == "moved")!
        );
        IsJson(
            """
            {
              "from": "2007-06-30",
              "to": "2026-01-01",
              "unit": "partnerships",
              "total": 6,
              "before": {
                "notBegun": 1,
                "certain": 4,
                "possible": 1,
                "ended": 0
              },
              "after": {
                "notBegun": 0,
                "certain": 5,
                "possible": 0,
                "ended": 1
              }
            }
            """,
            Without(json, "kinds", "rows")
        );
    }

    [Fact]
    public void Trend_Texts_HaveALineForEachYear()
    {
        Assert.Equal(
            """
            2009: 4 certain, 1 possible; begun 0, ended 0
            2010: 5 certain, 1 possible; begun 1, ended 0
            2011: 5 certain, 1 possible; begun 0, ended 0
            2012: 4 certain, 2 possible; begun 0, ended 1
            2013: 4 certain, 1 possible; begun 0, ended 0
            """.ReplaceLineEndings("\n"),
            Trend.ToString().TrimEnd()
        );
        Assert.StartsWith(
            "2009: 4 zeker, 1 mogelijk; begonnen 0, beëindigd 0",
            Trend.ToString(Language.Dutch),
            StringComparison.Ordinal
        );
        PartnershipTrend doubt = World
            .Catalog(World.In2026, Of("a", "0363", "TR", "2012", "2014"), Of("b", "0363", "TR", "by 2014", "by 2014"))
            .Trend(2011, 2014, step: 4);
        Assert.Equal(
            "2011-2014: 0 zeker, 2 mogelijk; begonnen 1 (+1 mogelijk), beëindigd 1 (+1 mogelijk)",
            doubt.ToString(Language.Dutch)
        );
        Assert.Equal(
            "2011-2014: 0 certain, 2 possible; begun 1 (+1 possibly), ended 1 (+1 possibly)",
            doubt.ToString(Language.English)
        );
    }

    [Fact]
    public void Trend_Json_HasYearsAndWhatIsOutside()
    {
        JsonNode json = Json(Trend);

        Assert.Equal(5, json["rows"]!.AsArray().Count);
        IsJson(
            """
            {
              "from": 2012,
              "to": 2012,
              "count": 6,
              "certain": 4,
              "possible": 2,
              "begun": 0,
              "possiblyBegun": 0,
              "ended": 1,
              "possiblyEnded": 0,
              "endingOnLastDay": 1,
              "notBegunOnLastDay": 0,
              "endedBeforeLastDay": 0
            }
            """,
            json["rows"]![3]!
        );
        IsJson(
            """
            {
              "asOf": "2026-01-01",
              "unit": "partnerships",
              "total": 6,
              "mayOverlap": false,
              "beginsOutside": {
                "earlier": 4,
                "later": 1,
                "unknown": 0,
                "none": 0
              },
              "endsOutside": {
                "earlier": 0,
                "later": 0,
                "unknown": 0,
                "none": 5
              },
              "dimensions": []
            }
            """,
            Without(json, "rows")
        );
    }

    /// <summary>The rows without a category are apart, and the totals of all do not have one.</summary>
    [Fact]
    public void TrendBy_Json_HasUnknownRowsAndTotals()
    {
        JsonNode json = Json(
            World
                .Catalog(World.In2026, Of("a", "0363", "TR", "1990", "open"), Of("b", "0788", "TR", "1990", "open"))
                .TrendBy(PartnershipDimensions.Municipality, 2012, 2012)
        );

        string rest = """
            "from": 2012, "to": 2012, "count": 1, "certain": 1, "possible": 0, "begun": 0, "possiblyBegun": 0,
            "ended": 0, "possiblyEnded": 0, "endingOnLastDay": 0, "notBegunOnLastDay": 0, "endedBeforeLastDay": 0
            """;
        IsJson($$"""[{ "municipality": "0363", {{rest}} }]""", json["rows"]!);
        IsJson($$"""[{ "municipality": null, {{rest}} }]""", json["unknownRows"]!);
        IsJson($$"""[{ {{rest.Replace(": 1,", ": 2,", StringComparison.Ordinal)}} }]""", json["totals"]!);
    }

    private static Partnership Of(string id, string municipality, string country, string start, string end) =>
        World.Partnership(id, MunicipalityCode.Parse(municipality), CountryCode.Parse(country)) with
        {
            Period = new Period { Start = PeriodBound.Parse(start), End = PeriodBound.Parse(end) },
            Evidence = Samples.Partnership.Evidence with { ReferenceDate = World.In2026 },
        };

    private static JsonNode Without(JsonNode json, params string[] members)
    {
        foreach (string member in members)
            json.AsObject().Remove(member);
        return json;
    }

    private static void IsJson(string expected, JsonNode actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), actual.ToJsonString());

    private static JsonNode Json(IJsonWritable value)
    {
        using MemoryStream stream = new();
        using (System.Text.Json.Utf8JsonWriter writer = new(stream))
            value.WriteTo(writer);
        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!;
    }
}
