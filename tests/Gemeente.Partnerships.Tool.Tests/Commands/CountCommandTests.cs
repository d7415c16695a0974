using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Exchange.Sdmx;
using Gemeente.Partnerships.Exchange.Tables;
using Gemeente.Partnerships.Tool.Commands;

namespace Gemeente.Partnerships.Tool.Tests.Commands;

public sealed class CountCommandTests
{
    [Fact]
    public void Count_OneDimension_RowPerCategory()
    {
        JsonElement answer = ToolProcess.Json("count", "--by", "country");
        Assert.Equal(
            ["total", "unknown", "certain", "possible", "rows"],
            answer.EnumerateObject().Take(5).Select(member => member.Name)
        );
        Assert.Equal((39, 0), (Total(answer), Unknown(answer)));
        Assert.Contains(
            "{\"country\":\"TR\",\"count\":13,\"certain\":13,\"possible\":0,\"share\":0.3333333333333333,\"reconstructed\":11}",
            Rows(answer)
        );
    }

    [Fact]
    public void Count_TwoDimensions_SeparatesUnknownRows()
    {
        JsonElement answer = ToolProcess.Json(
            "count",
            "--by",
            "country",
            "--by",
            "initiative",
            "--where",
            "country=TR"
        );
        Assert.Equal((13, 3), (Total(answer), Unknown(answer)));
        Assert.Equal(
            [
                "{\"country\":\"TR\",\"initiative\":\"dutch-municipality\",\"count\":10,\"certain\":10,"
                    + "\"possible\":0,\"share\":0.7692307692307693,\"reconstructed\":10}",
            ],
            Rows(answer)
        );
        Assert.Equal(
            [
                "{\"country\":\"TR\",\"initiative\":null,\"count\":3,\"certain\":3,\"possible\":0,"
                    + "\"share\":0.23076923076923078,\"reconstructed\":1}",
            ],
            Rows(answer, "unknownRows")
        );
    }

    [Theory]
    [InlineData(20, "country=TR,MA")]
    [InlineData(13, "country=tr")]
    [InlineData(
        11,
        "country=TR,MA",
        "start-year>=2000",
        "theme=waste,education,culture,health,fire-safety,social-services,information-management"
    )]
    [InlineData(8, "start-year>=2000", "start-year<=2001")]
    [InlineData(4, "start-year=unknown")]
    [InlineData(9, "start-year=unknown,2005")]
    [InlineData(0, "country=BE")]
    [InlineData(2, "municipality=GM0363")]
    [InlineData(5, "evidence=stated")]
    [InlineData(1, "partner=TR:municipality:denizli")]
    public void Count_SeveralConditions_AllMustBeTrue(int total, params string[] conditions) =>
        Assert.Equal(
            total,
            Total(
                ToolProcess.Json([
                    "count",
                    "--by",
                    "country",
                    .. conditions.SelectMany(condition => (string[])["--where", condition]),
                ])
            )
        );

    [Theory]
    [InlineData("municipalities", 22)]
    [InlineData("partners", 5)]
    [InlineData("partnerships", 39)]
    public void Count_OtherMeasure_CountsUnitsOnce(string measure, int total) =>
        Assert.Equal(total, Total(ToolProcess.Json("count", "--by", "country", "--measure", measure)));

    [Fact]
    public void Count_MunicipalityDimension_CountsAllMunicipalities()
    {
        JsonElement answer = ToolProcess.Json("count", "--measure", "municipalities", "--by", "involved");
        Assert.Equal(
            [
                "{\"involved\":\"true\",\"count\":6,\"certain\":6,\"possible\":0,\"share\":0.013544018058690745}",
                "{\"involved\":\"false\",\"count\":437,\"certain\":437,\"possible\":0,\"share\":0.9864559819413092}",
            ],
            Rows(answer)
        );
    }

    [Fact]
    public void Count_EachDimension_Succeeds()
    {
        var console = new ToolConsole(new StringWriter(), new StringWriter(), isTerminal: false);
        foreach (string id in PartnershipDimensions.All.Select(dimension => dimension.Id))
        {
            Assert.Equal(0, CommandLine.Run(["count", "--by", id, "--by", "country"], console));
            Assert.Equal(
                0,
                CommandLine.Run(["count", "--by", id, "--measure", "municipalities", "--format", "csv"], console)
            );
        }

        foreach (string id in MunicipalityDimensions.All.Select(dimension => dimension.Id))
        {
            Assert.Equal(
                0,
                CommandLine.Run(["count", "--by", id, "--by", "involved", "--measure", "municipalities"], console)
            );
        }
    }

