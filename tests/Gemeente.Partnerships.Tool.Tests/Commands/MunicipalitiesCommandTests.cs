using System.Text.Json;
using Gemeente.Partnerships.Tool.Commands;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

public sealed class MunicipalitiesCommandTests
{
    [Theory]
    [InlineData("1975-06-01", 841)]
    [InlineData("1990-01-01", 672)]
    [InlineData("2000-01-01", 537)]
    [InlineData("2007-06-30", 443)]
    [InlineData("2015-01-01", 393)]
    [InlineData("2020-01-01", 355)]
    [InlineData("2025-06-01", 342)]
    public void Municipalities_OnDate_ListsThem(string date, int count)
    {
        JsonElement[] answer = [.. ToolProcess.Json("municipalities", "--on", date).EnumerateArray()];
        Assert.Equal(count, answer.Length);
        Assert.All(
            answer,
            municipality =>
                Assert.Equal(
                    ["code", "name", "province", "validFrom", "validTo", "successor"],
                    municipality.EnumerateObject().Select(member => member.Name)
                )
        );
    }

    [Fact]
    public void Municipalities_Json_HasAllMembers() =>
        Assert.Equal(
            """{"code":"0483","name":"Alkemade","province":"zuid-holland","validFrom":"by 1812","validTo":"2009-01-01","successor":"1884"}""",
            JsonSerializer.Serialize(ToolProcess.Json("municipalities", "--on", "2007-06-30", "--name", "alkemade")[0])
        );

    [Theory]
    [InlineData("Den Haag", "0518")]
    [InlineData("'s-Gravenhage", "0518")]
    [InlineData("The Hague", "0518")]
    [InlineData("den bosch", "0796")]
    public void Municipalities_AnyName_FindsMunicipality(string name, string code) =>
        Assert.Equal(
            code,
            ToolProcess.Json("municipalities", "--on", "2007-06-30", "--name", name)[0].GetProperty("code").GetString()
        );

    [Fact]
    public void Municipalities_AmbiguousName_ListsAll()
    {
        (int code, string output, string error) = ToolProcess.Run(
            "municipalities",
            "--on",
            "2007-06-30",
            "--name",
            "Bergen",
            "--format",
            "csv"
        );
        Assert.Equal(0, code);
        Assert.Equal(
            "code,name,province,validFrom,validTo,successor\n0373,Bergen (NH),noord-holland,by 1812,,\n0893,Bergen (L),limburg,by 1812,,\n",
            output
        );
        Assert.Equal("2 municipalities have the name 'Bergen' on 2007-06-30.\n", error);
    }

    [Theory]
    [InlineData(
        "2026-01-01",
        "Alkemade",
        "Alkemade (0483) existed until 2009-01-01; its territory is now in Kaag en Braassem (1884)."
    )]
    [InlineData("2007-06-30", "Kaag en Braassem", "Kaag en Braassem (1884) exists from 2009-01-01 on.")]
    [InlineData("2026-01-01", "Haaren", "Haaren (0788) existed until 2021-01-01.")]
    [InlineData("2026-01-01", "Nergenshuizen", "No municipality has the name 'Nergenshuizen' on 2026-01-01.")]
    public void Municipalities_NameOfAnotherTime_IsExplained(string on, string name, string says)
    {
        (int code, string output, string error) = ToolProcess.Run(
            "municipalities",
            "--on",
            on,
            "--name",
            name,
            "--format",
            "json"
        );
        Assert.Equal((0, "[]\n"), (code, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Municipalities_Table_HasCount() =>
        Assert.EndsWith(
            "\n\n443 municipalities on 2007-06-30.\n",
            ToolProcess.Output("municipalities", "--on", "2007-06-30"),
            StringComparison.Ordinal
        );
}
