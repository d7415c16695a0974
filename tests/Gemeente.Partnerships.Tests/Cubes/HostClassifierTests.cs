using System.Collections.Concurrent;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Cubes;

/// <summary>Conditions and classifiers of a host.</summary>
public sealed class HostClassifierTests
{
    private static readonly PartnershipDataSet DataSet = new()
    {
        Name = "Ties",
        Municipalities = World.Municipalities,
        Countries = World.Countries,
        Partnerships =
        [
            Partnership.Create("1", "0363", "Istanbul", "TR", since: 1996),
            Partnership.Create("2", "0363", "Ankara", "TR", since: 2001),
            Partnership.Create("3", "0141", "Tetouan", "MA"),
        ],
        AsOf = World.In2007,
    };

    private static readonly PartnershipCatalog Catalog = PartnershipCatalog.Create(DataSet, World.In2007);

    private static readonly PartnershipCatalog Forgiving = PartnershipCatalog.Create(
        DataSet,
        World.In2007,
        new PartnershipCatalogOptions { ClassifierErrorsAsUnknown = true }
    );

    private static readonly Dimension<PartnershipFact, string> Fails = Dimension.Create(
        "fails",
        Label.Same("fails"),
        (PartnershipFact fact) =>
            fact.Partnership.Id == "2"
                ? throw new InvalidOperationException("no answer")
                : Classification<string>.One("ok")
    );

    [Fact]
    public void FilterWhere_Condition_SelectsAndPrints()
    {
        int asked = 0;
        Filter<PartnershipFact> late = Filter.Where(
            "late",
            (PartnershipFact fact) =>
            {
                Interlocked.Increment(ref asked);
                return fact.FirstDay >= new DateOnly(2000, 1, 1);
            }
        );

        Assert.Equal(["2"], Ids(Catalog.Partnerships.Where(late)));
        Assert.Equal(1, Catalog.Partnerships.Where(late).CountBy(PartnershipDimensions.Country)["TR"].Count);
        Assert.Equal(["1", "3"], Ids(Catalog.Partnerships.Where(!late)));
        Assert.Equal("late in (true)", late.ToString());
        Assert.Equal(3, asked);
        Assert.Throws<ArgumentException>(() => Filter.Where("Not an id", (PartnershipFact _) => true));
    }

    [Fact]
    public void Filters_DoubleOperators_CombineAsSingleOnes()
    {
        Filter<PartnershipFact> turkey = PartnershipDimensions.Country.Is("TR");
        Filter<PartnershipFact> almelo = PartnershipDimensions.Municipality.Is("0141");

        Assert.Equal(turkey & almelo, turkey && almelo);
        Assert.Equal(turkey | almelo, turkey || almelo);
        Assert.Equal((turkey & !almelo) | almelo, (turkey && !almelo) || almelo);
        Assert.Equal(Filter<PartnershipFact>.All, Filter<PartnershipFact>.All || Filter<PartnershipFact>.None);
        Assert.Equal(3, Catalog.Partnerships.Where(turkey || almelo).Count);
    }

    [Fact]
    public void Where_Lambda_IsACubeThatCounts()
    {
        Cube<PartnershipFact> late = Catalog.Partnerships.Where(fact => fact.FirstDay >= new DateOnly(2000, 1, 1));

        Assert.Equal(["2"], Ids(late));
        Assert.Equal(1, late.CountBy(PartnershipDimensions.Country)["TR"].Count);
        Assert.Equal("partnerships", late.Unit);
        Assert.Equal((1, 0), (late.Certain, late.Possible));
        Assert.Equal(
            Catalog.Partnerships.Select(fact => fact.Partnership.Id),
            Catalog.Partnerships.Where(_ => true).Select(fact => fact.Partnership.Id)
        );
    }

    [Fact]
    public void QueryResult_ClassifierFails_HasIssue()
    {
        QueryDimensions dimensions = QueryDimensions.BuiltIn.With(Fails);
        AggregateQuery by = AggregateQuery.Parse("""{"by":["fails"]}""");
        AggregateQuery where = AggregateQuery.Parse("""{"by":["country"],"where":{"dimension":"fails","in":["ok"]}}""");

        DataIssue issue = Assert.Single(by.Run(Forgiving, dimensions).Issues);

        Assert.Equal(("classifier-failed", IssueSeverity.Warning), (issue.Code, issue.Severity));
        Assert.Contains("'fails' failed. Facts that count as unknown: 1.", issue.Message, StringComparison.Ordinal);
        Assert.Contains("no answer", issue.Message, StringComparison.Ordinal);
        Assert.Contains("classifier-failed", where.Run(Forgiving, dimensions).Issues.Select(other => other.Code));
        Assert.Empty(AggregateQuery.Parse("""{"by":["country"]}""").Run(Forgiving, dimensions).Issues);
        Assert.Throws<ClassifierException>(() => by.Run(Catalog, dimensions));
    }

    [Fact]
    public void Explain_ClassifierFails_IsTheReasonForUnknown()
    {
        Explanation<string> why = Forgiving.Explain("2", Fails);

        Assert.True(why.IsUnknown);
        Assert.Contains("no answer", why.ToString(), StringComparison.Ordinal);
        Assert.Contains("mislukte", why.ToString(Language.Dutch), StringComparison.Ordinal);
        Assert.True(Forgiving.Partnerships.Explain("2", Fails).IsUnknown);
        Assert.False(Forgiving.Explain("1", Fails).IsUnknown);
        Assert.Throws<ClassifierException>(() => Catalog.Explain("2", Fails));
    }