    [Fact]
    public void Count_AsOf_CountsOnThatDate()
    {
        Assert.Equal(7, Total(ToolProcess.Json("count", "--by", "country", "--as-of", "1990-01-01")));
        Assert.Equal(79, Total(ToolProcess.Json("count", "--by", "country", "--data", "documented")));
    }

    [Theory]
    [InlineData("ncdo", "2026-01-01", 0, 39)]
    [InlineData("ncdo", "2007-06-30", 39, 0)]
    [InlineData("dutch-links", "1850-01-01", 0, 529)]
    [InlineData("dutch-links", "2026-01-01", 529, 0)]
    public void Count_BuiltInData_CertainAndPossible(string data, string date, int certain, int possible)
    {
        JsonElement answer = ToolProcess.Json("count", "--by", "country", "--data", data, "--as-of", date);

        Assert.Equal(certain, answer.GetProperty("certain").GetInt32());
        Assert.Equal(possible, answer.GetProperty("possible").GetInt32());
    }

    [Fact]
    public void Count_DocumentedEnded_CountsEndedTies() =>
        Assert.Equal(
            19,
            Total(ToolProcess.Json("count", "--by", "country", "--data", "documented", "--where", "status=ended"))
        );

    [Fact]
    public void Count_On_IsReferenceDateOfFile()
    {
        string file = Path.GetTempFileName() + ".csv";
        File.WriteAllText(file, "gemeente,partner,land\nAlmelo,Denizli,Turkije\n");
        try
        {
            string[] count = ["count", "--by", "country", "--data", file];
            Assert.Equal((1, 0), CertainAndPossible([.. count, "--on", "2020-01-01"]));
            Assert.Equal((0, 1), CertainAndPossible([.. count, "--on", "2020-01-01", "--as-of", "2021-01-01"]));
            Assert.Equal((0, 1), CertainAndPossible([.. count, "--on", "2020-01-01", "--as-of", "1850-01-01"]));
            Assert.DoesNotContain(
                "is read as a list",
                ToolProcess.Run([.. count, "--on", "2020-01-01", "--as-of", "2021-01-01"]).Error,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "is read as a list of 2021-01-01. Give another day with --on.",
                ToolProcess.Run([.. count, "--as-of", "2021-01-01"]).Error,
                StringComparison.Ordinal
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Import_JsonWithOn_GetsReferenceDate()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        string At(string name) => Path.Combine(folder.FullName, name);
        File.WriteAllText(
            At("ties.json"),
            """
            {"format":"gemeente-partnerships","version":"1.0","name":"x","partnerships":[{"id":"1","municipality":"0141",
            "partner":{"kind":"municipality","name":"Denizli","country":"TR"},"period":{"start":"1975","end":"open"},
            "evidence":{"kind":"stated"}}]}
            """
        );

        Assert.Equal(
            0,
            ToolProcess.Run("import", At("ties.json"), "--on", "2020-01-01", "--output", At("out.json")).Code
        );
        Assert.Equal((1, 0), CertainAndPossible("count", "--by", "country", "--data", At("out.json")));
        Assert.Equal(
            (0, 1),
            CertainAndPossible("count", "--by", "country", "--data", At("ties.json"), "--as-of", "2020-01-01")
        );
        folder.Delete(recursive: true);
    }

    private static (int Certain, int Possible) CertainAndPossible(params string[] arguments)
    {
        JsonElement answer = ToolProcess.Json(arguments);
        return (answer.GetProperty("certain").GetInt32(), answer.GetProperty("possible").GetInt32());
    }

    [Fact]
    public void Count_DutchLinks_ReportsUnusedLinks()
    {
        (int code, string output, string error) = ToolProcess.Run(
            "count",
            "--by",
            "country",
            "--data",
            "dutch-links",
            "--format",
            "json"
        );
        using var answer = JsonDocument.Parse(output);
        Assert.Equal((0, 577 - 36 - 12), (code, Total(answer.RootElement)));
        Assert.Contains("36 of unmatched-place in all", error, StringComparison.Ordinal);
        Assert.Contains("12 of ambiguous-place in all", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Count_CsvFile_ReportsAccountOfRows()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(
            file,
            "Gemeente;Land;Partner;Vanaf\nAlmelo;Turkije;Denizli;1975\nUtrecht;Nicaragua;León;1983\nNergenshuizen;Frankrijk;Lyon;1990\n"
        );
        try
        {
            (int code, string output, string error) = ToolProcess.Run(
                "count",
                "--by",
                "country",
                "--data",
                file,
                "--as-of",
                "2010-01-01",
                "--format",
                "json"
            );
            using var answer = JsonDocument.Parse(output);
            Assert.Equal((0, 2), (code, Total(answer.RootElement)));
            Assert.Contains("3 rows read = 2 records", error, StringComparison.Ordinal);
            Assert.Contains("'Nergenshuizen' is not known", error, StringComparison.Ordinal);

            (code, _, error) = ToolProcess.Run("count", "--by", "country", "--data", file);
            Assert.Equal(2, code);
            Assert.Contains("--on", error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Count_IssuesOption_ListsAllIssues()
    {
        (_, _, string error) = ToolProcess.Run("count", "--by", "country", "--data", "dutch-links", "--issues");
        Assert.Equal(
            36,
            error.Split('\n').Count(line => line.Contains("warning unmatched-place", StringComparison.Ordinal))
        );
        Assert.Equal(
            12,
            error.Split('\n').Count(line => line.Contains("warning ambiguous-place", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Count_Table_HasNamesSharesAndEvidence() =>
        Assert.Equal(
            """
            initiative          name                 count  reconstructed   share  of stated
            ------------------  -------------------  -----  -------------  ------  ---------
            dutch-municipality  Dutch municipality      23             23  59.0 %     69.7 %
            migrants            Migrants                 6              6  15.4 %     18.2 %
            joint               Both sides together      2              2   5.1 %      6.1 %
            vng-international   VNG International        2              2   5.1 %      6.1 %
            ------------------  -------------------  -----  -------------  ------  ---------
            not stated                                   6              1  15.4 %
            total                                       39             34

            39 partnerships on 2007-06-30, from 'NCDO 2008'.
            Counted from 5 stated, 0 derived and 34 reconstructed records. Reconstructed records are synthetic and say nothing about a real municipality.

            """.ReplaceLineEndings("\n"),
            ToolProcess.Output("count", "--by", "initiative")
        );

    [Fact]
    public void Count_DerivedAndReconstructedRecords_CountsEachKindOfEvidence()
    {
        string file = Path.Combine(Path.GetTempPath(), $"evidence-{Environment.ProcessId}.json");
        string[] kinds = ["derived", "derived", "reconstructed"];
        IEnumerable<string> records = kinds.Select(
            (kind, index) =>
                $$$"""
                    {"id":"{{{index}}}","municipality":"0141","partner":{"kind":"municipality","country":"TR"},
                    "period":{"start":"1975","end":"open"},"evidence":{"kind":"{{{kind}}}"}}
                    """
        );
        File.WriteAllText(file, $$"""{"version":"1.1","name":"n","partnerships":[{{string.Join(',', records)}}]}""");
        try
        {
            Assert.Contains(
                "Counted from 0 stated, 2 derived and 1 reconstructed records.",
                ToolProcess.Output("count", "--by", "country", "--data", file, "--as-of", "2007-06-30"),
                StringComparison.Ordinal
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Count_CrossTable_HasTotals() =>
        Assert.Equal(
            """
            country  name     2000  2003  2005  not stated  total
            -------  -------  ----  ----  ----  ----------  -----
            MA       Morocco     .     1     1           1      3
            TR       Turkey      2     .     3           1      6
            -------  -------  ----  ----  ----  ----------  -----
            total                2     1     4           2      9
            """.ReplaceLineEndings("\n"),
            ToolProcess
                .Output(
                    "count",
                    "--by",
                    "country",
                    "--by",
                    "start-year",
                    "--where",
                    "country=TR,MA",
                    "--where",
                    "start-year=2000,2003,2005,unknown"
                )
                .Split("\n\n")[0]
        );

    [Theory]
    [InlineData("nl", "other    overige")]
    [InlineData("en", "other    all others")]
    public void Count_Top_HasAllOthersTogether(string language, string row5)
    {
        string output = ToolProcess.Output("count", "--by", "country", "--top", "3", "--lang", language);
        string[] lines = output.Split('\n');

        Assert.StartsWith("TR ", lines[2], StringComparison.Ordinal);
        Assert.StartsWith(row5, lines[5], StringComparison.Ordinal);
        JsonElement[] rows =
        [
            .. ToolProcess.Json("count", "--by", "theme", "--top", "2").GetProperty("rows").EnumerateArray(),
        ];
        int others = ToolProcess
            .Json("list")
            .GetProperty("rows")
            .EnumerateArray()
            .Count(row =>
                (row.GetProperty("themes").GetString() ?? "").Split(';').Except(["", "waste", "education"]).Any()
            );
        Assert.Equal([11, 11, others], rows.Select(row => row.GetProperty("count").GetInt32()));
        Assert.Equal("other", rows[2].GetProperty("theme").GetString());
    }

    [Fact]
    public void Count_Reconstructed_NamesNoMunicipality()
    {
        string output = ToolProcess.Output("count", "--by", "municipality", "--lang", "nl");
        Assert.DoesNotContain("Utrecht", output, StringComparison.Ordinal);
        Assert.Contains("Rotterdam", output, StringComparison.Ordinal);
        string csv = ToolProcess.Output("count", "--by", "municipality", "--format", "csv");
        Assert.DoesNotContain("Utrecht", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("0344", csv, StringComparison.Ordinal);
        Assert.Contains("reconstructed,34,34,0,0.8718,39,34,(reconstructed)\n", csv, StringComparison.Ordinal);
    }

    /// <summary>No command and no format names a municipality that only has reconstructed records.</summary>
    [Theory]
    [InlineData("count", "--by", "municipality", "--format", "json")]
    [InlineData("count", "--by", "municipality", "--format", "markdown")]
    [InlineData("count", "--by", "municipality", "--top", "2")]
    [InlineData("count", "--by", "original-municipality", "--labels")]
    [InlineData("count", "--by", "country", "--by", "municipality")]
    [InlineData("count", "--by", "municipality", "--by", "country", "--format", "json")]
    [InlineData("count", "--by", "country", "--by", "theme", "--by", "municipality", "--format", "csv")]
    [InlineData("trend", "--by", "municipality", "--from", "2005", "--to", "2007")]
    [InlineData("trend", "--by", "municipality", "--from", "2005", "--to", "2007", "--format", "csv")]
    [InlineData("trend", "--by", "municipality", "--from", "2005", "--to", "2007", "--format", "json")]
    [InlineData("dimensions", "municipality")]
    [InlineData("dimensions", "original-municipality", "--format", "json")]
    [InlineData("changes", "--from", "1980", "--to", "2007")]
    [InlineData("changes", "--from", "1980", "--to", "2007", "--format", "csv")]
    [InlineData("changes", "--from", "1980", "--to", "2007", "--format", "json")]
    [InlineData("list", "--format", "csv")]
    [InlineData("list", "--format", "json")]
    [InlineData("show", "ncdo-06")]
    public void Run_ReconstructedRecords_NameNoMunicipality(params string[] arguments)
    {
        string output = ToolProcess.Output(arguments);
        Assert.DoesNotContain("Utrecht", output, StringComparison.Ordinal);
        Assert.DoesNotContain("0344", output, StringComparison.Ordinal);
        Assert.DoesNotContain("9901", output, StringComparison.Ordinal);
        Assert.Contains("reconstructed", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Count_ThreeDimensions_RowPerCombination()
    {
        string[] query = ["count", "--by", "country", "--by", "theme", "--by", "initiative", "--where", "country=TR"];
        JsonElement answer = ToolProcess.Json(query);
        Assert.Equal((13, 3), (Total(answer), Unknown(answer)));
        Assert.Equal(6, Rows(answer).Length);
        Assert.Equal(3, Rows(answer, "unknownRows").Length);
        Assert.Equal(3, answer.GetProperty("dimensions").GetArrayLength());

        string[] csv = ToolProcess.Output([.. query, "--format", "csv"]).TrimEnd().Split('\n');
        Assert.Equal(10, csv.Length);
        Assert.Equal(
            "country,theme,initiative,count,certain,possible,share,base,reconstructed,country-name,theme-name,initiative-name",
            csv[0]
        );
        Assert.Contains(
            "TR,waste,dutch-municipality,4,4,0,0.3077,13,4,Turkey,Waste processing,Dutch municipality",
            csv
        );
        Assert.Contains(
            "| TR | Turkey | waste |",
            ToolProcess.Output([.. query, "--format", "markdown"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Count_WithoutDimension_IsOneNumber()
    {
        Assert.Contains(
            "13 partnerships on",
            ToolProcess.Output("count", "--where", "country=TR"),
            StringComparison.Ordinal
        );
        Assert.Equal(13, Total(ToolProcess.Json("count", "--where", "country=TR")));
    }

    [Fact]
    public void Count_Labels_NamesStandAlone()
    {
        string table = ToolProcess.Output("count", "--by", "country", "--by", "theme", "--labels", "--lang", "nl");
        Assert.Contains("Turkije", table, StringComparison.Ordinal);
        Assert.DoesNotContain("TR ", table, StringComparison.Ordinal);
        Assert.Contains("Afvalverwerking", table, StringComparison.Ordinal);
        JsonElement json = ToolProcess.Json("count", "--by", "country", "--labels");
        Assert.Contains(Rows(json), row => row.Contains("\"country-name\":\"Turkey\"", StringComparison.Ordinal));
    }

    /// <summary>Headings that are codes are explained below the table.</summary>
    [Fact]
    public void Count_CrossTable_NamesItsColumns() =>
        Assert.Contains(
            "TR Turkey",
            ToolProcess.Output("count", "--by", "theme", "--by", "country"),
            StringComparison.Ordinal
        );

    /// <summary>A table of a host is a dimension: it counts, filters and saves as the others.</summary>
    [Fact]
    public void Count_TableOfTheHost_IsADimension()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string file = Path.Combine(folder, "distance.csv");
            File.WriteAllText(file, "land;afstand\nTurkije;2800\nMA;2300\nNergens;1\n");
            string[] query = ["count", "--dimension", file, "--by", "afstand", "--where", "afstand>=2500"];
            (int code, string output, string error) = ToolProcess.Run([.. query, "--format", "csv"]);
            Assert.True(code == 0, error);
            Assert.StartsWith("afstand,count,", output, StringComparison.Ordinal);
            Assert.Contains("\n2800,13,13,0,1.0000,13,11,2800\n", output, StringComparison.Ordinal);
            Assert.Contains("3 rows read = 2 used + 1 not used; 6 counted values", error, StringComparison.Ordinal);
            Assert.Contains("'Nergens'", error, StringComparison.Ordinal);
            Assert.Equal(19, Unknown(ToolProcess.Json("count", "--dimension", file, "--by", "afstand")));

            string saved = Path.Combine(folder, "query.json");
            Assert.Equal("", ToolProcess.Output([.. query, "--save-query", "-o", saved]));
            Assert.Equal(output, ToolProcess.Output("count", "--dimension", file, "--query", saved, "--format", "csv"));
            Assert.Equal(1, ToolProcess.Run([.. query, "--strict"]).Code);
            File.WriteAllText(file, "a,b\n1,2\n");
            Assert.Equal(2, ToolProcess.Run([.. query]).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The row of all others has a code of its own, also if a category is called other.</summary>
    [Fact]
    public void Count_CategoryCalledOther_IsNotTheRowOfOthers()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string file = Path.Combine(folder, "t.csv");
            File.WriteAllText(file, "country,blok\nTR,other\nMA,west\nSR,oost\n");
            string[] query = ["count", "--dimension", file, "--by", "blok", "--format", "csv"];
            Assert.Contains(
                "\nother,13,13,0,0.3333,39,11,other\n",
                ToolProcess.Output(query),
                StringComparison.Ordinal
            );
            string top = ToolProcess.Output([.. query, "--top", "1", "--lang", "en"]);
            Assert.Contains("\nother,13,13,0,0.3333,39,11,other\n", top, StringComparison.Ordinal);
            Assert.Contains("\nother-,13,13,0,0.3333,39,", top, StringComparison.Ordinal);
            Assert.Contains(",all others\n", top, StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The files that a count reads are not replaced, not even by force.</summary>
    [Fact]
    public void Count_OutputIsAFileThatWasRead_IsRefused()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string query = Path.Combine(folder, "q.json");
            string table = Path.Combine(folder, "t.csv");
            File.WriteAllText(query, """{"by":["country"]}""");
            File.WriteAllText(table, "country,blok\nTR,a\n");
            foreach (
                (int code, _, string error) in (IEnumerable<(int, string, string)>)
                    [
                        ToolProcess.Run("count", "--query", query, "-o", query, "--force"),
                        ToolProcess.Run("count", "--dimension", table, "--by", "blok", "-o", table, "--force"),
                    ]
            )
            {
                Assert.Equal(2, code);
                Assert.Contains("already read or written", error, StringComparison.Ordinal);
            }

            Assert.Equal("""{"by":["country"]}""", File.ReadAllText(query));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("--top is not part of a query", "--top", "3")]
    [InlineData("--labels is not part of a query", "--labels")]
    [InlineData("written as JSON, not as --format", "--format", "xlsx")]
    [InlineData("written as JSON, not as q.xlsx", "-o", "q.xlsx")]
    public void Count_SaveQueryWithOptionOfAnswers_IsRefused(string expected, params string[] options)
    {
        (int code, _, string error) = ToolProcess.Run(["count", "--by", "country", "--save-query", .. options]);
        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--by", "country", "--by", "theme", "--where", "start-year>=2000")]
    [InlineData("--by", "municipality", "--where", "theme!=afval", "--as-of", "2007")]
    [InlineData("--by", "country", "--measure", "municipalities", "--data", "documented")]
    [InlineData("--by", "involved", "--measure", "municipalities")]
    [InlineData("--where", "status=ended", "--data", "documented")]
    public void Count_SavedQuery_GivesTheSameAnswer(params string[] options)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string file = Path.Combine(folder, "query.json");
            Assert.Equal("", ToolProcess.Output(["count", .. options, "--save-query", "-o", file]));
            string[] data = options.Contains("documented") ? ["--data", "documented"] : [];
            foreach (string format in (string[])["table", "csv", "json", "markdown"])
            {
                Assert.Equal(
                    ToolProcess.Output(["count", .. options, "--format", format]),
                    ToolProcess.Output(["count", "--query", file, .. data, "--format", format])
                );
            }

            (int code, _, string error) = ToolProcess.Run("count", "--query", file, "--by", "theme");
            Assert.Equal(2, code);
            Assert.Contains("Leave out --by", error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("{", "query.json(1,2)")]
    [InlineData("""{"by":["contry"]}""", "Did you mean 'country'?")]
    [InlineData("""{"by":"country"}""", "$.by")]
    [InlineData("""{"by":["country"],"x":1}""", "'x'")]
    public void Count_InvalidQueryFile_ExitCode2(string json, string message)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string file = Path.Combine(folder, "query.json");
            File.WriteAllText(file, json);
            (int code, string output, string error) = ToolProcess.Run("count", "--query", file);
            Assert.Equal((2, ""), (code, output));
            Assert.Contains(message, error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("nl", "De vraag van --query telt 'distance' op.")]
    [InlineData("en", "The query of --query sums 'distance'.")]
    public void Count_QueryWithSum_IsRefused(string language, string message)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string file = Path.Combine(folder, "query.json");
            File.WriteAllText(file, """{"by":["country"],"measure":{"sum":"distance"}}""");
            (int code, string output, string error) = ToolProcess.Run("count", "--query", file, "--lang", language);
            Assert.Equal((2, ""), (code, output));
            Assert.Contains(message, error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A doubt about the register of the date is said with the answer, in each format.</summary>
    [Fact]
    public void Count_DateAfterTheRegister_SaysSo()
    {
        string[] query = ["count", "--by", "country", "--as-of", "2026-12-31"];
        Assert.Contains(
            "Doubts about this answer: register-out-of-date",
            ToolProcess.Output(query),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "register-out-of-date",
            ToolProcess.Json(query).GetProperty("issues")[0].GetProperty("code").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Count_Csv_HasRowForUnknown()
    {
        (int code, string output, string error) = ToolProcess.Run("count", "--by", "initiative", "--format", "csv");
        Assert.Equal(0, code);
        Assert.Equal(
            "initiative,count,certain,possible,share,base,reconstructed,initiative-name\n"
                + "dutch-municipality,23,23,0,0.5897,39,23,Dutch municipality\n"
                + "migrants,6,6,0,0.1538,39,6,Migrants\n"
                + "joint,2,2,0,0.0513,39,2,Both sides together\n"
                + "vng-international,2,2,0,0.0513,39,2,VNG International\n"
                + "unknown,6,6,0,0.1538,39,1,not stated\n",
            output
        );
        Assert.Contains("34 reconstructed", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dutch-links", "1850-01-01", 0, 529)]
    [InlineData("dutch-links", "2026-01-01", 529, 0)]
    [InlineData("ncdo", "2007-06-30", 39, 0)]
    [InlineData("ncdo", "2026-01-01", 0, 39)]
    public void Count_Date_CertainAndPossible(string data, string date, int certain, int possible)
    {
        using JsonDocument answer = JsonDocument.Parse(
            ToolProcess.Run("count", "--by", "country", "--data", data, "--as-of", date, "--format", "json").Output
        );
        JsonElement root = answer.RootElement;

        Assert.Equal(
            (certain, possible),
            (root.GetProperty("certain").GetInt32(), root.GetProperty("possible").GetInt32())
        );
        Assert.Equal(
            certain,
            root.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("certain").GetInt32())
        );
    }

    [Fact]
    public void Count_LessCertainThanPossible_FirstLineReportsIt()
    {
        string output = ToolProcess
            .Run("count", "--by", "country", "--data", "dutch-links", "--as-of", "1850-01-01")
            .Output;

        Assert.StartsWith("Certain on 1850-01-01: 0 of 529 partnerships.", output, StringComparison.Ordinal);
        Assert.Contains(
            "certain",
            output.Split('\n').First(line => line.StartsWith("country", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Count_Dutch_FirstLineAndTableInDutch()
    {
        string output = ToolProcess.Output(
            "count",
            "--by",
            "country",
            "--data",
            "dutch-links",
            "--as-of",
            "1850-01-01",
            "--where",
            "country=BE",
            "--lang",
            "nl"
        );

        Assert.StartsWith(
            "Zeker op 1850-01-01: 0 van 23 stedenbanden. De andere 23 zijn mogelijk: ",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("BE       België      23      0        23  100,0 %\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "23 stedenbanden op 1850-01-01, uit 'Dutch twin-town links'.",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Count_Markdown_HasCertain() =>
        Assert.Contains(
            "| country | name | count | certain | possible | share |\n|---|---|---:|---:|---:|---:|\n"
                + "| BE | Belgium | 23 | 0 | 23 | 100.0 % |\n",
            ToolProcess.Output(
                "count",
                "--by",
                "country",
                "--data",
                "dutch-links",
                "--as-of",
                "1850-01-01",
                "--where",
                "country=BE",
                "--format",
                "markdown"
            ),
            StringComparison.Ordinal
        );

    /// <summary>An ended tie is neither certain nor possible to exist. Only its status is certain.</summary>
    [Fact]
    public void Count_AllPartnerships_CertainIsTheStatus()
    {
        string[] query = ["count", "--by", "status", "--data", "documented", "--as-of", "2026-01-01"];
        JsonElement answer = ToolProcess.Json(query);
        JsonElement existing = ToolProcess.Json(
            "count",
            "--by",
            "country",
            "--data",
            "documented",
            "--as-of",
            "2026-01-01"
        );

        Assert.Equal("status", answer.GetProperty("certainOf").GetString());
        Assert.Equal("existence", existing.GetProperty("certainOf").GetString());
        Assert.Equal(existing.GetProperty("possible").GetInt32(), answer.GetProperty("possible").GetInt32());
        Assert.Equal(
            Total(answer) - Total(existing),
            answer
                .GetProperty("rows")
                .EnumerateArray()
                .Where(row => row.GetProperty("status").GetString() is "ended" or "not-begun")
                .Sum(row => row.GetProperty("certain").GetInt32())
        );
        Assert.StartsWith(
            "The status on 2026-01-01 is certain for ",
            ToolProcess.Output(query),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("not-begun")]
    public void Count_Status_CountsAllPartnerships(string status)
    {
        string output = ToolProcess
            .Run(
                "count",
                "--by",
                "country",
                "--data",
                "documented",
                "--where",
                $"status={status}",
                "--as-of",
                status == "ended" ? "2026-01-01" : "2000-01-01"
            )
            .Output;

        Assert.Contains("All partnerships of the data set are counted", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n0 partnerships", output, StringComparison.Ordinal);
    }

    /// <summary>A grid of these would have 360 000 cells, of which 600 have a count.</summary>
    [Fact]
    public void Count_ManyRowsAndColumns_ListsTheCells()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        try
        {
            var first = new DateOnly(2001, 1, 1);
            File.WriteAllLines(
                file,
                Enumerable
                    .Range(0, 600)
                    .Select(i => $"0363,TR,Place {i},{first.AddDays(i):O}")
                    .Prepend("municipality,country,partner,start")
            );
            string[] lines = ToolProcess
                .Output("count", "--by", "partner", "--by", "start-date", "--data", file, "--as-of", "2007-06-30")
                .Split('\n');
            Assert.Contains(lines, line => line.StartsWith("The table has too many rows", StringComparison.Ordinal));
            Assert.Equal(600, lines.Count(line => line.Contains("Place ", StringComparison.OrdinalIgnoreCase)));
            Assert.Contains(lines, line => line.Contains("2001-01-01", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static int Total(JsonElement answer) => answer.GetProperty("total").GetInt32();

    private static int Unknown(JsonElement answer) => answer.GetProperty("unknown").GetInt32();

    private static string[] Rows(JsonElement answer, string name = "rows") =>
        [.. answer.GetProperty(name).EnumerateArray().Select(row => JsonSerializer.Serialize(row))];

    /// <summary>The observations of SDMX are those of the library, with the dataflow of the command line.</summary>
    [Fact]
    public void Count_Sdmx_IsThatOfTheLibrary()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate);
        using StringWriter expected = new();
        SdmxCsv.Write(
            ResultTable.Of(
                catalog.Partnerships.CountBy(PartnershipDimensions.Country, PartnershipDimensions.StartDecade)
            ),
            expected,
            new SdmxCsvOptions
            {
                Agency = "VNG",
                Dataflow = "BANDEN",
                Version = "2.1",
                AsOf = NcdoDataSet.ReferenceDate,
            }
        );
        string[] count = ["count", "--by", "country", "--by", "start-decade", "--format", "sdmx"];
        Assert.Equal(expected.ToString(), ToolProcess.Output([.. count, "--dataflow", "VNG:BANDEN(2.1)"]));
        Assert.Contains("GEMEENTE_PARTNERSHIPS:STEDENBANDEN(1.0.0),I,TR,_T,", ToolProcess.Output(count));
    }

    [Theory]
    [InlineData("--dataflow is for counts as SDMX.", "--lang", "en")]
    [InlineData("--dataflow is er voor tellingen als SDMX.", "--lang", "nl")]
    [InlineData("--dataflow is for counts as SDMX.", "--format", "csv")]
    [InlineData("--dataflow is for counts as SDMX.", "-o", "not-written.csv")]
    [InlineData("--dataflow is for counts as SDMX.", "--save-query")]
    public void Count_DataflowWithoutSdmx_IsRefused(string expected, params string[] options)
    {
        (int code, string output, string error) = ToolProcess.Run([
            "count",
            "--by",
            "country",
            "--dataflow",
            "VNG:BANDEN(2.1)",
            .. options,
        ]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SDMX is for counts", "--format", "sdmx")]
    [InlineData("SDMX is for counts", "--by", "country", "--top", "2", "--format", "sdmx")]
    [InlineData("SDMX is for counts", "--by", "country", "--by", "theme", "--by", "status", "--format", "sdmx")]
    [InlineData("is not a dataflow", "--by", "country", "--format", "sdmx", "--dataflow", "9:a")]
    public void Count_SdmxWithoutAPlace_IsRefused(string expected, params string[] arguments)
    {
        (int code, string output, string error) = ToolProcess.Run(["count", .. arguments]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }
}
