using Gemeente.Partnerships.Data;

namespace Gemeente.Partnerships.Samples.Tests;

public sealed class DatabaseSampleTests
{
    [Fact]
    public async Task Run_Database_LoadsAndReloads()
    {
        string file = Path.Combine(Path.GetTempPath(), $"partnerships-{Environment.ProcessId}.db");
        try
        {
            string[] lines = await SampleProcess.RunAsync("Database", file);
            Assert.Equal($"{DutchLinksDataSet.Load().Partnerships.Count} links from the database.", lines[0]);
            Assert.Contains("error malformed-row: 'Almelo' is not", lines[1], StringComparison.Ordinal);
            Assert.Equal("Version 2 after 1.", lines[2]);
            int[] turkish =
            [
                .. lines[3]
                    .Split(' ')
                    .Select(word => int.TryParse(word.Trim(','), out int number) ? number : -1)
                    .Where(number => number >= 0),
            ];
            Assert.Equal(turkish[0] + 1, turkish[1]);
            Assert.Equal(4, lines.Length);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
