using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

/// <summary>The command <c>list</c>, run as a process.</summary>
public sealed class ListCommandTests : IDisposable
{
    private static readonly string[] Morocco =
    [
        "list",
        "--where",
        "country=Marokko",
        "--as-of",
        "2007-06-30",
        "--data",
        "documented",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("nl", "Gemeente", "Gemeente nu", "Marokko", "7 stedenbanden op 2007-06-30")]
    [InlineData("en", "Municipality", "Municipality now", "Morocco", "7 partnerships on 2007-06-30")]
    public void List_Morocco2007_AnswersThenAndNow(string language, params string[] words)
    {
        string output = ToolProcess.Output([.. Morocco, "--lang", language]);

        Assert.All(words, word => Assert.Contains(word, output, StringComparison.Ordinal));
        Assert.Contains("Meppel", output, StringComparison.Ordinal);
    }

    [Fact]
    public void List_Year_IsReferenceDateOfRecordsInIt()
    {
        JsonElement list = ToolProcess.Json("list", "--as-of", "2007");

        Assert.Equal("2007-06-30", list.GetProperty("asOf").GetString());
        Assert.Equal(39, list.GetProperty("total").GetInt32());
        Assert.Equal(39, list.GetProperty("certain").GetInt32());
        Assert.Equal("2006-12-31", ToolProcess.Json("list", "--as-of", "2006").GetProperty("asOf").GetString());
    }

    [Fact]
    public void List_Reconstructed_NamesNoMunicipality()
    {
        string output = ToolProcess.Output("list", "--where", "evidence=reconstructed", "--lang", "nl");

        Assert.DoesNotContain("Utrecht", output, StringComparison.Ordinal);
        Assert.Contains("(gereconstrueerd)", output, StringComparison.Ordinal);
        Assert.Contains("zeggen niets over een echte gemeente", output, StringComparison.Ordinal);
    }

    [Fact]
    public void List_Csv_SameInBothLanguages()
    {
        string[] lines = ToolProcess.Output([.. Morocco, "--format", "csv", "--lang", "nl"]).Split('\n');

        Assert.StartsWith("id,municipality,municipality-code,municipality-now,", lines[0], StringComparison.Ordinal);
        Assert.Equal(7 + 2, lines.Length);
        Assert.Equal(lines, ToolProcess.Output([.. Morocco, "--format", "csv", "--lang", "en"]).Split('\n'));
    }

    [Fact]
    public void List_Columns_AreShownInOrder()
    {
        string output = ToolProcess.Output([.. Morocco, "--columns", "partner,gemeente", "--format", "markdown"]);
        Assert.StartsWith("| Partner | Municipality |\n|---|---|\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void List_Width_IsRespected(int width)
    {
        string output = ToolProcess.Output([.. Morocco, "--width", $"{width}", "--lang", "nl"]);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void Output_Exists_IsRefusedWithoutForce()
    {
        string file = Path.Combine(_folder.FullName, "ties.csv");
        Assert.Equal(0, ToolProcess.Run([.. Morocco, "--output", file]).Code);
        string before = File.ReadAllText(file);

        (int code, _, string error) = ToolProcess.Run("list", "--output", file);
        Assert.Equal(2, code);
        Assert.Contains("exists already. Use --force to replace it.", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(file));
        Assert.Equal(0, ToolProcess.Run("list", "--output", file, "--force").Code);
        Assert.NotEqual(before, File.ReadAllText(file));
    }

    [Fact]
    public void Output_Csv_HasOriginBesideIt()
    {
        string file = Path.Combine(_folder.FullName, "ties.csv");
        Assert.Equal(0, ToolProcess.Run("list", "--output", file).Code);

        JsonElement origin = JsonDocument.Parse(File.ReadAllText($"{file}.meta.json")).RootElement;
        Assert.Equal("NCDO 2008", origin.GetProperty("dataSet").GetString());
        Assert.Equal("2007-06-30", origin.GetProperty("asOf").GetString());
        Assert.StartsWith(
            "gemeente-partnerships list",
            origin.GetProperty("command").GetString(),
            StringComparison.Ordinal
        );
        Assert.NotEqual("", origin.GetProperty("version").GetString());
        Assert.True(origin.GetProperty("sources").GetArrayLength() > 0);
    }

    /// <summary>A workbook has the rows of the list, and a sheet with the date, the command and the sources.</summary>
    [Fact]
    public void Output_Xlsx_HasRowsAndSources()
    {
        string file = Path.Combine(_folder.FullName, "ties.xlsx");
        Assert.Equal(
            (0, ""),
            ToolProcess.Run([.. Morocco, "--output", file]) is var (code, output, _) ? (code, output) : default
        );
        using ZipArchive zip = ZipFile.OpenRead(file);
        string text = string.Concat(
            zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
                .Select(entry => new StreamReader(entry.Open()).ReadToEnd())
        );
        Assert.Contains("Morocco", text, StringComparison.Ordinal);
        Assert.Contains("gemeente-partnerships list", text, StringComparison.Ordinal);
        Assert.Contains("CC-BY-4.0", text, StringComparison.Ordinal);
        Assert.Equal(2, ToolProcess.Run("list", "--format", "xlsx").Code);
        Assert.Equal(2, ToolProcess.Run("trend", "--from", "2000", "--to", "2001", "--output", file).Code);
    }

    [Fact]
    public void Output_GeoJson_IsAFeatureCollection()
    {
        string file = Path.Combine(_folder.FullName, "ties.geojson");
        (int code, _, string error) = ToolProcess.Run("list", "--output", file);
        Assert.Equal(0, code);
        JsonElement root = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        Assert.Equal("FeatureCollection", root.GetProperty("type").GetString());
        Assert.Equal(39, root.GetProperty("features").GetArrayLength());
        Assert.True(File.Exists($"{file}.meta.json"));
        int without = root.GetProperty("withoutLocation").GetInt32();
        Assert.True(without > 0);
        Assert.Contains($"{without} partnerships without a known place", error, StringComparison.Ordinal);
    }

    /// <summary>A named pipe stays a pipe.</summary>
    [Fact]
    public void Output_NamedPipe_IsNotReplaced()
    {
        if (!OperatingSystem.IsLinux())
            return;
        string pipe = Path.Combine(_folder.FullName, "pipe");
        using (Process made = Process.Start("mkfifo", [pipe]))
            made.WaitForExit();
        (int code, _, string error) = ToolProcess.Run("list", "--format", "csv", "--output", pipe, "--force");
        Assert.Equal(2, code);
        Assert.Contains("It is a pipe or a device", error, StringComparison.Ordinal);
        (code, _, _) = ToolProcess.Shell($"test -p {pipe}");
        Assert.Equal(0, code);
        Assert.False(File.Exists($"{pipe}.meta.json"));
    }
}
