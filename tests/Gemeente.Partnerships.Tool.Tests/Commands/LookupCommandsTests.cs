using System.Text.Json;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

/// <summary>A table of the user is a dimension in every command with conditions or dimensions.</summary>
public sealed class LookupCommandsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public LookupCommandsTests() => File.WriteAllText(_file, "country,blok\nTR,ver\nMA,ver\nSR,over zee\n");

    public void Dispose() => File.Delete(_file);

    /// <summary>The same ties are found by the countries of the category.</summary>
    [Theory]
    [InlineData("list")]
    [InlineData("changes", "--from", "1990", "--to", "2007")]
    [InlineData("trend", "--from", "1990", "--to", "2007")]
    public void Where_CategoryOfTheTable_SelectsItsKeys(string command, params string[] arguments)
    {
        string byTable = Answer("--dimension", _file, "--where", "blok=ver");
        Assert.Equal(Answer("--where", "country=TR,MA"), byTable);
        Assert.NotEqual(Answer("--where", "country=SR"), byTable);

        string Answer(params string[] more) => ToolProcess.Json([command, .. arguments, .. more]).GetRawText();
    }

    [Fact]
    public void Trend_ByTheTable_HasItsCategories()
    {
        string[] rows = ToolProcess
            .Output("trend", "--from", "2007", "--to", "2007", "--dimension", _file, "--by", "blok", "--format", "csv")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["blok", "ver", "over zee", "unknown"], rows.Select(row => row.Split(',')[0]));
    }

    [Fact]
    public void Dimensions_Table_IsListedWithItsCounts()
    {
        JsonElement all = ToolProcess.Json("dimensions", "--dimension", _file);
        Assert.Contains(all.EnumerateArray(), row => row.GetProperty("id").GetString() == "blok");
        JsonElement one = ToolProcess.Json("dimensions", "blok", "--dimension", _file);
        Assert.Equal(
            ["ver 20", "over zee 6", " 13"],
            one.GetProperty("rows")
                .EnumerateArray()
                .Select(row => $"{row.GetProperty("code")} {row.GetProperty("count")}")
        );
    }

    [Fact]
    public void Dimensions_RangesWithoutATie_AreInOrder()
    {
        File.WriteAllText(_file, "country,km\nTR,1000-5000\nMA,1000-5000\nSR,5000+\nDE,<1000\n");
        JsonElement one = ToolProcess.Json("dimensions", "km", "--dimension", _file);
        Assert.Equal(
            ["<1000 0", "1000-5000 20", "5000+ 6", " 13"],
            one.GetProperty("rows")
                .EnumerateArray()
                .Select(row => $"{row.GetProperty("code")} {row.GetProperty("count")}")
        );
    }

    [Fact]
    public void Show_Tie_IsExplainedByTheTable() =>
        Assert.Contains(
            ToolProcess
                .Json("show", "doc-14", "--data", "documented", "--dimension", _file)
                .GetProperty("details")
                .EnumerateArray(),
            detail => detail.GetProperty("en").GetString() == "blok: ver (the table has this for MA)"
        );

    /// <summary>An answer in CSV has a column of names for each dimension, so that none may have such a name.</summary>
    [Theory]
    [InlineData("country,blok,blok-name\nTR,a,b\n")]
    [InlineData("country,blok-name,blok\nTR,a,b\n")]
    [InlineData("country,country-name\nTR,a\n")]
    public void Count_ColumnsOfAnAnswer_AreUnique(string table)
    {
        File.WriteAllText(_file, table);
        (int code, string output, string error) = ToolProcess.Run(
            "count",
            "--dimension",
            _file,
            "--by",
            table.Contains("blok", StringComparison.Ordinal) ? "blok" : "country",
            "--by",
            "country",
            "--format",
            "csv"
        );
        Assert.Contains("is taken. The column was not read.", error, StringComparison.Ordinal);
        if (code == 0)
        {
            string[] header = output.Split('\n')[0].Split(',');
            Assert.Equal(header.Distinct(StringComparer.Ordinal), header);
        }
    }
}
