using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Cubes;

/// <summary>Serializers write an IJsonWritable as WriteTo does, whatever its static type.</summary>
public sealed partial class JsonWritableTests
{
    private static readonly PartnershipCatalog Catalog = World.Catalog(
        World.In2007,
        World.Partnership("a", "0141", "TR") with
        {
            Themes = [Theme.Education, Theme.Health],
        },
        World.Partnership("b", "0363", "TR") with
        {
            Themes = [],
        },
        World.Partnership("c", "0363", "PL") with
        {
            Themes = [Theme.Health],
        }
    );

    [Fact]
    public void Serialize_Writable_EqualsWriteTo()
    {
        CountTable<Theme> themes = Catalog.Partnerships.CountBy(PartnershipDimensions.Theme);
        CrossTable<CountryCode, Theme> cross = Catalog.Partnerships.CountBy(
            PartnershipDimensions.Country,
            PartnershipDimensions.Theme
        );
        DistinctTable<CountryCode> municipalities = Catalog
            .Partnerships.CountDistinct(PartnershipDimensions.Municipality)
            .By(PartnershipDimensions.Country);
        Filter<PartnershipFact> filter =
            PartnershipDimensions.Country.In("TR", "PL") & !PartnershipDimensions.StartYear.AtLeast(2000);
        QueryResult answer = AggregateQuery.Parse("""{"by":["country"]}""").Run(Catalog);

        WritesItself(themes);
        WritesItself<CountTable>(themes);
        WritesItself<object>(themes);
        WritesItself(cross);
        WritesItself<CrossTable>(cross);
        WritesItself(municipalities);
        WritesItself<DistinctTable>(municipalities);
        WritesItself(filter);
        WritesItself<object>(filter);
        WritesItself(answer);
        WritesItself(answer.Query.Where);
        WritesItself<IJsonWritable>(themes);
        WritesItself(MeasureValue.AtLeast(3));
        WritesItself(MeasureValue.Unknown);
    }

    [Fact]
    public void Serialize_SummaryTable_ContainsUnknown()
    {
        Measure<PartnershipFact> length = Measure.Create<PartnershipFact>(
            "length",
            new Label("Lengte", "Length"),
            "letters",
            fact => MeasureValue.AtLeast(fact.Partnership.Id.Length)
        );

        SummaryTable<Theme> table = Catalog.Partnerships.Summarize(length).By(PartnershipDimensions.Theme);

        WritesItself(table);
        Assert.StartsWith(
            """{"measure":"length","unit":"letters","total":3,"unknown":1,"certain":3,"possible":0,"mayOverlap":true,"rows":[{"theme":"education","count":1,"withoutAmount":0,"sumLower":1,"sumUpper":null,""",
            Itself(table),
            StringComparison.Ordinal
        );
        Assert.Contains("""],"unknownRows":[{"theme":null,"count":1,""", Itself(table), StringComparison.Ordinal);
        Assert.EndsWith(
            """{"code":"health","nl":"Gezondheidszorg","en":"Health care","total":2}]}]}""",
            Itself(table),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Serialize_CountTable_RowsByDimensionWithShares() =>
        Assert.Equal(
            """
            {"unit":"partnerships","total":3,"unknown":1,"certain":3,"possible":0,"mayOverlap":true,
            "rows":[{"theme":"education","count":1,"certain":1,"possible":0,"share":0.3333333333333333,"shareOfKnown":0.5},
            {"theme":"health","count":2,"certain":2,"possible":0,"share":0.6666666666666666,"shareOfKnown":1}],
            "unknownRows":[{"theme":null,"count":1,"certain":1,"possible":0,"share":0.3333333333333333}],
            "dimensions":[{"id":"theme","nl":"Onderwerp","en":"Theme","categories":[
            {"code":"education","nl":"Onderwijs","en":"Education","total":1},
            {"code":"health","nl":"Gezondheidszorg","en":"Health care","total":2}]}]}
            """.ReplaceLineEndings(""),
            Itself(Catalog.Partnerships.CountBy(PartnershipDimensions.Theme))
        );

    [Fact]
    public void Serialize_CrossTable_RowPerCellWithCount() =>
        Assert.Equal(
            """
            {"unit":"partnerships","total":3,"certain":3,"possible":0,"mayOverlap":true,
            "rows":[{"country":"PL","theme":"health","count":1,"certain":1,"possible":0},
            {"country":"TR","theme":"education","count":1,"certain":1,"possible":0},
            {"country":"TR","theme":"health","count":1,"certain":1,"possible":0}],
            "unknownRows":[{"country":"TR","theme":null,"count":1,"certain":1,"possible":0}],
            "dimensions":[{"id":"country","nl":"Land","en":"Country","unknown":0,"categories":[
            {"code":"PL","nl":"Polen","en":"Poland","total":1},
            {"code":"TR","nl":"Turkije","en":"Turkey","total":2}]},
            {"id":"theme","nl":"Onderwerp","en":"Theme","unknown":1,"categories":[
            {"code":"education","nl":"Onderwijs","en":"Education","total":1},
            {"code":"health","nl":"Gezondheidszorg","en":"Health care","total":2}]}]}
            """.ReplaceLineEndings(""),
            Itself(Catalog.Partnerships.CountBy(PartnershipDimensions.Country, PartnershipDimensions.Theme))
        );

    [Fact]
    public void Serialize_CrossTableOfOneDimension_SecondMemberHasNumber() =>
        Assert.Contains(
            """{"theme":"education","theme2":"health","count":1,"certain":1,"possible":0}""",
            Itself(Catalog.Partnerships.CountBy(PartnershipDimensions.Theme, PartnershipDimensions.Theme)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Serialize_QueryAndTable_HaveEqualRows()
    {
        QueryResult answer = AggregateQuery.Parse("""{"by":["country","theme"]}""").Run(Catalog);
        using JsonDocument query = JsonDocument.Parse(Itself(answer));
        using JsonDocument table = JsonDocument.Parse(Itself(answer.Cross!));

        foreach (string member in (string[])["unit", "total", "mayOverlap", "rows", "unknownRows"])
        {
            Assert.Equal(
                query.RootElement.GetProperty(member).GetRawText(),
                table.RootElement.GetProperty(member).GetRawText()
            );
        }
    }

    [Fact]
    public void Serialize_GeneratedContext_EqualsWriteTo()
    {
        CountTable<Theme> themes = Catalog.Partnerships.CountBy(PartnershipDimensions.Theme);

        Assert.Equal(
            $$"""{"Title":"x","Themes":{{Itself(themes)}}}""",
            JsonSerializer.Serialize(new Panel("x", themes), PanelJson.Default.Panel)
        );
        Assert.Throws<NotSupportedException>(() =>
            JsonSerializer.Deserialize("""{"Title":"x","Themes":{}}""", PanelJson.Default.Panel)
        );
    }

    private static void WritesItself<T>(T value) =>
        Assert.Equal(Itself((IJsonWritable)value!), JsonSerializer.Serialize(value));

    private static string Itself(IJsonWritable value)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal sealed record Panel(string Title, CountTable<Theme> Themes);

    [JsonSerializable(typeof(Panel))]
    private sealed partial class PanelJson : JsonSerializerContext;
}
