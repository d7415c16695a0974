using DuckDB.NET.Data;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.DuckDb.Storing;
using Gemeente.Partnerships.Hosting;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Sql;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.DuckDb;

/// <summary>
/// Writes the facts of partnerships and municipalities on a reference date, classified by all dimensions, as Parquet
/// files or as a DuckDB file. <see cref="DuckDbEngine"/> answers queries from them, and any other program reads them
/// too: <c>docs/reference/stored-facts.md</c> describes the tables.
/// </summary>
/// <remarks>
/// A path that ends in <c>.duckdb</c> is a DuckDB file; any other is a folder of Parquet files. Facts that were written
/// before are replaced whole, at the end; after an error they are still there. Safe for use by several threads, each
/// with its own path.
/// </remarks>
public static class FactWriter
{
    private const string FileExtension = ".duckdb";

    /// <summary>Writes the facts of a data set.</summary>
    /// <param name="dataSet">The records.</param>
    /// <param name="asOf">The reference date (peildatum).</param>
    /// <param name="path">The DuckDB file, or the folder of Parquet files.</param>
    /// <param name="options">The options; the default ones if it is null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The account of what was stored.</returns>
    /// <exception cref="ArgumentException">
    /// A dimension to partition by does not exist or has several categories a fact, or two measures have ids that
    /// differ in capital letters only.
    /// </exception>
    /// <exception cref="ClassifierException">
    /// A classifier failed, and <see cref="DuckDbOptions.ClassifierErrorsAsUnknown"/> is not set.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// A code does not read back as its category, or cannot be stored.
    /// </exception>
    /// <exception cref="IOException">The path has something else than facts, or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Task<FactLoad> WriteAsync(
        PartnershipDataSet dataSet,
        DateOnly asOf,
        string path,
        DuckDbOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return WriteAsync(
            dataSet,
            asOf,
            path,
            options,
            store =>
            {
                store.Write(cancellationToken);
                return Task.CompletedTask;
            },
            cancellationToken
        );
    }

    /// <summary>Writes the facts of the records of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="asOf">The reference date (peildatum).</param>
    /// <param name="path">The DuckDB file, or the folder of Parquet files.</param>
    /// <param name="options">The options; the default ones if it is null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The account of what was stored.</returns>
    /// <exception cref="InvalidPartnershipDataException">The records cannot be used.</exception>
    /// <exception cref="ArgumentException">
    /// A dimension to partition by does not exist or has several categories a fact, or two measures have ids that
    /// differ in capital letters only.
    /// </exception>
    /// <exception cref="ClassifierException">
    /// A classifier failed, and <see cref="DuckDbOptions.ClassifierErrorsAsUnknown"/> is not set.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// A code does not read back as its category, or cannot be stored.
    /// </exception>
    /// <exception cref="IOException">The path has something else than facts, or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static async Task<FactLoad> WriteAsync(
        IPartnershipSource source,
        DateOnly asOf,
        string path,
        DuckDbOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        PartnershipDataSet dataSet = await source.LoadAsync(cancellationToken).ConfigureAwait(false);
        return await WriteAsync(dataSet, asOf, path, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes the facts of partnerships that need not fit in memory. Their order does not matter: they are written to
    /// the temporary folder first, and only those of one municipality are in memory at a time.
    /// </summary>
    /// <param name="registers">The registers and the profiles. Its partnerships are not used.</param>
    /// <param name="partnerships">The partnerships.</param>
    /// <param name="asOf">The reference date (peildatum).</param>
    /// <param name="path">The DuckDB file, or the folder of Parquet files.</param>
    /// <param name="options">The options; the default ones if it is null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The account of what was stored.</returns>
    /// <exception cref="InvalidOperationException">
    /// Two partnerships have one id, or a code does not read back as its category, or cannot be stored.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// A dimension to partition by does not exist or has several categories a fact, or two measures have ids that
    /// differ in capital letters only.
    /// </exception>
    /// <exception cref="ClassifierException">
    /// A classifier failed, and <see cref="DuckDbOptions.ClassifierErrorsAsUnknown"/> is not set.
    /// </exception>
    /// <exception cref="IOException">The path has something else than facts, or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Task<FactLoad> WriteAsync(
        PartnershipDataSet registers,
        IAsyncEnumerable<Partnership> partnerships,
        DateOnly asOf,
        string path,
        DuckDbOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(partnerships);
        return WriteAsync(
            registers,
            asOf,
            path,
            options,
            store => store.WriteAsync(partnerships, cancellationToken),
            cancellationToken
        );
    }

    private static Task<FactLoad> WriteAsync(
        PartnershipDataSet dataSet,
        DateOnly asOf,
        string path,
        DuckDbOptions? options,
        Func<FactStore, Task> write,
        CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new DuckDbOptions();
        CheckPartitions(options);
        return Task.Run(
            async () =>
            {
                string full = Path.GetFullPath(path);
                bool isFile = full.EndsWith(FileExtension, StringComparison.OrdinalIgnoreCase);
                using StoreTarget target = new(full, isFile);
                FactLoad load;
                try
                {
                    using DuckDbSession session = new(options);
                    session.Attach(target.DatabaseFile ?? Path.Combine(session.Folder, "facts" + FileExtension));
                    FactStore store = new(
                        session,
                        dataSet,
                        asOf,
                        options.Dimensions,
                        options.ClassifierErrorsAsUnknown
                    );
                    await write(store).ConfigureAwait(false);
                    load = store.Load;
                    if (target.ParquetFolder is { } folder)
                        ParquetFolder.Write(session, folder, options.PartitionBy, cancellationToken);
                    session.Detach();
                }
                catch (DuckDBException) when (cancellationToken.IsCancellationRequested)
                {
                    throw new OperationCanceledException(cancellationToken);
                }
                catch (DuckDBException broken)
                {
                    throw new IOException($"The facts cannot be written to '{full}': {broken.Message}", broken);
                }

                target.Publish();
                return load;
            },
            cancellationToken
        );
    }

    private static void CheckPartitions(DuckDbOptions options)
    {
        foreach (string id in options.PartitionBy)
        {
            if (options.Dimensions.FindOfPartnerships(id) is not { IsMultiValued: false })
                throw new ArgumentException(
                    $"'{id}' is not a dimension of partnerships with one category a fact. Parquet files cannot be "
                        + "partitioned by it.",
                    nameof(options)
                );
        }
    }
}
