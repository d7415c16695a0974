using System.Text;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tests.Json.Schema;

namespace Gemeente.Partnerships.Data.Tests.Json;

/// <summary>
/// The data sets that come with the library are the same after they were written and read, registers and all.
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
    public void Comes_back_equal(string name, bool isLines)
    {
        PartnershipDataSet dataSet = Load(name) with { Issues = [] };

        byte[] json = Write(dataSet, isLines);

        Assert.Equal(dataSet, PartnershipJson.Load(json, PartnershipJsonReadOptions.Default));
        Assert.Empty(isLines ? PublishedSchema.CheckLines(json) : PublishedSchema.Check(json));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Comes_back_equal_where_the_reader_has_the_registers_too(string name, bool isLines)
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
    public void Of_a_version_that_said_less_registers_are_those_that_the_reader_has(string name, bool isLines)
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

    // The members that came with 1.1 and 1.2; a municipality, a country and the head know their own.
    private static byte[] InVersion10(byte[] json)
    {
        string text = Encoding.UTF8.GetString(json);
        string old = Regex.Replace(text, "\"version\":\"1\\.[0-9]+\"", "\"version\":\"1.0\"");
        old = Regex.Replace(old, "\"(earlierProvince|provinceSince|formerCode|brpCode|populations)\":\"[^\"]*\",", "");
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
