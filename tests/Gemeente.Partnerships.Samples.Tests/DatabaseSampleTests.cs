namespace Gemeente.Partnerships.Samples.Tests;

public sealed class DatabaseSampleTests
{
    [Fact]
    public async Task Run_Database_FiltersAndReloads()
    {
        string file = Path.Combine(Path.GetTempPath(), $"partnerships-{Environment.ProcessId}.db");
        try
        {
            string[] lines = await SampleProcess.RunAsync("Database", file);
            Assert.Equal(4, lines.Length);
            Assert.All(
                lines[..2],
                line =>
                {
                    int[] counts = [.. line.Split(':')[1].Split(' ').Select(Number).Where(number => number > 0)];
                    Assert.Equal(2, counts.Length);
                    Assert.Equal(counts[0], counts[1]);
                }
            );
            Assert.StartsWith("Version 1 is kept: 'Almelo' is not", lines[2], StringComparison.Ordinal);
            Assert.Equal("Version 2: 1 added.", lines[3]);
        }
        finally
        {
            File.Delete(file);
        }

        static int Number(string word) => int.TryParse(word, out int number) ? number : 0;
    }
}
