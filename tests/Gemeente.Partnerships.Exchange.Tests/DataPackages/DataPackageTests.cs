using System.Text;
using CsCheck;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Tests;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tests.Json;

namespace Gemeente.Partnerships.Exchange.Tests.DataPackages;

public sealed class DataPackageTests
{
    private static readonly CsvWriteOptions[] Layouts =
    [
        CsvWriteOptions.Default,
        new() { Delimiter = ';', HasByteOrderMark = true },
        new() { Delimiter = '\t', HasByteOrderMark = true },
        new() { Delimiter = '|' },
    ];

    public static TheoryData<string> Embedded => ["ncdo", "documented", "links"];

    [Theory]
    [MemberData(nameof(Embedded))]
    public void Read_EmbeddedDataSets_AreEqual(string name)
    {
        PartnershipDataSet dataSet = name switch
        {
            "ncdo" => NcdoDataSet.Load(),
            "documented" => DocumentedDataSet.Load(),
            _ => DutchLinksDataSet.Load(),
        };
        foreach (CsvWriteOptions layout in Layouts)
            ComesBackEqual(dataSet with { Issues = [] }, layout);
    }

    [Fact]
    public void Read_RandomDataSets_AreEqual() =>
        Gen.Select(RandomRecords.DataSet, Gen.Int[0, Layouts.Length - 1])
            .Sample((dataSet, layout) => ComesBackEqual(dataSet, Layouts[layout]), iter: 100);

    [Fact]
    public void Read_ImportedLinks_AreEqual() =>
        ComesBackEqual(TestData.WorldwideImport.DataSet with { Issues = [] }, CsvWriteOptions.Default);

    /// <summary>
    /// Formulas, quotes, line ends, unknown codes and missing values. The gate checks them with another validator.
    /// </summary>
    [Fact]
    public void Read_HostileTexts_AreEqual()
    {
        PartnershipReadResult hostile = PartnershipJson.Read(File.ReadAllBytes(TestData.Path("hostile.json")));
        Assert.Empty(hostile.DataSet.Issues);
        Assert.Equal(26, hostile.RecordsUsed);

        foreach (CsvWriteOptions layout in Layouts)
            ComesBackEqual(hostile.DataSet, layout);
    }

