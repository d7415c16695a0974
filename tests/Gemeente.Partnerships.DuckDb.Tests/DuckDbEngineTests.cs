using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.DuckDb.Tests;

/// <summary>Opening stored facts, limits, and use by several threads.</summary>
public sealed class DuckDbEngineTests : IDisposable
{
    private static readonly PartnershipDataSet DataSet = DataSets.Load("ncdo");
    private static readonly DateOnly AsOf = new(2007, 6, 30);
    private static readonly AggregateQuery ByCountry = new() { By = ["country"] };

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAsync_OtherDate_IsRefused()
    {
        using DuckDbEngine engine = await DuckDbEngine.LoadAsync(DataSet, AsOf, cancellationToken: Cancellation);
        InvalidQueryException refused = await Assert.ThrowsAsync<InvalidQueryException>(() =>
            engine.RunAsync(ByCountry with { AsOf = new DateOnly(2020, 1, 1) }, Cancellation)
        );
        Assert.Equal(("$.asOf", "other-date"), (refused.Issues[0].JsonPath, refused.Issues[0].Code));
        Assert.Contains("2020-01-01", refused.Issues[0].Message, StringComparison.Ordinal);
        Assert.Contains("2007-06-30", refused.Issues[0].Expected, StringComparison.Ordinal);
        Assert.Equal(39, (await engine.RunAsync(new AggregateQuery { AsOf = AsOf }, Cancellation)).Total);
    }

    [Fact]
    public async Task RunAsync_TypedTables_AreThoseOfTheCatalog()
    {
        using DuckDbEngine engine = await DuckDbEngine.LoadAsync(DataSet, AsOf, cancellationToken: Cancellation);
        QueryResult answer = await engine.RunAsync(ByCountry, Cancellation);
        var perCountry = (Cubes.Tables.CountTable<Codes.CountryCode>)answer.Counts!;
        Assert.Equal(13, perCountry["TR"].Count);
        Assert.Equal("Turkey", perCountry["TR"].Label.English);
        Assert.Equal(
            PartnershipCatalog.Create(DataSet, AsOf).Partnerships.CountBy(PartnershipDimensions.Country).ToString(),
            perCountry.ToString()
        );
    }

