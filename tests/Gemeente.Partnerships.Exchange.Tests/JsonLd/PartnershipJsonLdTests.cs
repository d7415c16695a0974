using System.Globalization;
using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.JsonLd;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Tests.Json;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.Tests.JsonLd;

public sealed class PartnershipJsonLdTests
{
    private static readonly JsonLdOptions Options = new() { Base = new Uri("https://example.org/ties/") };

    [Fact]
    public void Write_MunicipalitiesAndCountries_HavePublicIdentifiers()
    {
        PartnershipDataSet dataSet = DocumentedDataSet.Load();
        JsonElement[] graph = Graph(dataSet);
        Partnership first = dataSet.Partnerships.First();

        JsonElement partnership = graph[0];
        Assert.Equal(
            "https://example.org/ties/" + Uri.EscapeDataString(first.Id),
            partnership.GetProperty("@id").GetString()
        );
        Assert.Equal(first.Municipality.ToString("U"), partnership.GetProperty("municipality").GetString());
        string country = partnership.GetProperty("partner").GetProperty("country").GetString()!;
        Assert.Matches("^http://publications.europa.eu/resource/authority/country/[A-Z]{3}$", country);
        JsonElement municipality = graph.Single(node =>
            node.GetProperty("@id").GetString() == first.Municipality.ToString("U")
        );
        Assert.Equal("tooi:Gemeente", municipality.GetProperty("@type").GetString());
        Assert.Equal(dataSet.Municipalities.Get(first.Municipality).Name, municipality.GetProperty("name").GetString());
        Assert.Contains(graph, node => node.GetProperty("@id").GetString() == country);
    }

    [Fact]
    public void Write_PartialDates_HaveTypeOfPrecision()
    {
        Partnership partnership = DocumentedDataSet.Load().Partnerships.First() with
        {
            Id = "t/1",
            Period = new Period
            {
                Start = PeriodBound.By(new PartialDate(2004, 11)),
                End = PeriodBound.On(new PartialDate(2009)),
            },
        };
        JsonElement node = Graph(DocumentedDataSet.Load() with { Partnerships = [partnership] })[0];

        Assert.Equal("https://example.org/ties/t%2F1", node.GetProperty("@id").GetString());
        Assert.Equal("""{"@type":"xsd:gYearMonth","@value":"2004-11"}""", node.GetProperty("startBy").GetRawText());
        Assert.Equal("""{"@type":"xsd:gYear","@value":"2009"}""", node.GetProperty("end").GetRawText());
        Assert.False(node.TryGetProperty("start", out _));
    }

    [Theory]
    [InlineData("CS", "1975", "1990", null, "CSK")]
    [InlineData("CS", "1975", "1990", "2026-01-01", "CSK")] // the reference date of the source is after the end
    [InlineData("CS", "2004", "2005", null, "SCG")]
    [InlineData("CS", "unknown", "unknown", "1985-01-01", "CSK")]
    [InlineData("CS", "1975", "open", "2004-01-01", "SCG")]
    [InlineData("CS", "1975", "open", "2026-01-01", "CSK")]
    [InlineData("CS", "unknown", "unknown", null, "SCG")]
    [InlineData("SK", "1970", "open", null, "SVK")] // Sikkim had the code then, but is not a country today
    [InlineData("SK", "1970", "1974", null, "SKM")]
    [InlineData("BY", "1988", "open", "1989-01-01", "BYS")]
    [InlineData("BY", "1988", "open", "2026-01-01", "BLR")]
    public void Write_ReusedCountryCode_IsCountryOfThatTime(
        string code,
        string start,
        string end,
        string? spokenOf,
        string expected
    )
    {
        Partnership partnership = Praha(start, end, spokenOf) with
        {
            Partner = new Partner { Kind = PartnerKind.Municipality, Country = CountryCode.Parse(code) },
        };

        JsonElement[] graph = Graph(DocumentedDataSet.Load() with { Partnerships = [partnership] });

        string country = graph[0].GetProperty("partner").GetProperty("country").GetString()!;
        Assert.Equal("http://publications.europa.eu/resource/authority/country/" + expected, country);
        Assert.Single(graph, node => node.GetProperty("@id").GetString() == country);
    }

