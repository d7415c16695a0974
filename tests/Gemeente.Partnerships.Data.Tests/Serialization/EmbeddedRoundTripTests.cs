using Gemeente.Partnerships.Serialization;
using Gemeente.Partnerships.Tests.Serialization.Schema;

namespace Gemeente.Partnerships.Data.Serialization;

/// <summary>The data sets that come with the library are the same after they were written and read, registers and all.</summary>
public sealed class EmbeddedRoundTripTests
{
    public static TheoryData<string, bool> Sets { get; } = new(
        from name in (string[])["ncdo", "documented", "dutch-links", "registers"]
        from isLines in (bool[])[false, true]
        select (name, isLines));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Comes_back_equal(string name, bool isLines)
    {
        PartnershipDataSet dataSet = Load(name) with { Issues = [] };

        byte[] json = Write(dataSet, isLines);

        Assert.Equal(dataSet, PartnershipJson.Load(json, PartnershipJsonReadOptions.Default));
        Assert.Empty(isLines ? PublishedSchema.CheckLines(json) : PublishedSchema.Check(json));
    }

    private static PartnershipDataSet Load(string name) => name switch
    {
        "ncdo" => NcdoDataSet.Load(),
        "documented" => DocumentedTiesDataSet.Load(),
        "dutch-links" => DutchLinksDataSet.Load(),
        _ => new() { Name = name, Municipalities = EmbeddedRegisters.Municipalities, Countries = EmbeddedRegisters.Countries },
    };

    private static byte[] Write(PartnershipDataSet dataSet, bool isLines)
    {
        using MemoryStream stream = new();
        PartnershipJson.Write(stream, dataSet, new() { Format = isLines ? PartnershipJsonFormat.Lines : PartnershipJsonFormat.Document });
        return stream.ToArray();
    }
}
