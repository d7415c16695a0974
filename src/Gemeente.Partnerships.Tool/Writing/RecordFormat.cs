using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>A form in which records can be written.</summary>
/// <param name="Name">What a command line calls it.</param>
/// <param name="Extensions">The ends of names of files that have it.</param>
/// <param name="Write">Writes records to a path, with what else the options say.</param>
internal sealed record RecordFormat(
    string Name,
    ValueList<string> Extensions,
    Action<string, PartnershipDataSet, PartnershipJsonWriteOptions> Write
)
{
    private const string PackageName = "csv";

    /// <summary>All of them.</summary>
    public static ValueList<RecordFormat> All { get; } =
    [
        new("json", [".json"], (path, dataSet, options) => WriteJson(path, dataSet, options with { Indented = true })),
        new(
            "jsonl",
            [".jsonl", ".ndjson"],
            (path, dataSet, options) => WriteJson(path, dataSet, options with { Format = PartnershipJsonFormat.Lines })
        ),
        Package(new CsvWriteOptions()),
    ];

    /// <summary>
    /// The kind of file that it makes, by the name of its importer: of that kind a file may be written over that was
    /// read.
    /// </summary>
    public string Kind { get; init; } = JsonImport.Importer.Name;

    /// <summary>Sees to it that it can be written to a path.</summary>
    public Action<string> Check { get; init; } = OutputFile.Check;

    /// <summary>The files that it writes for a path.</summary>
    public Func<string, IEnumerable<string>> FilesOf { get; init; } = path => [path];

    /// <summary>Whether members can be written that the library does not have.</summary>
    public bool KeepsUnknownMembers { get; init; } = true;

    /// <summary>The format that is asked for, else the one that the name of the file tells.</summary>
    /// <exception cref="UsageException">There is no such format, or the name does not tell.</exception>
    public static RecordFormat Of(string? name, string path)
    {
        if (name is not null)
        {
            return All.FirstOrDefault(format => format.Name == name)
                ?? throw new UsageException(
                    $"'{name}' is not a value of --to: {Names}.{ParseErrorMessages.DidYouMean(name, All.Select(format => format.Name))}"
                );
        }

        string extension = Path.GetExtension(path);
        return All.FirstOrDefault(format => format.Extensions.Contains(extension.ToLowerInvariant()))
            ?? throw new UsageException($"The name '{path}' does not tell the format: say one of {Names} with --to.");
    }

    /// <summary>
    /// The same for a spreadsheet that is opened where commas are decimal: semicolons between cells, and a byte order
    /// mark.
    /// </summary>
    /// <exception cref="UsageException">It is no table.</exception>
    public RecordFormat ForSpreadsheet() =>
        Name == PackageName
            ? Package(new CsvWriteOptions { Delimiter = ';', ByteOrderMark = true })
            : throw new UsageException($"--spreadsheet is for --to {PackageName}.");

    /// <summary>The names of all, for help.</summary>
    public static string Names => string.Join(", ", All.Select(format => format.Name));

    private static RecordFormat Package(CsvWriteOptions options) =>
        new(
            PackageName,
            [],
            (path, dataSet, _) => OutputFile.WriteFolder(path, folder => DataPackage.Write(folder, dataSet, options))
        )
        {
            Kind = PackageImport.Importer.Name,
            Check = OutputFile.CheckFolder,
            FilesOf = path => DataPackage.Files.Select(file => Path.Combine(path, file)),
            KeepsUnknownMembers = false,
        };

    private static void WriteJson(string path, PartnershipDataSet dataSet, PartnershipJsonWriteOptions options) =>
        OutputFile.Write(path, stream => PartnershipJson.Write(dataSet, stream, options));
}
