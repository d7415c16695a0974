using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Serialization;
using Gemeente.Partnerships.Tool.Importing;

namespace Gemeente.Partnerships.Tool.Input;

/// <summary>The records that a command is asked to use, and the day they speak of.</summary>
/// <param name="DataSet">The records.</param>
/// <param name="ReferenceDate">The day they speak of; null where they do not say.</param>
internal sealed record DataInput(PartnershipDataSet DataSet, DateOnly? ReferenceDate)
{
    private const string Default = "ncdo";

    /// <summary>The data sets that come with the tool, by the name that a command line gives them.</summary>
    private static readonly Dictionary<string, Func<DataInput>> BuiltIn = new(StringComparer.Ordinal)
    {
        [Default] = () => new(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate),
        ["documented"] = () => new(DocumentedTiesDataSet.Load(), NcdoDataSet.ReferenceDate),

        // Links have no dates. They were listed until 2026.
        ["dutch-links"] = () => new(DutchLinksDataSet.Load(), new DateOnly(2026, 1, 1)),
    };

    public static IReadOnlyCollection<string> Names => BuiltIn.Keys;

    /// <summary>Whether it is the name of a data set that comes with the tool.</summary>
    public static bool IsName(string nameOrFile) => BuiltIn.ContainsKey(nameOrFile);

    /// <summary>Loads a data set by its name, or from a JSON file, and says what was wrong with it.</summary>
    /// <exception cref="UsageException">There is no such data set or file.</exception>
    /// <exception cref="InvalidPartnershipDataException">The file cannot be used.</exception>
    public static DataInput Load(string? nameOrFile, bool listIssues, ToolConsole console)
    {
        DataInput input = BuiltIn.TryGetValue(nameOrFile ?? Default, out Func<DataInput>? load) ? load() : FromJson(nameOrFile!, console);
        IssueList.Write(input.DataSet.Issues, listIssues, console.Error);
        return input;
    }

    /// <summary>
    /// Loads a data set by its name, or from a JSON file or any other that can be imported, and says what was wrong with it
    /// and what became of the rows.
    /// </summary>
    /// <param name="nameOrFile">The name or file; null for the data set that is the default.</param>
    /// <param name="asOf">The day that is asked for, of which a file speaks that does not say; null where none is.</param>
    /// <param name="listIssues">Whether every issue is listed.</param>
    /// <param name="console">Where it is said.</param>
    /// <exception cref="UsageException">There is no such data set or file, or it does not say of which day it speaks.</exception>
    /// <exception cref="InvalidPartnershipDataException">The file cannot be used.</exception>
    public static DataInput LoadAny(string? nameOrFile, DateOnly? asOf, bool listIssues, ToolConsole console)
    {
        if (nameOrFile is null || IsName(nameOrFile) || TableImporterOf(nameOrFile, console) is not { } importer)
            return Load(nameOrFile, listIssues, console);
        ImportQuestion question = new(nameOrFile, asOf, Path.GetFileName(nameOrFile)) { DayOption = "--as-of" };
        ImportedFile imported = InputFile.Read(nameOrFile, console, stream => importer.Import(stream, question));
        imported.Tell(question, console.Error, console.Error);
        if (!imported.IsWhole)
        {
            // The errors are told with the exception, once.
            ILookup<bool, DataIssue> isError = imported.DataSet.Issues.ToLookup(issue => issue.Severity == IssueSeverity.Error);
            IssueList.Write([.. isError[false]], listIssues, console.Error);
            throw new InvalidPartnershipDataException([.. isError[true]]);
        }

        IssueList.Write(imported.DataSet.Issues, listIssues, console.Error);
        return new DataInput(imported.DataSet, LatestDay(imported.DataSet));
    }

    /// <summary>The day that is asked for, else the one that the records speak of.</summary>
    /// <exception cref="UsageException">Neither is known.</exception>
    public DateOnly AsOf(DateOnly? asked) => asked ?? ReferenceDate
        ?? throw new UsageException("The records do not say of which day they speak: name one with --as-of.");

    /// <summary>The records as of a day, with what that day makes doubtful said.</summary>
    /// <exception cref="UsageException">The day is not known.</exception>
    public PartnershipCatalog ToCatalog(DateOnly? asked, bool listIssues, ToolConsole console)
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(DataSet, AsOf(asked));
        IssueList.Write(catalog.Issues, listIssues, console.Error);
        return catalog;
    }

    /// <summary>What imports a file that is not of the library's JSON; null where none knows it.</summary>
    private static Importer? TableImporterOf(string path, ToolConsole console)
    {
        FileStart start = InputFile.Read(path, Names, console, FileStart.Of);
        return Importer.All.FirstOrDefault(importer => importer.IsOf(start)) is { } found && found != JsonImport.Importer ? found : null;
    }

    private static DataInput FromJson(string path, ToolConsole console)
    {
        PartnershipDataSet dataSet = InputFile.Read(path, Names, console, file => PartnershipJson.Load(file, JsonInput.OptionsFor(path)));
        return new DataInput(dataSet, LatestDay(dataSet));
    }

    /// <summary>The latest day that the evidence of any record speaks of.</summary>
    private static DateOnly? LatestDay(PartnershipDataSet dataSet) => dataSet.Partnerships.Select(partnership => partnership.Evidence.ReferenceDate)
        .Concat(dataSet.Profiles.Select(profile => profile.Evidence.ReferenceDate))
        .Max();
}
