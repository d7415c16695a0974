using System.Text;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Tests.Reading;

/// <summary>A pipe can be read once. Its content is read like a file.</summary>
public sealed class PipeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2000)] // more than is looked at to tell what it is
    public void Import_TableThroughPipe_HasAccount(int rows)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The shell is one of Unix.");
        StringBuilder table = new("Gemeente;Partner;Land\n");
        for (int i = 0; i < rows; i++)
            table.Append("Almelo;Stad ").Append(i).Append(";Turkije\n");
        File.WriteAllText(At("ties.csv"), table.Append("Nergenshuizen;Rome;Italië\n").ToString());

        (int code, string output, string error) = ToolProcess.Shell(
            $"cat {At("ties.csv")} | TOOL import /dev/stdin --on 2026-01-01 --output {At("x.json")} --account {At("unused.csv")}"
        );

        Assert.True(code == 0, error);
        Assert.StartsWith(
            $"stdin: {rows + 1} rows read = {rows} {(rows == 1 ? "record" : "records")} + ",
            output,
            StringComparison.Ordinal
        );
        Assert.Equal($"stdin,{rows + 2},issue,,\"Nergenshuizen;Rome;Italië\"", File.ReadAllLines(At("unused.csv"))[1]);
    }

    [Fact]
    public void Validate_RecordsThroughPipe_AreRead()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The shell is one of Unix.");
        ToolProcess.Output("convert", "dutch-links", "--output", At("links.json"));

        (int code, string output, string error) = ToolProcess.Shell(
            $"cat {At("links.json")} | TOOL validate /dev/stdin"
        );

        Assert.True(code == 0, error);
        Assert.StartsWith("stdin: 529 records read", output, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
