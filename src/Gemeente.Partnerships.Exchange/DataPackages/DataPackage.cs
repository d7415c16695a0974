using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Json;

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
    /// Writes a data set into a folder. The folder is created if needed, and files of the same names are overwritten.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A cell or table is longer than is read; the files may be written in part.
    /// </exception>
    public static void Write(string folder, PartnershipDataSet dataSet, CsvWriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Directory.CreateDirectory(folder);
        Write(file => File.Create(Path.Combine(folder, file)), dataSet, options);
    }

    /// <summary>Writes a data set into streams, which are created for each file name and closed.</summary>
    /// <exception cref="ArgumentException">
    /// A cell or table is longer than is read; the files may be written in part.
    /// </exception>
    /// <exception cref="System.Text.EncoderFallbackException">A text has half a surrogate pair.</exception>
    public static void Write(Func<string, Stream> create, PartnershipDataSet dataSet, CsvWriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(options);
        foreach (PackageTable table in PackageTable.All)
        {
            using Stream stream = create(table.File);
            table.Write(stream, options, dataSet);
        }

        using Stream descriptor = create(DescriptorFile);
        PackageDescriptor.Write(descriptor, dataSet, options);
    }

    /// <summary>Reads a data set from a folder, within the default limits.</summary>
    public static PartnershipReadResult Read(string folder) => Read(folder, DataPackageLimits.Default);

    /// <summary>Reads a data set from a folder.</summary>
    public static PartnershipReadResult Read(string folder, DataPackageLimits limits) =>
        Read(folder, limits, progress: null);

    /// <summary>Reads a data set from a folder.</summary>
    /// <param name="folder">Where the descriptor is.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="progress">Who is told of each hundredth of a table, on this thread; may be null.</param>
    public static PartnershipReadResult Read(
        string folder,
        DataPackageLimits limits,
        IProgress<ImportProgress>? progress
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Read(
            file => Path.Combine(folder, file) is var path && File.Exists(path) ? File.OpenRead(path) : null,
            limits,
            progress
        );
    }

    /// <summary>
    /// Reads a data set within the default limits from streams that are opened by file name and closed; null means that
    /// the file does not exist.
    /// </summary>
    public static PartnershipReadResult Read(Func<string, Stream?> open) => Read(open, DataPackageLimits.Default);

    /// <summary>
    /// Reads a data set from streams that are opened by file name and closed; null means that the file does not exist.
    /// </summary>
    public static PartnershipReadResult Read(Func<string, Stream?> open, DataPackageLimits limits) =>
        Read(open, limits, progress: null);

    /// <summary>
    /// Reads a data set from streams that are opened by file name and closed; null means that the file does not exist.
    /// </summary>
    /// <param name="open">Opens a file.</param>
    /// <param name="limits">How much may be read.</param>
    /// <param name="progress">Who is told of each hundredth of a table, on this thread; may be null.</param>
    public static PartnershipReadResult Read(
        Func<string, Stream?> open,
        DataPackageLimits limits,
        IProgress<ImportProgress>? progress
    )
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(limits);
        return new PackageReader(open, limits, progress).Read();
    }
}
