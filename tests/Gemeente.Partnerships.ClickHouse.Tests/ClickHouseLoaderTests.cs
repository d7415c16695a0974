using System.Net;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.ClickHouse.Tests;

/// <summary>Loads in batches: lost and repeated ones, errors, and codes of one category.</summary>
public sealed class ClickHouseLoaderTests(LocalCluster cluster)
{
    private static readonly PartnershipDataSet DataSet = DataSets.Load("dutch-links");
    private static readonly DateOnly AsOf = new(2024, 1, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A batch that is sent again is stored once, whether the first one was stored or not.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LoadAsync_AnswersOfBatchesAreLost_EachRowIsThereOnce(bool isStored)
    {
        ClickHouseOptions options = await Options($"lost{isStored}");
        int lost = 0;
        await ClickHouseLoader.LoadAsync(
            DataSet,
            AsOf,
            options with
            {
                BatchRows = 100,
                NewHandler = () =>
                    new Network(
                        async (request, send) =>
                        {
                            bool isLost = Network.IsBatch(request) && Interlocked.Increment(ref lost) % 3 == 1;
                            if (!isLost || isStored)
                            {
                                HttpResponseMessage answer = await send(request);
                                if (!isLost)
                                    return answer;
                                answer.Dispose();
                            }

                            throw new HttpRequestException("The answer was lost.");
                        }
                    ),
            },
            Cancellation
        );
        Assert.True(lost > 5);
        await HasTheFactsOnce(options);
    }

    /// <summary>A batch that reaches a server twice is found, and the load is not published.</summary>
    [Fact]
    public async Task LoadAsync_BatchArrivesTwice_IsRefused()
    {
        ClickHouseOptions options = await Options("twice");
        await ClickHouseLoader.LoadAsync(DataSet, AsOf, options, Cancellation);
        int batches = 0;
        InvalidDataException refused = await Assert.ThrowsAsync<InvalidDataException>(() =>
            ClickHouseLoader.LoadAsync(
                DataSet with
                {
                    Partnerships = [.. DataSet.Partnerships.Take(100)],
                },
                AsOf,
                options with
                {
                    NewHandler = () =>
                        new Network(
                            async (request, send) =>
                            {
                                if (Network.IsBatch(request) && Interlocked.Increment(ref batches) == 1)
                                    (await send(await Network.CopyOf(request))).Dispose();
                                return await send(request);
                            }
                        ),
                },
                Cancellation
            )
        );
        Assert.Contains("batch 0", refused.Message, StringComparison.Ordinal);
        await HasTheFactsOnce(options);
    }

    [Fact]
    public async Task LoadAsync_StreamInAnyOrder_IsTheDataSet()
    {
        ClickHouseOptions options = await Options("stream");
        await ClickHouseLoader.LoadAsync(
            DataSet with
            {
                Partnerships = [],
            },
            DataSet.Partnerships.Reverse().ToAsyncEnumerable(),
            AsOf,
            options,
            Cancellation
        );
        await HasTheFactsOnce(options);
        await ClickHouseLoader.LoadAsync(new Source(), AsOf, options, Cancellation);
        await HasTheFactsOnce(options);
        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            ClickHouseLoader.LoadAsync(
                DataSet,
                DataSet.Partnerships.Concat(DataSet.Partnerships.Take(1)).ToAsyncEnumerable(),
                AsOf,
                options,
                Cancellation
            )
        );
        Assert.Contains($"'{DataSet.Partnerships.First().Id}'", refused.Message, StringComparison.Ordinal);
        await HasTheFactsOnce(options);
    }

