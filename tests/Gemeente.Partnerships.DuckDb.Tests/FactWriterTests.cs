using DuckDB.NET.Data;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.DuckDb.Tests;

/// <summary>Facts that are written, and targets and classifiers that are refused.</summary>
public sealed class FactWriterTests : IDisposable
{
    private static readonly PartnershipDataSet DataSet = DataSets.Load("ncdo");
    private static readonly DateOnly AsOf = new(2007, 6, 30);
    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(DataSet, AsOf);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    /// <summary>A researcher has the files and DuckDB, and nothing of this library.</summary>
    [Fact]
    public async Task WriteAsync_Folder_IsReadBySql()
    {
        await FactWriter.WriteAsync(DataSet, AsOf, _folder["facts"], cancellationToken: Cancellation);
        string partnerships = $"read_parquet('{_folder["facts"]}/partnerships/**/*.parquet', hive_partitioning = true)";

        Assert.Equal(
            Catalog
                .Partnerships.CountBy(PartnershipDimensions.Country)
                .Select(row => $"{row.Category}|{row.Count}|{row.Certain}"),
            Sql(
                $"SELECT country, count(*), count(*) FILTER (WHERE _certain) FROM {partnerships} WHERE _counted GROUP BY country ORDER BY country"
            )
        );
        Assert.Equal(
            Catalog
                .Partnerships.CountBy(PartnershipDimensions.Theme)
                .Rows.OrderBy(row => row.Code, StringComparer.Ordinal)
                .Select(row => $"{row.Code}|{row.Count}"),
            Sql(
                $"SELECT code, count(*) FROM (SELECT unnest(theme) AS code FROM {partnerships} WHERE status IN ('active', 'possible')) GROUP BY code ORDER BY code"
            )
        );
        Assert.Equal(
            [$"{Catalog.Municipalities.Summarize(MunicipalityMeasures.Inhabitants).Value.SumLower * 10_000:0}"],
            Sql($"SELECT sum(inhabitants_lower) FROM '{_folder["facts"]}/municipalities.parquet' WHERE _exists")
        );
        Assert.Equal(
            ["443|22"],
            Sql(
                $"SELECT count(*) FILTER (WHERE _exists), count(*) FILTER (WHERE _involved) FROM '{_folder["facts"]}/municipalities.parquet'"
            )
        );
        Assert.Equal(
            ["1|2007-06-30"],
            Sql($"SELECT layout, CAST(as_of AS VARCHAR) FROM '{_folder["facts"]}/load.parquet'")
        );
        Assert.Equal(
            ["Land|Country|false"],
            Sql(
                $"SELECT nl, en, is_multi_valued FROM '{_folder["facts"]}/dimensions.parquet' WHERE facts = 'partnerships' AND id = 'country'"
            )
        );
        Assert.Equal(
            ["inhabitants|Inwoners"],
            Sql($"SELECT id, nl FROM '{_folder["facts"]}/measures.parquet' WHERE facts = 'municipalities'")
        );
        Assert.True(Directory.Exists(Path.Combine(_folder["facts"], "partnerships", "status=active")));
    }

    [Fact]
    public async Task WriteAsync_EveryKindOfStore_GivesTheAnswersOfTheCatalog()
    {
        DuckDbOptions options = new() { MaxMemoryBytes = 200_000_000, MaxThreads = 2 };
        await FactWriter.WriteAsync(new Source(), AsOf, _folder["a"], options, Cancellation);
        await FactWriter.WriteAsync(
            DataSet,
            AsOf,
            _folder["b.duckdb"],
            options with
            {
                PartitionBy = [],
            },
            Cancellation
        );
        await FactWriter.WriteAsync(DataSet, AsOf, _folder["c"], options with { PartitionBy = [] }, Cancellation);
        await FactWriter.WriteAsync(
            DataSet,
            DataSet.Partnerships.Reverse().ToAsyncEnumerable(),
            AsOf,
            _folder["d"],
            options with
            {
                PartitionBy = ["province", "status"],
            },
            Cancellation
        );
        foreach (string name in (string[])["a", "b.duckdb", "c", "d"])
        {
            using DuckDbEngine engine = DuckDbEngine.Open(_folder[name], DataSet, options);
            Assert.Equal(AsOf, engine.AsOfDate);
            await HasTheAnswersOfTheCatalog(engine, Catalog);
        }
    }

    [Fact]
    public async Task WriteAsync_NoPartnerships_IsReadAsNone()
    {
        PartnershipDataSet none = DataSet with { Partnerships = [] };
        await FactWriter.WriteAsync(none, AsOf, _folder["facts"], cancellationToken: Cancellation);
        using DuckDbEngine engine = DuckDbEngine.Open(_folder["facts"], none);
        await HasTheAnswersOfTheCatalog(engine, PartnershipCatalog.Create(none, AsOf));
    }

