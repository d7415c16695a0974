using Gemeente.Partnerships.Excel.Reading;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>The records that a command line asks for.</summary>
/// <param name="NameOrFile">The name of a built-in data set, or the path of a file.</param>
/// <param name="AsOf">The date of the answer; null if the command line does not give one.</param>
internal sealed record ImportRequest(string NameOrFile, PartialDate? AsOf)
{
    /// <summary>The reference date of a file that has none; null if the command line does not give one.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The kind of file; null to recognise it.</summary>
    public string? Kind { get; init; }

    /// <summary>The fields of columns whose names are not recognised.</summary>
    public ValueList<MappedColumn> Columns { get; init; } = [];

    /// <summary>True if the amounts in a table have decimal commas; null to detect it.</summary>
    public bool? HasDecimalComma { get; init; }

    /// <summary>The name of the sheet of a workbook; null to choose it by its header.</summary>
    public string? Sheet { get; init; }

    /// <summary>The municipality of all rows; null if a column has it.</summary>
    public string? Municipality { get; init; }

    /// <summary>True if a cell may name several partners.</summary>
    public bool UseSeveralPartners { get; init; }

    /// <summary>
    /// The country of the places of a list of pairs on the side without a country; null if both sides have one.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>True if the country may be in brackets behind the partner.</summary>
    public bool UseCountryInName { get; init; }

    /// <summary>The fields whose empty cells have the value above.</summary>
    public ValueList<string> FillDown { get; init; } = [];

    /// <summary>The file, if it is a workbook that was read; else null.</summary>
    public Workbook? Workbook { get; init; }

    /// <summary>True if it is one of several files, some of which may lack the columns or may not be tables.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>The title of the source. The default is the name of the file.</summary>
    /// <exception cref="UsageException">The title is blank.</exception>
    public string Source
    {
        get => field ?? (string.IsNullOrWhiteSpace(Name) ? "file" : Name);
        init => field = string.IsNullOrWhiteSpace(value) ? throw new UsageException(UsageTexts.NoTitle) : value;
    }

    /// <summary>
    /// True if the data set is a copy of the file: with its registers only, and with its unknown members.
    /// </summary>
    public bool IsCopy { get; init; }

    /// <summary>True if any issue stops the command.</summary>
    public bool IsStrict { get; init; }

    /// <summary>True if every issue is listed.</summary>
    public bool ListsIssues { get; init; }

    /// <summary>The receiver of progress.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>The path of the file; for a folder with a Data Package the path of its descriptor.</summary>
    public string Path =>
        System.IO.Path.Combine(NameOrFile, DataPackage.DescriptorFile) is var descriptor && File.Exists(descriptor)
            ? descriptor
            : NameOrFile;

    /// <summary>The name of the file in messages: without its folder, unless another file has the same name.</summary>
    public string Name
    {
        get => field ?? System.IO.Path.GetFileName(Path);
        init;
    }

    /// <summary>Returns the requests, with paths for the files that have the same name.</summary>
    public static ImportRequest[] WithUniqueNames(params ImportRequest[] requests) =>
        [
            .. requests.Select(request =>
                requests.Count(other => other.Name == request.Name) > 1
                    ? request with
                    {
                        Name = request.NameOrFile,
                    }
                    : request
            ),
        ];

    /// <summary>The reference date of the file, else the date of the answer.</summary>
    /// <exception cref="UsageException">The command line gives neither.</exception>
    public DateOnly RequiredOn => On ?? AsOf?.Latest ?? throw new UsageException(UsageTexts.NoOn(Name));
}
