using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.ClickHouse.Storing;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.ClickHouse.Tests;

/// <summary>Opening loaded facts, answers, limits, and newer loads.</summary>
public sealed class ClickHouseEngineTests(LocalCluster cluster)
{
    private static readonly PartnershipDataSet DataSet = DataSets.Load("ncdo");
    private static readonly DateOnly AsOf = new(2007, 6, 30);
    private static readonly AggregateQuery ByCountry = new() { By = ["country"] };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_OtherDate_IsRefused()
    {
        using ClickHouseEngine engine = await LoadAsync("other_date");
        InvalidQueryException refused = await Assert.ThrowsAsync<InvalidQueryException>(() =>
            engine.RunAsync(ByCountry with { AsOf = new DateOnly(2020, 1, 1) }, Cancellation)
        );
        Assert.Equal(("$.asOf", "other-date"), (refused.Issues[0].JsonPath, refused.Issues[0].Code));
        Assert.Equal(39, (await engine.RunAsync(new AggregateQuery { AsOf = AsOf }, Cancellation)).Total);
    }

    [Theory]
    [InlineData("ncdo", 2007)]
    [InlineData("documented", 2024)]
    [InlineData("dutch-links", 2024)]
    public async Task RunAsync_EmbeddedDataSet_EqualsTheCatalogByEachDimension(string name, int year)
    {
        await cluster.StartAsync();
        PartnershipDataSet dataSet = DataSets.Load(name);
        DateOnly asOf = new(year, 6, 30);
        ClickHouseOptions options = cluster.Options with { Name = $"embedded_{name.Replace('-', '_')}" };
        await ClickHouseLoader.LoadAsync(dataSet, asOf, options, Cancellation);
        using ClickHouseEngine engine = await ClickHouseEngine.OpenAsync(dataSet, options, asOf, Cancellation);
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, asOf);
        foreach (AggregateQuery query in EachDimension())
        {
            Assert.Equal(AnswerJson.Of(query.Run(catalog)), AnswerJson.Of(await engine.RunAsync(query, Cancellation)));
        }
    }

    [Fact]
    public async Task RunAsync_SumOver64Bits_IsExact()
    {
        ClickHouseOptions options = cluster.Options with { Dimensions = HostDimensions.All };
        using ClickHouseEngine engine = await LoadAsync("sums", HostDimensions.All);
        AggregateQuery query = new() { Aggregate = QueryAggregate.Sum("large") };
        QueryResult answer = await engine.RunAsync(query, Cancellation);
        Assert.True(answer.Summary!.SumLower > long.MaxValue / 10_000m);
        Assert.Equal(
            AnswerJson.Of(query.Run(PartnershipCatalog.Create(DataSet, AsOf), options.Dimensions)),
            AnswerJson.Of(answer)
        );
    }

    [Fact]
    public async Task RunAsync_OverALimit_IsRefusedAsByACatalog()
    {
        ClickHouseOptions options = await LoadedAsync("limits");
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
            using ClickHouseEngine limited = await ClickHouseEngine.OpenAsync(
                DataSet,
                options with
                {
                    Limits = limits,
                },
                cancellationToken: Cancellation
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
    public async Task RunAsync_NewerLoad_AnswersFromItAtOnceAndItsTablesAreTheOnlyOnes()
    {
        ClickHouseOptions options = await LoadedAsync("newer");
        using ClickHouseEngine engine = await ClickHouseEngine.OpenAsync(
            DataSet,
            options,
            cancellationToken: Cancellation
        );
        Assert.Equal(39, (await engine.RunAsync(ByCountry, Cancellation)).Total);
        for (int count = 5; count < 8; count++)
        {
            PartnershipDataSet fewer = DataSet with { Partnerships = [.. DataSet.Partnerships.Take(count)] };
            await ClickHouseLoader.LoadAsync(fewer, AsOf, options, Cancellation);
            QueryResult answer = await engine.RunAsync(ByCountry, Cancellation);
            Assert.Equal(AnswerJson.Of(ByCountry.Run(PartnershipCatalog.Create(fewer, AsOf))), AnswerJson.Of(answer));
        }

        foreach (LocalServer server in cluster.Servers)
        {
            string tables = await server.RunAsync(
                "SELECT name FROM system.tables WHERE name LIKE 'newer%' ORDER BY name"
            );
            Assert.Equal(
                [
                    "newer_20070630_4_dimensions",
                    "newer_20070630_4_measures",
                    "newer_20070630_4_municipalities",
                    "newer_20070630_4_municipalities_all",
                    "newer_20070630_4_partnerships",
                    "newer_20070630_4_partnerships_all",
                    "newer_loads",
                ],
                tables.Split('\n')
            );
        }
    }

    /// <summary>Each answer is of one load, also while loads follow each other.</summary>
    [Fact]
    public async Task RunAsync_WhileLoadsFollow_IsOfOneLoad()
    {
        ClickHouseOptions options = await LoadedAsync("follow");
        using ClickHouseEngine engine = await ClickHouseEngine.OpenAsync(
            DataSet,
            options,
            cancellationToken: Cancellation
        );
        AggregateQuery query = AggregateQuery.Parse(
            """{"by":["country","theme"],"measure":{"distinct":"municipality"}}"""
        );
        PartnershipDataSet[] versions = [DataSet, DataSet with { Partnerships = [.. DataSet.Partnerships.Take(20)] }];
        string[] expected = [.. versions.Select(v => AnswerJson.Of(query.Run(PartnershipCatalog.Create(v, AsOf))))];
        using CancellationTokenSource done = new();
        Task loading = Task.Run(
            async () =>
            {
                for (int i = 1; i <= 11; i++)
                    await ClickHouseLoader.LoadAsync(versions[i % 2], AsOf, options, Cancellation);
                await done.CancelAsync();
            },
            Cancellation
        );
        while (!done.IsCancellationRequested && !loading.IsFaulted)
            Assert.Contains(AnswerJson.Of(await engine.RunAsync(query, Cancellation)), expected);
        await loading;
        Assert.Equal(expected[1], AnswerJson.Of(await engine.RunAsync(query, Cancellation)));
    }

    [Fact]
    public async Task RunAsync_TooSlow_Ends()
    {
        ClickHouseOptions options = await LoadedAsync("slow");
        using ClickHouseEngine engine = await ClickHouseEngine.OpenAsync(
            DataSet,
            options,
            cancellationToken: Cancellation
        );
        using CancellationTokenSource stopped = new();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.RunAsync(ByCountry, stopped.Token));
        for (int i = 0; i < 10; i++)
        {
            using CancellationTokenSource soon = new(TimeSpan.FromMilliseconds(i));
            try
            {
                await engine.RunAsync(ByCountry, soon.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.True(soon.IsCancellationRequested);
            }
        }

        Assert.Equal(39, (await engine.RunAsync(ByCountry, Cancellation)).Total);
    }

    /// <summary>A stop reaches the server, and through it the shards.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadAsync_StoppedOrTooSlow_EndsOnTheServers(bool isStopped)
    {
        ClickHouseOptions options = await LoadedAsync($"stop{isStopped}");
        using ClickHouseCluster servers = new(options);
        string mark = $"mark{isStopped}";
        string slow =
            $"SELECT sum(sleepEachRow(0.02)) AS {mark} FROM cluster('facts', 'system', 'numbers') WHERE number < 60000 "
            + "SETTINGS max_block_size = 10";
        using CancellationTokenSource stop = new();
        Task<byte[]> reading = servers.First.ReadAsync(
            slow,
            isStopped ? TimeSpan.FromMinutes(10) : TimeSpan.FromSeconds(2),
            stop.Token
        );
        await Until(async () => (await RunningAsync(mark)).All(count => count > 0) || reading.IsCompleted);
        Assert.False(reading.IsCompleted, $"{reading.Exception}");
        if (isStopped)
        {
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        }
        else
        {
            TimeoutException tooLong = await Assert.ThrowsAsync<TimeoutException>(() => reading);
            Assert.Contains(cluster.Servers[0].Address.ToString(), tooLong.Message, StringComparison.Ordinal);
        }

        await Until(async () => (await RunningAsync(mark)).All(count => count == 0));
    }

    [Fact]
    public async Task OpenAsync_FactsThatDoNotFit_AreRefused()
    {
        ClickHouseOptions options = await LoadedAsync("fit");
        InvalidDataException refused = await OpenFails(options with { Name = "none" });
        Assert.Contains("no facts", refused.Message, StringComparison.Ordinal);
        refused = await OpenFails(options, new DateOnly(2020, 1, 1));
        Assert.Contains("2020-01-01", refused.Message, StringComparison.Ordinal);
        refused = await OpenFails(
            options with
            {
                Dimensions = QueryDimensions.BuiltIn.With(
                    Dimension.One("mayor", Label.Same("x"), Label.Same("x"), (PartnershipFact _) => "a")
                ),
            }
        );
        Assert.Contains("'mayor'", refused.Message, StringComparison.Ordinal);
        refused = await OpenFails(
            options with
            {
                Dimensions = QueryDimensions.BuiltIn.With(
                    Measure.Create("cost", Label.Same("cost"), "euro", (PartnershipFact _) => MeasureValue.Unknown)
                ),
            }
        );
        Assert.Contains("'cost'", refused.Message, StringComparison.Ordinal);
        refused = await OpenFails(options with { Servers = [options.Servers[0]] });
        Assert.Contains("has 2 shards", refused.Message, StringComparison.Ordinal);
        refused = await OpenFails(options with { Cluster = "unknown" });
        Assert.Contains("has 0 shards", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => OpenAsync(options with { Cluster = null }));
    }

    /// <summary>One server needs no cluster, and facts of two dates do not affect each other.</summary>
    [Fact]
    public async Task OpenAsync_OneServerAndTwoDates_AnswersOfEachDate()
    {
        await cluster.StartAsync();
        ClickHouseOptions options = new() { Servers = [cluster.Servers[1].Address], Name = "alone" };
        DateOnly other = new(1990, 1, 1);
        await ClickHouseLoader.LoadAsync(DataSet, AsOf, options, Cancellation);
        await ClickHouseLoader.LoadAsync(DataSet, other, options, Cancellation);
        foreach ((DateOnly? asked, DateOnly expected) in ((DateOnly?, DateOnly)[])[(AsOf, AsOf), (null, other)])
        {
            using ClickHouseEngine engine = await ClickHouseEngine.OpenAsync(DataSet, options, asked, Cancellation);
            Assert.Equal(expected, engine.AsOfDate);
            Assert.Equal(
                AnswerJson.Of(ByCountry.Run(PartnershipCatalog.Create(DataSet, expected))),
                AnswerJson.Of(await engine.RunAsync(ByCountry, Cancellation))
            );
        }
    }

    [Fact]
    public void ToString_Password_IsNotShown()
    {
        ClickHouseOptions options = new() { User = "reader", Password = "secret" };
        Assert.DoesNotContain("secret", options.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => options with { Servers = [] });
        Assert.Throws<ArgumentException>(() => options with { Servers = [new Uri("http://user:secret@localhost/")] });
        Assert.Throws<ArgumentException>(() => options with { Servers = [new Uri("ftp://localhost/")] });
        Assert.Throws<ArgumentException>(() => options with { Name = "a-b" });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { BatchRows = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => options with { MaxQueryTime = TimeSpan.Zero });
    }

    internal static IEnumerable<AggregateQuery> EachDimension()
    {
        foreach (QueryCube cube in Enum.GetValues<QueryCube>())
        {
            bool isOfMunicipalities = cube is QueryCube.Municipalities or QueryCube.InvolvedMunicipalities;
            IEnumerable<string> dimensions = isOfMunicipalities
                ? QueryDimensions.BuiltIn.Municipalities.Select(dimension => dimension.Id)
                : QueryDimensions.BuiltIn.Partnerships.Select(dimension => dimension.Id);
            IEnumerable<string> measures = isOfMunicipalities
                ? QueryDimensions.BuiltIn.MunicipalityMeasures.Select(measure => measure.Id)
                : QueryDimensions.BuiltIn.PartnershipMeasures.Select(measure => measure.Id);
            yield return new AggregateQuery { Cube = cube };
            foreach (string dimension in dimensions)
                yield return new AggregateQuery { Cube = cube, By = [dimension] };
            foreach (string measure in measures)
                yield return new AggregateQuery
                {
                    Cube = cube,
                    By = ["province", "country"],
                    Aggregate = QueryAggregate.Sum(measure),
                };
        }
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        while (!await condition())
            await Task.Delay(20, Cancellation);
    }

    /// <summary>Returns the number of statements with a mark on each server.</summary>
    private async Task<int[]> RunningAsync(string mark) =>
        await Task.WhenAll(
            cluster.Servers.Select(async server =>
                int.Parse(
                    await server.RunAsync(
                        $"SELECT count() FROM system.processes WHERE query LIKE '%{mark}%' "
                            + "AND query NOT LIKE '%system.processes%'"
                    ),
                    System.Globalization.CultureInfo.InvariantCulture
                )
            )
        );

    private async Task<ClickHouseOptions> LoadedAsync(string name, QueryDimensions? dimensions = null)
    {
        await cluster.StartAsync();
        ClickHouseOptions options = cluster.Options with
        {
            Name = name,
            Dimensions = dimensions ?? QueryDimensions.BuiltIn,
        };
        await ClickHouseLoader.LoadAsync(DataSet, AsOf, options, Cancellation);
        return options;
    }

    private async Task<ClickHouseEngine> LoadAsync(string name, QueryDimensions? dimensions = null) =>
        await OpenAsync(await LoadedAsync(name, dimensions));

    private static Task<ClickHouseEngine> OpenAsync(ClickHouseOptions options, DateOnly? asOf = null) =>
        ClickHouseEngine.OpenAsync(DataSet, options, asOf, Cancellation);

    private static Task<InvalidDataException> OpenFails(ClickHouseOptions options, DateOnly? asOf = null) =>
        Assert.ThrowsAsync<InvalidDataException>(() => OpenAsync(options, asOf));
}
