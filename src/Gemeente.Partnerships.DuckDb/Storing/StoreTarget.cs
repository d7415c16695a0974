using System.Globalization;
using DuckDB.NET.Data;
using Gemeente.Partnerships.Sql;
using Gemeente.Partnerships.Writing;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>
/// The place of facts that are written: next to the final place first, and moved there whole at the end.
/// </summary>
internal sealed class StoreTarget : IDisposable
{
    private const string LogExtension = ".wal";

    private readonly string _path;
    private readonly string _draft;
    private readonly bool _isFile;

    /// <param name="path">The full path.</param>
    /// <param name="isFile">True for a DuckDB file, false for a folder of Parquet files.</param>
    /// <exception cref="IOException">The path has something else than facts.</exception>
    public StoreTarget(string path, bool isFile)
    {
        _path = Path.TrimEndingDirectorySeparator(path);
        _isFile = isFile;
        _draft = string.Create(
            CultureInfo.InvariantCulture,
            $"{_path}.new-{Environment.ProcessId}-{Path.GetRandomFileName()}"
        );
        if (isFile ? Directory.Exists(_path) || !IsFreeFile(_path) : File.Exists(_path) || !IsFreeFolder(_path))
            throw new IOException($"'{_path}' has something else than stored facts. It is not replaced.");
        if (isFile && File.Exists(_path + LogExtension))
            throw new IOException(
                $"'{_path + LogExtension}' has changes that DuckDB did not write to its file. It is not replaced."
            );
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        if (isFile)
            return;
        if (Directory.Exists(_path))
            FolderSwap.CheckMovable(_path);
        Directory.CreateDirectory(_draft);
    }

    /// <summary>The DuckDB file to write; null for Parquet files.</summary>
    public string? DatabaseFile => _isFile ? _draft : null;

    /// <summary>The folder of Parquet files to write; null for a DuckDB file.</summary>
    public string? ParquetFolder => _isFile ? null : _draft;

    /// <summary>Moves what was written to its place.</summary>
    public void Publish()
    {
        if (_isFile)
            File.Move(_draft, _path, overwrite: true);
        else
            FolderSwap.Replace(_draft, _path);
    }

    public void Dispose() => Delete();

    private void Delete()
    {
        if (Directory.Exists(_draft))
            Directory.Delete(_draft, recursive: true);
        File.Delete(_draft);
        File.Delete(_draft + LogExtension);
    }

    private static bool IsFreeFile(string path) => !File.Exists(path) || HasFacts(path);

    /// <summary>Returns true for a DuckDB file with the table of a load. It is not changed.</summary>
    private static bool HasFacts(string path)
    {
        // A log beside the file is refused later. DuckDB makes a database of a file without bytes.
        if (new FileInfo(path).Length == 0)
            return false;
        if (File.Exists(path + LogExtension))
            return true;
        try
        {
            using DuckDBConnection connection = new("DataSource=:memory:");
            connection.Open();
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText =
                $"ATTACH {DuckDbDialect.Instance.Literal(path)} AS facts (TYPE duckdb, READ_ONLY); "
                + $"SELECT layout, as_of, data_set FROM facts.main.{FactLayout.Load} LIMIT 1";
            using DuckDBDataReader reader = command.ExecuteReader();
            return true;
        }
        catch (DuckDBException)
        {
            return false;
        }
    }

    private static bool IsFreeFolder(string path) =>
        !Directory.Exists(path)
        || !Directory.EnumerateFileSystemEntries(path).Any()
        || File.Exists(Path.Combine(path, FactLayout.Load + DuckDb.Storing.ParquetFolder.Extension));
}
