using System.Globalization;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.ClickHouse.Storing;

/// <summary>The facts of one load, opened for queries.</summary>
internal sealed record LoadedFacts(LoadTables Load, StoredFacts Facts)
{
    private const int MaxAttempts = 5;

    /// <summary>Opens the newest load.</summary>
    /// <param name="server">The server that answers queries.</param>
    /// <param name="registers">The registers.</param>
    /// <param name="options">The options.</param>
    /// <param name="asOf">The reference date; null for the newest load of all dates.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidDataException">There are no such facts, or the options do not fit them.</exception>
    public static async Task<LoadedFacts> OpenAsync(
        ClickHouseServer server,
        PartnershipDataSet registers,
        ClickHouseOptions options,
        DateOnly? asOf,
        CancellationToken cancellationToken
    )
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await OpenOnceAsync(server, registers, options, asOf, cancellationToken).ConfigureAwait(false);
            }
            catch (ClickHouseException dropped)
                when (attempt < MaxAttempts
                    && dropped.Code is ClickHouseServer.UnknownTable or ClickHouseServer.DroppedTable
                )
            {
                // Another load was published in the meantime.
            }
        }
    }

    private static async Task<LoadedFacts> OpenOnceAsync(
        ClickHouseServer server,
        PartnershipDataSet registers,
        ClickHouseOptions options,
        DateOnly? asOf,
        CancellationToken cancellationToken
    )
    {
        List<(LoadTables Load, uint Layout)> loads = await new LoadList(server, options.Name)
            .ReadAsync(options.MaxQueryTime, cancellationToken)
            .ConfigureAwait(false);
        (LoadTables? load, uint layout) = loads.LastOrDefault(load => asOf is null || load.Load.AsOf == asOf);
        if (load is null)
            throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"There are no facts{(asOf is { } date ? $" of {date:yyyy-MM-dd}" : "")} in {options}."
                )
            );
        if (layout != FactLayout.Version)
            throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The facts have layout {layout}. This version reads {FactLayout.Version}. Load them again."
                )
            );
        await LoadDescription.CheckAsync(server, load, options, cancellationToken).ConfigureAwait(false);
        ClickHouseDialect dialect = new(options.Cluster is null ? load.Local : load.All);
        return new LoadedFacts(
            load,
            new StoredFacts(dialect, registers, load.AsOf, options.Dimensions, options.Limits)
        );
    }
}
