using Gemeente.Partnerships.Cubes.Indexing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Knows a row that names columns: by what a host says of them, and by the names that are known.</summary>
/// <param name="options">What the host says.</param>
/// <param name="fields">What a row may hold.</param>
/// <param name="required">Of these, what a table cannot do without.</param>
internal sealed class HeaderNames(CsvImportOptions options, ValueList<string> fields, string[] required)
{
    /// <summary>How many columns a header names at least: one may be a cell that is called like a column.</summary>
    public const int LeastColumns = 2;

    public ValueList<string> Fields => fields;

    public string[] Required => required;

    /// <summary>What is given of the columns, and what is guessed of the others.</summary>
    public ColumnMapping MappingOf(string[] header)
    {
        ValueList<MappedColumn> given = options.Mapping?.Columns ?? [];
        string[] others =
        [
            .. header.Where(column => column.Length > 0 && given.All(mapped => mapped.Column != column)),
        ];
        if (options.Mapping is not null && !options.GuessesOtherColumns)
            return new ColumnMapping { Columns = given, Unmapped = [.. others] };
        ColumnMapping guessed = ColumnMapping.Guess(
            others,
            [.. fields.Where(field => given.All(mapped => mapped.Field != field))]
        );
        return guessed with { Columns = [.. given, .. guessed.Columns] };
    }

    /// <summary>
    /// What each cell of a row says that its column holds, null where that is not read; null where the row lacks a
    /// column that is needed or given.
    /// </summary>
    public string?[]? FieldsIn(string[] row)
    {
        ColumnMapping mapping = MappingOf(row);
        bool isHeader =
            mapping.Columns.Count >= LeastColumns
            && mapping.Columns.All(mapped => row.Contains(mapped.Column))
            && required.All(field => mapping.ColumnOf(field) is not null);
        if (!isHeader)
            return null;
        string?[] found = new string?[row.Length];
        foreach (MappedColumn mapped in mapping.Columns)
            found[Array.IndexOf(row, mapped.Column)] = mapped.Field;
        return found;
    }
}
