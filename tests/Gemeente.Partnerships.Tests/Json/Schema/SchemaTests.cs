using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests.Json;
using Gemeente.Partnerships.Tests.Json.Fuzzing;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Json.Schema;

/// <summary>The published schema agrees with the reader and the writer.</summary>
public sealed class SchemaTests
{
    // Codes of issues that a schema cannot find: it sees one value at a time, no text between values, and no calendar.
    private static readonly string[] BeyondSchema =
    [
        "duplicate-code",
        "duplicate-id",
        "duplicate-item",
        "duplicate-member",
        "duplicate-profile",
        "invalid-text",
        "invalid-value",
        "late-version",
        "list-too-long",
        "malformed-date",
        "number-out-of-range",
        "record-too-large",
        "text-too-long",
        "too-deep",
        "too-large",
        "too-many-issues",
        "too-many-records",
    ];

    /// <summary>Bad files that are JSON with a fault that a schema cannot find.</summary>
    private static readonly string[] BeyondSchemaFiles =
    [
        "amount-too-exact",
        "budget-reversed",
        "duplicate-country",
        "duplicate-escaped-member",
        "duplicate-head-member",
        "duplicate-id",
        "duplicate-income-group",
        "duplicate-member",
        "duplicate-municipality",
        "duplicate-profile",
        "inhabitants-whole-fraction",
        "lines-duplicate-id",
        "municipality-reversed",
        "period-no-such-day",
        "period-reversed",
    ];

    private static readonly Dictionary<MemberNames, Type> Records = new()
    {
        [FormatObjects.Source.Names] = typeof(DataSource),
        [FormatObjects.Partner.Names] = typeof(Partner),
        [FormatObjects.Period.Names] = typeof(Period),
        [FormatObjects.Evidence.Names] = typeof(Evidence),
        [FormatObjects.Partnership.Names] = typeof(Partnership),
        [FormatObjects.Profile.Names] = typeof(MunicipalityProfile),
        [FormatObjects.Municipality.Names] = typeof(Municipality),
        [FormatObjects.Country.Names] = typeof(Country),
        [FormatObjects.IncomePeriod.Names] = typeof(DacIncomePeriod),
        [FormatObjects.EuPeriod.Names] = typeof(EuStatusPeriod),
    };

    public static TheoryData<string> Files => BadJsonTests.Files;

    [Fact]
    public void Write_RandomDataSet_IsValid() =>
        RandomRecords.DataSet.Sample(
            dataSet =>
            {
                Assert.Empty(PublishedSchema.Check(Write(dataSet, PartnershipJsonWriteOptions.Default)));
                Assert.Empty(PublishedSchema.Check(Write(dataSet, new() { IsIndented = true })));
                Assert.Empty(
                    PublishedSchema.CheckLines(Write(dataSet, new() { Format = PartnershipJsonFormat.Lines }))
                );
            },
            iter: 100
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void Check_BadFile_IsRefusedOrListed(string file)
    {
        byte[] bytes = BadJsonTests.Bytes(file);
        bool isLines = file.StartsWith("lines-", StringComparison.Ordinal);
        bool isValid =
            PublishedSchema.IsText(bytes, isLines)
            && (isLines ? PublishedSchema.CheckLines(bytes) : PublishedSchema.Check(bytes)).Count == 0;

        Assert.Equal(BeyondSchemaFiles.Contains(file), isValid);
    }

    /// <summary>
    /// Documents with a value or a member exchanged. The schema and the reader refuse the same documents, except for
    /// faults that a schema cannot find.
    /// </summary>
    [Fact]
    public void Check_MutatedDocument_AgreesWithReader() =>
        Gen.Select(RandomRecords.DataSet, Mutation.OfValues.Array[1, 3])
            .Sample(
                (dataSet, mutations) =>
                {
                    byte[] json = mutations.Aggregate(
                        Write(dataSet, PartnershipJsonWriteOptions.Default),
                        (bytes, mutation) => mutation.Apply(bytes)
                    );
                    if (json.AsSpan().IndexOf("\"version\":\"0."u8) >= 0)
                        return; // The schema is of version 1.
                    DataIssue[] errors =
                    [
                        .. PartnershipJson
                            .Read(json)
                            .DataSet.Issues.Where(issue => issue.Severity == IssueSeverity.Error),
                    ];
                    IReadOnlyList<string> refused = PublishedSchema.Check(json);
                    string what =
                        $"{string.Join('\n', errors.Select(error => error.ToString()))}\n{string.Join('\n', refused)}\n{Encoding.UTF8.GetString(json)}";
                    Assert.True(refused.Count == 0 || errors.Length > 0, $"Only the schema refuses:\n{what}");
                    Assert.True(
                        errors.All(error => BeyondSchema.Contains(error.Code)) || refused.Count > 0,
                        $"Only the reader refuses:\n{what}"
                    );
                },
                iter: 1_500
            );

    [Fact]
    public void Schema_Members_AreThoseOfReader()
    {
        foreach (
            (MemberNames names, string pointer) in (ReadOnlySpan<(MemberNames, string)>)
                [
                    (FormatObjects.DataSet, ""),
                    (FormatObjects.Line, "/$defs/line"),
                    (FormatObjects.Source.Names, "/$defs/source"),
                    (FormatObjects.Partner.Names, "/$defs/partner"),
                    (FormatObjects.Period.Names, "/$defs/period"),
                    (FormatObjects.Evidence.Names, "/$defs/evidence"),
                    (FormatObjects.Amount, "/$defs/amount"),
                    (FormatObjects.Partnership.Names, "/$defs/partnership"),
                    (FormatObjects.Profile.Names, "/$defs/profile"),
                    (FormatObjects.Municipality.Names, "/$defs/municipality"),
                    (FormatObjects.Country.Names, "/$defs/country"),
                    (FormatObjects.IncomePeriod.Names, "/$defs/incomePeriod"),
                    (FormatObjects.EuPeriod.Names, "/$defs/euPeriod"),
                ]
        )
        {
            JsonElement schema = PublishedSchema.Schema.At(pointer);
            Assert.Equal(
                names.Names,
                schema.GetProperty("properties").EnumerateObject().Select(property => property.Name)
            );
            string[] required = [.. names.Names.Where((_, i) => (names.Required >> i & 1) != 0)];
            string[] stated = schema.TryGetProperty("required", out JsonElement some)
                ? [.. some.EnumerateArray().Select(name => name.GetString()!)]
                : [];
            Assert.Equal(required, stated);
        }
    }

    /// <summary>A property of a record without a member would be lost.</summary>
    [Fact]
    public void Schema_RecordProperties_AreMembers()
    {
        foreach ((MemberNames names, Type type) in Records)
        {
            string[] properties =
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.CanWrite)
                    .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
                    .Order(StringComparer.Ordinal),
            ];
            Assert.Equal(properties, names.Names.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Schema_Address_IsThatOfWriter() =>
        Assert.Equal(PartnershipJson.SchemaAddress, PublishedSchema.Schema.At("").GetProperty("$id").GetString());

    private static byte[] Write(PartnershipDataSet dataSet, PartnershipJsonWriteOptions options)
    {
        ArrayBufferWriter<byte> buffer = new();
        PartnershipJson.Write(dataSet, buffer, options);
        return buffer.WrittenSpan.ToArray();
    }
}
