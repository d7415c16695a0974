using System.Globalization;
using DuckDB.NET.Data;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.DuckDb.Storing;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.DuckDb;

/// <summary>
/// Answers queries about stored facts with DuckDB, in this process: from a folder of Parquet files, from a DuckDB file,
/// or from memory. The answers are those of a catalog with the same facts.
/// </summary>
/// <remarks>
/// Safe for use by several threads; equal by reference. The codes of a dimension are read at the first query that names
/// it, and kept. The facts have one reference date: a query of another date is refused. An engine of a Parquet folder
/// refuses every query after the folder is replaced; open another engine. An engine of a DuckDB file keeps the
/// facts that it opened.
/// </remarks>
public sealed class DuckDbEngine : IQueryEngine, IDisposable
{
    private readonly DuckDbSession _session;
    private readonly DuckDbOptions _options;
    private readonly StoredFacts _facts;

    // The files of a folder can be replaced between two statements. Null for other facts.
    private readonly string? _folder;
    private readonly byte[]? _load;

    private DuckDbEngine(DuckDbSession session, PartnershipDataSet registers, DuckDbOptions options, string? folder)
    {
        _folder = folder;
        _load = folder is null ? null : ParquetFolder.LoadOf(folder);
        _session = session;
        _options = options;
        AsOfDate = StoreDescription.ReadDate(session);
        StoreDescription.Check(session, options.Dimensions);
        _facts = new StoredFacts(DuckDbDialect.Instance, registers, AsOfDate, options.Dimensions, options.Limits);
    }

    /// <inheritdoc/>
    public DateOnly AsOfDate { get; }

    /// <summary>Opens stored facts.</summary>
    /// <param name="path">The folder of Parquet files, or the DuckDB file, that <see cref="FactWriter"/> wrote.</param>
    /// <param name="registers">
    /// The registers of municipalities and countries, for names and codes. Its partnerships are not used.
    /// </param>
    /// <param name="options">The options; the default ones if it is null.</param>
    /// <exception cref="InvalidDataException">
    /// The facts have another layout, or are not stored by a dimension or measure of the options in its version.
    /// </exception>
    /// <exception cref="IOException">The path has no stored facts.</exception>
    public static DuckDbEngine Open(string path, PartnershipDataSet registers, DuckDbOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(registers);
        options ??= new DuckDbOptions();
        string full = Path.GetFullPath(path);
        bool isFolder = Directory.Exists(full);
        if (!isFolder && !File.Exists(full))
            throw new FileNotFoundException($"There are no stored facts at '{full}'.", full);
        DuckDbSession session = new(options);
        try
        {
            if (isFolder)
                ParquetFolder.Open(session, full);
            else
                session.Attach(full, isReadOnly: true);
            return new DuckDbEngine(session, registers, options, isFolder ? full : null);
        }
        catch (DuckDBException broken)
        {
            session.Dispose();
            throw new InvalidDataException($"'{full}' has no facts that can be read: {broken.Message}", broken);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Classifies the facts of a data set into DuckDB in memory.</summary>
    /// <param name="dataSet">The records.</param>
    /// <param name="asOf">The reference date (peildatum).</param>
    /// <param name="options">The options; the default ones if it is null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ClassifierException">
    /// A classifier failed, and <see cref="DuckDbOptions.ClassifierErrorsAsUnknown"/> is not set.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// A code does not read back as its category, or cannot be stored.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Task<DuckDbEngine> LoadAsync(
        PartnershipDataSet dataSet,
        DateOnly asOf,
        DuckDbOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        options ??= new DuckDbOptions();
        return Task.Run(
            () =>
            {
                DuckDbSession session = new(options);
                try
                {
                    new FactStore(session, dataSet, asOf, options.Dimensions, options.ClassifierErrorsAsUnknown).Write(
                        cancellationToken
                    );
                    return new DuckDbEngine(session, dataSet, options, folder: null);
                }
                catch
                {
                    session.Dispose();
                    throw;
                }
            },
            cancellationToken
        );
    }

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">
    /// The query took longer than <see cref="DuckDbOptions.MaxQueryTime"/>. It was stopped.
    /// </exception>
    /// <exception cref="IOException">
    /// The facts of the folder were replaced since the engine opened them. Open another engine.
    /// </exception>
    /// <exception cref="DuckDBException">DuckDB failed, such as for lack of memory or of a file.</exception>
    public async Task<QueryResult> RunAsync(AggregateQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        AggregateQuery dated = QueryRunner.OfStored(query, AsOfDate);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (_options.MaxQueryTime is { } time)
            limit.CancelAfter(time);
        try
        {
            return await Task.Run(() => RunStatementsAsync(dated, limit.Token).AsTask(), limit.Token)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException stopped) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The query took longer than {_options.MaxQueryTime} and was stopped. Ask less, or raise the limit."
                ),
                stopped
            );
        }
    }

    /// <summary>Closes the database and deletes the temporary folder.</summary>
    public void Dispose() => _session.Dispose();

    private async ValueTask<QueryResult> RunStatementsAsync(AggregateQuery query, CancellationToken cancellationToken)
    {
        using DuckDBConnection connection = _session.Connect();
        QueryResult answer;
        try
        {
            answer = await _facts.RunAsync(query, new CountReader(connection), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failed) when (failed is not OperationCanceledException && IsReplaced())
        {
            throw Replaced(failed);
        }

        return IsReplaced() ? throw Replaced(null) : answer;
    }

    /// <summary>Returns true if the files are of another load than the one that was opened.</summary>
    private bool IsReplaced() =>
        _folder is not null
        && !(_load is not null && ParquetFolder.LoadOf(_folder) is { } load && load.AsSpan().SequenceEqual(_load));

    private static IOException Replaced(Exception? failed) =>
        new("The facts were replaced or moved since the engine opened them. Open them again.", failed);
}
