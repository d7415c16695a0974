using Gemeente.Partnerships.Conventions;

namespace Gemeente.Partnerships.Docs.Tests;

/// <summary>The program of one file in the tutorial. The gate runs it with the packed packages.</summary>
public sealed class OneFileProgramTests
{
    [Fact]
    public void Tutorial_OneFile_IsTheFileThatTheGateRuns()
    {
        string program = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "tutorial", "count.cs"))
            .ReplaceLineEndings("\n");
        string page = string.Join('\n', Documents.Get("docs/tutorial/first-program.md"));

        Assert.Contains($"```cs\n{program}```", page, StringComparison.Ordinal);
    }
}
