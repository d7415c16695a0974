using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>
/// Writes and reads a data set (gegevensverzameling) as a Data Package: a CSV file for each kind of record, and
/// <c>datapackage.json</c> that describes them with a Table Schema. A data set that is written and read is equal,
/// except for its issues.
/// </summary>
/// <remarks>
/// Cells are guarded, so that a spreadsheet does not read them as formulas. Errors in the files are issues with file,
/// line and column, and their rows are left out. Safe for use by several threads.
/// </remarks>
public static class DataPackage
{
    /// <summary>The name of the descriptor.</summary>
    public const string DescriptorFile = "datapackage.json";

    /// <summary>The names of all files that are written: the tables, and the descriptor.</summary>
    public static ValueList<string> Files { get; } = [.. PackageTable.All.Select(table => table.File), DescriptorFile];

    /// <summary>
    /// Writes a data set into a folder, which is created or replaced whole. The files are written to a new folder next
    /// to it and flushed to disk, and then the folder is moved into place. Other files in the folder stay. If writing
    /// fails, the folder is as it was.
    /// </summary>
    /// <exception cref="ArgumentException">A cell or table is longer than is read. The folder is as it was.</exception>
    /// <exception cref="IOException">
    /// The folder cannot be written or replaced, such as the current folder, a mount point or a root. The folder is as
    /// it was.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">Access was denied. The folder is as it was.</exception>
    public static void Write(PartnershipDataSet dataSet, string folder, CsvWriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        PackageFolder.Write(
            folder,
            unfinished => Write(dataSet, file => File.Create(Path.Combine(unfinished, file)), options)
        );
    }

    /// <summary>
    /// Writes a data set into streams, which are created for each file name and closed. A file is flushed to disk.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A cell or table is longer than is read; the files may be written in part.
    /// </exception>
    /// <exception cref="System.Text.EncoderFallbackException">A text has half a surrogate pair.</exception>
    public static void Write(PartnershipDataSet dataSet, Func<string, Stream> create, CsvWriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(options);
        foreach (PackageTable table in PackageTable.All)
        {
            Write(table.File, stream => table.Write(stream, options, dataSet));
        }

        Write(DescriptorFile, stream => PackageDescriptor.Write(stream, dataSet, options));

        void Write(string file, Action<Stream> write)
        {
            using Stream stream = create(file);
            write(stream);
            if (stream is FileStream onDisk)
                onDisk.Flush(flushToDisk: true);
        }
    }

    /// <summary>Reads a data set from a folder, with the default options.</summary>
    public static PartnershipImport Read(string folder) => Read(folder, DataPackageReadOptions.Default);

    /// <summary>
    /// Reads a data set from a folder. Only regular files in the folder itself are read: links, pipes and devices are
    /// issues, and their tables are left out.
    /// </summary>
    /// <param name="folder">The folder with the descriptor.</param>
    /// <param name="options">The limits, and the receiver of progress.</param>
    public static PartnershipImport Read(string folder, DataPackageReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        return Read(file => PackageFolder.Open(folder, file), options);
    }

    /// <summary>
    /// Reads a data set, with the default options, from streams that are opened by file name and closed; null means
    /// that the file does not exist.
    /// </summary>
    public static PartnershipImport Read(Func<string, Stream?> open) => Read(open, DataPackageReadOptions.Default);

    /// <summary>
    /// Reads a data set from streams that are opened by file name and closed; null means that the file does not exist.
    /// </summary>
    /// <param name="open">Opens a file.</param>
    /// <param name="options">The limits, and the receiver of progress.</param>
    public static PartnershipImport Read(Func<string, Stream?> open, DataPackageReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(options);
        return Read(file => (open(file), null), options);
    }

    private static PartnershipImport Read(
        Func<string, (Stream? File, IssueText? Refusal)> open,
        DataPackageReadOptions options
    )
    {
        List<DataIssue> issues = [];
        PackageFiles files = new(open, options.Limits, issues);
        PartnershipImport import = new PackageReader(files, DescriptorFile, issues, options.Progress).Read();
        return import with { Files = [.. files.Names] };
    }
}
