using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Excel;
using Gemeente.Partnerships.Excel.Reading;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Time;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>
/// The records that a command uses, and their reference date. All commands read records with this class.
/// </summary>
/// <param name="DataSet">The records.</param>
/// <param name="AsOf">Their reference date; null if they have none.</param>
internal sealed record DataInput(PartnershipDataSet DataSet, DateOnly? AsOf)
{
    /// <summary>The files that were read.</summary>
    public ValueList<string> Files { get; init; } = [];

    /// <summary>The columns that the command line gave; null if the file is not a table.</summary>
    public ValueList<MappedColumn>? Columns { get; private init; }

    /// <summary>The data set that is used if the command line does not name one.</summary>
    public const string Default = "ncdo";

    /// <summary>The built-in data sets, by their name on the command line.</summary>
    private static readonly Dictionary<string, Func<DataInput>> BuiltIn = new(StringComparer.Ordinal)
    {
        [Default] = () => new(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate),
        ["documented"] = () => WithLatestDay(DocumentedDataSet.Load()),
        ["dutch-links"] = () => new(DutchLinksDataSet.Load(), DutchLinksDataSet.ReferenceDate),
    };

    public static IReadOnlyCollection<string> Names => BuiltIn.Keys;

    /// <summary>Reads a data set by its name, or from a file of any kind.</summary>
    /// <exception cref="UsageException">
    /// The data set or file does not exist, or it has no reference date and the command line gives none.
    /// </exception>
    public static ImportedFile Read(ImportRequest request, ToolConsole console)
    {
        Importer? named = request.Kind is { } kind ? Importer.Of(kind) : null;
        ImportedFile file = Find(request) is { } builtIn
            ? OfTool(builtIn.DataSet)
            : InputFile.Read(request.Path, named is null ? Names : [], stream => Read(stream, named, request, console));
        if (!request.IsOneOfSeveral)
            CheckColumns(request, file.Columns);
        return file;
    }

    /// <summary>Checks that each given column is in a table that was read.</summary>
    /// <exception cref="UsageException">A column is not, or no table was read.</exception>
    public static void CheckColumns(ImportRequest request, params IEnumerable<ValueList<MappedColumn>?> read)
    {
        ValueList<MappedColumn>[] tables = [.. read.OfType<ValueList<MappedColumn>>()];
        if (tables.Length == 0 && (request.Columns.Count > 0 || request.HasDecimalComma is not null))
            throw new UsageException(UsageTexts.NoTable);
        if (request.Columns.Except(tables.SelectMany(table => table)).FirstOrDefault() is { } missing)
            throw new UsageException(UsageTexts.NoSuchColumn(missing.Column));
    }

    /// <summary>Reads records for an answer, and prints their issues and the account of the rows.</summary>
    /// <exception cref="UsageException">
    /// The data set or file does not exist, or it has no reference date and the command line gives none.
    /// </exception>
    /// <exception cref="RefusedDataException">The records cannot be used.</exception>
    public static DataInput Load(ImportRequest request, ToolConsole console)
    {
        if (Find(request) is { } builtIn)
        {
            if (!request.IsOneOfSeveral)
                CheckColumns(request);
            IssueList.Write(builtIn.DataSet.Issues, request, console);
            return builtIn;
        }

        ImportedFile file = Read(request, console);
        file.WriteSummary(request, console);
        IssueList.Write(file.DataSet.Issues, request, console);
        if (!file.IsUsable || (file.HasErrors && file.Records == 0))
            throw new RefusedDataException(MessageTexts.RecordsRefused(request.Name));
        return WithLatestDay(file.DataSet) with { Files = file.Files, Columns = file.Columns };
    }

    /// <summary>
    /// Returns the day of the command line, else the reference date of the records. A year or month of the command line
    /// is that reference date if it contains it, else its last day.
    /// </summary>
    /// <exception cref="UsageException">There is neither.</exception>
    public DateOnly ResolveAsOf(PartialDate? asked) =>
        asked?.AsOf(AsOf) ?? AsOf ?? throw new UsageException(UsageTexts.NoAsOf);

