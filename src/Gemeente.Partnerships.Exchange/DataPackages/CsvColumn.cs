namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>
/// A column of a table that is written: its name, its type in Table Schema, what it means, and its cells.
/// </summary>
internal sealed class CsvColumn<T>(string name, string type, string description, Func<T, string?> cell)
{
    public string Name { get; } = name;

    public string Type { get; } = type;

    public string Description { get; } = description;

    /// <summary>Whether a value must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a value is there once only.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whether a value is mostly the code of one of the municipalities of the data set.</summary>
    public bool IsOfMunicipality { get; init; }

    /// <summary>What every value looks like, as a regular expression.</summary>
    public string? Pattern { get; init; }

    /// <summary>The cell of a record; null where it is empty.</summary>
    public string? Cell(T record) => cell(record);
}
