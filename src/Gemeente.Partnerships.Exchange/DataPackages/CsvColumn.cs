namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>
/// A column of a table that is written: its name, its type in Table Schema, its meaning, and its cells.
/// </summary>
internal sealed class CsvColumn<T>(string name, string type, string description, Func<T, string?> cell)
{
    public string Name { get; } = name;

    public string Type { get; } = type;

    public string Description { get; } = description;

    /// <summary>Gets a value that is true if no cell is empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets a value that is true if no two cells are equal.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Gets a value that is true if the cells are usually codes of municipalities of the data set.</summary>
    public bool IsOfMunicipality { get; init; }

    /// <summary>Gets a value that is true if a cell with a day contains only that day.</summary>
    public bool IsDate { get; init; }

    /// <summary>Gets the regular expression that every cell matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>Gets a value that is true for a record of which the value is longer than what readers accept.</summary>
    public Func<T, bool> IsTooLong { get; init; } = _ => false;

    /// <summary>Gets the cell of a record; null if it is empty.</summary>
    public string? Cell(T record) => cell(record);
}
