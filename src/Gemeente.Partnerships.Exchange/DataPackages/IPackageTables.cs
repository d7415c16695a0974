using Gemeente.Partnerships.Csv;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>The tables of a data set in a file or folder, and what is stated of the data set as a whole.</summary>
internal interface IPackageTables
{
    /// <summary>Gets the name of the data set; null if it is missing.</summary>
    string? Title { get; }

    /// <summary>Gets the reference date of the data set; null if it has none.</summary>
    DateOnly? AsOf { get; }

    /// <summary>Gets the sources of the data set.</summary>
    IReadOnlyList<DataSource> Sources { get; }

    /// <summary>Gets a value that is true if no table is known to be missing.</summary>
    bool AreComplete { get; }

    /// <summary>Opens a table; null, after reporting a missing file, if there is none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="required">The columns without which it cannot be read.</param>
    (CsvReader Csv, string File)? Open(PackageTable table, string[] required);

    /// <summary>Returns true if a column only repeats other columns in words, so that it is not read.</summary>
    bool IsNote(string column);
}
