using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Tests.Reading;

public sealed class RowProgressTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Report_LongFilesOfFolder_ReportsEachTenth()
    {
        using StringWriter error = new() { NewLine = "\n" };
        Make("a.csv", 20_000_000);
        Make("short.csv", 1_000);
        Make("b.csv", 30_000_000);
        RowProgress progress = new(_folder.FullName, ToolTestConsole.Of(error));

        foreach (
            (string file, double part) in ((string, double)[])
                [("a.csv", 0.05), ("a.csv", 0.1), ("a.csv", 0.19), ("a.csv", 1), ("short.csv", 1), ("b.csv", 0.51)]
        )
            progress.Report(new ImportProgress(file, part));

        Assert.Equal(
            "a.csv: 10 % of 20 MB read.\na.csv: 100 % of 20 MB read.\nb.csv: 50 % of 30 MB read.\n",
            error.ToString()
        );
    }

    private void Make(string name, long length)
    {
        using FileStream file = File.Create(Path.Combine(_folder.FullName, name));
        file.SetLength(length);
    }
}
