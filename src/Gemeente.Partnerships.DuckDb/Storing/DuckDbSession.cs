using System.Globalization;
using DuckDB.NET.Data;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>
/// A database in memory with the limits of the options, to which a file can be attached. Its own folder for what does
/// not fit in memory is deleted at the end.
/// </summary>
internal sealed class DuckDbSession : IDisposable
{
    private const string Attached = "facts";

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private bool _isAttached;

    public DuckDbSession(DuckDbOptions options)
    {
        Folder = NewFolder(options.TemporaryFolder);
        try
        {
            _connection.Open();
            Execute($"SET temp_directory = {DuckDbDialect.Instance.Literal(Folder)}");

            // Nothing is fetched from a network.
            Execute("SET autoinstall_known_extensions = false");
            if (options.MaxMemoryBytes is { } bytes)
                Execute(string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{bytes}B'"));
            if (options.MaxThreads is { } threads)
                Execute(string.Create(CultureInfo.InvariantCulture, $"SET threads = {threads}"));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The folder for what does not fit in memory, of this session only.</summary>
    public string Folder { get; }

    /// <summary>Opens another connection to the same database. Each thread needs one.</summary>
    public DuckDBConnection Connect()
    {
        DuckDBConnection connection = _connection.Duplicate();
        connection.Open();
        if (_isAttached)
            Execute(connection, $"USE {Attached}", command => command.ExecuteNonQuery(), CancellationToken.None);
        return connection;
    }

    /// <summary>Attaches a DuckDB file, whose tables are then the tables of the session.</summary>
    public void Attach(string file, bool isReadOnly = false)
    {
        string path = DuckDbDialect.Instance.Literal(file);
        Execute($"ATTACH {path} AS {Attached}{(isReadOnly ? " (READ_ONLY)" : "")}");
        Execute($"USE {Attached}");
        _isAttached = true;
    }

    /// <summary>Detaches the file, with all changes written to it.</summary>
    public void Detach()
    {
        Execute("USE memory");
        Execute($"DETACH {Attached}");
        _isAttached = false;
    }

    public DuckDBAppender AppenderOf(string table) => _connection.CreateAppender(table);

    /// <summary>Returns the appender of a table of another attached file.</summary>
    public DuckDBAppender AppenderOf(string database, string table) =>
        _connection.CreateAppender(database, "main", table);

    public void Execute(string sql, CancellationToken cancellationToken = default) =>
        Execute(_connection, sql, command => command.ExecuteNonQuery(), cancellationToken);

    /// <summary>Returns the rows of a statement.</summary>
    public List<T> Read<T>(string sql, Func<DuckDBDataReader, T> read, CancellationToken cancellationToken = default) =>
        Read(_connection, sql, read, cancellationToken);

    public static List<T> Read<T>(
        DuckDBConnection connection,
        string sql,
        Func<DuckDBDataReader, T> read,
        CancellationToken cancellationToken
    ) =>
        Execute(
            connection,
            sql,
            command =>
            {
                using DuckDBDataReader reader = command.ExecuteReader();
                List<T> rows = [];
                while (reader.Read())
                {
                    if ((rows.Count & 1023) == 0)
                        cancellationToken.ThrowIfCancellationRequested();
                    rows.Add(read(reader));
                }

                return rows;
            },
            cancellationToken
        );

    private static string NewFolder(string? parent) =>
        parent is null
            ? Directory.CreateTempSubdirectory("gemeente-partnerships-").FullName
            : Directory
                .CreateDirectory(
                    Path.Combine(Path.GetFullPath(parent), $"gemeente-partnerships-{Path.GetRandomFileName()}")
                )
                .FullName;

    private static T Execute<T>(
        DuckDBConnection connection,
        string sql,
        Func<DuckDBCommand, T> run,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        try
        {
            using (new RepeatedInterrupt(command, cancellationToken))
                return run(command);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
