using System.Diagnostics;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;

namespace Gemeente.Partnerships.Tool.Tests.Reading;

/// <summary>Data Packages as the input of commands.</summary>
public sealed class PackageInputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public PackageInputTests()
    {
        DataPackage.Write(DocumentedDataSet.Load(), At("a"), CsvWriteOptions.Default);
        DataPackage.Write(DocumentedDataSet.Load(), At("b"), CsvWriteOptions.Default);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a/datapackage.json", "b/datapackage.json")]
    public void Run_TwoPackages_AreBothRead(string first, string second)
    {
        PartnershipDataSet dataSet = DocumentedDataSet.Load();
        int records = dataSet.Partnerships.Count + dataSet.Profiles.Count;
        Assert.Contains("No differences.", ToolProcess.Output("diff", At(first), At(second)), StringComparison.Ordinal);
        Assert.Contains(
            $"{2 * records} records: {records} kept, 0 combined, {records} identical, 0 ambiguous",
            ToolProcess.Output("import", At(first), At(second), "--output", At("x.json")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Import_TwoPackages_NamesFolderOfRow()
    {
        string rows = File.ReadAllText(At("b/partnerships.csv"));
        File.WriteAllText(At("b/partnerships.csv"), $"{rows}wrong\r\n");

        (int code, _, string error) = ToolProcess.Run(
            "import",
            At("a"),
            At("b"),
            "--output",
            At("x.json"),
            "--account",
            At("account.csv")
        );

        Assert.Equal(0, code);
        Assert.Contains(At("b/partnerships.csv") + "(", error, StringComparison.Ordinal);
        Assert.Contains(At("b/partnerships.csv"), File.ReadAllLines(At("account.csv"))[1], StringComparison.Ordinal);
    }

    /// <summary>Every command reads the output of every other command.</summary>
    [Theory]
    [InlineData("import", "municipalities.csv", @"^(0363,.*1960: )\d+( )")]
    [InlineData("convert", "municipalities.csv", @"^(0363,.*1960: )\d+( )")]
    [InlineData("import", "countries.csv", @"^(AF,.*AFG,)4(,)")]
    [InlineData("convert", "countries.csv", @"^(AF,.*AFG,)4(,)")]
    public void Validate_OutputOfPackageWithOtherNumber_Succeeds(string command, string file, string pattern)
    {
        string before = File.ReadAllText(At($"a/{file}"));
        string after = new Regex(pattern, RegexOptions.Multiline).Replace(before, "${1}7${2}", count: 1);
        Assert.NotEqual(before, after);
        File.WriteAllText(At($"a/{file}"), after);

        (int code, _, string error) = ToolProcess.Run(command, At("a"), "--output", At("x.json"));
        (int validated, _, string issues) = ToolProcess.Run("validate", At("x.json"));

        Assert.True((code, validated) == (0, 0), error + issues);
        Assert.Contains("warning own-register-entry", issues, StringComparison.Ordinal);
        if (command == "import")
            Assert.Contains("warning own-register-entry", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_PackageWithPipe_IsRefusedWithoutWaiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The pipe is one of Unix.");
        foreach (string file in (string[])["a/datapackage.json", "b/profiles.csv"])
        {
            File.Delete(At(file));
            using Process pipe = Process.Start("mkfifo", [At(file)]);
            pipe.WaitForExit();
        }

        Assert.Equal(2, ToolProcess.Run("count", "--data", At("a")).Code);
        Assert.Equal(1, ToolProcess.Run("validate", At("b")).Code);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
