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

    [Fact]
    public void History_Json_IsTheTreeOfTheRegister()
    {
        JsonElement history = ToolProcess.Json("municipalities", "--history", "Súdwest-Fryslân", "--as-of", "2025");
        JsonElement[] predecessors = [.. history.GetProperty("predecessors").EnumerateArray()];
        Assert.Equal(
            ["Bolsward", "Sneek", "Nijefurd", "Wymbritseradiel", "Wûnseradiel", "Boarnsterhim", "Littenseradiel"],
            predecessors.Select(one => one.GetProperty("name").GetString())
        );
        Assert.Equal(
            ("split", 1653),
            (predecessors[5].GetProperty("kind").GetString(), predecessors[5].GetProperty("inhabitants").GetInt32())
        );
        Assert.Equal(
            "Hemelumer Oldeferd",
            predecessors[2].GetProperty("predecessors")[0].GetProperty("name").GetString()
        );
    }

    [Fact]
    public void History_Csv_HasARowForEachChange()
    {
        string[] rows = ToolProcess
            .Output("municipalities", "--history", "1900", "--format", "csv")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("direction,level,of,date,kind,main,planned,code,name,", rows[0], StringComparison.Ordinal);
        Assert.Equal(24, rows.Length - 1);
        Assert.Contains(
            "predecessor,2,0104,1984-01-01,split,true,false,0075,Hemelumer Oldeferd,,0.771,",
            rows[4],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Output_File_HasItsOriginAndIsNotReplaced()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string file = Path.Combine(folder, "register.csv");
            string[] command = ["municipalities", "--as-of", "2007", "-o", file];
            Assert.Equal(0, ToolProcess.Run(command).Code);
            Assert.Equal(444, File.ReadAllLines(file).Length);
            JsonElement origin = JsonDocument.Parse(File.ReadAllText($"{file}.meta.json")).RootElement;
            Assert.Equal("2007-12-31", origin.GetProperty("asOf").GetString());
            Assert.NotEqual(0, origin.GetProperty("sources").GetArrayLength());
            Assert.Equal(2, ToolProcess.Run(command).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
