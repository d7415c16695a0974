using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CsCheck;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Json.Converters;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>
/// Every serializer of System.Text.Json reads and writes the types of the library in the form of the format.
/// </summary>
public sealed partial class SerializerTests
{
    private static readonly Dictionary<string, JsonSerializerOptions> Serializers = new(StringComparer.Ordinal)
    {
        ["as it is, by reflection"] = new(),
        ["as in a web host, by reflection"] = new(JsonSerializerDefaults.Web) { WriteIndented = true },
        ["generated for the library"] = new() { TypeInfoResolver = PartnershipJson.TypeInfoResolver },
        ["generated for a host"] = new(JsonSerializerDefaults.Strict) { TypeInfoResolver = HostJson.Default },
    };

    public static TheoryData<string> Names => [.. Serializers.Keys];

    /// <summary>The types of the library that have the converter of the format.</summary>
    public static TheoryData<Type> Converted =>
        [.. typeof(Partnership).Assembly.GetExportedTypes().Where(type => ConverterOf(type) is not null)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Deserialize_SerializedRecords_AreEqual(string serializer)
    {
        JsonSerializerOptions options = Serializers[serializer];
        RandomRecords.DataSet.Sample(
            dataSet =>
            {
                dataSet = dataSet with { Issues = [] };
                ComesBack(dataSet, options);
                Assert.All(dataSet.Partnerships, record => ComesBack(record, options));
                Assert.All(dataSet.Profiles, record => ComesBack(record, options));
                Assert.All(dataSet.Municipalities.All, record => ComesBack(record, options));
                Assert.All(dataSet.Countries.All, record => ComesBack(record, options));
                Assert.All(dataSet.Countries.IncomeGroups, record => ComesBack(record, options));
                Assert.All(dataSet.Countries.EuStatuses, record => ComesBack(record, options));
                Assert.All(dataSet.Attribution, record => ComesBack(record, options));
                ComesBack(dataSet.Attribution, options);
            },
            iter: 30
        );
    }

    [Fact]
    public void Serialize_OwnTypeWithValues_WritesThemAsInAFile()
    {
        Tile tile = new(
            "ties",
            [Motive.Integration],
            new() { [CountryCode.Parse("TR")] = 3 },
            null,
            EvidenceKind.Derived,
            PartialDate.Parse("1990-05")
        );

        const string Json =
            """{"Title":"ties","Motives":["integration"],"PerCountry":{"TR":3},"Municipality":null,"Evidence":"derived","Since":"1990-05"}""";
        Assert.All(
            Serializers.Where(pair => pair.Key != "generated for the library"),
            pair =>
            {
                JsonSerializerOptions options = pair.Value;
                string written = JsonSerializer.Serialize(tile, options);
                Assert.Equal(Json.ToUpperInvariant(), Compact(written).ToUpperInvariant());
                Tile? read = JsonSerializer.Deserialize<Tile>(written, options);
                Assert.Equal(tile with { PerCountry = read!.PerCountry }, read);
                Assert.Equal(tile.PerCountry, read.PerCountry);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Converted))]
    public void TypeInfoResolver_TypeOfFormat_HasTypeAndList(Type type)
    {
        Assert.Equal(type, ConverterOf(type));
        JsonSerializerOptions options = Serializers["generated for the library"];
        Assert.NotNull(PartnershipJson.TypeInfoResolver.GetTypeInfo(type, options));
        if (type.IsValueType)
            Assert.NotNull(
                PartnershipJson.TypeInfoResolver.GetTypeInfo(typeof(Nullable<>).MakeGenericType(type), options)
            );
        if (type != typeof(PartnershipDataSet))
            Assert.NotNull(FormatConverters.FindOfList(typeof(ValueList<>).MakeGenericType(type)));
    }

    /// <summary>
    /// A struct without a converter would be written as its public properties, and read as its default value, unless it
    /// names the constructor that reads them.
    /// </summary>
    [Fact]
    public void Types_Codes_HaveConverter()
    {
        IEnumerable<Type> codes = typeof(Partnership)
            .Assembly.GetExportedTypes()
            .Where(type =>
                type is { IsAbstract: false, IsNested: false, IsEnum: false }
                && (
                    type.GetInterfaces()
                        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISpanParsable<>))
                    || type.BaseType is { IsGenericType: true } code
                        && code.GetGenericTypeDefinition() == typeof(CodeListItem<>)
                )
                && !type.GetConstructors().Any(made => made.IsDefined(typeof(JsonConstructorAttribute), false))
            );

