using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Excel;
using Gemeente.Partnerships.Excel.Writing;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.TwinTowns;
using Gemeente.Partnerships.Exchange.Wikidata;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>The kinds of files that can be read, one a row, and the readers of the library behind them.</summary>
internal static class Importers
{
    /// <summary>The name of the kind of JSON files.</summary>
    public const string Json = "json";

    /// <summary>The name of the kind of lists of pairs.</summary>
    public const string Links = "links";

    /// <summary>The name of the kind of workbooks with a whole data set.</summary>
    public const string Workbook = "xlsx";

    /// <summary>The name of the kind of Data Packages.</summary>
    public const string Package = "package";

    private static readonly string[] JsonExtensions = [".json", ".jsonl", ".ndjson"];

    /// <summary>All kinds. A file is of the first kind that recognises its beginning.</summary>
    public static ValueList<Importer> All { get; } =
    [
        new(
            Package,
            HelpTexts.PackageKind(DataPackage.DescriptorFile),
            start => start.FileName == DataPackage.DescriptorFile,
            ReadPackage
        )
        {
            ReportsProgress = true,
        },
        new(
            "wikidata",
            HelpTexts.WikidataKind,
            start =>
                start.IsJson
                && start.Text.Contains("\"head\"", StringComparison.Ordinal)
                && start.Text.Contains("\"vars\"", StringComparison.Ordinal),
            ReadWikidata
        ),
        new(Json, HelpTexts.JsonKind, start => start.IsJson, ReadJson) { Extensions = [.. JsonExtensions] },
        new(
            Workbook,
            HelpTexts.WorkbookKind,
            start => start is { Sheet: null, Workbook: { } workbook } && AboutSheet.Find(workbook) is not null,
            ReadWorkbook
        )
        {
            Extensions = [".xlsx", ".ods"],
        },
        new(Links, HelpTexts.LinksKind, start => IsTable(start) && IsOfTwinTowns(start), ReadTwinTowns)
        {
            ReportsProgress = true,
            HasColumns = true,
        },
        new(
            "profiles",
            HelpTexts.ProfilesKind,
            start => IsTable(start) && IsOfProfiles(start),
            (stream, request) =>
                ImportedFile.Of(
                    request.Workbook is { } workbook
                        ? PartnershipWorkbook.ReadProfiles(workbook, WorkbookOptions(request))
                        : PartnershipCsv.ReadProfiles(stream, CsvOptions(request))
                )
        )
        {
            ReportsProgress = true,
            HasColumns = true,
        },
        new(
            "csv",
            HelpTexts.CsvKind,
            IsTable,
            (stream, request) =>
                ImportedFile.Of(
                    request.Workbook is { } workbook
                        ? PartnershipWorkbook.ReadPartnerships(workbook, WorkbookOptions(request))
                        : PartnershipCsv.ReadPartnerships(stream, CsvOptions(request))
                )
        )
        {
            Extensions = [".csv", ".tsv"],
            ReportsProgress = true,
            HasColumns = true,
        },
    ];

