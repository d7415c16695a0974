using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests.Json;
using Gemeente.Partnerships.Tests.Json.Schema;

namespace Gemeente.Partnerships.Exchange.Tests.DataPackages;

/// <summary>The descriptor is valid under the profiles that the Frictionless Data project publishes.</summary>
public sealed class PackageProfileTests
{
    private static readonly JsonSchema Package = Profile("data-package");
    private static readonly JsonSchema TabularPackage = Profile("tabular-data-package");
    private static readonly JsonSchema TabularResource = Profile("tabular-data-resource");
    private static readonly JsonSchema TableSchema = Profile("table-schema");

    [Fact]
    public void Write_EmbeddedDataSets_AreValidPackages()
    {
        foreach (
            PartnershipDataSet dataSet in (PartnershipDataSet[])
                [NcdoDataSet.Load(), DocumentedDataSet.Load(), DutchLinksDataSet.Load()]
        )
            Assert.Empty(Check(Descriptor(dataSet, CsvWriteOptions.Default)));
    }

    [Fact]
    public void Write_RandomDataSets_AreValidPackages() =>
        Gen.Select(RandomRecords.DataSet, Gen.Int[0, 3].Select(index => ",;\t|"[index]), Gen.Bool)
            .Sample(
                (dataSet, delimiter, mark) =>
                    Assert.Empty(Check(Descriptor(dataSet, new() { Delimiter = delimiter, HasByteOrderMark = mark }))),
                iter: 20
            );

    /// <summary>The profiles of version 2 allow no step upwards and no line end in the path of a source.</summary>
    [Theory]
    [InlineData("https://example.nl/ties.csv", "path")]
    [InlineData("https://example.nl/../ties.csv", "address")]
    [InlineData("https://example.nl/\nties.csv", "address")]
    [InlineData("https://example.nl/my ties.csv", "address")]
    [InlineData("http://example.nl/ties.csv", "address")]
    [InlineData("a shelf in the town hall", "address")]
    public void Write_AddressOfASource_IsAPathIfAllowed(string address, string member)
    {
        PartnershipDataSet dataSet = NcdoDataSet.Load() with
        {
            Attribution = [new DataSource { Title = "Ties", Address = address }],
        };

        JsonNode descriptor = Descriptor(dataSet, CsvWriteOptions.Default);

        Assert.Equal(address, (string?)descriptor["sources"]![0]![member]);
        Assert.Equal(2, descriptor["sources"]![0]!.AsObject().Count);
    }

    /// <summary>
    /// A data set may have a partnership of a municipality that it does not have. A foreign key for it would make the
    /// package invalid.
    /// </summary>
    [Fact]
    public void Write_KnownMunicipalities_AreAForeignKey()
    {
        PartnershipDataSet ncdo = NcdoDataSet.Load();
        PartnershipDataSet without = ncdo with
        {
            Municipalities = new MunicipalityRegister(
                ncdo.Municipalities.All.Where(municipality => municipality.Code != "0141")
            ),
        };

        const string Key =
            """[{"fields":["municipality"],"reference":{"resource":"municipalities","fields":["code"]}}]""";
        Assert.Equal([Key, Key, null, null, null, null], ForeignKeys(ncdo));
        Assert.Equal([null, null, null, null, null, null], ForeignKeys(without));

        static IEnumerable<string?> ForeignKeys(PartnershipDataSet dataSet) =>
            Descriptor(dataSet, CsvWriteOptions.Default)["resources"]!
                .AsArray()
                .Select(resource => resource!["schema"]!["foreignKeys"]?.ToJsonString());
    }

    public static TheoryData<string, string, string?> Mistakes =>
        new()
        {
            { "/resources", "no resources at all", null },
            { "/resources", "no resource in the list", "[]" },
            { "/name", "a name that is not an address", "\"NCDO 2008\"" },
            { "/sources", "sources that are none", "[]" },
            { "/sources/0/title", "a source without a title", null },
            { "/resources/0/name", "a table without a name", null },
            { "/resources/0/path", "a table without a file", null },
            { "/resources/0/mediatype", "not a media type", "\"csv\"" },
            { "/resources/0/schema", "a table without a schema", null },
            { "/resources/0/schema/fields", "a schema without fields", "[]" },
            { "/resources/0/schema/fields/0/name", "a field without a name", null },
            { "/resources/0/schema/fields/0/type", "not a type", "\"text\"" },
            { "/resources/0/schema/fields/0/constraints/required", "a constraint of another type", "\"yes\"" },
            { "/resources/0/schema/foreignKeys", "foreign keys that are none", "[]" },
            { "/resources/0/schema/foreignKeys/0/reference", "a foreign key to nowhere", null },
            { "/resources/0/schema/missingValues", "missing values that are no list", "\"\"" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Validate_WrongDescriptor_IsRefused(string pointer, string mistake, string? json)
    {
        JsonNode descriptor = Descriptor(NcdoDataSet.Load(), CsvWriteOptions.Default);
        string[] steps = pointer.Split('/')[1..];
        JsonNode parent = steps[..^1]
            .Aggregate(descriptor, (node, step) => (int.TryParse(step, out int index) ? node[index] : node[step])!);
        Assert.True(parent.AsObject().Remove(steps[^1]), $"Of {mistake}, {pointer} is not there.");
        if (json is not null)
            parent[steps[^1]] = JsonNode.Parse(json);

        Assert.NotEmpty(Check(descriptor));
    }

    private static JsonNode Descriptor(PartnershipDataSet dataSet, CsvWriteOptions options)
    {
        using MemoryStream descriptor = new();
        DataPackage.Write(
            dataSet,
            file => file == DataPackage.DescriptorFile ? descriptor : new MemoryStream(),
            options
        );
        return JsonNode.Parse(descriptor.ToArray())!;
    }

    /// <summary>
    /// Checks the whole under both profiles of packages, and each table and each schema under its own profile.
    /// </summary>
    private static IEnumerable<string> Check(JsonNode descriptor)
    {
        JsonElement package = JsonElement.Parse(descriptor.ToJsonString());
        JsonElement[] resources = package.TryGetProperty("resources", out JsonElement list)
            ? [.. list.EnumerateArray()]
            : [];
        return
        [
            .. Package.Check(package),
            .. TabularPackage.Check(package),
            .. resources.SelectMany(resource => TabularResource.Check(resource)),
            .. resources.SelectMany(resource =>
                resource.TryGetProperty("schema", out JsonElement schema) ? TableSchema.Check(schema) : []
            ),
        ];
    }

    private static JsonSchema Profile(string name) =>
        JsonSchema.Load(Path.Combine(AppContext.BaseDirectory, "DataPackages", "Profiles", name + ".json"));
}
