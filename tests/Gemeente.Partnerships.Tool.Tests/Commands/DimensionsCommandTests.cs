using System.Text.Json;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

/// <summary>The command <c>dimensions</c>, run as a process.</summary>
public sealed class DimensionsCommandTests
{
    [Theory]
    [InlineData("nl", "Nederlands", "stedenbanden, gemeenten", "dimensies.")]
    [InlineData("en", "Dutch", "partnerships, municipalities", "dimensions.")]
    public void Dimensions_All_ListsEachWithBothNames(string language, params string[] words)
    {
        string output = ToolProcess.Output("dimensions", "--lang", language);

        Assert.All(words, word => Assert.Contains(word, output, StringComparison.Ordinal));
        Assert.Contains("Oorspronkelijke gemeente", output, StringComparison.Ordinal);
        Assert.Contains("Original municipality", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme")]
    [InlineData("Onderwerp")]
    public void Dimensions_One_ListsValuesWithCounts(string name)
    {
        JsonElement answer = ToolProcess.Json("dimensions", name);

        Assert.Equal("theme", answer.GetProperty("dimension").GetString());
        JsonElement waste = answer.GetProperty("rows")[0];
        Assert.Equal("Afvalverwerking", waste.GetProperty("dutch").GetString());
        Assert.Equal(11, waste.GetProperty("count").GetInt32());
    }

    [Fact]
    public void Dimensions_Csv_HasRowForNotStated() =>
        Assert.EndsWith(
            "unknown,niet vermeld,not stated,2,2\n",
            ToolProcess.Output("dimensions", "theme", "--format", "csv"),
            StringComparison.Ordinal
        );
}
