using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Serialization;

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
        DataInput input = BuiltIn.TryGetValue(nameOrFile ?? Default, out Func<DataInput>? load) ? load() : FromFile(nameOrFile!, console);
        IssueList.Write(input.DataSet.Issues, listIssues, console.Error);
        return input;
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

    private static DataInput FromFile(string path, ToolConsole console)
    {
        PartnershipDataSet dataSet = InputFile.Read(path, Names, console, file => PartnershipJson.Load(file, JsonInput.OptionsFor(path)));
        return new DataInput(dataSet, LatestDay(dataSet));
    }

    /// <summary>The latest day that the evidence of any record speaks of.</summary>
    private static DateOnly? LatestDay(PartnershipDataSet dataSet) => dataSet.Partnerships.Select(partnership => partnership.Evidence.ReferenceDate)
        .Concat(dataSet.Profiles.Select(profile => profile.Evidence.ReferenceDate))
        .Max();
}
