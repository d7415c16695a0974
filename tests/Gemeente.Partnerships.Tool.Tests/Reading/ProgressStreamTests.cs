using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Tests.Reading;

public sealed class ProgressStreamTests
{
    [Fact]
    public void Read_LongFile_ReportsEachTenth() =>
        Assert.Equal(
            string.Concat(Enumerable.Range(1, 10).Select(step => $"ties.json: {step * 10} % of 40 MB read.\n")),
            Told(40_000_000)
        );

    [Fact]
    public void Read_ShortFile_ReportsNothing() => Assert.Empty(Told(FileProgress.MinLength - 1));

    private static string Told(long length)
    {
        using StringWriter error = new() { NewLine = "\n" };
        using ProgressStream stream = new(
            new MemoryStream(new byte[length]),
            length,
            "ties.json",
            ToolTestConsole.Of(error)
        );
        byte[] buffer = new byte[100_000];
        long read = 0;
        for (int count; (count = stream.Read(buffer)) > 0; )
            read += count;
        Assert.Equal(length, read);
        return error.ToString();
    }
}
