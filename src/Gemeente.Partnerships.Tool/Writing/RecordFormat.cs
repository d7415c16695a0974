using Gemeente.Partnerships.Excel;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tool.Parsing;
using Gemeente.Partnerships.Tool.Reading;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Writing;

/// <summary>A format of records.</summary>
/// <param name="Name">The name on a command line.</param>
/// <param name="Extensions">The extensions of its files.</param>
/// <param name="Write">Writes records to a path.</param>
internal sealed record RecordFormat(
    string Name,
    ValueList<string> Extensions,
    Action<PartnershipDataSet, string, PartnershipJsonWriteOptions> Write
)
{
    private const string PackageName = "csv";
    private const string WorkbookName = "xlsx";

    /// <summary>All formats.</summary>
    public static ValueList<RecordFormat> All { get; } =
    [
        new(
            "json",
            [".json"],
            (dataSet, path, options) => WriteJson(dataSet, path, options with { IsIndented = true })
        ),
        new(
            "jsonl",
            [".jsonl", ".ndjson"],
            (dataSet, path, options) => WriteJson(dataSet, path, options with { Format = PartnershipJsonFormat.Lines })
        ),
        Package(new CsvWriteOptions()),
        Workbook(command: null),
    ];

    /// <summary>
    /// The kind of file that it writes, by the name of its importer. A file of this kind may be read and written by the
    /// same command.
    /// </summary>
    public string Kind { get; init; } = Importers.Json;

    /// <summary>Checks that records can be written to a path.</summary>
    public Action<string> Check { get; init; } = OutputFile.Check;

    /// <summary>The files that are written for a path.</summary>
    public Func<string, IEnumerable<string>> FilesOf { get; init; } = path => [path];

    /// <summary>True if unknown members are written too.</summary>
    public bool KeepsUnknownMembers { get; init; } = true;

    /// <summary>Returns the format with a name; without a name, the format of the extension of the file.</summary>
    /// <exception cref="UsageException">The name or the extension is not that of a format.</exception>
    public static RecordFormat Of(string? name, string path)
    {
        if (name is not null)
        {
            return All.FirstOrDefault(format => format.Name == name)
                ?? throw new UsageException(
                    UsageTexts
                        .NotAValue(name, "--to", Names)
                        .Plus(ParseErrorMessages.DidYouMean(name, All.Select(format => format.Name)))
                );
        }

        string extension = Path.GetExtension(path);
        return All.FirstOrDefault(format => format.Extensions.Contains(extension.ToLowerInvariant()))
            ?? throw new UsageException(UsageTexts.NotAFormatOfRecords(path, Names));
    }

    /// <summary>
    /// Returns the same format for spreadsheets with decimal commas: semicolons between cells, and a byte order mark.
    /// </summary>
    /// <exception cref="UsageException">The format is not a table.</exception>
    public RecordFormat ForSpreadsheet() =>
        Name == PackageName
            ? Package(new CsvWriteOptions { Delimiter = ';', HasByteOrderMark = true })
            : throw new UsageException(UsageTexts.SpreadsheetOnlyWith(PackageName));

    /// <summary>
    /// Returns the same format, which states the command that wrote the file if it has a place for it.
    /// </summary>
    public RecordFormat ForCommand(string command) => Name == WorkbookName ? Workbook(command) : this;

    /// <summary>The names of all formats, for help and messages.</summary>
    public static string Names => string.Join(", ", All.Select(format => format.Name));

    private static RecordFormat Package(CsvWriteOptions options) =>
        new(
            PackageName,
            [],
            (dataSet, path, _) =>
                OutputFile.CreateFolder(
                    path,
                    folder => DataPackage.Write(dataSet, file => File.Create(Path.Combine(folder, file)), options)
                )
        )
        {
            Kind = Importers.Package,
            Check = OutputFile.CheckFolder,
            FilesOf = path => DataPackage.Files.Select(file => Path.Combine(path, file)),
            KeepsUnknownMembers = false,
        };

    private static void WriteJson(PartnershipDataSet dataSet, string path, PartnershipJsonWriteOptions options) =>
        OutputFile.Create(path, stream => PartnershipJson.Write(dataSet, stream, options));

    private static RecordFormat Workbook(string? command) =>
        new(
            WorkbookName,
            [".xlsx"],
            (dataSet, path, options) =>
                OutputFile.Create(
                    path,
                    stream =>
                        PartnershipWorkbook.Write(
                            dataSet,
                            stream,
                            new WorkbookWriteOptions
                            {
                                Municipalities = options.Municipalities,
                                Countries = options.Countries,
                                Query = command,
                                WrittenOn = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date),
                            }
                        )
                )
        )
        {
            Kind = Importers.Workbook,
            KeepsUnknownMembers = false,
        };
}
