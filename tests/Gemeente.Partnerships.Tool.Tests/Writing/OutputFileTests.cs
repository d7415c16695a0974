using System.Diagnostics;
using System.Text;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tool.Writing;

namespace Gemeente.Partnerships.Tool.Tests.Writing;

/// <summary>A file is written as a whole, or the previous file stays.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Create_WriteFails_KeepsPreviousFile()
    {
        File.WriteAllText(At("x"), "before");

        Assert.Throws<UsageException>(() =>
            OutputFile.Create(
                At("x"),
                stream =>
                {
                    stream.Write("half"u8);
                    throw new IOException("No space left.");
                }
            )
        );

        Assert.Equal("before", File.ReadAllText(At("x")));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void CreateFolder_WriteFails_KeepsPreviousFiles()
    {
        OutputFile.CreateFolder(At("f"), folder => WriteTwo(folder, "before"));

        Assert.Throws<UsageException>(() =>
            OutputFile.CreateFolder(
                At("f"),
                folder =>
                {
                    WriteTwo(folder, "half");
                    throw new IOException("No space left.");
                }
            )
        );

        Assert.Equal(["before", "before"], Directory.GetFiles(At("f")).Select(File.ReadAllText));
        Assert.Single(_folder.GetDirectories());

        static void WriteTwo(string folder, string content)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "a"), content);
            File.WriteAllText(Path.Combine(folder, "b"), content);
        }
    }

    [Fact]
    public void Create_LinkToPrivateFile_KeepsLinkAndPermissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links and modes are those of Unix.");
            return;
        }

        File.WriteAllText(At("x"), "before");
        File.SetUnixFileMode(At("x"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(At("link"), At("x"));

        OutputFile.Create(At("link"), stream => stream.Write("after"u8));

        Assert.Equal("after", File.ReadAllText(At("x")));
        Assert.NotNull(new FileInfo(At("link")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(At("x")));
    }

    [Fact]
    public void Run_OutputIsInput_Fails()
    {
        File.WriteAllText(At("ties.csv"), "Gemeente;Land\nAlmelo;TR\n");

        (int code, _, string error) = ToolProcess.Run(
            "import",
            At("ties.csv"),
            "--on",
            "2020-01-01",
            "--output",
            At("x.json"),
            "--account",
            At("ties.csv")
        );

        Assert.Equal(2, code);
        Assert.Contains("is already read or written by this command", error, StringComparison.Ordinal);
        Assert.StartsWith("Gemeente", File.ReadAllText(At("ties.csv")), StringComparison.Ordinal);
        Assert.Throws<UsageException>(() => OutputFile.CheckApart("./a", "b", "a"));
        OutputFile.CheckApart(null, "a");
    }

    [Theory]
    [InlineData("link.json")]
    [InlineData("dangling.json")]
    [InlineData("folder/link.json")]
    public void CheckApart_RelativeLink_IsResolved(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links are those of Unix.");
        File.WriteAllText(At("ties.json"), "before");
        File.CreateSymbolicLink(At("link.json"), "ties.json");
        File.CreateSymbolicLink(At("dangling.json"), "later.json");
        Directory.CreateSymbolicLink(At("folder"), ".");

        (int code, _, string error) = ToolProcess.Shell($"cd {_folder.FullName} && TOOL convert ncdo --output {name}");

        Assert.True(code == 0, error);
        Assert.StartsWith(
            "{",
            File.ReadAllText(At(name == "dangling.json" ? "later.json" : "ties.json")),
            StringComparison.Ordinal
        );
        Assert.NotNull(new FileInfo(At(name)).LinkTarget);
    }

    [Theory]
    [InlineData("import ties.csv --on 2020-01-01 --output x.json --account link.csv")]
    [InlineData("import ties.csv --on 2020-01-01 --output x.json --account folder/ties.csv")]
    [InlineData("import ties.csv --on 2020-01-01 --output x.json --account x.json")]
    [InlineData("import ties.csv --on 2020-01-01 --output link.csv --to json")]
    [InlineData("import profiles.csv --on 2020-01-01 --output . --to csv")]
    [InlineData("import package --output x.json --account package/municipalities.csv")]
    [InlineData("import package --output package/datapackage.json")]
    [InlineData("import ties.csv --on 2020-01-01 --output package --to csv --account package/profiles.csv")]
    [InlineData("convert package --output package/partnerships.csv --to jsonl")]
    [InlineData("report --data package --format json --output package/municipalities.csv")]
    [InlineData("diff package ties.csv --on 2020-01-01 --output link.csv")]
    public void Run_OutputIsInputByLink_Fails(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links are those of Unix.");
        File.WriteAllText(At("ties.csv"), "Gemeente;Land\nAlmelo;TR\n");
        File.WriteAllText(At("profiles.csv"), "Gemeente;Land\nAlmelo;TR\n");
        File.CreateSymbolicLink(At("link.csv"), At("ties.csv"));
        Directory.CreateSymbolicLink(At("folder"), ".");
        DataPackage.Write(DocumentedDataSet.Load(), At("package"), new CsvWriteOptions());
        string[] before = Contents();

        (int code, _, string error) = ToolProcess.Shell($"cd {_folder.FullName} && TOOL {command}");

        Assert.Equal(2, code);
        Assert.Contains("is already read or written by this command", error, StringComparison.Ordinal);
        Assert.Equal(before, Contents());

        string[] Contents() =>
            [
                .. Directory
                    .GetFiles(_folder.FullName)
                    .Concat(Directory.GetFiles(At("package")))
                    .Order()
                    .Select(File.ReadAllText),
            ];
    }

    [Theory]
    [InlineData("convert ties.json --output ties.json")]
    [InlineData("import ties.json more.csv --on 2020-01-01 --output ties.json")]
    [InlineData("convert package --to csv --spreadsheet --output package")]
    [InlineData("import package --output package/ties.json")]
    public void Run_RecordsInPlace_Succeeds(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The shell is one of Unix.");
        using (FileStream json = File.Create(At("ties.json")))
            PartnershipJson.Write(DocumentedDataSet.Load(), json, new());
        File.WriteAllText(At("more.csv"), "Gemeente;Partner;Land\nAlmelo;Ankara;TR\n");
        DataPackage.Write(DocumentedDataSet.Load(), At("package"), new CsvWriteOptions());

        (int code, _, string error) = ToolProcess.Shell($"cd {_folder.FullName} && TOOL {command}");

        Assert.True(code == 0, error);
    }

    [Theory]
    [InlineData("import x.json.unfinished --kind csv --on 2020-01-01 --output x.json")]
    [InlineData("convert documented --to csv --output x.json")]
    public void Create_NameTaken_DeletesNothing(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The shell is one of Unix.");
        if (command.StartsWith("import", StringComparison.Ordinal))
            File.WriteAllText(At("x.json.unfinished"), "Gemeente;Land\nAlmelo;TR\n");
        else
            File.WriteAllText(Path.Combine(_folder.CreateSubdirectory("x.json.unfinished").FullName, "mine"), "mine");

        (int code, _, string error) = ToolProcess.Shell($"cd {_folder.FullName} && TOOL {command}");

        Assert.True(code == 0, error);
        Assert.Equal(
            ["x.json", "x.json.unfinished"],
            _folder.GetFileSystemInfos().Select(file => file.Name).Order(StringComparer.Ordinal)
        );
        Assert.True(
            Directory.Exists(At("x.json"))
                ? File.Exists(At("x.json.unfinished/mine"))
                : new FileInfo(At("x.json.unfinished")).Length > 0
        );
    }

    [Theory]
    [InlineData("a/x.json", "does not exist")]
    [InlineData("a --to csv", "The path is a file.")]
    [InlineData("a/b/c --to csv", "a' is a file.")]
    [InlineData("/proc/x.json", "Could not find file '/proc/x.json'")]
    [InlineData("/proc/x --to csv", "'/proc/x'")]
    public void DryRun_OutputNotWritable_FailsWithSameMessage(string output, string says)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has this folder without write access.");
        File.WriteAllText(At("a"), "before");

        (int Code, string Output, string Error) dry = ToolProcess.Shell(
            $"cd {_folder.FullName} && TOOL convert documented --output {output} --dry-run"
        );

        Assert.Equal(2, dry.Code);
        Assert.Contains(says, dry.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unfinished", dry.Error, StringComparison.Ordinal);
        Assert.Equal(dry, ToolProcess.Shell($"cd {_folder.FullName} && TOOL convert documented --output {output}"));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void Check_File_LeavesNothing()
    {
        OutputFile.Check(At("x"));
        OutputFile.CheckFolder(At("a/b/c"));
        OutputFile.CheckFolder(_folder.FullName);

        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void CreateFolder_MissingParents_AreCreated()
    {
        OutputFile.CreateFolder(At("a/b"), folder => File.WriteAllText(Path.Combine(folder, "x"), "x"));

        Assert.Equal([At("a/b/x")], Directory.GetFileSystemEntries(At("a/b")));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void CheckApart_DeviceTwice_Succeeds()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Devices are those of Linux.");
        string shared = Path.Combine("/dev/shm", Path.GetRandomFileName());
        try
        {
            OutputFile.CheckApart("/dev/null", "/dev/null");
            Assert.Throws<UsageException>(() => OutputFile.CheckApart(shared, shared));
            OutputFile.Create(shared, stream => stream.Write("before"u8));
            OutputFile.Create(shared, stream => stream.Write("now"u8));
            Assert.Equal("now", File.ReadAllText(shared));
        }
        finally
        {
            File.Delete(shared);
        }
    }

    [Theory]
    [InlineData("report > /dev/full")]
    [InlineData("report --output /dev/full")]
    [InlineData("report >&-")]
    [InlineData("report >&- 2>&-")]
    public void Run_OutputClosed_ExitCode2(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The device that is always full is one of Linux.");
        using Process shell = Shell(command);
        string error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();

        Assert.Equal(2, shell.ExitCode);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_Interrupted_KeepsPreviousFile()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are those of Unix.");
        StringBuilder rows = new("Gemeente;Partner;Land\n");
        for (int i = 0; i < 40_000; i++)
            rows.Append("Almelo;Stad ").Append(i).Append(";Turkije\n");
        File.WriteAllText(At("ties.csv"), rows.ToString());
        File.WriteAllText(At("x.json"), "before");

        using Process shell = Shell(
            $"import {At("ties.csv")} --on 2020-01-01 --output {At("x.json")} > /dev/null 2>&1"
        );
        while (_folder.GetFiles().Length == 2 && !shell.HasExited)
            Thread.Sleep(5);
        using Process kill = Process.Start("kill", ["-TERM", $"{shell.Id}"]);
        shell.WaitForExit();

        Assert.Equal(128 + 15, shell.ExitCode);
        Assert.Equal("before", File.ReadAllText(At("x.json")));
        Assert.Equal(2, _folder.GetFiles().Length);
    }

    private static Process Shell(string command) =>
        Process.Start(
            new ProcessStartInfo(
                "/bin/sh",
                [
                    "-c",
                    $"exec dotnet {Path.Combine(AppContext.BaseDirectory, "Gemeente.Partnerships.Tool.dll")} {command}",
                ]
            )
            {
                RedirectStandardError = true,
            }
        )!;

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
