using System.Buffers;
using System.Text;
using CsCheck;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests.Json.Fuzzing;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>
/// Values that were read before are found by their bytes, and their tokens are not read. A record is read the same after
/// records with its values and as the first of a document.
/// </summary>
public sealed class KnownValueTests
{
    private const string Head = """{"version":"1.1","name":"two ways","partnerships":[""";

    // A value is known when it was read twice.
    private static readonly string[] Earlier = ["earlier 1", "earlier 2", "earlier 3"];

    private const string Last =
        """,{"id":"last one","municipality":"0363","partner":{"kind":"municipality","country":"TR"},"period":{"start":"2004","end":"open"},"evidence":{"kind":"stated"}}""";

    private static readonly Gen<Partnership> AnyPartnership = RandomRecords
        .DataSetOf(4)
        .Where(dataSet => dataSet.Partnerships.Count > 0)
        .Select(dataSet => dataSet.Partnerships.First());

    [Fact]
    public void Read_AfterRecordsWithEqualValues_IsTheSame() =>
        Gen.Select(AnyPartnership, Mutation.Any.Array[0, 2])
            .Sample(
                (partnership, mutations) =>
                    BothAgree(
                        partnership,
                        mutations.Aggregate(RecordOf(partnership), (bytes, mutation) => mutation.Apply(bytes))
                    ),
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
    public void Read_UnusualRecordAfterKnownValues_IsTheSame(string partner, string period) =>
        BothAgree(
            Usual,
            Encoding.UTF8.GetBytes(
                $$$"""{"id":"x","municipality":"0363","partner":{{{partner}}},"period":{{{period}}},"evidence":{"kind":"stated"}}"""
            )
        );

    private static Partnership Usual =>
        Samples.Partnership with
        {
            Municipality = "0363",
            Partner = new Partner { Kind = PartnerKind.Municipality, Country = "TR" },
            Period = Period.Since(new PartialDate(2004)),
            Evidence = new Evidence { Kind = EvidenceKind.Stated },
        };

    private static void BothAgree(Partnership partnership, byte[] record)
    {
        string earlier = string.Concat(
            Earlier.Select(id => Encoding.UTF8.GetString(RecordOf(partnership with { Id = id })) + ",")
        );
        PartnershipReadResult known = Read(Head + earlier, record);
        PartnershipReadResult first = Read(Head, record);

        Assert.Equal(first.DataSet.Partnerships, known.DataSet.Partnerships.Where(read => !Earlier.Contains(read.Id)));
        Assert.Equal(Describe(first), Describe(known));
    }

    private static PartnershipReadResult Read(string front, byte[] record) =>
        PartnershipJson.Read(
            [.. Encoding.UTF8.GetBytes(front), .. record, .. Encoding.UTF8.GetBytes(Last), .. "]}"u8],
            PartnershipJsonReadOptions.Default
        );

    private static IEnumerable<string> Describe(PartnershipReadResult result) =>
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
