using System.Diagnostics;
using System.Text;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.Exchange.Tests.DataPackages;

/// <summary>Packages on disk: hostile files, and folders that are replaced whole or not at all.</summary>
public sealed class PackageFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("partnerships.csv")]
    [InlineData("datapackage.json")]
    public void Read_LinkOutOfFolder_IsRefused(string file)
    {
        DataPackage.Write(NcdoDataSet.Load(), At("p"), CsvWriteOptions.Default);
        File.Move(At($"p/{file}"), At("outside"));
        File.CreateSymbolicLink(At($"p/{file}"), At("outside"));

        IsRefused(file);
    }

    [Fact]
    public void Read_LinkToDevice_IsRefused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The device is one of Linux.");
        DataPackage.Write(NcdoDataSet.Load(), At("p"), CsvWriteOptions.Default);
        File.Delete(At("p/partnerships.csv"));
        File.CreateSymbolicLink(At("p/partnerships.csv"), "/dev/zero");

        IsRefused("partnerships.csv");
    }

    [Theory]
    [InlineData("partnerships.csv")]
    [InlineData("datapackage.json")]
    public void Read_Pipe_IsRefusedWithoutWaiting(string file)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The pipe is one of Unix.");
        DataPackage.Write(NcdoDataSet.Load(), At("p"), CsvWriteOptions.Default);
        File.Delete(At($"p/{file}"));
        using Process pipe = Process.Start("mkfifo", [At($"p/{file}")]);
        pipe.WaitForExit();

        IsRefused(file);
    }

    [Fact]
    public void Read_TwoTablesOfOneName_SecondIsReported()
    {
        const string Descriptor = """
            {"resources":[{"name":"partnerships","path":"a.csv"},{"name":"partnerships","path":"b.csv"}]}
            """;
        DataPackage.Write(NcdoDataSet.Load(), At("p"), CsvWriteOptions.Default);
        File.Move(At("p/partnerships.csv"), At("p/a.csv"));
        File.Copy(At("p/a.csv"), At("p/b.csv"));
        File.WriteAllText(At("p/datapackage.json"), Descriptor);

        PartnershipImport import = DataPackage.Read(At("p"));

        Assert.Equal("package-resource", Assert.Single(import.Issues).Code);
        Assert.Equal((true, false, 39), (import.HasErrors, import.IsComplete, import.DataSet.Partnerships.Count));
        Assert.Equal(["datapackage.json", "a.csv"], import.Files);
    }

    [Fact]
    public void Write_FailsHalfWay_KeepsWholePackage()
    {
        PartnershipDataSet before = NcdoDataSet.Load();
        DataPackage.Write(before, At("p"), CsvWriteOptions.Default);
        PartnershipDataSet broken = DocumentedDataSet.Load();
        broken = broken with { Profiles = [broken.Profiles.First() with { Name = "half \uD83D" }] };

        Assert.Throws<EncoderFallbackException>(() => DataPackage.Write(broken, At("p"), CsvWriteOptions.Default));

        Assert.Equal(before, DataPackage.Read(At("p")).DataSet);
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void Write_OverPackage_KeepsOtherFilesAndPermissions()
    {
        DataPackage.Write(NcdoDataSet.Load(), At("p"), CsvWriteOptions.Default);
        Directory.CreateDirectory(At("p/notes"));
        File.WriteAllText(At("p/notes/mine.txt"), "mine");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(At("p"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        DataPackage.Write(DocumentedDataSet.Load(), At("p"), CsvWriteOptions.Default);

        Assert.Equal(DocumentedDataSet.Load().Partnerships, DataPackage.Read(At("p")).DataSet.Partnerships);
        Assert.Equal("mine", File.ReadAllText(At("p/notes/mine.txt")));
        Assert.Equal(["p"], _folder.GetFileSystemInfos().Select(file => file.Name));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(At("p"))
            );
    }

    [Fact]
    public void Write_LinkToFolder_ReplacesItsTarget()
    {
        Directory.CreateDirectory(At("target"));
        Directory.CreateSymbolicLink(At("link"), At("target"));

        DataPackage.Write(NcdoDataSet.Load(), At("link"), CsvWriteOptions.Default);

        Assert.NotNull(new DirectoryInfo(At("link")).LinkTarget);
        Assert.Equal(NcdoDataSet.Load(), DataPackage.Read(At("target")).DataSet);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("/")]
    public void Write_FolderThatCannotBeMoved_IsRefusedBefore(string folder) =>
        Assert.Throws<IOException>(() => DataPackage.Write(NcdoDataSet.Load(), folder, CsvWriteOptions.Default));

    [Fact]
    public void Replace_NewFolderMissing_KeepsOldFolder()
    {
        Directory.CreateDirectory(At("p"));
        File.WriteAllText(At("p/old"), "old");

        Assert.ThrowsAny<IOException>(() => FolderSwap.Replace(At("missing"), At("p")));

        Assert.Equal("old", File.ReadAllText(At("p/old")));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    private void IsRefused(string file)
    {
        PartnershipImport import = DataPackage.Read(At("p"));

        Assert.Equal("package-irregular-file", Assert.Single(import.Issues).Code);
        Assert.Empty(import.DataSet.Partnerships);
        Assert.False(import.IsComplete);
        Assert.DoesNotContain(file, import.Files);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
