using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Gemeente.Partnerships.Data.Tests.Hosting;

/// <summary>Tests the metrics and spans of a set, with listeners of the runtime.</summary>
public sealed class PartnershipTelemetryTests : IDisposable
{
    private const string Set = "telemetry";

    private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> _metrics = [];
    private readonly ConcurrentQueue<Activity> _spans = [];
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;

    public PartnershipTelemetryTests()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Gemeente.Partnerships")
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.Start();
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Gemeente.Partnerships",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (Set.Equals(span.GetTagItem("partnerships.set")))
                    _spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(_activities);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
    }

    [Fact]
    public async Task Host_LoadQueryReload_AreMeasured()
    {
        Dimension<PartnershipFact, bool> broken = Dimension.Create(
            "broken",
            Label.Same("broken"),
            (PartnershipFact fact) =>
                fact.Partnership.Id == "ncdo-01" ? throw new IOException("gone") : Classification<bool>.One(true)
        );
        await using ServiceProvider services = new ServiceCollection()
            .AddPartnerships(
                Set,
                p =>
                    p.UseDataSet(_ => NcdoDataSet.Load())
                        .AsOf(NcdoDataSet.ReferenceDate)
                        .AddDimension(broken)
                        .UseOptions(new PartnershipCatalogOptions { ClassifierErrorsAsUnknown = true })
            )
            .BuildServiceProvider();
        await services.LoadPartnershipsAsync(Stop);
        PartnershipStore store = services.GetRequiredKeyedService<PartnershipStore>(Set);
        QueryDimensions dimensions = services.GetRequiredKeyedService<QueryDimensions>(Set);
        new AggregateQuery { By = ["broken"] }.Run(store.Current.Catalog, dimensions);
        Assert.Throws<InvalidQueryException>(() =>
            new AggregateQuery { By = ["contry"] }.Run(store.Current.Catalog, dimensions)
        );
        store.Update(new DataSetChanges { Removed = ["ncdo-02"] });
        await Assert.ThrowsAsync<IOException>(async () => await store.ReloadAsync(new FailingSource(), Stop));
        _meters.RecordObservableInstruments();

        Assert.Equal([false, true], Tags("partnerships.load.duration", "partnerships.reload"));
        Assert.Equal([null, typeof(IOException).FullName], Tags("partnerships.load.duration", "error.type"));
        Assert.Equal([null, typeof(InvalidQueryException).FullName], Tags("partnerships.query.duration", "error.type"));
        Assert.Equal(["partnerships", "partnerships"], Tags("partnerships.query.duration", "partnerships.cube"));
        Assert.Equal(["broken"], Tags("partnerships.classifier.errors", "partnerships.dimension").Distinct());
        Assert.Equal(2, Single("partnerships.store.version"));
        Assert.Equal(38, Single("partnerships.store.partnerships"));
        Assert.Equal(store.Current.DataSet.Issues.Count, Single("partnerships.store.issues"));
        Assert.Equal(
            [
                ("partnerships.load", ActivityStatusCode.Unset),
                ("partnerships.query", ActivityStatusCode.Unset),
                ("partnerships.query", ActivityStatusCode.Error),
                ("partnerships.reload", ActivityStatusCode.Error),
            ],
            _spans.Select(span => (span.OperationName, span.Status))
        );
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Dictionary<string, object?> byName = new(tags.ToArray(), StringComparer.Ordinal);
        if (Set.Equals(byName.GetValueOrDefault("partnerships.set")))
            _metrics.Enqueue((instrument.Name, value, byName));
    }

    private IEnumerable<object?> Tags(string metric, string tag) =>
        _metrics.Where(kept => kept.Name == metric).Select(kept => kept.Tags.GetValueOrDefault(tag));

    private double Single(string metric) => Assert.Single(_metrics, kept => kept.Name == metric).Value;

    private sealed class FailingSource : IPartnershipSource
    {
        public ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken) =>
            throw new IOException("gone");
    }
}
