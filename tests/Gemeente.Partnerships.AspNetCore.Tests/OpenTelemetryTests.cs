using System.Diagnostics;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Gemeente.Partnerships.AspNetCore.Tests;

/// <summary>The spans and metrics of a host, as the in-memory exporter of OpenTelemetry shows them.</summary>
public sealed class OpenTelemetryTests
{
    private const string Name = "Gemeente.Partnerships";
    private const string Set = "telemetry-test";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_LoadQueryReload_AreExported()
    {
        List<MetricSnapshot> metrics = [];
        List<Activity> spans = [];
        using MeterProvider meters = Sdk.CreateMeterProviderBuilder()
            .AddMeter(Name)
            .AddInMemoryExporter(metrics)
            .Build();
        using TracerProvider traces = Sdk.CreateTracerProviderBuilder()
            .AddSource(Name)
            .AddInMemoryExporter(spans)
            .Build();
        await using TestHost host = await TestHost.StartAsync(
            services =>
            {
                services.AddPartnerships(
                    Set,
                    p => p.UseDataSet(_ => NcdoDataSet.Load()).AsOf(NcdoDataSet.ReferenceDate).LoadAtStart()
                );
                services.AddHealthChecks().AddPartnerships(Set);
            },
            app =>
            {
                app.MapHealthChecks("/health");
                app.MapPartnerships("/api", new() { Key = Set });
            }
        );

        Assert.Equal(nameof(HealthStatus.Healthy), await host.Client.GetStringAsync(Address("health"), Stop));
        await host.GetAsync("api/count?by=country");
        using HttpResponseMessage wrong = await host.SendAsync("api/count?by=contry");
        Assert.False(wrong.IsSuccessStatusCode);
        PartnershipStore store = host.Services.GetRequiredKeyedService<PartnershipStore>(Set);
        await Assert.ThrowsAsync<IOException>(async () => await store.ReloadAsync(new TornSource(), Stop));
        Assert.Equal(39, store.Current.DataSet.Partnerships.Count);
        Assert.Equal(nameof(HealthStatus.Degraded), await host.Client.GetStringAsync(Address("health"), Stop));
        Assert.True(meters.ForceFlush());
        Assert.True(traces.ForceFlush());

        Assert.Equal(
            [
                "partnerships.load Unset",
                "partnerships.query Error",
                "partnerships.query Unset",
                "partnerships.reload Error",
            ],
            spans
                .Where(span => Set.Equals(span.GetTagItem("partnerships.set")))
                .Select(span => $"{span.OperationName} {span.Status}")
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            [
                "partnerships.load.duration s",
                "partnerships.query.duration s",
                "partnerships.store.issues {issue}",
                "partnerships.store.partnerships {partnership}",
                "partnerships.store.version {version}",
            ],
            metrics
                .Where(IsOfSet)
                .Select(metric => $"{metric.Name} {metric.Unit}")
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            39,
            PointsOf("partnerships.store.partnerships").Select(point => point.GetGaugeLastValueLong()).Max()
        );
        Assert.Equal(2, PointsOf("partnerships.load.duration").Sum(point => point.GetHistogramCount()));
        Assert.True(PointsOf("partnerships.query.duration").Sum(point => point.GetHistogramCount()) >= 2);

        MetricPoint[] PointsOf(string name) =>
            [
                .. metrics
                    .Where(metric => metric.Name == name)
                    .SelectMany(metric => metric.MetricPoints)
                    .Where(IsOfThisSet),
            ];
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static bool IsOfSet(MetricSnapshot metric) => metric.MetricPoints.Any(IsOfThisSet);

    private static bool IsOfThisSet(MetricPoint point)
    {
        foreach (KeyValuePair<string, object?> tag in point.Tags)
        {
            if (tag.Key == "partnerships.set" && Set.Equals(tag.Value))
                return true;
        }

        return false;
    }

    /// <summary>A file that another program is still writing.</summary>
    private sealed class TornSource : IPartnershipSource
    {
        public ValueTask<PartnershipDataSet> LoadAsync(CancellationToken cancellationToken) =>
            throw new IOException("The file ends in the middle of a record.");
    }
}
