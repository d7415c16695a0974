namespace Gemeente.Partnerships.Tool.Tests;

/// <summary>Standard streams that the caller closed or that are full, and disks that are full.</summary>
public sealed class StandardStreamsTests : IDisposable
{
    private const string Ties = "Gemeente;Partner;Land\nAlmelo;Denizli;TR\nNergens;X;TR\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("validate /dev/stdin --on 2024-01-01 <&-")]
    [InlineData("validate /dev/fd/0 --on 2024-01-01 <&-")]
    [InlineData("import /proc/self/fd/0 --on 2024-01-01 --output x.json <&-")]
    [InlineData("count --data /dev/stdin --on 2024-01-01 --by country <&-")]
    public void Run_InputClosed_IsRefusedAtOnce(string command)
    {
        (int code, _, string error) = Run($"timeout 60 TOOL {command}");

        Assert.Equal(2, code);
        Assert.Contains("is closed, so it was not read", error, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public void Run_InputIsPipe_IsRead()
    {
        File.WriteAllText(At("ties.csv"), Ties);

        (_, string output, _) = Run("cat ties.csv | TOOL validate /dev/stdin --on 2024-01-01");

        Assert.Contains("2 rows read = 1 record", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    [InlineData("2>/dev/null")]
    public void Run_ErrorCannotBeWritten_LosesNoAnswer(string error)
    {
        File.WriteAllText(At("ties.csv"), Ties);

        (int counted, string count, _) = Run($"TOOL count --data ties.csv --on 2024-01-01 --by country {error}");
        (int validated, string account, _) = Run($"TOOL validate ties.csv --on 2024-01-01 {error}");
        (int imported, _, _) = Run($"TOOL import ties.csv --on 2024-01-01 --output x.json {error}");

        Assert.Equal((0, 1, 0), (counted, validated, imported));
        Assert.Contains("Turkey", count, StringComparison.Ordinal);
        Assert.Contains("1 error", account, StringComparison.Ordinal);
        Assert.Contains("Denizli", File.ReadAllText(At("x.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("convert documented --output x.json >&-", "The standard output is closed")]
    [InlineData("import ties.csv --on 2024-01-01 --output x.json >&-", "The standard output is closed")]
    [InlineData("import ties.csv --on 2024-01-01 --output x.json > /dev/full", "No space left")]
    [InlineData("convert documented --to json --output /dev/stdout >&-", "The standard output is closed")]
    [InlineData("convert documented --to json --output /dev/stdout | true", "")]
    public void Run_OutputCannotBeWritten_KeepsPreviousFile(string command, string error)
    {
        File.WriteAllText(At("ties.csv"), Ties);
        File.WriteAllText(At("x.json"), "before");

        (int code, _, string message) = Run($"TOOL {command}");

        Assert.Contains(error, message, StringComparison.Ordinal);
        Assert.True(error.Length == 0 || code == 2);
        Assert.Equal("before", File.ReadAllText(At("x.json")));
        Assert.Equal(2, _folder.GetFiles().Length);
    }

    /// <summary>A limit on the size of files acts as a full disk: a write in the middle of the file fails.</summary>
    [Theory]
    [InlineData("convert dutch-links --output x.json")]
    [InlineData("import dutch-links documented --output x.json")]
    [InlineData("convert dutch-links --output x.xlsx")]
    [InlineData("report --force --output x.html")]
    public void Run_DiskFull_KeepsPreviousFile(string command)
    {
        string file = command.Split(' ')[^1];
        File.WriteAllText(At(file), "before");

        (int code, _, string error) = Run(
            $"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 4; TOOL {command}"
        );

        Assert.Equal(2, code);
        Assert.Contains($"Cannot write '{file}'", error, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(At(file)));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void Validate_QuotedCellOf140000Characters_OneIssue()
    {
        string cell = string.Concat(Enumerable.Repeat("a;b\n", 35_000));
        File.WriteAllText(
            At("ties.csv"),
            $"Gemeente;Partner;Land;Opmerking\nAlmelo;Denizli;TR;\"{cell}\"\nBreda;Botkyrka;SE;x\n"
        );

        (int code, string output, string error) = Run("TOOL validate ties.csv --on 2024-01-01");

        Assert.Equal(1, code);
        Assert.Contains("2 rows read = 1 record", output, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings", output, StringComparison.Ordinal);
        Assert.Contains("ties.csv(2,4): error csv-too-long", error, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Run(string line)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Streams and limits are those of Linux.");
        return ToolProcess.Shell($"cd {_folder.FullName} && {line}");
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
