using System.Globalization;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>
/// The tables of facts as Parquet files: partnerships in a folder of their own, with a folder for each code of the
/// dimensions to partition by, and a file for each other table.
/// </summary>
internal static class ParquetFolder
{
    public const string Extension = ".parquet";

    /// <summary>The key of the id of the load in the metadata of its file.</summary>
    private const string LoadId = "load_id";

    private static readonly string[] Files =
    [
        FactLayout.Municipalities,
        FactLayout.Dimensions,
        FactLayout.Measures,
        FactLayout.Load,
    ];

    /// <summary>Writes the tables of a session.</summary>
    public static void Write(
        DuckDbSession session,
        string folder,
        IReadOnlyList<string> partitionBy,
        CancellationToken cancellationToken
    )
    {
        CheckName(folder);
        string partnerships = Path.Combine(folder, FactLayout.Partnerships);
        Directory.CreateDirectory(partnerships);
        long count = Count(session, FactLayout.Partnerships, cancellationToken);
        if (count == 0 || partitionBy.Count == 0)
            Copy(session, FactLayout.Partnerships, Path.Combine(partnerships, "data" + Extension), cancellationToken);
        else
            session.Execute(
                $"COPY {FactLayout.Partnerships} TO {Text(partnerships)} (FORMAT parquet, COMPRESSION zstd, "
                    + $"PARTITION_BY ({string.Join(", ", partitionBy.Select(DuckDbDialect.Instance.Identifier))}), "
                    + "WRITE_PARTITION_COLUMNS true, OVERWRITE_OR_IGNORE true)",
                cancellationToken
            );
        long written = Count(session, $"read_parquet({Text(FilesOf(folder))})", cancellationToken);
        if (written != count)
            throw new IOException(
                string.Create(CultureInfo.InvariantCulture, $"{written} of {count} partnerships are in the files. ")
                    + "Codes that differ in capital letters only need a file system that tells them apart: "
                    + "choose other dimensions to partition by."
            );
        foreach (string table in Files)
            Copy(session, table, Path.Combine(folder, table + Extension), cancellationToken);
    }

    /// <summary>
    /// Returns the contents of the file of the load. Facts that replace these have other ones, because each load has an
    /// id of its own in the metadata of that file. Null while the folder is being replaced.
    /// </summary>
    public static byte[]? LoadOf(string folder)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, FactLayout.Load + Extension));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Makes a view of each table.</summary>
    /// <exception cref="IOException">The folder has no facts, or a name that is a pattern.</exception>
    public static void Open(DuckDbSession session, string folder)
    {
        CheckName(folder);
        if (!File.Exists(Path.Combine(folder, FactLayout.Load + Extension)))
            throw new IOException(
                $"The folder '{folder}' has no stored facts: {FactLayout.Load + Extension} is missing."
            );
        View(FactLayout.Partnerships, FilesOf(folder));
        foreach (string table in Files)
            View(table, Path.Combine(folder, table + Extension));

        void View(string table, string files) =>
            session.Execute(
                $"CREATE VIEW {table} AS SELECT * FROM read_parquet({Text(files)}, hive_partitioning = false)"
            );
    }

    private static void CheckName(string folder)
    {
        if (folder.AsSpan().ContainsAny("*?[{"))
            throw new IOException(
                $"The path '{folder}' has one of the characters * ? [ {{, which are a pattern in DuckDB."
            );
    }

    private static string FilesOf(string folder) =>
        Path.Combine(folder, FactLayout.Partnerships, "**", "*" + Extension);

    private static long Count(DuckDbSession session, string table, CancellationToken cancellationToken) =>
        session.Read($"SELECT count(*) FROM {table}", reader => reader.GetInt64(0), cancellationToken).Single();

    private static void Copy(DuckDbSession session, string table, string file, CancellationToken cancellationToken) =>
        session.Execute(
            $"COPY {table} TO {Text(file)} (FORMAT parquet, COMPRESSION zstd"
                + (table == FactLayout.Load ? $", KV_METADATA {{{LoadId}: {Text(Path.GetRandomFileName())}}})" : ")"),
            cancellationToken
        );

    private static string Text(string text) => DuckDbDialect.Instance.Literal(text);
}
