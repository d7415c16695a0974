using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Tool.Commands;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

/// <summary>The command <c>import</c> with several files: partnerships that are in more than one of them.</summary>
public sealed class ImportMergeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Import_ConflictingSources_ReportsExample()
    {
        string[] import =
        [
            "import",
            WriteTies("one.csv", 3, 1975),
            WriteTies("two.csv", 3, 1976),
            "--on",
            "2026-01-01",
            "--output",
            At("all.json"),
        ];

        (int code, _, string error) = ToolProcess.Run(import);

        Assert.Equal(0, code);
        Assert.Single(
            error.Split('\n'),
            line =>
                line.StartsWith("two.csv: warning merge-conflict: ", StringComparison.Ordinal)
                && line.EndsWith(
                    "period.start is 1975, not 1976 as 'two.csv' says (csv-0141-tr-stad-0)",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains("... 3 of merge-conflict in all; --issues lists them.\n", error, StringComparison.Ordinal);
        Assert.Equal(
            3,
            ToolProcess
                .Run([.. import, "--issues"])
                .Error.Split('\n')
                .Count(line => line.Contains("merge-conflict", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Import_ConflictingSourcesStrict_WritesNothing()
    {
        (int code, _, string error) = ToolProcess.Run(
            "import",
            WriteTies("one.csv", 1, 1975),
            WriteTies("two.csv", 1, 1976),
            "--on",
            "2026-01-01",
            "--output",
            At("all.json"),
            "--strict"
        );

        Assert.Equal(1, code);
        Assert.EndsWith("Nothing was written.\n", error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("all.json")));
    }

    [Fact]
    public void Import_MergedMunicipalities_AccountHasCombinedLine()
    {
        string before = Write("before.csv", "Gemeente;Partner;Land\nAlmelo;Denizli;TR\nAlkemade;Bursa;TR\n");
        string since = Write("since.csv", "Gemeente;Partner;Land\nKaag en Braassem;Bursa;TR\nAlmelo;Denizli;TR\n");

        string output = ToolProcess.Output(
            "import",
            since,
            before,
            "--on",
            "2026-01-01",
            "--output",
            At("all.json"),
            "--account",
            At("unused.csv")
        );

        Assert.Contains(
            "merged: 4 records: 2 kept, 2 combined, 0 identical, 0 ambiguous\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "before.csv,2,combined,csv-0141-tr-denizli,csv-0141-tr-denizli",
                "before.csv,3,combined,csv-1884-tr-bursa,csv-0483-tr-bursa",
            ],
            File.ReadAllLines(At("unused.csv"))[1..]
        );
    }

    [Fact]
    public void Import_FilesWithSameName_AreNamedByPath()
    {
        _folder.CreateSubdirectory("a");
        _folder.CreateSubdirectory("b");
        string[] files = [WriteTies("a/ties.csv", 1, 1975), WriteTies("b/ties.csv", 1, 1976)];

        (_, string output, string error) = ToolProcess.Run([
            "import",
            .. files,
            "--on",
            "2026-01-01",
            "--output",
            At("all.json"),
            "--account",
            At("unused.csv"),
        ]);

        Assert.All(files, file => Assert.Contains($"{file}: 1 row read", output, StringComparison.Ordinal));
        Assert.Contains($"as '{files[1]}' says", error, StringComparison.Ordinal);
        Assert.StartsWith(files[1], Assert.Single(File.ReadAllLines(At("unused.csv"))[1..]), StringComparison.Ordinal);
    }

    private string WriteTies(string name, int count, int year)
    {
        StringBuilder table = new("Gemeente;Partner;Land;Begin\n");
        for (int i = 0; i < count; i++)
            table.Append(CultureInfo.InvariantCulture, $"Almelo;Stad {i};TR;{year}\n");
        return Write(name, table.ToString());
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string content)
    {
        File.WriteAllText(At(name), content);
        return At(name);
    }
}
