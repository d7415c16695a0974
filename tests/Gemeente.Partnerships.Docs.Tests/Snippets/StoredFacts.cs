using Apache.Arrow.Ipc;
using Gemeente.Partnerships;
using Gemeente.Partnerships.AspNetCore;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.DuckDb;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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

        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, asOf);
        using MemoryStream file = new();

        #region arrow
        using IArrowArrayStream rows = catalog.Partnerships.ToArrow([
            PartnershipDimensions.Country,
            PartnershipDimensions.Theme,
            PartnershipDimensions.StartDate,
        ]);
        using ArrowStreamWriter writer = new(file, rows.Schema);
        while (await rows.ReadNextRecordBatchAsync(cancellationToken) is { } batch)
            await writer.WriteRecordBatchAsync(batch, cancellationToken);
        await writer.WriteEndAsync(cancellationToken);
        #endregion

        file.Position = 0;
        using ArrowStreamReader reader = new(file);
        Assert.Equal(39, (await reader.ReadNextRecordBatchAsync(cancellationToken)).Length);

        WebApplicationBuilder builder = WebApplication.CreateBuilder([
            "--Partnerships:DataSet",
            "ncdo",
            "--Partnerships:AsOf",
            "2007-06-30",
            "--Partnerships:Engine",
            "duckdb:facts",
        ]);

        #region engine
        IConfigurationSection section = builder.Configuration.GetSection("Partnerships"); // "Engine": "duckdb:facts"
        builder.Services.AddPartnerships().Bind(section);
        builder.Services.AddDuckDbEngine(section);
        #endregion

        await using ServiceProvider services = builder.Services.BuildServiceProvider();
        Assert.Equal(
            39,
            (await services.GetRequiredService<IQueryEngine>().RunAsync(new AggregateQuery(), cancellationToken)).Total
        );

        using DuckDbEngine own = await DuckDbEngine.LoadAsync(dataSet, asOf, withDistance, cancellationToken);
        Assert.Equal(
            13,
            (await own.RunAsync(new AggregateQuery { Where = QueryFilter.In("far", "far") }, cancellationToken)).Total
        );
    }
}