    [Fact]
    public void Read_Folder_IsEqual()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"package-{Environment.ProcessId}");
        try
        {
            PartnershipDataSet dataSet = NcdoDataSet.Load();
            DataPackage.Write(dataSet, folder, CsvWriteOptions.Default);

            ListedProgress told = new();

            Assert.Equal(dataSet, DataPackage.Read(folder, new DataPackageReadOptions { Progress = told }).DataSet);
            Assert.Equal(
                DataPackage.Files.Order(StringComparer.Ordinal),
                Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            );
            Assert.Equal(6, told.Reports.Select(report => report.File).Distinct().Count());
            Assert.Equal(6, told.Reports.Count(report => report.Part == 1));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// Random sets are written to the folder PARTNERSHIPS_PACKAGES, if it is set. The gate checks them with another
    /// validator.
    /// </summary>
    [Fact]
    public void Read_FoldersOfRandomDataSets_AreEqual()
    {
        string? kept = Environment.GetEnvironmentVariable("PARTNERSHIPS_PACKAGES");
        string parent = kept ?? Path.Combine(Path.GetTempPath(), $"packages-{Environment.ProcessId}");
        try
        {
            int folders = 0;
            Gen.Select(RandomRecords.DataSet, Gen.Int[0, Layouts.Length - 1])
                .Sample(
                    (dataSet, layout) =>
                    {
                        // The descriptor cannot state a byte order mark, so another reader would not expect it.
                        string folder = Path.Combine(parent, $"random-{Interlocked.Increment(ref folders)}");
                        DataPackage.Write(dataSet, folder, Layouts[layout] with { HasByteOrderMark = false });
                        Assert.Equal(dataSet, DataPackage.Read(folder).DataSet);
                    },
                    iter: 20
                );
        }
        finally
        {
            if (kept is null)
                Directory.Delete(parent, recursive: true);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Write_ByteOrderMark_IsWrittenIfAsked(bool isAskedFor)
    {
        CsvWriteOptions options = isAskedFor
            ? CsvWriteOptions.Default with
            {
                HasByteOrderMark = true,
            }
            : CsvWriteOptions.Default;
        foreach ((string file, byte[] bytes) in Written(NcdoDataSet.Load(), options))
            Assert.Equal(isAskedFor && file != DataPackage.DescriptorFile, bytes.AsSpan().StartsWith("\uFEFF"u8));
    }

    /// <summary>A reader may trim text without quotes.</summary>
    [Theory]
    [InlineData("\fFès")]
    [InlineData("Fès\v")]
    [InlineData(" Fès")]
    [InlineData("\u3000Fès")]
    public void Write_WhiteSpaceAtAnEnd_IsQuoted(string name)
    {
        PartnershipDataSet dataSet = NcdoDataSet.Load();
        Partnership tie = dataSet.Partnerships.First();
        dataSet = dataSet with
        {
            Partnerships = PartnershipCollection.Create([tie with { Partner = tie.Partner with { Name = name } }]),
        };

        Assert.Contains(
            $",\"{name}\",",
            System.Text.Encoding.UTF8.GetString(Written(dataSet, CsvWriteOptions.Default)["partnerships.csv"]),
            StringComparison.Ordinal
        );
        ComesBackEqual(dataSet, CsvWriteOptions.Default);
    }

    [Fact]
    public void Write_Descriptor_DescribesTheColumns()
    {
        Dictionary<string, byte[]> files = Written(NcdoDataSet.Load(), CsvWriteOptions.Default);
        using var descriptor = System.Text.Json.JsonDocument.Parse(files[DataPackage.DescriptorFile]);
        foreach (var resource in descriptor.RootElement.GetProperty("resources").EnumerateArray())
        {
            string header = System
                .Text.Encoding.UTF8.GetString(files[resource.GetProperty("path").GetString()!])
                .Split("\r\n")[0]
                .TrimStart('\uFEFF');

            Assert.Equal(
                header.Split(','),
                resource
                    .GetProperty("schema")
                    .GetProperty("fields")
                    .EnumerateArray()
                    .Select(field => field.GetProperty("name").GetString())
            );
            Assert.Matches("^[-a-z0-9._/]+$", resource.GetProperty("name").GetString());
        }

        Assert.Matches("^[-a-z0-9._/]+$", descriptor.RootElement.GetProperty("name").GetString());
    }

    /// <summary>
    /// Every cell of the embedded sets has the type, the required values and the pattern of the schema.
    /// </summary>
    [Fact]
    public void Write_RandomDataSets_FitTheSchema()
    {
        foreach (PartnershipDataSet dataSet in (PartnershipDataSet[])[NcdoDataSet.Load(), DocumentedDataSet.Load()])
        {
            foreach (Partnership tie in dataSet.Partnerships)
                Fits(CsvColumns.Partnerships, tie);
            foreach (MunicipalityProfile profile in dataSet.Profiles)
                Fits(CsvColumns.Profiles, profile);
            foreach (Municipality municipality in dataSet.Municipalities.All)
                Fits(CsvColumns.Municipalities, municipality);
            foreach (Country country in dataSet.Countries.All)
                Fits(CsvColumns.Countries, country);
        }

        static void Fits<T>(CsvColumn<T>[] columns, T record)
        {
            foreach (CsvColumn<T> column in columns)
            {
                string? cell = column.Cell(record);
                Assert.True(cell is not null || !column.IsRequired, column.Name);
                if (cell is null)
                    continue;
                Assert.Matches(column.Pattern ?? "", cell);
                Assert.Matches(
                    column.Type switch
                    {
                        "integer" => @"^\d+$",
                        "number" => @"^\d+(\.\d+)?$",
                        "date" => @"^\d{4}-\d\d-\d\d$",
                        "boolean" => "^(true|false)$",
                        _ => "",
                    },
                    cell
                );
            }
        }
    }

    /// <summary>No part of a line begins like a formula, wherever a spreadsheet splits it, also after quotes.</summary>
    [Fact]
    public void Write_RandomTexts_HaveNoFormula() =>
        Gen.Select(RandomRecords.DataSet, Gen.String[Gen.Char["=+-@'\"\\;,|\t\r\n \u00A0\uFF1Da"], 1, 12])
            .Sample(
                (dataSet, text) =>
                {
                    Partnership[] ties =
                    [
                        .. dataSet.Partnerships.Select(partnership =>
                            partnership with
                            {
                                Description = text,
                                Evidence = partnership.Evidence with { Sources = [text, "", text] },
                            }
                        ),
                    ];
                    foreach (Partnership tie in ties)
                    {
                        foreach (string cell in CsvColumns.Partnerships.Select(column => column.Cell(tie) ?? ""))
                        {
                            Assert.DoesNotMatch(@"^ *[\t\r\n]|^\s*[=+\-@＝＋－＠]", cell);
                            Assert.All(
                                cell.Split([',', ';', '\t', '|', '\r', '\n']).Skip(1),
                                part => Assert.DoesNotMatch("^[\\s\"]*[=+\\-@＝＋－＠]", part)
                            );
                        }
                    }

                    ComesBackEqual(
                        dataSet with
                        {
                            Partnerships = PartnershipCollection.Create(ties),
                        },
                        CsvWriteOptions.Default
                    );
                },
                iter: 200
            );

    [Theory]
    [InlineData("zie;=cmd|'/C calc'!A0;einde", "zie;'=cmd|'/C calc'!A0;einde")]
    [InlineData("x\n=2+2;y", "x\n'=2+2;y")]
    [InlineData("x\r\n=2+2", "x\r\n'=2+2")]
    [InlineData("x; \"=1", "x;' \"=1")]
    [InlineData("x|\t@SUM(A1)", "x|\t'@SUM(A1)")]
    [InlineData("x;'=1", "x;''=1")]
    [InlineData("x;''a", "x;''a")]
    [InlineData("Den Haag, 's-Gravenhage", "Den Haag, 's-Gravenhage")]
    [InlineData("a-b; c-d, e+f", "a-b; c-d, e+f")]
    [InlineData("\u00A0\n=1", "\u00A0\n'=1")]
    [InlineData("=1;=1", "'=1;'=1")]
    [InlineData("\"=1", "'\"=1")]
    public void Write_FormulaInsideACell_IsGuarded(string text, string cell)
    {
        Assert.Equal(cell, CsvCell.Guard(text));
        Assert.Equal(text, CsvCell.Unguard(cell));
    }

    /// <summary>A package of more than 64 Mi characters, in cells of more than 64 Ki, is read.</summary>
    [Fact]
    public void Read_LargeTables_AreEqual()
    {
        Partnership tie = NcdoDataSet.Load().Partnerships.First() with { Description = new string('x', 99_000) };
        PartnershipDataSet dataSet = NcdoDataSet.Load() with
        {
            Partnerships = PartnershipCollection.Create(Enumerable.Range(0, 800).Select(i => tie with { Id = $"{i}" })),
        };

        ComesBackEqual(dataSet, CsvWriteOptions.Default);
    }

    [Fact]
    public void Read_MoreThanTheLimits_IsReported()
    {
        Dictionary<string, byte[]> files = Written(NcdoDataSet.Load(), CsvWriteOptions.Default);

        Assert.Equal(
            [("csv-too-large", "partnerships.csv")],
            Issues(
                DataPackageLimits.Default with
                {
                    MaxTableLength = files["partnerships.csv"].Length / 2,
                },
                "partnerships.csv"
            )
        );
        Assert.Contains(
            ("csv-too-long", "partnerships.csv"),
            Issues(DataPackageLimits.Default with { MaxCellLength = 20 }, "partnerships.csv")
        );
        Assert.Equal(
            "csv-too-many-issues",
            Issues(DataPackageLimits.Default with { MaxCellLength = 20, MaxIssues = 3 }, "partnerships.csv")
                .ElementAt(3)
                .Code
        );

        IEnumerable<(string Code, string? File)> Issues(DataPackageLimits limits, string only) =>
            DataPackage
                .Read(file => new MemoryStream(files[file]), new DataPackageReadOptions { Limits = limits })
                .DataSet.Issues.Where(issue => issue.File == only)
                .Select(issue => (issue.Code, issue.File));
    }

    [Fact]
    public void Write_MoreThanIsRead_Throws()
    {
        Partnership tie = NcdoDataSet.Load().Partnerships.First();
        tie = tie with { Evidence = tie.Evidence with { Sources = [], Note = null } };
        Partnership[] ties = [tie, tie with { Description = new string('"', 60) }];

        Assert.Contains(
            "description of record 2 in ties.csv has 12",
            Refused(new DataPackageLimits { MaxCellLength = 100 }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "ties.csv has more than 200 characters at record 1",
            Refused(new DataPackageLimits { MaxTableLength = 200 }),
            StringComparison.Ordinal
        );

        string Refused(DataPackageLimits limits) =>
            Assert
                .Throws<ArgumentException>(() =>
                    CsvTableWriter.Write(
                        Stream.Null,
                        CsvWriteOptions.Default,
                        CsvColumns.Partnerships,
                        ties,
                        "ties.csv",
                        limits
                    )
                )
                .Message;
    }

    [Fact]
    public void Write_LongestTextAndList_AreRead()
    {
        PartnershipDataSet few = NcdoDataSet.Load();
        ComesBackEqual(With(new string('x', 100_000), Enumerable.Repeat("x", 1_000)), CsvWriteOptions.Default);
        Assert.All(
            [With(new string('x', 100_001), []), With("x", Enumerable.Repeat("x", 1_001))],
            dataSet => Assert.Throws<ArgumentException>(() => Written(dataSet, CsvWriteOptions.Default))
        );

        PartnershipDataSet With(string description, IEnumerable<string> sources)
        {
            Partnership tie = few.Partnerships.First();
            Evidence evidence = tie.Evidence with { Sources = [.. sources] };
            return few with { Partnerships = [tie with { Description = description, Evidence = evidence }] };
        }
    }

    /// <summary>A text that JSON would refuse is refused in a package too, so that one converts to the other.</summary>
    [Fact]
    public void Read_TextOrListTooLong_IsReportedAndNotInTheRecord()
    {
        PartnershipDataSet few = NcdoDataSet.Load();
        Partnership tie = few.Partnerships.First();
        Evidence evidence = tie.Evidence with { Sources = ["list"] };
        Dictionary<string, byte[]> files = Written(
            few with
            {
                Partnerships = [tie with { Description = "text", Evidence = evidence }],
            },
            CsvWriteOptions.Default
        );
        string table = Encoding.UTF8.GetString(files["partnerships.csv"]);
        files["partnerships.csv"] = Encoding.UTF8.GetBytes(
            table
                .Replace("text", new string('x', 100_001), StringComparison.Ordinal)
                .Replace("list", string.Join(';', Enumerable.Repeat("x", 1_001)), StringComparison.Ordinal)
        );
        DataIssue[] issues =
        [
            .. DataPackage
                .Read(file => new MemoryStream(files[file]))
                .DataSet.Issues.Where(issue => issue.File == "partnerships.csv"),
        ];
        Assert.Equal(2, issues.Length);
        Assert.Contains(issues, issue => issue.Expected == "at most 100000 characters");
        Assert.Contains(issues, issue => issue.Expected == "at most 1000 items");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000_001)]
    public void Construction_LimitOutOfRange_Throws(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataPackageLimits { MaxTableLength = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataPackageLimits { MaxCellLength = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataPackageLimits { MaxIssues = value });
    }

    [Theory]
    [InlineData("{}", "package-descriptor")]
    [InlineData("[]", "package-descriptor")]
    [InlineData("{\"resources\":[", "package-descriptor")]
    [InlineData("{\"resources\":[{}]}", "package-resource")]
    [InlineData("{\"resources\":[7]}", "package-resource")]
    [InlineData("{\"resources\":[{\"name\":\"x\",\"path\":\"x.csv\"}]}", "package-resource")]
    [InlineData("{\"resources\":[{\"name\":\"partnerships\",\"path\":\"../x.csv\"}]}", "package-path")]
    [InlineData("{\"resources\":[{\"name\":\"partnerships\",\"path\":\"https://x.csv\"}]}", "package-path")]
    [InlineData("{\"resources\":[{\"name\":\"partnerships\",\"path\":\"x.csv\"}]}", "package-file")]
    [InlineData(
        "{\"resources\":[{\"name\":\"partnerships\",\"path\":\"x.csv\",\"dialect\":{\"delimiter\":\"#\"}}]}",
        "package-dialect"
    )]
    [InlineData("{\"resources\":[],\"sources\":[{}]}", "package-source")]
    public void Read_WrongDescriptor_IsReported(string json, string code)
    {
        PartnershipImport result = DataPackage.Read(file =>
            file == DataPackage.DescriptorFile ? new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)) : null
        );

        Assert.Equal(code, Assert.Single(result.DataSet.Issues).Code);
        Assert.Empty(result.Account.Rows);
    }

    [Fact]
    public void Read_NoDescriptor_ReadsNothing() =>
        Assert.Equal("package-descriptor", Assert.Single(DataPackage.Read(_ => null).DataSet.Issues).Code);

    [Fact]
    public void Read_WrongRows_AreReportedAndOthersRead()
    {
        Dictionary<string, byte[]> files = Written(NcdoDataSet.Load(), CsvWriteOptions.Default);
        string ties = System.Text.Encoding.UTF8.GetString(files["partnerships.csv"]);
        string[] lines = ties.Split("\r\n");
        lines[2] = lines[2].Replace("0599", "59999", StringComparison.Ordinal);
        lines[3] = lines[1];
        files["partnerships.csv"] = System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

        PartnershipImport result = DataPackage.Read(file =>
            files.TryGetValue(file, out byte[]? bytes) ? new MemoryStream(bytes) : null
        );

        Assert.Equal(
            [("csv-value", 3, (int?)2), ("duplicate-id", 4, null)],
            result.DataSet.Issues.Select(issue => (issue.Code, issue.Line!.Value, issue.Column))
        );
        Assert.Equal(37, result.DataSet.Partnerships.Count);
        Assert.Equal(
            [("partnerships.csv", 3), ("partnerships.csv", 4)],
            result
                .Account.Rows.Where(row => row.Outcome == RowOutcome.Issue)
                .Select(row => (row.File!, row.Line!.Value))
        );
    }

    private static void ComesBackEqual(PartnershipDataSet dataSet, CsvWriteOptions layout)
    {
        Dictionary<string, byte[]> files = Written(dataSet, layout);

        PartnershipImport result = DataPackage.Read(file => new MemoryStream(files[file]));

        Assert.Empty(result.DataSet.Issues);
        Assert.Equal(dataSet.Partnerships, result.DataSet.Partnerships);
        Assert.Equal(dataSet.Profiles, result.DataSet.Profiles);
        Assert.Equal(dataSet.Municipalities, result.DataSet.Municipalities);
        Assert.Equal(dataSet.Countries, result.DataSet.Countries);
        Assert.Equal(dataSet, result.DataSet);
        Assert.Equal(result.Account.RowsRead, result.Account.Count(RowOutcome.Record));
    }

    private static Dictionary<string, byte[]> Written(PartnershipDataSet dataSet, CsvWriteOptions layout)
    {
        Dictionary<string, MemoryStream> streams = [];
        DataPackage.Write(dataSet, file => streams[file] = new MemoryStream(), layout);
        return streams.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray());
    }
}
