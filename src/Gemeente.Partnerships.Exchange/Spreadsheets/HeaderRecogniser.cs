using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Recognises the row that names the columns: by the mapping that is given, and by the names that are known.
/// </summary>
/// <param name="options">The settings, with the mapping.</param>
/// <param name="fields">The fields that a row may contain.</param>
/// <param name="required">The fields without which a row is not a header.</param>
internal class HeaderRecogniser(SheetImportOptions options, ValueList<string> fields, string[] required)
{
    /// <summary>
    /// The smallest number of columns of a header: a single cell may have the name of a column by chance.
    /// </summary>
    public const int MinColumns = 2;

    private const int MaxNameLength = 40;

    /// <summary>The fields that a row may contain.</summary>
    public ValueList<string> Fields => fields;

    private readonly string[] _required =
    [
        .. required.Where(field =>
            !(field == "municipality" && options.Municipality is not null)
            && !(field == "country" && options.UseCountryInName)
        ),
    ];

    /// <summary>Returns the fields without which a row is not a header, and that a mapping does not have.</summary>
    public virtual IEnumerable<string> MissingIn(ColumnMapping mapping) =>
        _required.Where(field => mapping.ColumnOf(field) is null);

    /// <summary>Returns the given mapping, and a guess for the other columns.</summary>
    public virtual ColumnMapping MappingOf(string[] header)
    {
        ValueList<MappedColumn> given = options.Mapping?.Columns ?? [];
        string[] others =
        [
            .. header.Where(column => column.Length > 0 && given.All(mapped => mapped.Column != column)),
        ];
        if (options.Mapping is not null && !options.UseGuessedColumns)
            return new ColumnMapping { Columns = given, Unmapped = [.. others] };
        ColumnMapping guessed = ColumnMapping.Guess(
            others,
            [.. fields.Where(field => given.All(mapped => mapped.Field != field))]
        );
        return guessed with { Columns = [.. given, .. guessed.Columns] };
    }

    /// <summary>
    /// Returns false if a row is certainly not a header. It takes less than <see cref="FieldsIn"/> to find out.
    /// </summary>
    public bool MayBeHeader(string[] row)
    {
        ValueList<MappedColumn> given = options.Mapping?.Columns ?? [];
        if (!given.All(mapped => row.Contains(mapped.Column)))
            return false;
        int named = given.Count;
        for (int i = 0; i < row.Length && named < MinColumns; i++)
            named += row[i].Length is > 0 and <= MaxNameLength && ColumnMapping.IsName(row[i]) ? 1 : 0;
        return named >= MinColumns;
    }

    /// <summary>
    /// Returns the field of each column that a row names, null for a column that is not read. Null if the row lacks a
    /// column that is required or given, so that it is not a header.
    /// </summary>
    public string?[]? FieldsIn(string[] row)
    {
        ColumnMapping mapping = MappingOf(row);
        bool isHeader =
            mapping.Columns.Count >= MinColumns
            && mapping.Columns.All(mapped => row.Contains(mapped.Column))
            && !MissingIn(mapping).Any();
        if (!isHeader)
            return null;
        string?[] found = new string?[row.Length];
        foreach (MappedColumn mapped in mapping.Columns)
            found[Array.IndexOf(row, mapped.Column)] = mapped.Field;
        return found;
    }
}