    [Fact]
    public async Task RunAsync_StoppedOrTooSlow_Ends()
    {
        using DuckDbEngine engine = await DuckDbEngine.LoadAsync(
            DataSet,
            AsOf,
            new DuckDbOptions { MaxQueryTime = TimeSpan.FromTicks(1) },
            Cancellation
        );
        await Assert.ThrowsAsync<TimeoutException>(() => engine.RunAsync(ByCountry, Cancellation));
        using CancellationTokenSource stopped = new();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.RunAsync(ByCountry, stopped.Token));
    }

    /// <summary>A stop at any moment ends a query, also between two calls of DuckDB.</summary>
    [Fact]
    public async Task RunAsync_StoppedAtAnyMoment_EndsAndLeavesTheEngineUsable()
    {
        using DuckDbEngine engine = await DuckDbEngine.LoadAsync(DataSet, AsOf, cancellationToken: Cancellation);
        for (int i = 0; i < 20; i++)
        {
            using CancellationTokenSource stopped = new(TimeSpan.FromMilliseconds(i));
            try
            {
                await engine.RunAsync(ByCountry, stopped.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.True(stopped.IsCancellationRequested);
            }
        }

        Assert.Equal(39, (await engine.RunAsync(ByCountry, Cancellation)).Total);
    }

    [Fact]
    public async Task RunAsync_OverALimit_IsRefusedAsByACatalog()
    {
        using DuckDbEngine engine = await DuckDbEngine.LoadAsync(DataSet, AsOf, cancellationToken: Cancellation);
        foreach (
            QueryLimits limits in (QueryLimits[])
                [
                    new() { MaxWork = 1 },
                    new() { MaxCells = 1 },
                    new() { MaxCells = 5 },
                    new() { MaxConditions = 1 },
                    new() { MaxCodes = 1 },
                ]
        )
        {
            using DuckDbEngine limited = await DuckDbEngine.LoadAsync(
                DataSet,
                AsOf,
                new DuckDbOptions { Limits = limits },
                Cancellation
            );
            CatalogEngine catalog = new(PartnershipCatalog.Create(DataSet, AsOf), limits: limits);
            AggregateQuery query = ByCountry with
            {
                Where = QueryFilter.In("theme", "water", "education") & QueryFilter.In("country", "TR", "MA"),
            };
            Assert.Equal(
                await AnswerJson.OrIssuesOf(() => catalog.RunAsync(query, Cancellation)),
                await AnswerJson.OrIssuesOf(() => limited.RunAsync(query, Cancellation))
            );
        }
    }

    [Fact]
    public async Task RunAsync_ManyThreads_HaveTheSameAnswers()
    {
        await FactWriter.WriteAsync(DataSet, AsOf, _folder["facts"], cancellationToken: Cancellation);
        using DuckDbEngine engine = DuckDbEngine.Open(_folder["facts"], DataSet);
        PartnershipCatalog catalog = PartnershipCatalog.Create(DataSet, AsOf);
        await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => FactWriterTests.HasTheAnswersOfTheCatalog(engine, catalog))
        );
    }

    [Fact]
    public async Task RunAsync_FolderThatIsReplaced_IsRefused()
    {
        await FactWriter.WriteAsync(DataSet, AsOf, _folder["facts"], cancellationToken: Cancellation);
        using DuckDbEngine engine = DuckDbEngine.Open(_folder["facts"], DataSet);
        Assert.Equal(39, (await engine.RunAsync(ByCountry, Cancellation)).Total);

        // The same facts are another load too.
        await FactWriter.WriteAsync(DataSet, AsOf, _folder["facts"], cancellationToken: Cancellation);
        foreach (string dimension in (string[])["country", "theme", "no-such"])
        {
            IOException refused = await Assert.ThrowsAsync<IOException>(() =>
                engine.RunAsync(new AggregateQuery { By = [dimension] }, Cancellation)
            );
            Assert.Contains("Open them again", refused.Message, StringComparison.Ordinal);
        }

        using (DuckDbEngine again = DuckDbEngine.Open(_folder["facts"], DataSet))
            Assert.Equal(39, (await again.RunAsync(ByCountry, Cancellation)).Total);
        Directory.Delete(_folder["facts"], recursive: true);
        await Assert.ThrowsAsync<IOException>(() => engine.RunAsync(ByCountry, Cancellation));
    }

    /// <summary>A copy keeps the time of a file, and the files of both loads have the same length.</summary>
    [Fact]
    public async Task RunAsync_FolderThatIsReplacedAtTheSameTime_IsRefused()
    {
        string load = Path.Combine(_folder["facts"], "load.parquet");
        await FactWriter.WriteAsync(DataSet, AsOf, _folder["facts"], cancellationToken: Cancellation);
        FileInfo before = new(load);
        (DateTime time, long length) = (before.LastWriteTimeUtc, before.Length);
        using DuckDbEngine engine = DuckDbEngine.Open(_folder["facts"], DataSet);
        Assert.Equal(39, (await engine.RunAsync(ByCountry, Cancellation)).Total);
        File.SetLastWriteTimeUtc(load, time.AddDays(1));
        Assert.Equal(39, (await engine.RunAsync(ByCountry, Cancellation)).Total);

        await FactWriter.WriteAsync(DataSet, AsOf, _folder["facts"], cancellationToken: Cancellation);
        File.SetLastWriteTimeUtc(load, time);
        Assert.Equal(length, new FileInfo(load).Length);
        await Assert.ThrowsAsync<IOException>(() => engine.RunAsync(ByCountry, Cancellation));
    }

    [Fact]
    public async Task Open_FactsOfOtherDimensions_AreRefused()
    {
        DuckDbOptions options = FactWriterTests.With("mayor", _ => "a");
        await FactWriter.WriteAsync(DataSet, AsOf, _folder["with"], options, Cancellation);
        await FactWriter.WriteAsync(DataSet, AsOf, _folder["without"], cancellationToken: Cancellation);
        using (DuckDbEngine fewer = DuckDbEngine.Open(_folder["with"], DataSet))
            Assert.Equal(39, (await fewer.RunAsync(new AggregateQuery(), Cancellation)).Total);
        InvalidDataException refused = Assert.Throws<InvalidDataException>(() =>
            DuckDbEngine.Open(_folder["without"], DataSet, options)
        );
        Assert.Contains("'mayor'", refused.Message, StringComparison.Ordinal);
        DuckDbOptions newer = new()
        {
            Dimensions = QueryDimensions.BuiltIn.With(Dimension.Create("mayor", new NewerClassifier())),
        };
        refused = Assert.Throws<InvalidDataException>(() => DuckDbEngine.Open(_folder["with"], DataSet, newer));
        Assert.Contains("version '2'", refused.Message, StringComparison.Ordinal);
        DuckDbOptions measured = new()
        {
            Dimensions = QueryDimensions.BuiltIn.With(
                Measure.Create("cost", Label.Same("cost"), "euro", (PartnershipFact _) => MeasureValue.Unknown)
            ),
        };
        refused = Assert.Throws<InvalidDataException>(() => DuckDbEngine.Open(_folder["without"], DataSet, measured));
        Assert.Contains("'cost'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NoFacts_IsRefused()
    {
        Assert.Throws<FileNotFoundException>(() => DuckDbEngine.Open(_folder["no-such"], DataSet));
        Directory.CreateDirectory(_folder["empty"]);
        Assert.Throws<IOException>(() => DuckDbEngine.Open(_folder["empty"], DataSet));
        Directory.CreateDirectory(_folder["a[b]"]);
        Assert.Throws<IOException>(() => DuckDbEngine.Open(_folder["a[b]"], DataSet));
        await File.WriteAllTextAsync(_folder["text.duckdb"], "a text", Cancellation);
        Assert.Throws<InvalidDataException>(() => DuckDbEngine.Open(_folder["text.duckdb"], DataSet));
        await FactWriter.WriteAsync(DataSet, AsOf, _folder["facts"], cancellationToken: Cancellation);
        File.Delete(_folder["facts/dimensions.parquet"]);
        Assert.Throws<InvalidDataException>(() => DuckDbEngine.Open(_folder["facts"], DataSet));
    }

    [Fact]
    public async Task Dispose_TemporaryFolder_IsEmptyAgain()
    {
        string own = _folder["temporary"];
        Directory.CreateDirectory(own);
        using (
            DuckDbEngine engine = await DuckDbEngine.LoadAsync(
                DataSet,
                AsOf,
                new DuckDbOptions { TemporaryFolder = own },
                Cancellation
            )
        )
            await engine.RunAsync(ByCountry, Cancellation);
        await FactWriter.WriteAsync(
            DataSet,
            DataSet.Partnerships.ToAsyncEnumerable(),
            AsOf,
            _folder["facts"],
            new DuckDbOptions { TemporaryFolder = own },
            Cancellation
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(own));
    }

    private sealed class NewerClassifier : IClassifier<PartnershipFact, string>
    {
        public string Version => "2";

        public Classification<string> Classify(PartnershipFact fact) => "a";
    }
}