    [Fact]
    public async Task WriteAsync_OverFacts_ReplacesThemWhole()
    {
        foreach (string name in (string[])["facts", "facts.duckdb"])
        {
            await FactWriter.WriteAsync(DataSet, AsOf, _folder[name], cancellationToken: Cancellation);
            using CancellationTokenSource stopped = new();
            await stopped.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                FactWriter.WriteAsync(DataSet, AsOf.AddYears(5), _folder[name], cancellationToken: stopped.Token)
            );
            await Assert.ThrowsAsync<ClassifierException>(() =>
                FactWriter.WriteAsync(
                    DataSet,
                    AsOf.AddYears(5),
                    _folder[name],
                    With("broken", _ => throw new InvalidDataException("no")),
                    Cancellation
                )
            );
            using (DuckDbEngine old = DuckDbEngine.Open(_folder[name], DataSet))
                Assert.Equal(AsOf, old.AsOfDate);
            await FactWriter.WriteAsync(DataSet, AsOf.AddYears(5), _folder[name], cancellationToken: Cancellation);
            using DuckDbEngine engine = DuckDbEngine.Open(_folder[name], DataSet);
            await HasTheAnswersOfTheCatalog(engine, Catalog.AsOf(AsOf.AddYears(5)));
        }

        Assert.Equal(
            ["facts", "facts.duckdb"],
            Directory.EnumerateFileSystemEntries(_folder[""]).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task WriteAsync_OverOtherContent_IsRefused()
    {
        Directory.CreateDirectory(_folder["photos"]);
        await File.WriteAllTextAsync(_folder["photos/holiday.jpg"], "x", Cancellation);
        await File.WriteAllTextAsync(_folder["notes.duckdb"], "a text of a person", Cancellation);
        await Assert.ThrowsAsync<IOException>(() =>
            FactWriter.WriteAsync(DataSet, AsOf, _folder["a*b"], cancellationToken: Cancellation)
        );
        foreach (string name in (string[])["photos", "notes.duckdb", "photos/holiday.jpg"])
        {
            IOException refused = await Assert.ThrowsAsync<IOException>(() =>
                FactWriter.WriteAsync(DataSet, AsOf, _folder[name], cancellationToken: Cancellation)
            );
            Assert.Contains("It is not replaced.", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal("x", await File.ReadAllTextAsync(_folder["photos/holiday.jpg"], Cancellation));
    }

    [Fact]
    public async Task WriteAsync_OverAnotherDatabase_IsRefused()
    {
        string file = _folder["own.duckdb"];
        using (DuckDBConnection connection = new($"DataSource={file}"))
        {
            connection.Open();
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE load (weight INTEGER); INSERT INTO load VALUES (42)";
            command.ExecuteNonQuery();
        }

        byte[] before = await File.ReadAllBytesAsync(file, Cancellation);
        await Refuses(file);
        Assert.Equal(before, await File.ReadAllBytesAsync(file, Cancellation));
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(_folder[""]));

        await FactWriter.WriteAsync(DataSet, AsOf, _folder["facts.duckdb"], cancellationToken: Cancellation);
        await File.WriteAllTextAsync(_folder["facts.duckdb.wal"], "changes", Cancellation);
        await Refuses(_folder["facts.duckdb"]);
        Assert.Equal("changes", await File.ReadAllTextAsync(_folder["facts.duckdb.wal"], Cancellation));

        async Task Refuses(string path)
        {
            IOException refused = await Assert.ThrowsAsync<IOException>(() =>
                FactWriter.WriteAsync(DataSet, AsOf, path, cancellationToken: Cancellation)
            );
            Assert.Contains("It is not replaced.", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WriteAsync_FileThatAnEngineHasOpen_IsReplaced()
    {
        await FactWriter.WriteAsync(DataSet, AsOf, _folder["facts.duckdb"], cancellationToken: Cancellation);
        using DuckDbEngine engine = DuckDbEngine.Open(_folder["facts.duckdb"], DataSet);
        if (!OperatingSystem.IsWindows())
            await FactWriter.WriteAsync(
                DataSet,
                AsOf.AddYears(5),
                _folder["facts.duckdb"],
                cancellationToken: Cancellation
            );
        await HasTheAnswersOfTheCatalog(engine, Catalog);
    }

    /// <summary>The last one stays; none has files of another one.</summary>
    [Fact]
    public async Task WriteAsync_TwoToOnePath_DoNotShareADraft()
    {
        string file = _folder["facts.duckdb"];
        await Task.WhenAll(
            FactWriter.WriteAsync(DataSet, AsOf, file, cancellationToken: Cancellation),
            FactWriter.WriteAsync(DataSet, AsOf, file, cancellationToken: Cancellation)
        );
        using DuckDbEngine engine = DuckDbEngine.Open(file, DataSet);
        await HasTheAnswersOfTheCatalog(engine, Catalog);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(_folder[""]));
    }

    [Fact]
    public async Task WriteAsync_ParentThatDoesNotExist_IsMade()
    {
        foreach (string name in (string[])["a/b/facts", "c/d/facts.duckdb"])
        {
            await FactWriter.WriteAsync(DataSet, AsOf, _folder[name], cancellationToken: Cancellation);
            Assert.True(Path.Exists(_folder[name]));
        }
    }

    [Theory]
    [InlineData('\0', "null character")]
    [InlineData('\uD800', "half of a surrogate pair")]
    public async Task WriteAsync_CodeThatCannotBeStored_IsRefused(char broken, string reason)
    {
        string code = $"a{broken}b";
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            FactWriter.WriteAsync(DataSet, AsOf, _folder["facts"], With("odd", _ => code), Cancellation)
        );
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Contains("'odd'", refused.Message, StringComparison.Ordinal);
        Assert.False(Path.Exists(_folder["facts"]));
    }

    [Fact]
    public async Task WriteAsync_CodeThatDoesNotReadBack_IsRefused()
    {
        DuckDbOptions options = new()
        {
            Dimensions = QueryDimensions.BuiltIn.With(
                Dimension.One(
                    "version",
                    Label.Same("version"),
                    Label.Same("x"),
                    (PartnershipFact _) => new Version(1, 2)
                )
            ),
        };
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            FactWriter.WriteAsync(DataSet, AsOf, _folder["facts"], options, Cancellation)
        );
        Assert.Contains("Parser", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_ClassifierThatFailsLater_GivesItsError()
    {
        PartnershipDataSet many = Many(2100);
        foreach (int place in (int[])[2, 2047, 2048])
        {
            DuckDbOptions options = With(
                "broken",
                fact =>
                    fact.Partnership.Id == $"many-{place:0000}" ? throw new InvalidDataException("no") : (string?)null
            );
            await Assert.ThrowsAsync<ClassifierException>(() =>
                FactWriter.WriteAsync(many, AsOf, _folder["facts"], options, Cancellation)
            );
            await Assert.ThrowsAsync<ClassifierException>(() =>
                DuckDbEngine.LoadAsync(many, AsOf, options, Cancellation)
            );
        }
    }

    [Fact]
    public async Task WriteAsync_ClassifierErrorsAsUnknown_StoresUnknownAndCountsThem()
    {
        DuckDbOptions options = With(
            "broken",
            fact => fact.Partnership.Id is "ncdo-01" or "ncdo-07" ? throw new InvalidDataException("no") : "fine"
        ) with
        {
            ClassifierErrorsAsUnknown = true,
        };
        FactLoad load = await FactWriter.WriteAsync(DataSet, AsOf, _folder["facts"], options, Cancellation);
        AggregateQuery query = new() { By = ["broken"] };
        QueryResult expected = query.Run(
            PartnershipCatalog.Create(
                DataSet,
                AsOf,
                new PartnershipCatalogOptions { ClassifierErrorsAsUnknown = true }
            ),
            options.Dimensions
        );
        Assert.Equal(expected.Issues, load.Issues);
        Assert.Equal("classifier-failed", Assert.Single(load.Issues).Code);
        Assert.Equal(DataSet.Partnerships.Count, load.Partnerships);
        Assert.True(load.Municipalities >= 443);
        using DuckDbEngine engine = DuckDbEngine.Open(_folder["facts"], DataSet, options);
        QueryResult answer = await engine.RunAsync(query, Cancellation);
        Assert.Equal(2, answer.Unknown);
        Assert.Equal(expected.Rows, answer.Rows);
        using DuckDbEngine memory = await DuckDbEngine.LoadAsync(DataSet, AsOf, options, Cancellation);
        Assert.Equal(expected.Rows, (await memory.RunAsync(query, Cancellation)).Rows);
        Assert.Empty((await FactWriter.WriteAsync(DataSet, AsOf, _folder["facts"], null, Cancellation)).Issues);
    }

    /// <summary>DuckDB stops with an error of its own if it is reading at the time.</summary>
    [Fact]
    public async Task WriteAsync_StreamThatIsStopped_IsCancelled()
    {
        PartnershipDataSet many = Many(4200);
        foreach (int last in (int[])[1, 1800, 2046, 2047, 2048])
        {
            using CancellationTokenSource stopped = new();
            int count = 0;
            DuckDbOptions options = With(
                "stop",
                _ =>
                {
                    if (count++ == last)
                        stopped.Cancel();
                    return null;
                }
            );
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                FactWriter.WriteAsync(
                    many,
                    many.Partnerships.ToAsyncEnumerable(),
                    AsOf,
                    _folder["facts"],
                    options,
                    stopped.Token
                )
            );
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder[""]));
    }

    [Fact]
    public async Task WriteAsync_LimitThatDuckDbRefuses_IsAnErrorOfTheWriting()
    {
        string own = _folder["temporary"];
        await Assert.ThrowsAsync<IOException>(() =>
            FactWriter.WriteAsync(
                DataSet,
                AsOf,
                _folder["facts"],
                new DuckDbOptions { MaxMemoryBytes = 1, TemporaryFolder = own },
                Cancellation
            )
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(own));
    }

    [Fact]
    public async Task WriteAsync_IdOfAStreamTwice_IsRefused()
    {
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            FactWriter.WriteAsync(
                DataSet,
                DataSet.Partnerships.Concat(DataSet.Partnerships.Take(1)).ToAsyncEnumerable(),
                AsOf,
                _folder["facts"],
                cancellationToken: Cancellation
            )
        );
        Assert.Contains($"'{DataSet.Partnerships.First().Id}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_WrongOptions_AreRefused()
    {
        foreach (string id in (string[])["theme", "no-such"])
        {
            await Assert.ThrowsAsync<ArgumentException>(() =>
                FactWriter.WriteAsync(
                    DataSet,
                    AsOf,
                    _folder["x"],
                    new DuckDbOptions { PartitionBy = [id] },
                    Cancellation
                )
            );
        }

        await Assert.ThrowsAsync<ArgumentException>(() =>
            FactWriter.WriteAsync(
                DataSet,
                AsOf,
                _folder["x"],
                new DuckDbOptions
                {
                    Dimensions = QueryDimensions.BuiltIn.With(
                        Measure.Create("DISTANCE", Label.Same("x"), "x", (PartnershipFact _) => MeasureValue.Unknown)
                    ),
                },
                Cancellation
            )
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDbOptions { MaxMemoryBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDbOptions { MaxThreads = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDbOptions { MaxQueryTime = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuckDbOptions { MaxQueryTime = TimeSpan.MaxValue });
        Assert.Equal(
            24,
            new DuckDbOptions { MaxQueryTime = TimeSpan.FromDays(24) }
                .MaxQueryTime
                ?.TotalDays
        );
    }

    internal static async Task HasTheAnswersOfTheCatalog(DuckDbEngine engine, PartnershipCatalog catalog)
    {
        foreach (
            string json in (string[])
                [
                    """{}""",
                    """{"by":["country"]}""",
                    """{"cube":"all-partnerships","by":["status","theme"]}""",
                    """{"by":["theme","motive","country"],"measure":{"distinct":"municipality"}}""",
                    """{"by":["province"],"where":{"not":{"dimension":"theme","in":["water","unknown"]}},"measure":{"sum":"distance"}}""",
                    """{"cube":"municipalities","by":["country"],"measure":{"sum":"inhabitants"}}""",
                    """{"cube":"involved-municipalities","by":["partnership-count"]}""",
                ]
        )
        {
            AggregateQuery query = AggregateQuery.Parse(json);
            Assert.Equal(AnswerJson.Of(query.Run(catalog)), AnswerJson.Of(await engine.RunAsync(query, Cancellation)));
        }
    }

    internal static DuckDbOptions With(string id, Func<PartnershipFact, string?> category) =>
        new()
        {
            Dimensions = QueryDimensions.BuiltIn.With(Dimension.One(id, Label.Same(id), Label.Same("x"), category)),
        };

    private static PartnershipDataSet Many(int count)
    {
        Partnership one = DataSet.Partnerships.First();
        return DataSet with
        {
            Partnerships = [.. Enumerable.Range(0, count).Select(place => one with { Id = $"many-{place:0000}" })],
        };
    }

    private static List<string> Sql(string statement)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = statement;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(
                string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}"))
                    .Replace("True", "true", StringComparison.Ordinal)
                    .Replace("False", "false", StringComparison.Ordinal)
            );
        return rows;
    }

    private sealed class Source : IPartnershipSource
    {
        public ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken = default) => new(DataSet);
    }
}