    [Fact]
    public void Write_CountriesWithSameCode_AreSeparateNodes()
    {
        JsonElement[] graph = Graph(
            DocumentedDataSet.Load() with
            {
                Partnerships =
                [
                    Praha("1975", "1990", null),
                    Praha("1976", "1990", null) with
                    {
                        Id = "b",
                    },
                    Praha("2004", "2005", null) with
                    {
                        Id = "c",
                    },
                ],
            }
        );

        Assert.Equal(
            ["Czechoslovakia", "Serbia and Montenegro"],
            graph
                .Where(node => node.TryGetProperty("skos:notation", out _))
                .Select(node => node.GetProperty("name")[1].GetProperty("@value").GetString())
                .Order()
        );
    }

    [Theory]
    [InlineData("open", true)]
    [InlineData("unknown", false)]
    [InlineData("2009", false)]
    public void Write_OpenAndUnknownEnd_Differ(string end, bool isOpen) =>
        Assert.Equal(
            isOpen,
            Graph(DocumentedDataSet.Load() with { Partnerships = [Praha("1975", end, null)] })[0]
                .TryGetProperty("endOpen", out _)
        );

    [Fact]
    public void Write_ReconstructedPlaceholder_HasNoTooiIdentifier()
    {
        JsonElement[] graph = Graph(NcdoDataSet.Load());

        JsonElement placeholder = graph.First(node => node.GetProperty("@type").GetString() == "Municipality");
        Assert.StartsWith(
            "https://example.org/ties/def/municipality/99",
            placeholder.GetProperty("@id").GetString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            graph,
            node =>
                node.TryGetProperty("evidence", out JsonElement evidence)
                && evidence.GetString() == "https://example.org/ties/def/evidence/reconstructed"
        );
    }

    [Fact]
    public void Options_InvalidAddress_Throws()
    {
        Assert.Throws<ArgumentException>(() => Options with { Base = new Uri("/ties/", UriKind.Relative) });
        Assert.Throws<ArgumentException>(() => Options with { Base = new Uri("https://example.org/ties") });
        Assert.Throws<ArgumentException>(() => Options with { Base = new Uri("javascript:1/") });
    }

    /// <summary>Every node has its own address, and every address of a municipality or country is a node.</summary>
    [Fact]
    public void Write_RandomRecords_ReferencesResolve() =>
        RandomRecords.DataSet.Sample(
            dataSet =>
            {
                JsonElement[] graph = Graph(dataSet);
                HashSet<string> ids = [.. graph.Select(node => node.GetProperty("@id").GetString()!)];
                Assert.Equal(graph.Length, ids.Count);
                Assert.All(ids, id => Assert.True(Uri.IsWellFormedUriString(id, UriKind.Absolute), id));
                Assert.All(
                    graph.Where(node => node.TryGetProperty("municipality", out _)),
                    node => Assert.Contains(node.GetProperty("municipality").GetString()!, ids)
                );
                Assert.Equal(dataSet.Partnerships.Count, graph.Count(node => node.TryGetProperty("partner", out _)));
            },
            iter: 100
        );

    private static Partnership Praha(string start, string end, string? spokenOf) =>
        DocumentedDataSet.Load().Partnerships.First() with
        {
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = "Praha",
                Country = "CS",
            },
            Period = new Period { Start = PeriodBound.Parse(start), End = PeriodBound.Parse(end) },
            Evidence = new Evidence
            {
                Kind = EvidenceKind.Stated,
                ReferenceDate = spokenOf is null
                    ? null
                    : DateOnly.ParseExact(spokenOf, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
        };

    private static JsonElement[] Graph(PartnershipDataSet dataSet)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
            PartnershipJsonLd.Write(dataSet, writer, Options);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(
            "@id",
            document.RootElement.GetProperty("@context").GetProperty("municipality").GetProperty("@type").GetString()
        );
        return [.. document.RootElement.Clone().GetProperty("@graph").EnumerateArray()];
    }
}
