using System.Buffers;
using System.Text;
using CsCheck;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests.Json.Fuzzing;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>
/// A partnership that stands behind another is read the quick way, if nothing is unusual in it, and the first of a
/// document is not: both ways say the same of any bytes.
/// </summary>
public sealed class PlainReaderTests
{
    private const string Head = """{"version":"1.1","name":"two ways","partnerships":[""";

    private const string First =
        """{"id":"first one","municipality":"0363","partner":{"kind":"municipality","country":"TR"},"period":{"start":"2004","end":"open"},"evidence":{"kind":"stated"}}""";

    private const string Last =
        """,{"id":"last one","municipality":"0363","partner":{"kind":"municipality","country":"TR"},"period":{"start":"2004","end":"open"},"evidence":{"kind":"stated"}}""";

    private static readonly Gen<byte[]> Record = RandomRecords
        .DataSetOf(4)
        .Where(dataSet => dataSet.Partnerships.Count > 0)
        .Select(dataSet => RecordOf(dataSet.Partnerships.First()));

    [Fact]
    public void Both_ways_say_the_same() =>
        Gen.Select(Record, Mutation.Any.Array[0, 2])
            .Sample(
                (record, mutations) =>
                    BothAgree(mutations.Aggregate(record, (bytes, mutation) => mutation.Apply(bytes))),
                iter: 3_000
            );

    [Theory]
    [InlineData("""{"kind":"municipality","country":"tr"}""", """{"start":"2004","end":"open"}""")]
    [InlineData("""{"kind":"municipality","country":"TR","country":"MA"}""", """{"start":"2004","end":"open"}""")]
    [InlineData(
        """{"country":"TR","name":"Çorum","kind":"municipality"}""",
        """{"end":"by 2004-11-05","start":"unknown"}"""
    )]
    [InlineData("""{"kind":"Municipality","country":"TR"}""", """{"start":"2004","end":"open"}""")]
    [InlineData("""{"kind":"municipality","name":" ","country":"TR"}""", """{"start":"2004","end":"open"}""")]
    [InlineData("""{"kind":"municipality","name":"\u00c7orum","country":"TR"}""", """{"start":"2004","end":"open"}""")]
    [InlineData("""{"kind":"municipality","name":null,"country":"TR"}""", """{"start":"2004","end":"open"}""")]
    [InlineData("""{"kind":"municipality","country":"TR",}""", """{"start":"2004","end":"open"}""")]
    [InlineData("""{"kind":"municipality"}""", """{"start":"2004","end":"open"}""")]
    [InlineData("""{"kind":"municipality","country":"TR"}""", """{"start":"2004-02-30","end":"open"}""")]
    [InlineData("""{"kind":"municipality","country":"TR"}""", """{"start":"2004","end":"2003"}""")]
    [InlineData("""{"kind":"municipality","country":"TR"}""", """{"start":"by  2004","end":"open"}""")]
    [InlineData("""{"kind":"municipality","country":"TR"}""", """{"start":"２００４","end":"open"}""")]
    [InlineData("""{"kind":"municipality","country":"TR"}""", """{"start":"2004"}""")]
    [InlineData("""{"kind":"municipality","country":"TR"}""", """{"start":"2004","end":"open","until":"2005"}""")]
    [InlineData("""{"kind":"municipality","country":"TR" "x":1}""", """{"start":"2004","end":"open"}""")]
    public void Both_ways_say_the_same_of(string partner, string period) =>
        BothAgree(
            Encoding.UTF8.GetBytes(
                $$$"""{"id":"x","municipality":"0363","partner":{{{partner}}},"period":{{{period}}},"evidence":{"kind":"stated"}}"""
            )
        );

    private static void BothAgree(byte[] record)
    {
        PartnershipReadResult quick = Read($"{Head}{First},", record);
        PartnershipReadResult careful = Read(Head, record);

        Assert.Equal(careful.DataSet.Partnerships, quick.DataSet.Partnerships.Where(tie => tie.Id != "first one"));
        Assert.Equal(Said(careful), Said(quick));
    }

    // Behind the record there is enough for the quick way to look ahead.
    private static PartnershipReadResult Read(string front, byte[] record) =>
        PartnershipJson.Read(
            [.. Encoding.UTF8.GetBytes(front), .. record, .. Encoding.UTF8.GetBytes(Last), .. "]}"u8],
            PartnershipJsonReadOptions.Default
        );

    private static IEnumerable<string> Said(PartnershipReadResult result) =>
        result.DataSet.Issues.Select(issue =>
            issue.Code == "json-syntax"
                ? issue.Code
                : $"{issue.Severity} {issue.Code} {issue.RecordId} {issue.Message} {issue.Expected} {issue.JsonPath?[(issue.JsonPath.IndexOf(']', StringComparison.Ordinal) + 1)..]}"
        );

    private static byte[] RecordOf(Partnership partnership)
    {
        ArrayBufferWriter<byte> buffer = new();
        PartnershipDataSet one = new()
        {
            Name = "one",
            Municipalities = MunicipalityRegister.Empty,
            Countries = CountryRegister.Empty,
            Partnerships = [partnership],
        };
        PartnershipJson.Write(one, buffer, PartnershipJsonWriteOptions.Default);
        string json = Encoding.UTF8.GetString(buffer.WrittenSpan);
        int begin = json.IndexOf("\"partnerships\":[", StringComparison.Ordinal) + "\"partnerships\":[".Length;
        return Encoding.UTF8.GetBytes(json[begin..json.LastIndexOf("]}", StringComparison.Ordinal)]);
    }
}
