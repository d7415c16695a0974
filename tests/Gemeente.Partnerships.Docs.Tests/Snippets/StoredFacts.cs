using Gemeente.Partnerships;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.DuckDb;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Host.Snippets;

/// <summary>They write to the current folder of the tests.</summary>
public sealed class StoredFacts : IDisposable
{
    private readonly DateOnly asOf = new(2007, 6, 30);

    public void Dispose()
    {
        Directory.Delete("facts", recursive: true);
        File.Delete("facts.duckdb");
    }

    [Fact]
    public async Task Facts_WrittenAndOpened_AnswerQueries()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        PartnershipDataSet dataSet = NcdoDataSet.Load();

        #region write
        DuckDbOptions options = new() { MaxMemoryBytes = 500_000_000, MaxThreads = 2 };
        await FactWriter.WriteAsync(dataSet, asOf, "facts", options, cancellationToken); // a folder of Parquet files
        await FactWriter.WriteAsync(dataSet, asOf, "facts.duckdb", options, cancellationToken); // or one file
        #endregion

        using MemoryStream stream = new();
        PartnershipJson.Write(dataSet, stream, new PartnershipJsonWriteOptions());
        stream.Position = 0;
        PartnershipDataSet registers = dataSet with { Partnerships = [] };
        PartnershipJsonReadOptions readOptions = new()
        {
            Municipalities = dataSet.Municipalities,
            Countries = dataSet.Countries,
        };

        #region stream
        IAsyncEnumerable<Partnership> partnerships = PartnershipJson.ReadPartnershipsAsync(
            stream,
            readOptions,
            cancellationToken
        );
        await FactWriter.WriteAsync(registers, partnerships, asOf, "facts", options, cancellationToken);
        #endregion

        #region ask
        using DuckDbEngine engine = DuckDbEngine.Open("facts", registers, options);
        QueryResult answer = await engine.RunAsync(AggregateQuery.Parse("""{"by":["country"]}"""), cancellationToken);
        #endregion

        Assert.Equal(39, answer.Total);
        Dimension<PartnershipFact, string> distance = Dimension.FromTable(
            "far",
            Label.Same("far"),
            PartnershipDimensions.Country,
            new Dictionary<string, string> { ["TR"] = "far" }
        );

        #region dimensions
        DuckDbOptions withDistance = options with { Dimensions = QueryDimensions.BuiltIn.With(distance) };
        #endregion

        using DuckDbEngine own = await DuckDbEngine.LoadAsync(dataSet, asOf, withDistance, cancellationToken);
        Assert.Equal(
            13,
            (await own.RunAsync(new AggregateQuery { Where = QueryFilter.In("far", "far") }, cancellationToken)).Total
        );
    }
}
