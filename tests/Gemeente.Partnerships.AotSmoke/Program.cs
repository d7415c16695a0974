using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Gemeente.Partnerships;
using Gemeente.Partnerships.AspNetCore;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Reporting;
using Gemeente.Partnerships.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

// Uses the library as a host does, compiled ahead of time, and compares each answer with the expected one.
var failures = 0;
var date = new DateOnly(2007, 6, 30);

MunicipalityRegister register = EmbeddedRegisters.Municipalities;
Check("municipalities on 2007-06-30", 443, register.CountOn(date));
Check("by name", "0518", register.FindByName("Den Haag", date).Single?.Code.ToString());
Check("countries", true, EmbeddedRegisters.Countries.Get("MA").EnglishName == "Morocco");

PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), date);
Check("partnerships", 39L, catalog.Partnerships.Count);
Check("partnerships with Turkey", 13L, catalog.Partnerships.CountBy(PartnershipDimensions.Country)["TR"].Count);
Check(
    "municipalities with partnerships",
    22L,
    catalog.Partnerships.CountDistinct(PartnershipDimensions.Municipality).Value
);
foreach (Dimension<PartnershipFact> dimension in PartnershipDimensions.All)
{
    Check($"by {dimension.Id}", 39L, catalog.Partnerships.CountBy(dimension).Total);
}

var report = Report.Create(catalog, new ReportOptions { Published = PublishedFigures.Load() });
foreach (ReportFormat format in Enum.GetValues<ReportFormat>())
{
    Check($"report as {format}", true, report.ToString(format, Language.Dutch).Length > 10_000);
}
CrossTable<CountryCode, Theme> cross = catalog.Partnerships.CountBy(
    PartnershipDimensions.Country,
    PartnershipDimensions.Theme
);
var native = new JsonSerializerOptions { TypeInfoResolver = PartnershipJson.TypeInfoResolver };
Check("table as JSON", true, JsonSerializer.Serialize(cross, native.GetTypeInfo(cross.GetType())).Length > 1000);
Check("table as text", true, cross.ToMarkdown(Language.Dutch).Length > 100);
TypeDescriptor.RegisterType<MunicipalityCode>();
Check(
    "converter",
    "0363",
    $"{TypeDescriptor.GetConverterFromRegisteredType(typeof(MunicipalityCode)).ConvertFromInvariantString("GM0363")}"
);

AggregateQuery query = AggregateQuery.Parse(
    """{"by":["country"],"where":{"dimension":"country","in":["TR","MA"]},"measure":{"distinct":"municipality"}}"""
);
Check("query as JSON", query, AggregateQuery.Parse(query.ToJson()));
Check(
    "query",
    catalog
        .Partnerships.Where(PartnershipDimensions.Country.In("TR", "MA"))
        .CountDistinct(PartnershipDimensions.Municipality)
        .Value,
    query.Run(catalog).Total
);
var store = new PartnershipStore(catalog);
Check("store", 38L, store.Update(new DataSetChanges { Removed = ["ncdo-01"] }).Catalog.Partnerships.Count);
using (
    ServiceProvider services = new ServiceCollection()
        .AddPartnerships(p =>
            p.UseDataSet(NcdoDataSet.Load())
                .AsOf(date)
                .AddDimension<NamedClassifier, bool>("named", Label.Same("named"))
        )
        .BuildServiceProvider()
)
{
    await services.LoadPartnershipsAsync();
    var named = services.GetRequiredKeyedService<Dimension<PartnershipFact, bool>>("named");
    Check(
        "service",
        5L,
        services.GetRequiredService<PartnershipStore>().Current.Catalog.Partnerships.Where(named.Is(true)).Count
    );
}

WebApplicationBuilder web = WebApplication.CreateSlimBuilder();
web.WebHost.UseUrls("http://127.0.0.1:0");
web.Logging.ClearProviders();
web.Services.AddPartnerships(p => p.UseDataSet(NcdoDataSet.Load()).AsOf(date).LoadAtStart());
await using (WebApplication app = web.Build())
{
    app.MapPartnerships("/api");
    app.MapPartnershipsDashboard("/ties");
    await app.StartAsync();
    using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    foreach (
        (string address, string part) in new[]
        {
            ("api/count?by=country", "\"total\":39"),
            ("api/cross-table?rows=country&columns=theme", "\"total\":39"),
            ("api/partnerships?take=1", "\"total\":39"),
            ("api/partnerships/ncdo-01", "\"record\":{\"id\":\"ncdo-01\""),
            ("api/partnerships/ncdo-01/explanations/country", "\"isUnknown\":false"),
            ("api/dimensions", "\"id\":\"country\""),
            ("ties?lang=nl", "39 stedenbanden"),
            ("ties/report.html?lang=nl", "39 stedenbanden"),
            ("ties/list.csv", "ncdo-01"),
            ("ties/list.json", "ncdo-01"),
            ("ties/countries.vl.json", "vega-lite"),
        }
    )
    {
        string answer = await client.GetStringAsync(new Uri(address, UriKind.Relative));
        Check(address, true, answer.Contains(part, StringComparison.Ordinal));
    }

    Check(
        "ties/list.xlsx",
        true,
        (await client.GetByteArrayAsync(new Uri("ties/list.xlsx", UriKind.Relative))).Length > 0
    );
    await app.StopAsync();
}

