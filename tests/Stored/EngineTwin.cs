using System.Globalization;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.StoredTests;

/// <summary>
/// Compares an engine with a catalog by random queries: the same JSON, byte for byte, or the same issues.
/// PARTNERSHIPS_QUERIES is the number of queries, if it is set.
/// </summary>
internal static class EngineTwin
{
    /// <summary>Returns the number of queries of a comparison.</summary>
    /// <param name="usual">The number if PARTNERSHIPS_QUERIES is not set.</param>
    public static int Queries(int usual) =>
        Environment.GetEnvironmentVariable("PARTNERSHIPS_QUERIES") is { } number
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : usual;

    /// <summary>Compares answers, some queries at a time.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="catalog">The facts in memory.</param>
    /// <param name="dimensions">The dimensions.</param>
    /// <param name="queries">The number of queries.</param>
    /// <param name="output">Gets the seed.</param>
    /// <param name="threads">The number of queries at a time.</param>
    public static async Task Compare(
        IQueryEngine engine,
        PartnershipCatalog catalog,
        QueryDimensions dimensions,
        int queries,
        ITestOutputHelper output,
        int threads = 1
    )
    {
        CatalogEngine twin = new(catalog, dimensions);
        int seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        RandomQueries random = new(new Random(seed), catalog, dimensions);
        int answered = 0;
        foreach (AggregateQuery[] some in Enumerable.Range(0, queries).Select(_ => random.Next()).Chunk(threads))
        {
            CancellationToken cancellationToken = TestContext.Current.CancellationToken;
            string[] actual = await Task.WhenAll(
                some.Select(query => AnswerJson.OrIssuesOf(() => engine.RunAsync(query, cancellationToken)))
            );
            foreach ((AggregateQuery query, string answer) in some.Zip(actual))
            {
                string expected = await AnswerJson.OrIssuesOf(() => twin.RunAsync(query, cancellationToken));
                Assert.True(
                    expected == answer,
                    $"seed {seed}: {query.ToJson()}\ncatalog: {expected}\nengine:  {answer}"
                );
                answered += expected.StartsWith('{') ? 1 : 0;
            }
        }

        output.WriteLine($"{answered} of {queries} were answered");
        Assert.True(answered > (queries * 6 / 10) - 20);
    }
}