    /// <summary>Returns the records as of a day, after printing the issues of that day.</summary>
    /// <exception cref="UsageException">No day is known.</exception>
    public PartnershipCatalog ToCatalog(ImportRequest request, ToolConsole console)
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(DataSet, ResolveAsOf(request.AsOf));
        IssueList.Write(catalog.Issues, request, console);
        return catalog;
    }

    private static ImportedFile Read(FileStream file, Importer? named, ImportRequest request, ToolConsole console)
    {
        byte[] start = FileStart.BytesOf(file);
        FileStart begin = FileStart.Of(request.Name, start) with
        {
            FileName = Path.GetFileName(request.Path),
            Columns = request.Columns,
            Sheet = request.Sheet,
            HasCountry = request.Country is not null,
            HasMunicipality = request.Municipality is not null,
        };
        Stream whole = file.CanSeek ? file : new PipeStream(start, file);
        if (file.CanSeek)
            file.Position = 0;
        if (begin.MayBeWorkbook)
        {
            Workbook workbook = Workbook.Read(whole, WorkbookLimits.Default, request.Name);
            if (workbook.Sheets is null)
                return ImportedFile.Of(PartnershipWorkbook.Read(workbook, progress: null)) with
                {
                    Files = [request.Path],
                };
            begin = begin with { Workbook = workbook };
            request = request with { Workbook = workbook };
        }
        else if (request is { Sheet: not null, IsOneOfSeveral: false })
        {
            throw new UsageException(UsageTexts.SheetOfWorkbook(request.Name));
        }

        Importer importer = named ?? Importer.Of(begin);
        if (request is { Country: not null, IsOneOfSeveral: false } && importer.Name != Importers.Links)
            throw new UsageException(UsageTexts.CountryOfPairs(request.Name));
        if (request.IsOneOfSeveral)
            request = request with
            {
                Columns = [.. request.Columns.Where(given => importer.HasColumns && begin.Has(given.Column))],
            };
        request = request with { Progress = new RowProgress(Path.GetDirectoryName(request.Path) ?? "", console) };
        if (file.CanSeek && begin.Workbook is null && !importer.ReportsProgress)
            whole = new ProgressStream(file, file.Length, request.Name, console);
        ImportedFile imported = importer.Import(whole, request);
        return imported with
        {
            DataSet = imported.DataSet with { AsOf = imported.DataSet.AsOf ?? request.On },
            Kind = importer.Name,
            Files = [request.Path, .. imported.Files],
            Columns = importer.HasColumns ? request.Columns : null,
        };
    }

    private static DataInput? Find(ImportRequest request) =>
        request.Kind is null && BuiltIn.TryGetValue(request.NameOrFile, out Func<DataInput>? load) ? load() : null;

    /// <summary>
    /// Returns a built-in data set. Its registers are those of the tool, and are not counted as records.
    /// </summary>
    private static ImportedFile OfTool(PartnershipDataSet dataSet)
    {
        int others = dataSet.Municipalities.All.Except(EmbeddedRegisters.Municipalities.All).Count();
        int records = dataSet.Partnerships.Count + dataSet.Profiles.Count + others;
        return new ImportedFile(dataSet, MessageTexts.Account(records, records, 0), [], IsComplete: true)
        {
            RegisterRecords = others,
        };
    }

    /// <summary>Returns the records, as of the latest reference date of the data set and of their evidence.</summary>
    private static DataInput WithLatestDay(PartnershipDataSet dataSet) =>
        new(
            dataSet,
            dataSet
                .Partnerships.Select(partnership => partnership.Evidence.ReferenceDate)
                .Concat(dataSet.Profiles.Select(profile => profile.Evidence.ReferenceDate))
                .Append(dataSet.AsOf)
                .Max()
        );
}
