using System.Collections.Concurrent;
using System.Text.Json;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.StoredTests;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Data.Tests.Queries;

/// <summary>An engine of a host makes the answers of a catalog.</summary>
public sealed class StoredAnswersTests(ITestOutputHelper output)
{
    private static readonly PartnershipDataSet DataSet = NcdoDataSet.Load();
    private static readonly DateOnly AsOf = new(2012, 1, 1);
    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(DataSet, AsOf);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ncdo")]
    [InlineData("documented")]
    public async Task Create_RandomQueries_EqualCatalog(string name)
    {
        PartnershipDataSet dataSet = DataSets.Load(name);
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, AsOf);
        QueryDimensions dimensions = QueryDimensions.BuiltIn.HideReconstructed();
        CachingEngine engine = new(
            new CatalogEngine(catalog, dimensions),
            new StoredAnswers(dataSet, AsOf, dimensions)
        );
        await EngineTwin.Compare(engine, catalog, dimensions, queries: 400, output);
    }

    [Fact]
    public async Task Create_SecondTime_ComesFromTheCache()
    {
        CachingEngine engine = new(new CatalogEngine(Catalog), new StoredAnswers(DataSet, AsOf));
        AggregateQuery query = new()
        {
            By = ["country", "theme"],
            Where = QueryFilter.In("country", "TR"),
            Aggregate = QueryAggregate.Sum("distance"),
        };
        string expected = AnswerJson.Of(query.Run(Catalog));
        Assert.Equal(expected, AnswerJson.Of(await engine.RunAsync(query, Stop)));
        Assert.Equal(expected, AnswerJson.Of(await engine.RunAsync(query, Stop)));
        Assert.Equal(1, engine.Hits);
    }

    [Fact]
    public void Create_CountsOfAnotherQuery_AreRefused()
    {
        StoredAnswers answers = new(DataSet, AsOf);
        AggregateQuery query = new() { By = ["country", "status"] };
        StoredCounts right = StoredCounts.Of(query.Run(Catalog));
        Assert.Equal(AnswerJson.Of(query.Run(Catalog)), AnswerJson.Of(answers.Create(query, right)));
        StoredCount first = right.Cells[0];

        Refused("Cells has a count with 2 codes instead of 1", right, new AggregateQuery { By = ["country"] });
        Refused("Cells has 'no-such', which", With(right, [.. right.Cells, new(["TR", "no-such"], 0, 0)]));
        Refused($"Cells has '{first.Codes[0]}', '{first.Codes[1]}' twice", With(right, [.. right.Cells, first]));
        Refused("which is more than the total of", With(right, [new(first.Codes, right.Total.Count + 1, 0)]));
        Refused($"facts instead of {right.Total.Count}", With(right, [first]));
        Refused("no sums for", right, query with { Aggregate = QueryAggregate.Sum("distance") });
        Refused("Margins has 2 lists instead of 3", right, query with { By = ["country", "status", "theme"] }, []);
        Assert.Throws<InvalidQueryException>(() => answers.Create(query with { AsOf = new(2000, 1, 1) }, right));
        Assert.Throws<InvalidQueryException>(() => answers.Create(new AggregateQuery { By = ["no-such"] }, right));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StoredCount(["TR"], 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StoredCount(["TR"], -1, 0));
        Assert.Throws<ArgumentException>(() => With(right, [null!]));

        void Refused(
            string says,
            StoredCounts counts,
            AggregateQuery? asked = null,
            IReadOnlyList<StoredCount>? cells = null
        ) =>
            Assert.Contains(
                says,
                Assert
                    .Throws<ArgumentException>(() =>
                        answers.Create(asked ?? query, cells is null ? counts : With(counts, [Three(right)]))
                    )
                    .Message,
                StringComparison.Ordinal
            );

        static StoredCount Three(StoredCounts counts) => new([null, null, null], counts.Total.Count, 0);
    }

    /// <summary>The classifier stops the query while facts are classified; the next pass does not begin.</summary>
    [Fact]
    public async Task RunAsync_StoppedWhileItRuns_EndsBeforeTheNextPass()
    {
        using CancellationTokenSource stop = new();
        int classified = 0;
        Dimension<PartnershipFact, bool> stopping = Dimension.Create(
            "stopping",
            Label.Same("stopping"),
            (PartnershipFact _) =>
            {
                classified++;
                stop.Cancel();
                return Classification<bool>.One(true);
            }
        );
        CatalogEngine engine = new(Catalog, QueryDimensions.BuiltIn.With(stopping));
        AggregateQuery query = new() { By = ["stopping"] };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.RunAsync(query, stop.Token));
        Assert.NotEqual(0, classified);
        Assert.NotEqual(0, (await engine.RunAsync(query, Stop)).Total);
    }

    private static StoredCounts With(StoredCounts counts, IReadOnlyList<StoredCount> cells) =>
        new()
        {
            Total = counts.Total,
            Cells = cells,
            Margins = counts.Margins,
            Unknown = counts.Unknown,
            WithoutUnit = counts.WithoutUnit,
            Evidence = counts.Evidence,
        };

    /// <summary>Keeps the counts of answers as JSON, as a cache outside the process does.</summary>
    private sealed class CachingEngine(IQueryEngine inner, StoredAnswers answers) : IQueryEngine
    {
        private readonly ConcurrentDictionary<AggregateQuery, (string Counts, ValueList<DataIssue> Issues)> _kept = [];

        public int Hits { get; private set; }

        public DateOnly AsOfDate => inner.AsOfDate;

        public async Task<QueryResult> RunAsync(AggregateQuery query, CancellationToken cancellationToken = default)
        {
            if (_kept.TryGetValue(query, out (string Counts, ValueList<DataIssue> Issues) kept))
            {
                Hits++;
            }
            else
            {
                QueryResult answer = await inner.RunAsync(query, cancellationToken);
                kept = _kept[query] = (JsonSerializer.Serialize(StoredCounts.Of(answer)), answer.Issues);
            }

            return answers.Create(query, JsonSerializer.Deserialize<StoredCounts>(kept.Counts)!, kept.Issues);
        }
    }
}
