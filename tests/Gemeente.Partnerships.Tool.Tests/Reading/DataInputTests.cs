using System.Text.Json;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Tests.Reading;

/// <summary>Records from a file of one's own.</summary>
public sealed class DataInputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Report_SameRecordsInAnyFormat_IsSame()
    {
        string file = Write(NcdoDataSet.Load());
        JsonElement report = ToolProcess.Json("report", "--data", file);
        Assert.Equal("2007-06-30", report.GetProperty("asOf").GetString());
        Assert.Equal(
            42,
            report
                .GetProperty("figures")
                .EnumerateArray()
                .Count(figure => figure.GetProperty("agrees").ValueKind == JsonValueKind.True)
        );
    }

    [Fact]
    public void Count_SameRecordsInAnyFormat_IsSame() =>
        Assert.Equal(
            ToolProcess.Output(
                "count",
                "--by",
                "country",
                "--by",
                "theme",
                "--data",
                "dutch-links",
                "--as-of",
                "2026-01-01",
                "--format",
                "csv"
            ),
            ToolProcess.Output(
                "count",
                "--by",
                "country",
                "--by",
                "theme",
                "--data",
                Write(DutchLinksDataSet.Load()),
                "--as-of",
                "2026-01-01",
                "--format",
                "csv"
            )
        );

    [Fact]
    public void Count_RecordsWithoutDate_AsksForOne()
    {
        (int code, string output, string error) = ToolProcess.Run(
            "count",
            "--by",
            "country",
            "--data",
            Write(DutchLinksDataSet.Load() with { AsOf = null })
        );
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("Give a date with --as-of", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Count_TableThatStops_ReportsReasonOnce()
    {
        string file = Path.Combine(_folder.FullName, "ties.csv");
        File.WriteAllText(file, "Gemeente;Land\nAlmelo;TR\n\0\0;\n");
        (int code, string output, string error) = ToolProcess.Run(
            "count",
            "--by",
            "country",
            "--data",
            file,
            "--as-of",
            "2008-01-01"
        );
        Assert.Equal((1, ""), (code, output));
        Assert.Single(error.Split('\n'), line => line.Contains(": error csv-binary: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("\u0000\u0001")]
    [InlineData("{\"partnerships\":[")]
    [InlineData("[]")]
    [InlineData("{\"partnerships\":[{\"id\":7}]}")]
    public void Run_UnusableFile_PrintsIssuesAndExits1(string content)
    {
        string file = Path.Combine(_folder.FullName, "bad.json");
        File.WriteAllText(file, content);
        foreach (
            string[] command in (string[][])
                [
                    ["report"],
                    ["count", "--by", "country"],
                ]
        )
        {
            (int code, string output, string error) = ToolProcess.Run([.. command, "--data", file]);
            Assert.Equal((1, ""), (code, output));
            Assert.StartsWith("bad.json", error, StringComparison.Ordinal);
            Assert.Contains(": error ", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }
    }

    private string Write(PartnershipDataSet dataSet)
    {
        string file = Path.Combine(_folder.FullName, "own.json");
        using FileStream stream = File.Create(file);
        PartnershipJson.Write(
            dataSet,
            stream,
            new PartnershipJsonWriteOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
            }
        );
        return file;
    }
}
