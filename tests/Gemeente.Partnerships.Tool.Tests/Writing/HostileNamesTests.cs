using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tool.Tests.Writing;

/// <summary>
/// Names of records, data sets, columns and files cannot control the terminal, in any command, format or message.
/// </summary>
public sealed class HostileNamesTests : IDisposable
{
    private const string Forged = "FORGED";

    // Clears the screen, sets the title of the window, begins a line of its own, and turns the direction.
    private const string Hostile =
        "x\u001B[2J\u001B]0;t\u0007\u009B31m\n" + Forged + "\r\u2028" + Forged + "\u202Eevil\u2066\u200F\u061Cy";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Commands =>
        [
            "count --by partner --data RECORDS --as-of 2020-01-01",
            "count --by partner --by country --data RECORDS --as-of 2020-01-01",
            "count --by partner --data RECORDS --as-of 2020-01-01 --format csv",
            "count --by partner --data RECORDS --as-of 2020-01-01 --format json",
            "count --by municipality --data RECORDS --as-of 2020-01-01 --issues",
            "count --by country --data TABLE --on 2020-01-01 --issues",
            "count --by country --data TABLE --as-of 2020-01-01 --issues",
            "count --by HOSTILE",
            "count --by country --where HOSTILE",
            "count --by country --where country=HOSTILE",
            "count --by country --data HOSTILE",
            "count --by country --as-of HOSTILE",
            "count --by country --format HOSTILE",
            "report --data RECORDS --as-of 2020-01-01",
            "report --data RECORDS --as-of 2020-01-01 --lang nl",
            "report --data RECORDS --as-of 2020-01-01 --format markdown",
            "report --data RECORDS --as-of 2020-01-01 --format html",
            "report --data RECORDS --as-of 2020-01-01 --format json",
            "municipalities --on 2020-01-01 --name HOSTILE",
            "municipalities --on HOSTILE",
            "import RECORDS OTHER --output OUTPUT",
            "import RECORDS OTHER --output OUTPUT --issues --strict",
            "import RECORDS OTHER TABLE --on 2020-01-01 --output OUTPUT --issues",
            "import TABLE --on 2020-01-01 --output OUTPUT --source HOSTILE --issues --account ACCOUNT",
            "import TABLE --on 2020-01-01 --column HOSTILE=HOSTILE --output OUTPUT",
            "import TABLE --on 2020-01-01 --column country=HOSTILE --output OUTPUT",
            "import TABLE --kind HOSTILE --output OUTPUT",
            "import TABLE --on 2020-01-01 --output HOSTILE/HOSTILE",
            "import LINKS --on 2020-01-01 --issues --output OUTPUT",
            "import WIKIDATA --on 2020-01-01 --issues --output OUTPUT",
            "import BROKEN --issues --output OUTPUT",
            "validate RECORDS TABLE LINKS WIKIDATA BROKEN --on 2020-01-01 --issues",
            "validate RECORDS --strict",
            "validate HOSTILE",
            "convert RECORDS --output OUTPUT",
            "convert RECORDS --to csv --output PACKAGE",
            "convert BROKEN --output OUTPUT --issues",
            "convert RECORDS --to HOSTILE --output OUTPUT",
            "diff RECORDS OTHER",
            "diff RECORDS OTHER --lang nl",
            "diff RECORDS OTHER --format json",
            "diff RECORDS HOSTILE",
            "HOSTILE",
            "--help HOSTILE",
        ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Run_HostileNames_AreOnOneLineWithoutControlCharacters(string command)
    {
        foreach (bool isTerminal in (bool[])[false, true])
        {
            WriteFiles();
            using StringWriter output = new();
            using StringWriter error = new();

            CommandLine.Run([.. command.Split(' ').Select(Expand)], new ToolConsole(output, error, isTerminal));

            Check(command, isTerminal ? WithoutFrameColours(output.ToString()) : output.ToString());
            Check(command, error.ToString());
            Assert.NotEqual(0, output.ToString().Length + error.ToString().Length);
            if (command.EndsWith("json", StringComparison.Ordinal))
                Assert.NotEqual(default, JsonDocument.Parse(output.ToString()).RootElement.ValueKind);
        }
    }

    [Fact]
    public void Run_JsonAnswer_KeepsTheName()
    {
        WriteFiles();
        using StringWriter output = new();

        CommandLine.Run(
            [.. "count --by partner --data RECORDS --as-of 2020-01-01 --format json".Split(' ').Select(Expand)],
            new ToolConsole(output, TextWriter.Null, isTerminal: false)
        );

        Assert.Equal(
            Records("A").Name,
            JsonDocument.Parse(output.ToString()).RootElement.GetProperty("dataSet").GetString()
        );
    }

    // The tool's own bold and grey. The hostile text has no such sequence.
    private static string WithoutFrameColours(string text) => Regex.Replace(text, "\u001B\\[[0-9;]*m", "");

    private static void Check(string command, string text)
    {
        foreach (string line in text.Split('\n'))
        {
            Assert.False(
                line.TrimStart(' ', '│', '"').StartsWith(Forged, StringComparison.Ordinal),
                $"{command}: {line}"
            );
            foreach (char c in line)
            {
                Assert.False(
                    CharUnicodeInfo.GetUnicodeCategory(c)
                        is UnicodeCategory.Control
                            or UnicodeCategory.LineSeparator
                            or UnicodeCategory.ParagraphSeparator
                        || c is '\u061C' or '\u200E' or '\u200F'
                        || (c >= '\u202A' && c <= '\u202E')
                        || (c >= '\u2066' && c <= '\u2069'),
                    $"{command}: U+{(int)c:X4} in {JsonSerializer.Serialize(line)}"
                );
            }
        }
    }

    private string Expand(string argument) =>
        argument switch
        {
            "RECORDS" => At($"records{Hostile.Replace('/', '-')}.json"),
            "OTHER" => At($"other{Hostile}.json"),
            "TABLE" => At($"table{Hostile}.csv"),
            "LINKS" => At($"links{Hostile}.csv"),
            "WIKIDATA" => At($"wikidata{Hostile}.json"),
            "BROKEN" => At($"broken{Hostile}.json"),
            "OUTPUT" => At($"output{Hostile}.json"),
            "ACCOUNT" => At($"account{Hostile}.csv"),
            "PACKAGE" => At($"package{Hostile}"),
            _ => argument.Replace("HOSTILE", Hostile, StringComparison.Ordinal),
        };

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private void WriteFiles()
    {
        Write("RECORDS", Records("A"));
        Write("OTHER", Records("B"));
        File.WriteAllText(
            Expand("TABLE"),
            $"Gemeente;Partner;Land;Sinds;\"{Hostile}\"\nAlmelo;\"{Hostile}\";Turkije;\"{Hostile}\";x\n"
                + $"\"{Hostile}\";Denizli;Turkije;1975;x\nAlmelo;Denizli;\"{Hostile}\";1975;x\n"
        );
        File.WriteAllText(
            Expand("LINKS"),
            $"city1,country1,city2,country2\nAlmelo,Netherlands,\"{Hostile}\",Turkey\n\"{Hostile}\",Netherlands,x,Turkey\n"
                + $"Almelo,Netherlands,x,\"{Hostile}\"\n"
        );
        string value = JsonSerializer.Serialize(Hostile);
        File.WriteAllText(
            Expand("WIKIDATA"),
            $$"""
            {"head":{"vars":["code","partner"]},"results":{"bindings":[
            {"code":{"type":"literal","value":"0141"},"partner":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},
            "partnerLabel":{"type":"literal","value":{{value}} },"countryCode":{"type":"literal","value":{{value}} },
            "rank":{"type":"uri","value":{{value}} },"start":{"type":"literal","value":{{value}} } },
            {"code":{"type":"literal","value":{{value}} },"partner":{"type":"uri","value":{{value}} } } ] } }
            """
        );
        File.WriteAllText(
            Expand("BROKEN"),
            $$"""
            {"format":"gemeente-partnerships","version":"1.0","name":{{value}},{{value}}:1,"partnerships":[
            {"id":{{value}},"municipality":{{value}},"partner":{"kind":{{value}},"name":{{value}},"country":{{value}} },
            "period":{"start":{{value}},"end":"open"},"themes":[{{value}}],"evidence":{"kind":{{value}} },{{value}}:2},
            {"id":"2","municipality":"0141","partner":{"kind":"municipality","name":{{value}},"country":"TR"},
            "period":{"start":"1975","end":"open"},"evidence":{"kind":"stated"},{{value}}:2}]}
            """
        );
    }

    private void Write(string file, PartnershipDataSet dataSet)
    {
        using FileStream stream = File.Create(Expand(file));
        PartnershipJson.Write(dataSet, stream, new() { Municipalities = EmbeddedRegisters.Municipalities });
    }

    private static PartnershipDataSet Records(string variant) =>
        EmbeddedRegisters.CreateDataSet(
            $"{variant}{Hostile}",
            [Tie($"id{Hostile}", variant), Tie($"{variant}{Hostile}", variant)],
            new DateOnly(2020, 1, 1)
        ) with
        {
            Municipalities = EmbeddedRegisters.Municipalities.With([
                new Municipality
                {
                    Code = MunicipalityCode.Parse("9950"),
                    Name = $"{variant}{Hostile}",
                    Kind = MunicipalityKind.Placeholder,
                    Evidence = Stated(variant),
                },
            ]),
            Attribution = [new DataSource { Title = $"{variant}{Hostile}", Licence = Hostile }],
            Profiles =
            [
                new MunicipalityProfile
                {
                    Municipality = MunicipalityCode.Parse("9950"),
                    Name = Hostile,
                    ValidFor = Period.Since(new PartialDate(2000)),
                    Evidence = Stated(variant),
                },
            ],
        };

    private static Partnership Tie(string id, string variant) =>
        new()
        {
            Id = id,
            Municipality = MunicipalityCode.Parse(id.StartsWith("id", StringComparison.Ordinal) ? "9950" : "0141"),
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = $"Denizli{Hostile}",
                Country = CountryCode.Parse("TR"),
            },
            Period = Period.Since(new PartialDate(variant == "A" ? 1975 : 1976)),
            Description = $"{variant}{Hostile}",
            Evidence = Stated(variant),
        };

    private static Evidence Stated(string variant) =>
        new()
        {
            Kind = EvidenceKind.Stated,
            Sources = [$"{variant}{Hostile}"],
            Note = $"{variant}{Hostile}",
        };
}
