using System.Collections.Frozen;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.DataPackages;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>The fields that the columns of a file contain, as given by the caller or guessed from the header.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record ColumnMapping
{
    private const string From = "van";

    private static readonly Lazy<ValueList<KeyValuePair<string, ValueList<string>>>> Known = new(ReadKnown);

    private static readonly Lazy<FrozenSet<string>> KnownNames = new(() =>
        Known.Value.SelectMany(field => field.Value).Append(From).ToFrozenSet(StringComparer.Ordinal)
    );

    /// <summary>The columns that are read, each with its field.</summary>
    public required ValueList<MappedColumn> Columns { get; init; }

    /// <summary>The columns of the file that are not read.</summary>
    public ValueList<string> Unmapped { get; init; } = [];

    /// <summary>
    /// The fields of a row of partnerships. Each is also a column name that is recognised. The field <c>period</c> is a
    /// start and an end in one cell, such as <c>1975-2017</c>.
    /// </summary>
    public static ValueList<string> PartnershipFields { get; } =
    [.. CsvColumns.Partnerships.Select(column => column.Name).Append("period")];

    /// <summary>The fields of a row of profiles. Each is also a column name that is recognised.</summary>
    public static ValueList<string> ProfileFields { get; } =
    [.. CsvColumns.Profiles.Select(column => column.Name).Append("annual_budget")];

    /// <summary>
    /// The fields of a row of a list of pairs of twin towns (jumelages): the name, the country and the code of the
    /// country of either place, and the dates. Each is also a column name that is recognised.
    /// </summary>
    public static ValueList<string> TwinTownFields { get; } =
    ["city1", "country1", "iso1", "city2", "country2", "iso2", "start", "end", "period"];

    /// <summary>
    /// Guesses the fields of columns from their names, in Dutch, English, German or French. Case, hyphens and
    /// diacritics do not matter.
    /// Of several columns for one field, one with a code is preferred to one with a name.
    /// </summary>
    public static ColumnMapping Guess(IEnumerable<string> header, ValueList<string> fields)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(fields);
        string[] columns = [.. header.Where(column => column.Length > 0)];
        Dictionary<string, int> left = new(StringComparer.Ordinal);
        for (int i = 0; i < columns.Length; i++)
            left.TryAdd(NameFolding.Fold(columns[i]), i);
        List<MappedColumn> mapped = [];
        HashSet<int> read = [];
        foreach ((string field, ValueList<string> keys) in Known.Value)
        {
            if (!fields.Contains(field))
                continue;
            foreach (string key in keys)
            {
                if (!left.Remove(key, out int found))
                    continue;
                mapped.Add(new MappedColumn(field, columns[found]));
                read.Add(found);
                break;
            }
        }

        // "Van" means many things, but next to "Tot" it is the start.
        if (
            fields.Contains("start")
            && mapped.All(column => column.Field != "start")
            && mapped.Exists(column => column.Field == "end")
            && left.Remove(From, out int from)
        )
        {
            mapped.Add(new MappedColumn("start", columns[from]));
            read.Add(from);
        }

        return new ColumnMapping { Columns = [.. mapped], Unmapped = [.. columns.Where((_, i) => !read.Contains(i))] };
    }

    /// <summary>Returns the column that contains a field; null if none does.</summary>
    public string? ColumnOf(string field)
    {
        foreach (MappedColumn mapped in Columns)
        {
            if (mapped.Field == field)
                return mapped.Column;
        }

        return null;
    }

    /// <summary>
    /// Returns the columns and their fields: <c>Gemeente = municipality, Land = country; not read: Wethouder</c>.
    /// </summary>
    public override string ToString() =>
        string.Join(", ", Columns.Select(mapped => $"{mapped.Column} = {mapped.Field}"))
        + (Unmapped.Count == 0 ? "" : $"; not read: {string.Join(", ", Unmapped)}");

    /// <summary>True if a text is the name of a column that is recognised.</summary>
    internal static bool IsName(string text) => KnownNames.Value.Contains(NameFolding.Fold(text));

    /// <summary>Returns the fields, each with the folded names of columns that contain it.</summary>
    private static ValueList<KeyValuePair<string, ValueList<string>>> ReadKnown()
    {
        const string Path = "csv/column-names.csv";
        List<DataIssue> issues = [];
        List<KeyValuePair<string, ValueList<string>>> known = [];
        new CsvReader(CsvText.Embedded(Path), Path, issues, "field", "names").ReadAll(
            known,
            row =>
                KeyValuePair.Create(
                    row.RequiredText("field"),
                    row.Items("names").Select(name => NameFolding.Fold(name)).ToValueList()
                )
        );
        return issues.Count == 0 ? [.. known] : throw new InvalidPartnershipDataException([.. issues]);
    }
}
