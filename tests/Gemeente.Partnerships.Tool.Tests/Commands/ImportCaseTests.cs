using System.Text.Json;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

/// <summary>
/// Small files that went wrong in practice, as the tool reads them. The tests of the package that imports have each
/// kind of fault in every column.
/// </summary>
public sealed class ImportCaseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A given column applies to files that have it. A part of another name is not the column.</summary>
    [Fact]
    public void Import_ColumnOfOneFile_LeavesTheOtherAsItIs()
    {
        string first = Path.Combine(_folder.FullName, "a.csv");
        string second = Path.Combine(_folder.FullName, "b.csv");
        string output = Path.Combine(_folder.FullName, "all.json");
        File.WriteAllText(first, "Gemeente;Partner;Staat\nAlmelo;Denizli;Turkije\n");
        File.WriteAllText(second, "Gemeente;Partner;Land;Staatshoofd\nZeist;Berkane;Marokko;Mohammed\n");
        string[] files = [first, second];

        (int code, _, string error) = ToolProcess.Run([
            "import",
            .. files,
            "--column",
            "country=Staat",
            "--on",
            "2024-01-01",
            "-o",
            output,
        ]);

        Assert.True(code == 0, error);
        Assert.Equal(2, ToolProcess.Json("count", "--data", output).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData(
        "Gemeente;Partner;Land;Sinds;Thema\nDelft;NA;NA;NA;NA\nBreda;Botkyrka;SE;1986;NA\nGouda;Kongsberg;NO;NA;onderwijs\n",
        "0758 SE Botkyrka 1986/open|0513 NO Kongsberg unknown/open",
        "csv-value"
    )]
    [InlineData(
        "Gemeente;Partner;Land;Sinds\nDelft;Windhoek;NA;2001\nBreda;Botkyrka;SE;1986\n",
        "0503 NA Windhoek 2001/open|0758 SE Botkyrka 1986/open",
        ""
    )]
    [InlineData(
        "Gemeente;Partner;Land\nMaastricht;LiÃ¨ge;BE\nBreda;Wroc\uFFFDaw;PL\nDelft;Freiberg;DE\n",
        "0935 BE LiÃ¨ge unknown/open|0758 PL Wroc\uFFFDaw unknown/open|0503 DE Freiberg unknown/open",
        "garbled-text garbled-text"
    )]
    [InlineData(
        "Gemeente;Partner;Land\nAlmelo;Denizli;TR\nAlmelo;Denizli[2];TR\nBreda;Botkyrka*;SE\n",
        "0141 TR Denizli unknown/open|0758 SE Botkyrka unknown/open",
        "footnote footnote footnote-duplicate"
    )]
    [InlineData(
        "Gemeente;Partner;Land;Van;Tot\nAlmelo;Denizli;Turkije;1975;2017\nZeist;Berkane;Marokko;2006;heden\n",
        "0141 TR Denizli 1975/2017|0355 MA Berkane 2006/open",
        ""
    )]
    [InlineData(
        "Gemeente;Plaats;Land;Sinds\nAlmelo;Denizli;Turkije;1975\n;Gronau;Duitsland;1981\nZaanstad;Pancevo;Servië;1968\n",
        "0141 TR Denizli 1975/open|0479 RS Pancevo 1968/open",
        "csv-value"
    )]
    [InlineData(
        "Gemeentecode;Partner;Land\n363.0;Riga;LV\n\"=\"\"0344\"\"\";León;NI\nGM0599;Dresden;DE\n14;Murmansk;RU\n",
        "0363 LV Riga unknown/open|0344 NI León unknown/open|0599 DE Dresden unknown/open|0014 RU Murmansk unknown/open",
        ""
    )]
    [InlineData(
        "Gemeente;Partner;Land;Sinds;Tot\nAlmelo;Aa;DE;ca. 1985;\nBreda;Bb;DE;198X;\nEde;Dd;DE;sinds 1990;\nEpe;Ee;DE;vóór 1990;\n"
            + "Gouda;Gg;DE;1985;beëindigd\nZeist;Hh;DE;01-01-1990;31-12-9999\nSoest;Ii;DE;1985/1990;\n",
        "0141 DE Aa unknown/open|0758 DE Bb by 1989/open|0228 DE Dd 1990/open|0232 DE Ee by 1989/open|"
            + "0513 DE Gg 1985/by 2024-01-01|0355 DE Hh 1990-01-01/open|0342 DE Ii by 1990/open",
        "uncertain-date uncertain-date uncertain-date uncertain-date"
    )]
    public void Import_Case_GivesTheRecordsAndTheIssues(string list, string records, string issues)
    {
        string file = Write("case.csv", list);

        (int code, _, string error) = ToolProcess.Run(
            "import",
            file,
            "--on",
            "2024-01-01",
            "--issues",
            "--output",
            At("x.json")
        );

        Assert.Equal(0, code);
        Assert.Equal(records.Split('|'), RecordsIn("x.json"));
        Assert.Equal(
            issues,
            string.Join(
                ' ',
                error
                    .Split('\n')
                    .Where(line => line.StartsWith("case.csv(", StringComparison.Ordinal))
                    .Select(line => line.Split(": ")[1].Split(' ')[1])
                    .Order(StringComparer.Ordinal)
            )
        );
    }

    [Fact]
    public void Import_TwoLanguages_CombinesTheRecordsAndValidateWarns()
    {
        string dutch = Write("nl.csv", "Gemeente;Partner;Land\nAmsterdam;Praag;CZ\nHaarlem;Luik;BE\n");
        string english = Write("en.csv", "Gemeente;Partner;Land\nAmsterdam;Prague;CZ\nHaarlem;Liège;BE\n");
        string both = Write("both.csv", File.ReadAllText(dutch) + "Amsterdam;Prague;CZ\nHaarlem;Liège;BE\n");

        string merged = ToolProcess.Output("import", dutch, english, "--on", "2024-01-01", "--output", At("x.json"));
        ToolProcess.Output("import", both, "--on", "2024-01-01", "--output", At("both.json"));

        Assert.Contains("2 combined", merged, StringComparison.Ordinal);
        Assert.Equal(2, RecordsIn("x.json").Length);
        foreach (string file in (string[])[both, At("both.json")])
        {
            (int code, string output, string error) = ToolProcess.Run("validate", file, "--on", "2024-01-01");

            Assert.Equal(0, code);
            Assert.Contains("0 errors, 2 warnings.", output, StringComparison.Ordinal);
            Assert.Contains("possible-duplicate", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Count_RenamedCountries_HasOneRowForEachCountryOfToday()
    {
        string file = Write(
            "renamed.csv",
            "Gemeente;Partner;Land\nDelft;Yangon;Burma\nBreda;Mandalay;Birma\nGouda;Bago;Myanmar\nZeist;Skopje;Republic of Macedonia\n"
                + "Ede;Seoul;Republic of Korea\nEpe;Jenin;Palestinian National Authority\nOss;Chisinau;Republic of Moldova\nUden;Prizren;Republic of Kosovo\n"
        );

        JsonElement table = ToolProcess.Json("count", "--by", "country", "--data", file, "--on", "2024-01-01");

        Assert.Equal(8, table.GetProperty("total").GetInt32());
        Assert.Equal(
            ["KR 1", "MD 1", "MK 1", "MM 3", "PS 1", "XK 1"],
            table
                .GetProperty("rows")
                .EnumerateArray()
                .Select(row => $"{row.GetProperty("country")} {row.GetProperty("count")}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Count_DividedMunicipalities_NamesTheHeirs()
    {
        string file = Write(
            "splits.csv",
            "Gemeente;Partner;Land;Sinds\nBoarnsterhim;Aa;DE;1990\nMaasdonk;Bb;DE;1995\nLittenseradiel;Cc;DE;1990\nWinsum;Dd;DE;1990\n"
                + "Haaren;Ee;DE;1995\nSint Anthonis;Ff;DE;1996\n"
        );

        (int code, string output, string error) = ToolProcess.Run(
            "count",
            "--by",
            "municipality",
            "--data",
            file,
            "--on",
            "2012-01-01",
            "--as-of",
            "2022-06-01",
            "--issues"
        );

        Assert.Equal(0, code);
        Assert.Contains("Land van Cuijk      1", output, StringComparison.Ordinal);
        Assert.Equal(5, error.Split('\n').Count(line => line.Contains("municipality-split", StringComparison.Ordinal)));
        Assert.Contains("Leeuwarden (0080, 11,024 inhabitants, 48.7 % of the area)", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{"code":"9001","name":"Aa","validTo":"2010-01-01","successor":"9002"},{"code":"9002","name":"Bb","validTo":"2012-01-01","successor":"9001"}""",
        "successor-circle"
    )]
    [InlineData("""{"code":"9001","name":"Aa","validTo":"2010-01-01","successor":"9009"}""", "unknown-successor")]
    [InlineData(
        """{"code":"9001","name":"Aa","validTo":"2010-01-01","successor":"9002"},{"code":"9002","name":"Bb","validFrom":"2012-01-01"}""",
        "successor-begins-later"
    )]
    public void Validate_Successors_AreChecked(string municipalities, string issue)
    {
        string file = Write("r.json", $$"""{"version":"1.1","name":"r","municipalities":[{{municipalities}}]}""");

        Assert.Contains(issue, ToolProcess.Run("validate", file).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_DryRun_SaysInTenLinesWhatWasUnderstood()
    {
        string file = Write(
            "list.csv",
            "Gemeente;Plaats;Land;Sinds;\u001B[31m\nAlmelo;Denizli;Turkije;1975;x\n;Gronau;Duitsland;1981;\n"
        );

        (int code, string output, string error) = ToolProcess.Run(
            "import",
            file,
            "--on",
            "2024-01-01",
            "--dry-run",
            "--lang",
            "nl"
        );

        Assert.Equal(0, code);
        Assert.StartsWith("list.csv: tabel met stedenbanden (UTF-8, puntkomma's)\n", output, StringComparison.Ordinal);
        Assert.Contains("Oplossing: --fill-down municipality\n", output, StringComparison.Ordinal);
        Assert.True(output.Count(c => c == '\n') <= 10, output);
        Assert.DoesNotContain('\u001B', output + error);
    }

    [Theory]
    [InlineData("", "'' is not a value of --municipality: it is not known. Nothing was read.")]
    [InlineData(
        "Bergen",
        "'Bergen' is not a value of --municipality: it may mean Bergen (NH) (0373), Bergen (L) (0893)."
    )]
    [InlineData("Amstredam", "Did you mean 'Amsterdam (0363)'?")]
    public void Import_MunicipalityThatIsNotOne_IsOneUsageError(string name, string message)
    {
        string file = Write("list.csv", "Partner;Land\nDenizli;TR\nBath;GB\n");

        (int code, string output, string error) = ToolProcess.Run(
            "import",
            file,
            "--on",
            "2024-01-01",
            "--dry-run",
            "--municipality",
            name
        );

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_PairsWithACountryForOneSide_AreOfferedTheOption()
    {
        string file = Write(
            "list.csv",
            "Deutsche Kommune;Partnerkommune;Land;Seit\nGronau;Enschede, Losser;Niederlande;1962\nKöln;York;Großbritannien;\n"
        );

        Assert.Contains(
            "(--country)",
            ToolProcess.Run("import", file, "--on", "2024-01-01", "--dry-run").Error,
            StringComparison.Ordinal
        );
        ToolProcess.Output(
            "import",
            file,
            "--on",
            "2024-01-01",
            "--country",
            "Duitsland",
            "--split-partners",
            "--output",
            At("x.json")
        );

        Assert.Equal(["0153 DE Gronau 1962/open", "0168 DE Gronau 1962/open"], RecordsIn("x.json"));
    }

    [Fact]
    public void Import_CountryOfAnotherTable_IsUsageError()
    {
        string file = Write("list.csv", "Gemeente;Inwoners\nAlmelo;70000\n");

        (int code, _, string error) = ToolProcess.Run(
            "import",
            file,
            "--on",
            "2024-01-01",
            "--dry-run",
            "--country",
            "DE"
        );

        Assert.Equal(2, code);
        Assert.Contains("--country is for lists of pairs, and 'list.csv' is not one.", error, StringComparison.Ordinal);
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    private string[] RecordsIn(string name) =>
        [
            .. JsonDocument
                .Parse(File.ReadAllText(At(name)))
                .RootElement.GetProperty("partnerships")
                .EnumerateArray()
                .Select(tie =>
                    $"{tie.GetProperty("municipality")} {tie.GetProperty("partner").GetProperty("country")} "
                    + $"{tie.GetProperty("partner").GetProperty("name")} "
                    + $"{tie.GetProperty("period").GetProperty("start")}/{tie.GetProperty("period").GetProperty("end")}"
                ),
        ];
}
