using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>
/// The records that a command is asked to use, and the day they speak of. The one way in for all commands.
/// </summary>
/// <param name="DataSet">The records.</param>
/// <param name="ReferenceDate">The day they speak of; null where they do not say.</param>
internal sealed record DataInput(PartnershipDataSet DataSet, DateOnly? ReferenceDate)
{
    /// <summary>The files that were read.</summary>
    public ValueList<string> Files { get; private init; } = [];

    /// <summary>What was said of columns; null where the records are no table of which that can be said.</summary>
    public ValueList<MappedColumn>? Columns { get; private init; }

    /// <summary>The data set that is used where none is named.</summary>
    public const string Default = "ncdo";

    /// <summary>The data sets that come with the tool, by the name that a command line gives them.</summary>
    private static readonly Dictionary<string, Func<DataInput>> BuiltIn = new(StringComparer.Ordinal)
    {
        [Default] = () => new(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate),
        ["documented"] = () => new(DocumentedDataSet.Load(), NcdoDataSet.ReferenceDate),

        // Links have no dates. They were listed until 2026.
        ["dutch-links"] = () => new(DutchLinksDataSet.Load(), new DateOnly(2026, 1, 1)),
    };

    public static IReadOnlyCollection<string> Names => BuiltIn.Keys;

    /// <summary>What can be named, for help.</summary>
    public static string Kinds =>
        $"{string.Join(", ", Names)}, or a file: JSON, CSV, a Data Package or any other kind that import reads";

    /// <summary>Reads a data set by its name, or from a file of any kind.</summary>
    /// <exception cref="UsageException">
    /// There is no such data set or file, or it does not say of which day it speaks.
    /// </exception>
    public static ImportedFile Read(ImportRequest question, ToolConsole console)
    {
        Importer? named = question.Kind is { } kind ? Importer.Of(kind) : null;
        ImportedFile file = Find(question) is { } builtIn
            ? OfTool(builtIn.DataSet)
            : InputFile.Read(
                question.Path,
                named is null ? Names : [],
                stream => Read(stream, named, question, console)
            );
        if (!question.IsOneOfSeveral)
            CheckColumns(question, file.Columns);
        return file;
    }

    /// <summary>Sees to it that what is said of columns is said of some table that was read.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static void CheckColumns(ImportRequest question, params IEnumerable<ValueList<MappedColumn>?> said)
    {
        ValueList<MappedColumn>[] tables = [.. said.OfType<ValueList<MappedColumn>>()];
        if (tables.Length == 0 && (question.Columns.Count > 0 || question.DecimalComma is not null))
            throw new UsageException("--column and --decimal are for tables as CSV, and none was read.");
        if (question.Columns.Except(tables.SelectMany(table => table)).FirstOrDefault() is { } missing)
            throw new UsageException($"No file has a column '{missing.Column}'.");
    }

    /// <summary>Reads records to answer from, and says what is wrong with them and what became of the rows.</summary>
    /// <exception cref="UsageException">
    /// There is no such data set or file, or it does not say of which day it speaks.
    /// </exception>
    /// <exception cref="RefusedDataException">The records cannot be used.</exception>
    public static DataInput Load(ImportRequest question, ToolConsole console)
    {
        if (Find(question) is { } builtIn)
        {
            if (!question.IsOneOfSeveral)
                CheckColumns(question);
            IssueList.Write(builtIn.DataSet.Issues, question, console.Error);
            return builtIn;
        }

        ImportedFile file = Read(question, console);
        file.Tell(question, console.Error, console.Error);
        IssueList.Write(file.DataSet.Issues, question, console.Error);
        if (!file.IsUsable || (file.HasErrors && file.Records == 0))
            throw new RefusedDataException($"The records of {question.Name} cannot be used.");
        return new DataInput(file.DataSet, LatestDay(file.DataSet)) { Files = file.Files, Columns = file.Columns };
    }

    /// <summary>The day that is asked for, else the one that the records speak of.</summary>
    /// <exception cref="UsageException">Neither is known.</exception>
    public DateOnly AsOf(DateOnly? asked) =>
        asked
        ?? ReferenceDate
        ?? throw new UsageException("The records do not say of which day they speak: name one with --as-of.");

    /// <summary>The records as of a day, with what that day makes doubtful said.</summary>
    /// <exception cref="UsageException">The day is not known.</exception>
    public PartnershipCatalog ToCatalog(ImportRequest question, ToolConsole console)
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(DataSet, AsOf(question.On));
        IssueList.Write(catalog.Issues, question, console.Error);
        return catalog;
    }

    private static ImportedFile Read(FileStream file, Importer? named, ImportRequest question, ToolConsole console)
    {
        byte[] start = FileStart.BytesOf(file);
        FileStart begin = FileStart.Of(question.Name, start) with { Columns = question.Columns };
        Importer importer = named ?? Importer.Of(begin);
        if (question.IsOneOfSeveral)
            question = question with
            {
                Columns = [.. question.Columns.Where(given => importer.TakesColumns && begin.Has(given.Column))],
            };
        question = question with
        {
            Progress = new RowProgress(Path.GetDirectoryName(question.Path) ?? "", console.Error),
        };
        Stream whole;
        if (file.CanSeek)
        {
            file.Position = 0;
            whole = importer.TellsOfRows ? file : new ProgressStream(file, file.Length, question.Name, console.Error);
        }
        else
        {
            // Of tables is told what rows say that are not used, for which they are read again.
            PipeStream pipe = new(start, file, keeps: importer.TellsOfRows);
            whole = pipe;
            question = question with { Again = pipe.Again };
        }

        ImportedFile imported = importer.Import(whole, question);
        return imported with
        {
            Kind = importer.Name,
            Files = [question.Path, .. imported.Files],
            Columns = importer.TakesColumns ? question.Columns : null,
        };
    }

    private static DataInput? Find(ImportRequest question) =>
        question.Kind is null && BuiltIn.TryGetValue(question.NameOrFile, out Func<DataInput>? load) ? load() : null;

    /// <summary>Of records that come with the tool, what is not in its registers.</summary>
    private static ImportedFile OfTool(PartnershipDataSet dataSet)
    {
        int others = dataSet.Municipalities.All.Except(EmbeddedRegisters.Municipalities.All).Count();
        int records = dataSet.Partnerships.Count + dataSet.Profiles.Count + others;
        return new ImportedFile(
            dataSet,
            $"{records} records read = {records} records + 0 with errors",
            [],
            IsWhole: true
        )
        {
            RegisterRecords = others,
        };
    }

    /// <summary>The latest day that the evidence of any record speaks of.</summary>
    private static DateOnly? LatestDay(PartnershipDataSet dataSet) =>
        dataSet
            .Partnerships.Select(partnership => partnership.Evidence.ReferenceDate)
            .Concat(dataSet.Profiles.Select(profile => profile.Evidence.ReferenceDate))
            .Max();
}
