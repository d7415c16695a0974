using System.Diagnostics;
using System.Diagnostics.Metrics;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Hosting;

/// <summary>
/// The spans and metrics of one set of partnerships, with the names of OpenTelemetry. Durations are in seconds.
/// </summary>
internal sealed class PartnershipTelemetry : IStoreObserver, IQueryObserver, IDisposable
{
    /// <summary>The name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string Name = "Gemeente.Partnerships";

    private const string SetTag = "partnerships.set";
    private const string CubeTag = "partnerships.cube";
    private const string DimensionTag = "partnerships.dimension";
    private const string ReloadTag = "partnerships.reload";
    private const string ErrorTag = "error.type";

    private static readonly InstrumentAdvice<double> LoadSeconds = new()
    {
        HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    private static readonly InstrumentAdvice<double> QuerySeconds = new()
    {
        HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    };

    private readonly string _set;
    private readonly ActivitySource _spans = new(Name);
    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _loads;
    private readonly Histogram<double> _queries;
    private readonly Counter<long> _classifierErrors;

    /// <summary>Creates the instruments.</summary>
    /// <param name="set">The key of the set; null for the set without a key.</param>
    public PartnershipTelemetry(object? set)
    {
        _set = set?.ToString() ?? "default";
        _loads = _meter.CreateHistogram(
            "partnerships.load.duration",
            "s",
            "Duration of loads and reloads.",
            tags: null,
            LoadSeconds
        );
        _queries = _meter.CreateHistogram(
            "partnerships.query.duration",
            "s",
            "Duration of queries.",
            tags: null,
            QuerySeconds
        );
        _classifierErrors = _meter.CreateCounter<long>(
            "partnerships.classifier.errors",
            "{error}",
            "Number of facts whose classifier failed."
        );
    }

    /// <summary>Adds the instruments that read the current state of a store.</summary>
    public void Observe(PartnershipStore store)
    {
        _meter.CreateObservableGauge(
            "partnerships.store.version",
            () => Of(store.Current.Version),
            "{version}",
            "Version of the current snapshot."
        );
        _meter.CreateObservableGauge(
            "partnerships.store.partnerships",
            () => Of(store.Current.DataSet.Partnerships.Count),
            "{partnership}",
            "Number of partnerships in the store."
        );
        _meter.CreateObservableGauge(
            "partnerships.store.issues",
            () => Of(store.Current.DataSet.Issues.Count),
            "{issue}",
            "Number of issues of the last load."
        );
    }

    /// <summary>Begins the span of a load or reload; null if nothing listens.</summary>
    public Activity? BeginLoad(bool isReload) =>
        _spans.StartActivity(isReload ? "partnerships.reload" : "partnerships.load")?.SetTag(SetTag, _set);

    public void Loaded(PartnershipSnapshot snapshot, TimeSpan duration) =>
        RecordLoad(duration, isReload: false, failure: null);

    public void LoadFailed(Exception failure, TimeSpan duration) => RecordLoad(duration, isReload: false, failure);

    public void Reloaded(PartnershipSnapshot before, PartnershipSnapshot after, TimeSpan duration) =>
        RecordLoad(duration, isReload: true, failure: null);

    public void ReloadFailed(PartnershipSnapshot kept, Exception failure, TimeSpan duration) =>
        RecordLoad(duration, isReload: true, failure);

    public void HandlersFailed(Exception failure) { }

    public void ClassifierFailed(ClassifierException failure) =>
        _classifierErrors.Add(1, new TagList { { SetTag, _set }, { DimensionTag, failure.DimensionId } });

    public TResult Observe<TResult>(string cube, Func<TResult> query)
    {
        using Activity? span = _spans.StartActivity("partnerships.query");
        span?.SetTag(SetTag, _set).SetTag(CubeTag, cube);
        TagList tags = new() { { SetTag, _set }, { CubeTag, cube } };
        long start = Stopwatch.GetTimestamp();
        try
        {
            return query();
        }
        catch (Exception failure)
        {
            if (failure is ClassifierException broken)
                ClassifierFailed(broken);
            string type = TypeOf(failure);
            tags.Add(ErrorTag, type);
            span?.SetStatus(ActivityStatusCode.Error).SetTag(ErrorTag, type);
            throw;
        }
        finally
        {
            _queries.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
        }
    }

    public void Dispose()
    {
        _meter.Dispose();
        _spans.Dispose();
    }

    /// <summary>Marks a span as failed.</summary>
    public static void Fail(Activity? span, Exception failure) =>
        span?.SetStatus(ActivityStatusCode.Error).SetTag(ErrorTag, TypeOf(failure));

    private static string TypeOf(Exception failure) => failure.GetType().FullName ?? failure.GetType().Name;

    private void RecordLoad(TimeSpan duration, bool isReload, Exception? failure)
    {
        TagList tags = new() { { SetTag, _set }, { ReloadTag, isReload } };
        if (failure is not null)
            tags.Add(ErrorTag, TypeOf(failure));
        _loads.Record(duration.TotalSeconds, tags);
    }

    private Measurement<long> Of(long value) => new(value, new KeyValuePair<string, object?>(SetTag, _set));
}
