using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.GeoJson;
using Gemeente.Partnerships.Listing;

namespace Gemeente.Partnerships.Exchange.Tests.GeoJson;

public sealed class PartnershipGeoJsonTests
{
    private static readonly PartnershipList Documented = ListOf(DocumentedDataSet.Load());
    private static readonly PartnershipList Ncdo = ListOf(NcdoDataSet.Load());

    /// <summary>The rules of RFC 7946 for each feature.</summary>
    [Fact]
    public void Write_AnyList_IsAFeatureCollection()
    {
        foreach (PartnershipList list in (PartnershipList[])[Documented, Ncdo])
        {
            JsonElement root = Parse(list);
            Assert.Equal("FeatureCollection", root.GetProperty("type").GetString());
            Assert.False(root.TryGetProperty("crs", out _));
            JsonElement[] features = [.. root.GetProperty("features").EnumerateArray()];
            Assert.Equal(list.Count, features.Length);
            foreach (JsonElement feature in features)
            {
                Assert.Equal("Feature", feature.GetProperty("type").GetString());
                Assert.Equal(JsonValueKind.Object, feature.GetProperty("properties").ValueKind);
                JsonElement geometry = feature.GetProperty("geometry");
                if (geometry.ValueKind == JsonValueKind.Null)
                    continue;
                JsonElement coordinates = geometry.GetProperty("coordinates");
                bool isLine = geometry.GetProperty("type").GetString() == "LineString";
                Assert.True(isLine || geometry.GetProperty("type").GetString() == "Point");
                JsonElement[] positions = isLine ? [.. coordinates.EnumerateArray()] : [coordinates];
                Assert.Equal(isLine ? 2 : 1, positions.Length);
                Assert.All(
                    positions,
                    position =>
                    {
                        Assert.Equal(2, position.GetArrayLength());
                        Assert.InRange(position[0].GetDouble(), -180, 180);
                        Assert.InRange(position[1].GetDouble(), -90, 90);
                    }
                );
            }

            Assert.Equal(
                features.Count(feature => feature.GetProperty("geometry").ValueKind == JsonValueKind.Null),
                root.GetProperty("withoutLocation").GetInt32()
            );
            Assert.Equal(PartnershipGeoJson.CountWithoutLocation(list), root.GetProperty("withoutLocation").GetInt32());
        }
    }

    /// <summary>A line begins in the Netherlands, where longitude is about 5 and latitude about 52.</summary>
    [Fact]
    public void Write_Line_BeginsInItsMunicipality()
    {
        JsonElement[] lines =
        [
            .. Parse(Documented)
                .GetProperty("features")
                .EnumerateArray()
                .Select(feature => feature.GetProperty("geometry"))
                .Where(geometry =>
                    geometry.ValueKind != JsonValueKind.Null && geometry.GetProperty("type").GetString() == "LineString"
                ),
        ];
        Assert.NotEmpty(lines);
        Assert.All(
            lines,
            line =>
            {
                JsonElement begin = line.GetProperty("coordinates")[0];
                Assert.InRange(begin[0].GetDouble(), 3.2, 7.3);
                Assert.InRange(begin[1].GetDouble(), 50.7, 53.7);
            }
        );
    }

    [Fact]
    public void Write_Reconstructed_ShowsNoMunicipality()
    {
        JsonElement[] reconstructed =
        [
            .. Parse(Ncdo)
                .GetProperty("features")
                .EnumerateArray()
                .Where(feature =>
                    feature.GetProperty("properties").GetProperty("evidence").GetString() == "reconstructed"
                ),
        ];
        Assert.Equal(34, reconstructed.Length);
        Assert.All(
            reconstructed,
            feature =>
            {
                Assert.Null(feature.GetProperty("properties").GetProperty("municipality").GetString());
                JsonElement geometry = feature.GetProperty("geometry");
                Assert.True(
                    geometry.ValueKind == JsonValueKind.Null || geometry.GetProperty("type").GetString() == "Point"
                );
            }
        );
    }

    private static PartnershipList ListOf(PartnershipDataSet dataSet)
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, new DateOnly(2007, 6, 30));
        return PartnershipList.Create(catalog.AllPartnerships, catalog, new DateOnly(2026, 1, 1));
    }

    private static JsonElement Parse(PartnershipList list)
    {
        using var json = new MemoryStream();
        PartnershipGeoJson.Write(list, json);
        return JsonDocument.Parse(json.ToArray()).RootElement;
    }
}