    [Fact]
    public async Task LoadAsync_FactThatCannotBeStored_LeavesTheOlderLoad()
    {
        ClickHouseOptions options = await Options("older");
        await ClickHouseLoader.LoadAsync(DataSet, AsOf, options, Cancellation);
        foreach (
            (Type expected, Func<PartnershipFact, string> category) in ((Type, Func<PartnershipFact, string>)[])
                [
                    (typeof(InvalidOperationException), _ => "\0"),
                    (typeof(InvalidOperationException), _ => "\uD800"),
                    (typeof(ClassifierException), _ => throw new NotSupportedException("failed")),
                ]
        )
        {
            await Assert.ThrowsAsync(
                expected,
                () =>
                    ClickHouseLoader.LoadAsync(
                        DataSet,
                        AsOf,
                        options with
                        {
                            Dimensions = QueryDimensions.BuiltIn.With(
                                Dimension.One("odd", Label.Same("x"), Label.Same("x"), category)
                            ),
                        },
                        Cancellation
                    )
            );
        }

        using CancellationTokenSource stopped = new();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ClickHouseLoader.LoadAsync(DataSet, AsOf, options, stopped.Token)
        );
        await HasTheFactsOnce(options);
    }

    /// <summary>
    /// Partners have two spellings, in other municipalities, so that a load meets them in another order than a catalog.
    /// </summary>
    [Fact]
    public async Task LoadAsync_TwoSpellingsOfAPartner_EqualsTheCatalog() =>
        await TwoSpellingsEqualTheCatalog(await Options("spellings"));

    internal static async Task TwoSpellingsEqualTheCatalog(ClickHouseOptions options)
    {
        PartnershipDataSet one = DataSets.Load("ncdo");
        Partnership first = one.Partnerships.First();
        PartnershipDataSet dataSet = one with
        {
            Partnerships =
            [
                .. one.Partnerships,
                .. one
                    .Partnerships.Where(partnership => partnership.Partner.Name is not null)
                    .Select(partnership =>
                        partnership with
                        {
                            Id = $"{partnership.Id}-again",
                            Municipality = first.Municipality,
                            ContinuedBy = first.ContinuedBy,
                            Partner = partnership.Partner with { Name = partnership.Partner.Name!.ToUpperInvariant() },
                        }
                    ),
            ],
        };
        DateOnly asOf = new(2007, 6, 30);
        options = options with
        {
            Dimensions = QueryDimensions.BuiltIn.With(
                Dimension.Many(
                    "partners",
                    Label.Same("partners"),
                    Label.Same("x"),
                    (PartnershipFact fact) =>
                        PartnerIdentity.Of(fact.Partnership.Partner) is { } partner
                            ? (PartnerIdentity[])[partner, new(partner.Country, partner.Kind, "Utopia")]
                            : [],
                    new CodeList<PartnerIdentity>
                    {
                        IsMultiValued = true,
                        Code = partner => partner.ToString(),
                        Parser = PartnerIdentity.TryParse,
                    }
                )
            ),
        };
        await ClickHouseLoader.LoadAsync(dataSet, asOf, options, Cancellation);
        using ClickHouseEngine engine = await ClickHouseEngine.OpenAsync(
            dataSet,
            options,
            cancellationToken: Cancellation
        );
        CatalogEngine twin = new(PartnershipCatalog.Create(dataSet, asOf), options.Dimensions);
        foreach (
            string json in (string[])
                [
                    """{"by":["partner"]}""",
                    """{"cube":"all-partnerships","by":["partner"]}""",
                    """{"by":["partners"]}""",
                    """{"by":["country"],"measure":{"distinct":"partner"}}""",
                    """{"measure":{"distinct":"partners"}}""",
                    """{"where":{"dimension":"partner","in":["TR:municipality:DENIZLI","TR:municipality:denizli"]}}""",
                ]
        )
        {
            AggregateQuery query = AggregateQuery.Parse(json);
            Assert.Equal(
                await AnswerJson.OrIssuesOf(() => twin.RunAsync(query, Cancellation)),
                await AnswerJson.OrIssuesOf(() => engine.RunAsync(query, Cancellation))
            );
        }
    }

    private async Task<ClickHouseOptions> Options(string name)
    {
        await cluster.StartAsync();
        return cluster.Options with { Name = name };
    }

    private static Task HasTheFactsOnce(ClickHouseOptions options) => HasTheFactsOnce(options, DataSet, AsOf);

    internal static async Task HasTheFactsOnce(ClickHouseOptions options, PartnershipDataSet dataSet, DateOnly asOf)
    {
        using ClickHouseEngine engine = await ClickHouseEngine.OpenAsync(
            dataSet,
            options,
            cancellationToken: Cancellation
        );
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, asOf);
        foreach (
            string json in (string[])
                [
                    """{"cube":"all-partnerships","by":["status","theme"]}""",
                    """{"by":["country"],"measure":{"distinct":"municipality"}}""",
                    """{"cube":"municipalities","by":["province"],"measure":{"sum":"inhabitants"}}""",
                ]
        )
        {
            AggregateQuery query = AggregateQuery.Parse(json);
            Assert.Equal(AnswerJson.Of(query.Run(catalog)), AnswerJson.Of(await engine.RunAsync(query, Cancellation)));
        }
    }

    private sealed class Source : IPartnershipSource
    {
        public ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken = default) => new(DataSet);
    }

    /// <summary>A network that loses or repeats requests.</summary>
    private sealed class Network(
        Func<HttpRequestMessage, Func<HttpRequestMessage, Task<HttpResponseMessage>>, Task<HttpResponseMessage>> pass
    ) : DelegatingHandler(new SocketsHttpHandler())
    {
        /// <summary>Returns true for a batch of facts.</summary>
        public static bool IsBatch(HttpRequestMessage request) =>
            WebUtility.UrlDecode(request.RequestUri!.Query).Contains("_loading\" FORMAT", StringComparison.Ordinal);

        public static async Task<HttpRequestMessage> CopyOf(HttpRequestMessage request) =>
            new(request.Method, request.RequestUri)
            {
                Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(Cancellation)),
            };

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) => pass(request, passed => base.SendAsync(passed, cancellationToken));
    }
}
