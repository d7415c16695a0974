using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Tool.Parsing;

namespace Gemeente.Partnerships.Tool.Input;

/// <summary>The records that a command is asked to use, and the day they speak of.</summary>
internal sealed record DataInput(PartnershipDataSet DataSet, DateOnly? ReferenceDate)
{
    /// <summary>The data sets that come with the tool, by the name that a command line gives them.</summary>
    private static readonly Dictionary<string, Func<DataInput>> BuiltIn = new(StringComparer.Ordinal)
    {
        ["ncdo"] = () => new(NcdoDataSet.Load(), NcdoDataSet.ReferenceDate),
        ["documented"] = () => new(DocumentedTiesDataSet.Load(), NcdoDataSet.ReferenceDate),

        // The links have no dates of their own: the day after the last of them was listed would be as good.
        ["dutch-links"] = () => new(DutchLinksDataSet.Load(), new DateOnly(2026, 1, 1)),
    };

    public static IReadOnlyCollection<string> Names => BuiltIn.Keys;

    /// <summary>Loads a data set by its name, or from a JSON file, and reports what was wrong with it.</summary>
    /// <exception cref="UsageException">There is no such data set or file.</exception>
    /// <exception cref="InvalidPartnershipDataException">The file cannot be used.</exception>
    public static DataInput Load(string nameOrFile, ToolConsole console)
    {
        DataInput input = BuiltIn.TryGetValue(nameOrFile, out Func<DataInput>? load) ? load() : FromFile(nameOrFile);
        IssueSummary.Write(input.DataSet.Issues, console.Error);
        return input;
    }

    /// <summary>The day that is asked for, else the one that the records speak of.</summary>
    /// <exception cref="UsageException">Neither is known.</exception>
    public DateOnly AsOf(DateOnly? asked) => asked ?? ReferenceDate
        ?? throw new UsageException("The records do not say of which day they speak: name one with --as-of.");

    private static DataInput FromFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file '{path}', and no data set of that name: {string.Join(", ", Names)}."
                + Misunderstanding.DidYouMean(path, Names));
        }

        throw new UsageException($"'{path}' cannot be read: this version has no reader of files yet. Use {string.Join(", ", Names)}.");
    }
}
