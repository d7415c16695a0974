using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gemeente.Partnerships.AspNetCore.Hosting;

/// <summary>
/// Writes the events of a store to the log of the host, in the category <c>Gemeente.Partnerships</c>.
/// </summary>
internal sealed partial class StoreLog(ILogger log, string set) : IStoreObserver
{
    /// <summary>Attaches a log to all sets of partnerships of a host, once for each.</summary>
    public static void Attach(IServiceProvider services)
    {
        if (services.GetService<ILoggerFactory>() is not { } logs)
            return;
        foreach (PartnershipRegistration registration in services.GetServices<PartnershipRegistration>())
        {
            registration
                .LoaderOf(services)
                .Observers.Add(
                    new StoreLog(
                        logs.CreateLogger(PartnershipTelemetry.Name),
                        registration.Key?.ToString() ?? "default"
                    )
                );
        }
    }

    public void Loaded(PartnershipSnapshot snapshot, TimeSpan duration)
    {
        Loaded(set, snapshot.DataSet.Partnerships.Count, snapshot.Catalog.AsOfDate, duration.TotalMilliseconds);
        LogIssues(snapshot);
    }

    public void LoadFailed(Exception failure, TimeSpan duration) => LoadFailed(failure, set);

    public void Reloaded(PartnershipSnapshot before, PartnershipSnapshot after, TimeSpan duration)
    {
        if (ReferenceEquals(before, after))
        {
            Unchanged(set, after.Version);
            return;
        }

        Reloaded(set, after.DataSet.Partnerships.Count, after.Version, duration.TotalMilliseconds);
        LogIssues(after);
    }

    public void ReloadFailed(PartnershipSnapshot kept, Exception failure, TimeSpan duration) =>
        ReloadFailed(failure, set, kept.Version);

    public void HandlersFailed(Exception failure) => HandlersFailed(failure, set);

    public void ClassifierFailed(ClassifierException failure) =>
        ClassifierFailed(failure, set, failure.DimensionId ?? "?");

    private void LogIssues(PartnershipSnapshot snapshot)
    {
        if (snapshot.DataSet.Issues.Count > 0)
            Issues(set, snapshot.DataSet.Issues.Count, snapshot.DataSet.Issues[0].ToString());
    }

    [LoggerMessage(
        1,
        LogLevel.Information,
        "Partnerships of set '{Set}' are loaded: {Partnerships}, as of {AsOf:O}, in {Milliseconds:F0} ms."
    )]
    private partial void Loaded(string set, int partnerships, DateOnly asOf, double milliseconds);

    [LoggerMessage(2, LogLevel.Error, "Partnerships of set '{Set}' cannot be loaded.")]
    private partial void LoadFailed(Exception failure, string set);

    [LoggerMessage(
        3,
        LogLevel.Information,
        "Partnerships of set '{Set}' are reloaded: {Partnerships}, version {Version}, in {Milliseconds:F0} ms."
    )]
    private partial void Reloaded(string set, int partnerships, long version, double milliseconds);

    [LoggerMessage(4, LogLevel.Debug, "A reload of set '{Set}' found equal records. Version {Version} is kept.")]
    private partial void Unchanged(string set, long version);

    [LoggerMessage(5, LogLevel.Error, "A reload of set '{Set}' failed. The records of version {Version} are kept.")]
    private partial void ReloadFailed(Exception failure, string set, long version);

    [LoggerMessage(6, LogLevel.Error, "Set '{Set}' was changed, but handlers of the change failed.")]
    private partial void HandlersFailed(Exception failure, string set);

    [LoggerMessage(7, LogLevel.Warning, "The classifier of dimension '{Dimension}' of set '{Set}' failed.")]
    private partial void ClassifierFailed(Exception failure, string set, string dimension);

    [LoggerMessage(8, LogLevel.Warning, "The records of set '{Set}' have {Count} issues. The first: {First}")]
    private partial void Issues(string set, int count, string first);
}
