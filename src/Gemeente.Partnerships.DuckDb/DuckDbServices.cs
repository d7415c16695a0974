using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Queries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gemeente.Partnerships.DuckDb;

/// <summary>
/// Adds stored facts to the services of a host, as the engine that answers the queries of its web API.
/// </summary>
public static class DuckDbServices
{
    private const string Key = "Engine";
    private const string Kind = "duckdb:";

    private static readonly DuckDbOptions Usual = new() { Limits = QueryLimits.Default with { MaxCells = 50_000 } };

    /// <summary>
    /// Adds an engine of stored facts if the key <c>Engine</c> of a section of the configuration is <c>duckdb:</c>
    /// and a path, such as <c>duckdb:facts</c>. Without the key, or with another kind of engine, nothing is added.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="section">The section, which is that of <c>AddPartnerships</c>.</param>
    /// <param name="options">
    /// The options; if it is null the default ones with at most 50 000 rows, as those of the web API. Its dimensions
    /// are not used.
    /// </param>
    /// <param name="key">The key of the set of partnerships; null for the set without a key.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="InvalidOperationException">The value has no path.</exception>
    public static IServiceCollection AddDuckDbEngine(
        this IServiceCollection services,
        IConfigurationSection section,
        DuckDbOptions? options = null,
        object? key = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        if (section[Key] is not { } engine || !engine.StartsWith(Kind, StringComparison.OrdinalIgnoreCase))
            return services;
        string path = engine[Kind.Length..].Trim();
        return path.Length == 0
            ? throw new InvalidOperationException(
                $"The configuration '{section.Path}:{Key}' has the value '{engine}'. Expected: {Kind} and the path of "
                    + "stored facts, such as duckdb:facts."
            )
            : services.AddDuckDbEngine(path, options, key);
    }

    /// <summary>
    /// Adds an engine of stored facts, which is opened at first use. It has the registers and the dimensions of the
    /// set of partnerships, and is disposed with the services.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="path">
    /// The folder of Parquet files, or the DuckDB file, that <see cref="FactWriter"/> wrote.
    /// </param>
    /// <param name="options">
    /// The options; if it is null the default ones with at most 50 000 rows, as those of the web API. Its dimensions
    /// are not used.
    /// </param>
    /// <param name="key">The key of the set of partnerships; null for the set without a key.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDuckDbEngine(
        this IServiceCollection services,
        string path,
        DuckDbOptions? options = null,
        object? key = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(path);
        services.TryAddKeyedSingleton<IQueryEngine>(
            key,
            (provider, _) =>
                DuckDbEngine.Open(
                    path,
                    Get<PartnershipStore>(provider, key).Current.DataSet,
                    (options ?? Usual) with
                    {
                        Dimensions = Get<QueryDimensions>(provider, key),
                    }
                )
        );
        return services;
    }

    private static T Get<T>(IServiceProvider services, object? key)
        where T : notnull => key is null ? services.GetRequiredService<T>() : services.GetRequiredKeyedService<T>(key);
}