    [Fact]
    public async Task ClassifyAsync_Service_IsADimension()
    {
        var service = new Service(fact => fact.Partnership.Partner.Name!.Length > 6 ? "long" : null);
        var reports = new ConcurrentQueue<ClassificationProgress>();

        Dimension<PartnershipFact, string> length = await Catalog.Partnerships.ClassifyAsync(
            "length",
            new Label("Lengte", "Length"),
            service,
            maxParallelCalls: 2,
            new Reports(reports),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            (2, 1),
            (Catalog.Partnerships.CountBy(length)["long"].Count, Catalog.Partnerships.CountBy(length).Unknown)
        );
        Assert.Equal(3, service.Calls);
        Assert.InRange(service.MostAtOnce, 1, 2);
        Assert.Equal([1L, 2L, 3L], reports.Select(report => report.Done));
        Assert.Equal(2, Catalog.AsOf(World.In2026).Partnerships.CountBy(length)["long"].Count);
        Assert.Contains("by length", Catalog.Explain("1", length).ToString(), StringComparison.Ordinal);
        Catalog.Partnerships.Verify(length, TestContext.Current.CancellationToken);
        Assert.Equal(3, service.Calls);
    }

    [Fact]
    public async Task ClassifyAsync_NewFact_IsUnknownWithReason()
    {
        Dimension<PartnershipFact, string> length = await Catalog.Partnerships.ClassifyAsync(
            "length",
            Label.Same("Length"),
            new Service(_ => "any"),
            cancellationToken: TestContext.Current.CancellationToken
        );
        PartnershipCatalog more = Catalog.With(
            DataSet.With(new DataSetChanges { Added = [Partnership.Create("4", "0363", "Izmir", "TR", since: 2003)] })
        );

        Assert.Equal(1, more.Partnerships.CountBy(length).Unknown);
        Assert.Contains("not classified ahead", more.Explain("4", length).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(TaskCanceledException))]
    public async Task ClassifyAsync_ServiceFails_ThrowsOrIsUnknown(Type failure)
    {
        var service = new Service(fact =>
            fact.Partnership.Id == "2"
                ? throw (Exception)Activator.CreateInstance(failure, "too late")!
                : fact.Partnership.Id
        );
        CancellationToken stop = TestContext.Current.CancellationToken;

        ClassifierException thrown = await Assert.ThrowsAsync<ClassifierException>(() =>
            Catalog.Partnerships.ClassifyAsync("id", Label.Same("Id"), service, cancellationToken: stop)
        );
        Dimension<PartnershipFact, string> id = await Forgiving.Partnerships.ClassifyAsync(
            "id",
            Label.Same("Id"),
            service,
            cancellationToken: stop
        );

        Assert.Equal(("id", "2"), (thrown.DimensionId, ((PartnershipFact)thrown.Fact!).Partnership.Id));
        Assert.Contains("too late", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(
            (1, 2),
            (Forgiving.Partnerships.CountBy(id).Unknown, Forgiving.Partnerships.CountBy(id).Rows.Count)
        );
        Assert.Contains("too late", Forgiving.Explain("2", id).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClassifyAsync_FactWithoutKey_IsNotBlamedOnTheClassifier()
    {
        Cube<PartnershipFact> Keyed(Func<PartnershipFact, string> key) =>
            Cube.Create(
                Catalog.Partnerships.AsEnumerable(),
                new CubeOptions<PartnershipFact> { Key = key, ClassifierErrorsAsUnknown = true }
            );
        var service = new Service(_ => "any");
        CancellationToken stop = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Keyed(_ => null!).ClassifyAsync("id", Label.Same("Id"), service, cancellationToken: stop)
        );
        await Assert.ThrowsAsync<FormatException>(() =>
            Keyed(_ => throw new FormatException("key"))
                .ClassifyAsync("id", Label.Same("Id"), service, cancellationToken: stop)
        );
    }

    [Fact]
    public async Task ClassifyAsync_BadCalls_AreRefused()
    {
        var service = new Service(_ => "any");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Catalog.Partnerships.ClassifyAsync("id", Label.Same("Id"), service, cancellationToken: stopped.Token)
        );
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            Catalog.Partnerships.ClassifyAsync("id", Label.Same("Id"), service, 0, null, CancellationToken.None)
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Cube.Create(Catalog.Partnerships.AsEnumerable())
                .ClassifyAsync("id", Label.Same("Id"), service, cancellationToken: CancellationToken.None)
        );
    }

    private static IEnumerable<string> Ids(Cube<PartnershipFact> cube) =>
        cube.Select(fact => fact.Partnership.Id).Order(StringComparer.Ordinal);

    private sealed class Reports(ConcurrentQueue<ClassificationProgress> reports) : IProgress<ClassificationProgress>
    {
        public void Report(ClassificationProgress value) => reports.Enqueue(value);
    }

    private sealed class Service(Func<PartnershipFact, string?> answer) : IAsyncClassifier<PartnershipFact, string>
    {
        private int _calls;
        private int _atOnce;

        public int Calls => _calls;

        public int MostAtOnce { get; private set; }

        public Label Rule => new("naar lengte", "by length");

        public async ValueTask<Classification<string>> ClassifyAsync(
            PartnershipFact fact,
            CancellationToken cancellationToken
        )
        {
            Interlocked.Increment(ref _calls);
            int atOnce = Interlocked.Increment(ref _atOnce);
            lock (this)
                MostAtOnce = Math.Max(MostAtOnce, atOnce);
            await Task.Delay(5, cancellationToken);
            Interlocked.Decrement(ref _atOnce);
            return answer(fact) is { } category ? Classification<string>.One(category) : Classification<string>.Unknown;
        }
    }
}