Dimension<Municipality, Province> province = Dimension.Create<Municipality, Province>(
    "province",
    new Label("Provincie", "Province"),
    municipality => municipality.Province is { } known ? known : Classification<Province>.Unknown
);
Dimension<Municipality, bool> large = Dimension.Create<Municipality, bool>(
    "large",
    new Label("Groot", "Large"),
    municipality => municipality.Inhabitants is { } known ? known > 50_000 : Classification<bool>.Unknown
);

Cube<Municipality> cube = Cube.Create<Municipality>(register.ExistingOn(date));
CountTable<Province> perProvince = cube.CountBy(province);
Check("provinces", 12, perProvince.Count());
Check("total", 443L, perProvince.Total);
Check(
    "cross table",
    cube.Where(large.Is(true)).CountBy(province)[Province.Utrecht].Count,
    cube.CountBy(province, large)[Province.Utrecht, true]
);
Check("distinct", 12L, cube.CountDistinct(province).Value);
Check(
    "filter as JSON",
    true,
    Json((province.Is(Province.Utrecht) & !large.Is(true)).WriteTo).Contains("utrecht", StringComparison.Ordinal)
);
Check("table as JSON", true, Json(perProvince.WriteTo).Contains("\"friesland\"", StringComparison.Ordinal));

PartnershipDataSet ncdo = NcdoDataSet.Load() with { Issues = [] };
foreach (PartnershipJsonFormat format in Enum.GetValues<PartnershipJsonFormat>())
{
    using var file = new MemoryStream();
    PartnershipJson.Write(ncdo, file, new PartnershipJsonWriteOptions { Format = format });
    Check(
        $"data set as JSON, {format}",
        true,
        ncdo == PartnershipJson.Load(file.ToArray(), PartnershipJsonReadOptions.Default)
    );
}

var options = new JsonSerializerOptions { TypeInfoResolver = PartnershipJson.TypeInfoResolver };
var typeOfPartnerships = (JsonTypeInfo<Partnership>)options.GetTypeInfo(typeof(Partnership));
Partnership partnership = ncdo.Partnerships.First();
Check(
    "partnership by a serializer",
    partnership,
    JsonSerializer.Deserialize(JsonSerializer.Serialize(partnership, typeOfPartnerships), typeOfPartnerships)
);

var tile = new Tile(
    "partnerships",
    query,
    [partnership],
    [Motive.Integration],
    new() { ["TR"] = perProvince.Total },
    ncdo
);
string tileJson = JsonSerializer.Serialize(tile, HostJson.Default.Tile);
Tile again = JsonSerializer.Deserialize(tileJson, HostJson.Default.Tile)!;
Check(
    "a host's record by a generated serializer",
    true,
    tile with { Counts = again.Counts } == again && again.Counts["TR"] == 443
);
ValueList<Note> notes = [new Note("a"), new Note("b")];
Check(
    "a host's list by a generated serializer",
    notes,
    JsonSerializer.Deserialize(
        JsonSerializer.Serialize(notes, HostJson.Default.ValueListNote),
        HostJson.Default.ValueListNote
    )
);
Check(
    "table by a generated serializer",
    Json(perProvince.WriteTo),
    JsonSerializer.Serialize(perProvince, HostJson.Default.CountTableProvince)
);

return failures == 0 ? 0 : 1;

void Check<T>(string subject, T expected, T actual)
{
    bool agrees = EqualityComparer<T>.Default.Equals(expected, actual);
    failures += agrees ? 0 : 1;
    Console.WriteLine(agrees ? $"{subject}: {actual}" : $"{subject}: {actual} instead of {expected}");
}

static string Json(Action<Utf8JsonWriter> write)
{
    using var stream = new MemoryStream();
    using (var writer = new Utf8JsonWriter(stream))
    {
        write(writer);
    }

    return Encoding.UTF8.GetString(stream.ToArray());
}

internal sealed record Tile(
    string Title,
    AggregateQuery Query,
    ValueList<Partnership> Partnerships,
    ValueList<Motive> Motives,
    Dictionary<CountryCode, long> Counts,
    PartnershipDataSet DataSet
);

internal sealed record Note(string Text);

[JsonSerializable(typeof(Tile))]
[JsonSerializable(typeof(Note))]
[JsonSerializable(typeof(ValueList<Note>))]
[JsonSerializable(typeof(CountTable<Province>))]
internal sealed partial class HostJson : JsonSerializerContext;

internal sealed class NamedClassifier : IClassifier<PartnershipFact, bool>
{
    public Classification<bool> Classify(PartnershipFact fact) => fact.Partnership.Partner.Name is not null;
}
