using Gemeente.Partnerships.ClickHouse.Storing;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.ClickHouse;

/// <summary>
/// Loads the facts of partnerships and municipalities on a reference date, classified by all dimensions, into
/// ClickHouse: one server, or the shards of a cluster. <see cref="ClickHouseEngine"/> answers queries from them.
/// </summary>
/// <remarks>
/// A load has tables of its own. It is published at the end, when all its rows are there once; queries are then
/// answered from it at once, and older loads of the same date are dropped. After an error the older load is still
/// there, and the load can be repeated. Loads of other dates are not changed. Safe for use by several threads, but two
/// loads with one name at the same time are not: the later one can drop the tables of the earlier one, which then
/// fails.
/// </remarks>
public static class ClickHouseLoader
{
    /// <summary>Loads the facts of a data set.</summary>
    /// <param name="dataSet">The records.</param>
    /// <param name="asOf">The reference date (peildatum).</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">
    /// There are several servers and no cluster, or two measures have ids that differ in capital letters only.
    /// </exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="InvalidOperationException">
    /// A code does not read back as its category, or cannot be stored.
    /// </exception>
    /// <exception cref="InvalidDataException">
    /// The cluster has other shards than the options, or the shards do not have each row once.
    /// </exception>
    /// <exception cref="ClickHouseException">A server or shard failed or did not answer.</exception>
    /// <exception cref="TimeoutException">
    /// A statement took longer than <see cref="ClickHouseOptions.MaxStatementTime"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Task LoadAsync(
        PartnershipDataSet dataSet,
        DateOnly asOf,
        ClickHouseOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return LoadAsync(
            dataSet,
            asOf,
            options,
            (facts, load) => load.WriteAsync(facts.Rows(facts.Groups, cancellationToken), cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Loads the facts of the records of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="asOf">The reference date (peildatum).</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidPartnershipDataException">The records cannot be used.</exception>
    /// <exception cref="ArgumentException">
    /// There are several servers and no cluster, or two measures have ids that differ in capital letters only.
    /// </exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="InvalidOperationException">
    /// A code does not read back as its category, or cannot be stored.
    /// </exception>
    /// <exception cref="InvalidDataException">
    /// The cluster has other shards than the options, or the shards do not have each row once.
    /// </exception>
    /// <exception cref="ClickHouseException">A server or shard failed or did not answer.</exception>
    /// <exception cref="TimeoutException">
    /// A statement took longer than <see cref="ClickHouseOptions.MaxStatementTime"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static async Task LoadAsync(
        IPartnershipSource source,
        DateOnly asOf,
        ClickHouseOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        PartnershipDataSet dataSet = await source.LoadAsync(cancellationToken).ConfigureAwait(false);
        await LoadAsync(dataSet, asOf, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Loads the facts of partnerships that need not fit in memory. Their order does not matter: they are written to
    /// the temporary folder first, and only those of one municipality are in memory at a time.
    /// </summary>
    /// <param name="registers">The registers and the profiles. Its partnerships are not used.</param>
    /// <param name="partnerships">The partnerships.</param>
    /// <param name="asOf">The reference date (peildatum).</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidOperationException">
    /// Two partnerships have one id, or a code does not read back as its category, or cannot be stored.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// There are several servers and no cluster, or two measures have ids that differ in capital letters only.
    /// </exception>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="InvalidDataException">
    /// The cluster has other shards than the options, or the shards do not have each row once.
    /// </exception>
    /// <exception cref="ClickHouseException">A server or shard failed or did not answer.</exception>
    /// <exception cref="TimeoutException">
    /// A statement took longer than <see cref="ClickHouseOptions.MaxStatementTime"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Task LoadAsync(
        PartnershipDataSet registers,
        IAsyncEnumerable<Partnership> partnerships,
        DateOnly asOf,
        ClickHouseOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(partnerships);
        return LoadAsync(
            registers,
            asOf,
            options,
            async (facts, load) =>
            {
                using PartnershipSpool spool = new(options.TemporaryFolder);
                await spool.AddAsync(partnerships, facts.MunicipalityOf, cancellationToken).ConfigureAwait(false);
                await load.WriteAsync(facts.Rows(spool.Groups, cancellationToken), cancellationToken)
                    .ConfigureAwait(false);
                await load.ThrowIfIdIsTwiceAsync(cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );
    }

    private static Task LoadAsync(
        PartnershipDataSet dataSet,
        DateOnly asOf,
        ClickHouseOptions options,
        Func<FactClassifier, Load, Task> write,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        return Task.Run(
            async () =>
            {
                using ClickHouseCluster cluster = new(options);
                FactClassifier facts = new(dataSet, asOf, options.Dimensions);
                await cluster.CheckAllAsync(options.MaxStatementTime, cancellationToken).ConfigureAwait(false);
                Load load = await Load.BeginAsync(cluster, facts, asOf, options, cancellationToken)
                    .ConfigureAwait(false);
                try
                {
                    await write(facts, load).ConfigureAwait(false);
                    await load.CompleteAsync(cancellationToken).ConfigureAwait(false);
                }
                catch
                {
                    await load.DropAsync().ConfigureAwait(false);
                    throw;
                }

                await load.PublishAsync(dataSet.Name, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );
    }
}