        Assert.All(codes, type => Assert.Equal(type, ConverterOf(type)));
    }

    [Fact]
    public void Deserialize_SerializedIssuesAndLabels_AreEqual()
    {
        ValueList<DataIssue> issues =
        [
            new DataIssue
            {
                Severity = IssueSeverity.Error,
                Code = "duplicate-id",
                Message = "Twice.",
                File = "ties.csv",
                Line = 12,
                Column = 3,
            },
            new DataIssue
            {
                Severity = IssueSeverity.Warning,
                Code = "short-row",
                Message = "Short.",
                Expected = "three cells",
            },
        ];

        Assert.All(Serializers.Values, options => ComesBack(issues, options));
        Assert.Contains(
            "\"error\"",
            JsonSerializer.Serialize(issues, Serializers["generated for a host"]),
            StringComparison.Ordinal
        );
        ComesBack(new Label("Gemeente", "Municipality"), Serializers["as it is, by reflection"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Deserialize_Fault_Throws(string serializer)
    {
        JsonSerializerOptions options = Serializers[serializer];

        JsonException record = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Partner>("""{"kind":"municipality","country":"Turkey"}""", options)
        );
        JsonException dataSet = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<PartnershipDataSet>(
                """{"version":"1.0","name":" ","partnerships":[{"id":1}]}""",
                options
            )
        );

        Assert.Contains("malformed-code: 'Turkey'", record.Message, StringComparison.Ordinal);
        Assert.Contains("$.name", dataSet.Message, StringComparison.Ordinal);
        Assert.Contains("$.partnerships[0].id", dataSet.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Deserialize_SeveralFaults_ThrowsWithAllPaths(string serializer)
    {
        const string Json = """
            {"id":"a","municipality":"x","partner":{"kind":"municipality","country":"tr"},"period":{"start":"2007","end":"2006"},
             "themes":["waste",null],"evidence":{"kind":"zz"}}
            """;

        JsonException error = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Partnership>(Json, Serializers[serializer])
        );

        Assert.Equal(
            ["$.municipality", "$.partner.country", "$.period", "$.themes[1]", "$.evidence.kind"],
            error.Message.Split('\n').Select(line => line.Split(": ")[0])
        );
        Assert.DoesNotContain("Expected: .", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deserialize_FaultInList_ThrowsWithIndex()
    {
        const string Json = """{"Title":"a","Motives":["integration",5]}""";

        JsonException error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Tile>(Json));

        Assert.StartsWith("[1]: ", error.Message, StringComparison.Ordinal);
        Assert.Equal("$.Motives", error.Path);
        Assert.Equal(
            "[0]: odd",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ValueList<Odd>>("[1]")).Message
        );
        Assert.Contains(
            "[0].Line: ",
            Assert
                .Throws<JsonException>(() =>
                    JsonSerializer.Deserialize<ValueList<DataIssue>>(
                        """[{"Severity":"error","Code":"a","Message":"m","Line":"x"}]"""
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Deserialize_CommentsAndTrailingCommas_FollowsOptions()
    {
        const string Record = """{ /* the register */ "title":"Register", }""";
        const string DataSet = $$"""{ "version":"1.0", /* no more */ "name":"set","attribution":[{{Record}},], }""";
        JsonSerializerOptions lenient = new()
        {
            ReadCommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        };

        Assert.Equal("Register", JsonSerializer.Deserialize<DataSource>(Record, lenient)!.Title);
        Assert.Equal(
            "Register",
            JsonSerializer.Deserialize<PartnershipDataSet>(DataSet, lenient)!.Attribution[0].Title
        );
        Assert.Contains(
            "$.title",
            Assert
                .Throws<JsonException>(() =>
                    JsonSerializer.Deserialize<DataSource>("""{ /* */ "title":1, }""", lenient)
                )
                .Message,
            StringComparison.Ordinal
        );
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DataSource>(Record));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartnershipDataSet>(DataSet));
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<PartnershipDataSet>("{\"version\":\"1.0\",\"name\":\"a\\uD800\"}", lenient)
        );
    }

    /// <summary>A host that ignores case would otherwise lose the value of the member.</summary>
    [Fact]
    public void Deserialize_MemberInOtherCaseIfCaseInsensitive_Throws()
    {
        const string Source = """{"title":"Register","Creator":"BRP"}""";
        const string DataSet = $$"""{"version":"1.0","name":"set","attribution":[{{Source}}]}""";
        JsonSerializerOptions web = Serializers["as in a web host, by reflection"];

        Assert.Contains(
            "Expected: creator",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DataSource>(Source, web)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartnershipDataSet>(DataSet, web));
        Assert.Null(JsonSerializer.Deserialize<DataSource>(Source)!.Creator);
        Assert.Equal(
            ("member-case", "creator"),
            JsonSerializer
                .Deserialize<PartnershipDataSet>(DataSet)!
                .Issues.Select(issue => (issue.Code, issue.Expected))
                .Single()
        );
    }

    [Fact]
    public void Serialize_ReadResult_HasIssues()
    {
        PartnershipReadResult result = PartnershipJson.Read(
            """{"version":"1.0","name":"set","partnerships":[{"id":"a"}]}"""u8
        );

        Assert.Equal(result.DataSet.Issues, result.Issues);
        Assert.Contains("missing-member", JsonSerializer.Serialize(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Deserialize_UnknownMember_FollowsOptions()
    {
        const string Source = """{"title":"Register","shelf":"B3"}""";
        const string DataSet = $$"""{"version":"1.0","name":"set","attribution":[{{Source}}]}""";
        JsonSerializerOptions strict = new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

        Assert.Equal("Register", JsonSerializer.Deserialize<DataSource>(Source)!.Title);
        Assert.Equal("unknown-member", JsonSerializer.Deserialize<PartnershipDataSet>(DataSet)!.Issues.Single().Code);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DataSource>(Source, strict));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartnershipDataSet>(DataSet, strict));
    }

    [Fact]
    public void Serialize_OtherTypeOrValue_Throws()
    {
        Assert.Throws<NotSupportedException>(() => new PartnershipJsonConverter<Uri>());
        Assert.Throws<NotSupportedException>(() =>
            JsonSerializer.Serialize(
                new Dictionary<Partner, int>
                {
                    [new Partner { Kind = PartnerKind.Municipality, Country = CountryCode.Parse("TR") }] = 1,
                }
            )
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonSerializer.Serialize((EvidenceKind)99));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<EvidenceKind>("1"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ValueList<string>>("""["a",null]"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ValueList<int>>("{}"));
    }

    [Fact]
    public void Serialize_ListOfOtherType_IsArray()
    {
        Assert.Equal("[1,2]", JsonSerializer.Serialize<ValueList<int>>([1, 2]));
        Assert.Equal([1, 2], JsonSerializer.Deserialize<ValueList<int>>("[1,2]")!);
        NotSupportedException unknown = Assert.Throws<NotSupportedException>(() =>
            JsonSerializer.Serialize<ValueList<Uri>>(
                [new Uri("https://example.org")],
                Serializers["generated for a host"]
            )
        );
        Assert.Contains("Uri", unknown.Message, StringComparison.Ordinal);
    }

    private static Type? ConverterOf(Type type) =>
        type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType is { IsConstructedGenericType: true } converter
        && converter.GetGenericTypeDefinition() == typeof(PartnershipJsonConverter<>)
            ? converter.GetGenericArguments()[0]
            : null;

    private static string Compact(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);

    private static void ComesBack<T>(T value, JsonSerializerOptions options) =>
        Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, options), options));

    internal sealed record Tile(
        string Title,
        ValueList<Motive> Motives,
        Dictionary<CountryCode, int> PerCountry,
        MunicipalityCode? Municipality,
        EvidenceKind Evidence,
        PartialDate? Since
    );

    [JsonConverter(typeof(OddConverter))]
    private sealed record Odd;

    private sealed class OddConverter : JsonConverter<Odd>
    {
        public override Odd Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException("odd", path: "", lineNumber: null, bytePositionInLine: null);

        public override void Write(Utf8JsonWriter writer, Odd value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }

    [JsonSerializable(typeof(Tile))]
    [JsonSerializable(typeof(PartnershipDataSet))]
    [JsonSerializable(typeof(Partnership))]
    [JsonSerializable(typeof(MunicipalityProfile))]
    [JsonSerializable(typeof(Municipality))]
    [JsonSerializable(typeof(Country))]
    [JsonSerializable(typeof(DacIncomePeriod))]
    [JsonSerializable(typeof(EuStatusPeriod))]
    [JsonSerializable(typeof(Partner))]
    [JsonSerializable(typeof(DataSource))]
    [JsonSerializable(typeof(ValueList<DataSource>))]
    [JsonSerializable(typeof(DataIssue))]
    [JsonSerializable(typeof(ValueList<DataIssue>))]
    [JsonSerializable(typeof(ValueList<Uri>))]
    private sealed partial class HostJson : JsonSerializerContext;
}
