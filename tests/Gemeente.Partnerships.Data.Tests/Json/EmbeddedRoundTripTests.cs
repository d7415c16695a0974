using System.Text;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tests.Json.Schema;

namespace Gemeente.Partnerships.Data.Tests.Json;

/// <summary>
/// The embedded data sets and their registers are equal after they were written and read.
/// </summary>
public sealed class EmbeddedRoundTripTests
{
    public static TheoryData<string, bool> Sets { get; } =
        new(
            from name in (string[])["ncdo", "documented", "dutch-links", "registers"]
            from isLines in (bool[])[false, true]
            select (name, isLines)
        );

    [Theory]
    [MemberData(nameof(Sets))]
    public void Read_WrittenEmbeddedDataSet_IsEqual(string name, bool isLines)
    {
        PartnershipDataSet dataSet = Load(name) with { Issues = [] };

        byte[] json = Write(dataSet, isLines);

        Assert.Equal(dataSet, PartnershipJson.Load(json, PartnershipJsonReadOptions.Default));
        Assert.Empty(isLines ? PublishedSchema.CheckLines(json) : PublishedSchema.Check(json));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Read_WithRegistersOfReader_IsEqual(string name, bool isLines)
    {
        PartnershipDataSet dataSet = Load(name) with { Issues = [] };
        PartnershipJsonReadOptions options = new()
        {
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
        };

        PartnershipReadResult result = PartnershipJson.Read(Write(dataSet, isLines), options);

        Assert.Empty(result.DataSet.Issues);
        Assert.Equal(dataSet, result.DataSet);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Read_OlderVersion_UsesRegistersOfReader(string name, bool isLines)
    {
        PartnershipDataSet dataSet = Load(name) with { Issues = [] };
        PartnershipJsonReadOptions options = new()
        {
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
        };

        PartnershipReadResult result = PartnershipJson.Read(InVersion10(Write(dataSet, isLines)), options);

        Assert.Empty(result.DataSet.Issues);
        Assert.Equal(dataSet, result.DataSet);
    }

    // The members added in 1.1 and 1.2.
    private static byte[] InVersion10(byte[] json)
    {
        string text = Encoding.UTF8.GetString(json);
        string old = Regex.Replace(text, "\"version\":\"1\\.[0-9]+\"", "\"version\":\"1.0\"");
        old = Regex.Replace(old, "\"(earlierProvince|provinceSince|formerCode|brpCode|populations)\":\"[^\"]*\",", "");
        old = Regex.Replace(old, ",\"heirs\":\\[[^\\]]*\\]", "");
        old = Regex.Replace(old, ",\"subregion\":\"[^\"]*\"(,\"location\":\"[^\"]*\")?", "");
        old = Regex.Replace(old, "(?<=\"validity\":\\{[^}]*\\}),\"location\":\"[^\"]*\"", "");
        Assert.DoesNotContain("earlierProvince", old, StringComparison.Ordinal);
        Assert.DoesNotContain("brpCode", old, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(old);
    }

    private static PartnershipDataSet Load(string name) =>
        name switch
        {
            "ncdo" => NcdoDataSet.Load(),
            "documented" => DocumentedDataSet.Load(),
            "dutch-links" => DutchLinksDataSet.Load(),
            _ => new()
            {
                Name = name,
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
            },
        };

    private static byte[] Write(PartnershipDataSet dataSet, bool isLines)
    {
        using MemoryStream stream = new();
        PartnershipJson.Write(
            dataSet,
            stream,
            new() { Format = isLines ? PartnershipJsonFormat.Lines : PartnershipJsonFormat.Document }
        );
        return stream.ToArray();
    }
}
