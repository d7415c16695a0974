using System.Globalization;
using Gemeente.Partnerships.ClickHouse.Storing;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.ClickHouse;

/// <summary>
/// Answers queries about facts in ClickHouse, on one server or on the shards of a cluster. The answers are those of a
/// catalog with the same facts.
/// </summary>
/// <remarks>
/// Safe for use by several threads; equal by reference. The facts have one reference date: a query of another date is
/// refused. Each answer is of one load. After another load of the same date the answers are of that one at once. The
/// codes of a dimension are read at the first query of a load that names it, and kept. A shard that does not answer is
/// an error that names it.
/// </remarks>
public sealed class ClickHouseEngine : IQueryEngine, IDisposable
{
    // Loads that come one after the other faster than a query.
    private const int MaxRuns = 5;

    private readonly ClickHouseCluster _cluster;
    private readonly PartnershipDataSet _registers;
    private readonly ClickHouseOptions _options;
    private readonly LoadList _loads;
    private volatile LoadedFacts _current = null!;

    private ClickHouseEngine(
        ClickHouseCluster cluster,
        PartnershipDataSet registers,
        DateOnly asOf,
        ClickHouseOptions options
    )
    {
        _cluster = cluster;
        _registers = registers;
        _options = options;
        AsOfDate = asOf;
        _loads = new LoadList(cluster.First, options.Name);
    }

    /// <inheritdoc/>
    public DateOnly AsOfDate { get; }

    /// <summary>Opens the facts of the newest load.</summary>
    /// <param name="registers">
    /// The registers of municipalities and countries, for names and codes. Its partnerships are not used.
    /// </param>
    /// <param name="options">The options.</param>
    /// <param name="asOf">The reference date (peildatum); null for the date of the newest load.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">There are several servers and no cluster.</exception>
    /// <exception cref="InvalidDataException">
    /// There are no facts, or none of the date; they have another layout, or are not stored by a dimension or measure
    /// of the options in its version; the cluster has other shards than the options; or the server skips shards that do
    /// not answer.
    /// </exception>
    /// <exception cref="ClickHouseException">A server or shard failed or did not answer.</exception>
    /// <exception cref="TimeoutException">
    /// It took longer than <see cref="ClickHouseOptions.MaxQueryTime"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static async Task<ClickHouseEngine> OpenAsync(
        PartnershipDataSet registers,
        ClickHouseOptions options,
        DateOnly? asOf = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(options);
        ClickHouseCluster cluster = new(options);
        try
        {
            await cluster.CheckFirstAsync(options.MaxQueryTime, cancellationToken).ConfigureAwait(false);
            LoadedFacts facts = await LoadedFacts
                .OpenAsync(cluster.First, registers, options, asOf, cancellationToken)
                .ConfigureAwait(false);
            return new ClickHouseEngine(cluster, registers, facts.Load.AsOf, options) { _current = facts };
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">
    /// The query took longer than <see cref="ClickHouseOptions.MaxQueryTime"/>. It was stopped, on the servers too. The
    /// message names the servers that do not answer at all.
    /// </exception>
    /// <exception cref="ClickHouseException">A server or shard failed or did not answer.</exception>
    /// <exception cref="InvalidDataException">
    /// A newer load is not stored by a dimension or measure of the options in its version.
    /// </exception>
    public async Task<QueryResult> RunAsync(AggregateQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        AggregateQuery dated = QueryRunner.OfStored(query, AsOfDate);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.MaxQueryTime);
        try
        {
            for (int run = 1; ; run++)
            {
                if (await TryRunAsync(dated, isLast: run == MaxRuns, limit.Token).ConfigureAwait(false) is { } answer)
                    return answer;
            }
        }
        catch (Exception slow)
            when (slow is TimeoutException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            IReadOnlyList<Uri> silent = await _cluster.SilentAsync().ConfigureAwait(false);
            string names = silent.Count == 0 ? "" : $" These servers do not answer: {string.Join(", ", silent)}.";
            throw new TimeoutException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The query took longer than {_options.MaxQueryTime} and was stopped.{names}"
                ),
                slow
            );
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _cluster.Dispose();

    /// <summary>
    /// Answers a query from the load that the engine has. Returns null if a newer one was published: it is opened then.
    /// </summary>
    private async Task<QueryResult?> TryRunAsync(AggregateQuery query, bool isLast, CancellationToken cancellationToken)
    {
        LoadedFacts facts = _current;
        CountReader reader = new(_cluster.First, _loads.NewestSql(AsOfDate), _options.MaxQueryTime);
        try
        {
            QueryResult answer = await facts.Facts.RunAsync(query, reader, cancellationToken).ConfigureAwait(false);
            if (reader.NewestLoad == facts.Load.Number || isLast)
                return answer;
        }
        catch (Exception failed)
            when (!isLast && failed is InvalidQueryException or ClickHouseException { Code: not 0 })
        {
            // The tables of a load are dropped after the next one, and a newer load can have other codes.
            if (await IsNewestAsync(facts.Load, cancellationToken).ConfigureAwait(false))
                throw;
        }

        _current = await LoadedFacts
            .OpenAsync(_cluster.First, _registers, _options, AsOfDate, cancellationToken)
            .ConfigureAwait(false);
        return null;
    }

    private async Task<bool> IsNewestAsync(LoadTables load, CancellationToken cancellationToken)
    {
        CountReader reader = new(_cluster.First, _loads.NewestSql(AsOfDate), _options.MaxQueryTime);
        await reader.ReadAsync([], cancellationToken).ConfigureAwait(false);
        return reader.NewestLoad == load.Number;
    }
}