    private static ImportedFile ReadPackage(Stream descriptor, ImportRequest request)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(request.Path))!;
        PartnershipImport result = DataPackage.Read(folder, new DataPackageReadOptions { Progress = request.Progress });
        if (request.Name != DataPackage.DescriptorFile)
            result = WithFolder(result, Path.GetDirectoryName(request.Path) ?? "");
        ImportedFile file = ImportedFile.Of(result) with
        {
            HasOwnRegisters = request.IsCopy,
            Files = [.. result.Files.Select(name => Path.Combine(folder, name))],
        };
        return request.IsCopy ? file : file with { DataSet = WithRegistersOfTool(result.DataSet) };
    }

    /// <summary>Names the files of a package with its folder, because another package has the same names.</summary>
    private static PartnershipImport WithFolder(PartnershipImport import, string folder) =>
        import with
        {
            DataSet = import.DataSet with
            {
                Issues =
                [
                    .. import.Issues.Select(issue => issue with { File = Path.Combine(folder, issue.File ?? "") }),
                ],
            },
            Account = import.Account with
            {
                Rows = [.. import.Account.Rows.Select(row => row with { File = Path.Combine(folder, row.File ?? "") })],
            },
        };

    private static ImportedFile ReadWorkbook(Stream stream, ImportRequest request)
    {
        PartnershipImport result = PartnershipWorkbook.Read(
            request.Workbook ?? Excel.Reading.Workbook.Read(stream, WorkbookLimits.Default, request.Name),
            request.Progress
        );
        ImportedFile file = ImportedFile.Of(result) with { HasOwnRegisters = request.IsCopy };
        return request.IsCopy ? file : file with { DataSet = WithRegistersOfTool(result.DataSet) };
    }

    private static ImportedFile ReadWikidata(Stream stream, ImportRequest request) =>
        ImportedFile.Of(
            WikidataPartnerships.Read(
                stream,
                new WikidataOptions
                {
                    Municipalities = EmbeddedRegisters.Municipalities,
                    Countries = EmbeddedRegisters.Countries,
                    AsOf = request.RequiredOn,
                    Source = WikidataPartnerships.Source,
                    File = request.Name,
                }
            )
        );

    private static ImportedFile ReadJson(Stream stream, ImportRequest request)
    {
        // A copy has the registers and unknown members of the file; else the registers of the tool are added.
        PartnershipJsonReadOptions options = request.IsCopy
            ? new() { File = request.Name, UnknownMembers = UnknownMemberHandling.Keep }
            : new()
            {
                File = request.Name,
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
            };
        PartnershipReadResult result = PartnershipJson.Read(stream, options);
        return ImportedFile.Of(result, request.Name) with
        {
            HasOwnRegisters = request.IsCopy,
            IsOfItsKind = !result.Issues.Any(issue =>
                issue.Severity == IssueSeverity.Error
                    ? issue.Section == DataIssue.HeadSection
                    : result.RecordsRead == 0 && issue.Code is "unknown-member" or "member-case"
            ),
        };
    }

    private static ImportedFile ReadTwinTowns(Stream stream, ImportRequest request)
    {
        TwinTownOptions options = SheetOptions(
            new TwinTownOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                AsOf = request.RequiredOn,
                Source = new DataSource { Title = request.Source },
                Country = GivenNames.Country(request),
            },
            request
        );
        return ImportedFile.Of(
            request.Workbook is { } workbook
                ? PartnershipWorkbook.ReadTwinTowns(workbook, options, request.Sheet)
                : TwinTownList.Read(stream, options)
        );
    }

    private static CsvImportOptions CsvOptions(ImportRequest request) =>
        SheetOptions(
            new CsvImportOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                AsOf = request.RequiredOn,
                Source = new DataSource { Title = request.Source },
            },
            request
        );

    private static WorkbookImportOptions WorkbookOptions(ImportRequest request) =>
        SheetOptions(
            new WorkbookImportOptions
            {
                Municipalities = EmbeddedRegisters.Municipalities,
                Countries = EmbeddedRegisters.Countries,
                AsOf = request.RequiredOn,
                Source = new DataSource { Title = request.Source },
                Sheet = request.Sheet,
            },
            request
        );

    private static TOptions SheetOptions<TOptions>(TOptions options, ImportRequest request)
        where TOptions : SheetImportOptions =>
        (TOptions)(
            (SheetImportOptions)options with
            {
                File = request.Name,
                Progress = request.Progress,
                Mapping = request.Columns.Count == 0 ? null : new ColumnMapping { Columns = request.Columns },
                UseGuessedColumns = true,
                HasDecimalComma = request.HasDecimalComma,
                FillDown = request.FillDown,
                Municipality = GivenNames.Municipality(request),
                UseCountryInName = request.UseCountryInName,
                UseSeveralPartners = request.UseSeveralPartners,
                FindThemes = EmbeddedLexicons.FindThemes,
            }
        );

    private static bool IsTable(FileStart start) =>
        start.Workbook is not null
        || (!start.IsJson && !JsonExtensions.Contains(start.Extension) && start.Cells.Any(cells => cells.Length > 1));

    /// <summary>
    /// True if a line names a place and a country of both sides of a pair. A country that is given counts for one side.
    /// </summary>
    private static bool IsOfTwinTowns(FileStart start)
    {
        if (!start.Columns.All(given => ColumnMapping.TwinTownFields.Contains(given.Field)))
            return false;
        TwinTownOptions options = new()
        {
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
            AsOf = default,
            Source = new DataSource { Title = start.Name },
            Mapping = start.Columns.Count == 0 ? null : new ColumnMapping { Columns = start.Columns },
            UseGuessedColumns = true,
            Country = start.HasCountry ? CountryCode.Parse("NL") : default(CountryCode?),
        };

        // Town, Twin town, Country: a list of pairs without a country on one side, unless the towns are municipalities.
        return start.Cells.Any(cells =>
            TwinTownList.IsHeader(cells, options)
            || (
                TwinTownList.IsHeader(cells, options with { Country = CountryCode.Parse("NL") })
                && ColumnMapping.Guess(cells, ColumnMapping.PartnershipFields).ColumnOf("municipality") is null
                && !start.HasMunicipality
            )
        );
    }

    /// <summary>
    /// True if a line names columns of profiles, and no line names columns of partnerships only: a country or a
    /// partner.
    /// </summary>
    private static bool IsOfProfiles(FileStart start)
    {
        string[][] lines = [.. start.Cells];
        return lines.Any(line =>
                Fields(line, ColumnMapping.ProfileFields) is var profile
                && profile.Contains("municipality")
                && profile.Length > Fields(line, ColumnMapping.PartnershipFields).Length
            )
            && !lines.Any(line =>
                Fields(line, ColumnMapping.PartnershipFields) is { Length: > 1 } partnership
                && (partnership.Contains("country") || partnership.Contains("partner"))
            );

        string[] Fields(string[] line, ValueList<string> fields) =>
            [
                .. start.Columns.Where(given => line.Contains(given.Column)).Select(given => given.Field),
                .. ColumnMapping
                    .Guess(line.Where(cell => start.Columns.All(given => given.Column != cell)), fields)
                    .Columns.Select(mapped => mapped.Field),
            ];
    }

    /// <summary>
    /// Returns the data set with the municipalities and countries of the tool added; those of the package have
    /// priority.
    /// </summary>
    private static PartnershipDataSet WithRegistersOfTool(PartnershipDataSet dataSet)
    {
        MunicipalityRegister municipalities = dataSet.Municipalities;
        CountryRegister countries = dataSet.Countries;
        CountryRegister known = EmbeddedRegisters.Countries;
        HashSet<CountryCode> named = [.. countries.All.Select(country => country.Code)];
        return dataSet with
        {
            Issues =
            [
                .. dataSet.Issues,
                .. from municipality in municipalities.All
                where EmbeddedRegisters.Municipalities.Find(municipality.Code) is { } other && other != municipality
                select IssueMessages.MunicipalityDiffers(municipality.Code).ToIssue() with
                {
                    RecordId = municipality.Code.ToString(),
                },
                .. from country in countries.All
                where known.Find(country.Code) is not null && !known.All.Contains(country)
                select IssueMessages.CountryDiffers(country.Code).ToIssue() with
                {
                    RecordId = country.Code.ToString(),
                },
            ],
            Municipalities = new MunicipalityRegister(
                [
                    .. municipalities.All,
                    .. EmbeddedRegisters.Municipalities.All.Where(other => municipalities.Find(other.Code) is null),
                ],
                municipalities.KnownUntil ?? EmbeddedRegisters.Municipalities.KnownUntil
            ).WithLocations(EmbeddedRegisters.Municipalities.LocationOf),
            Countries = new CountryRegister(
                [.. countries.All, .. known.All.Where(country => !named.Contains(country.Code))],
                [.. countries.IncomeGroups, .. known.IncomeGroups.Where(period => !named.Contains(period.Country))],
                [.. countries.EuStatuses, .. known.EuStatuses.Where(period => !named.Contains(period.Country))]
            ),
        };
    }
}
