using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Notes the first value of each column of a file, so that people see what was read. Not thread-safe.
/// </summary>
/// <param name="csv">The file, of which the header was read.</param>
internal sealed class ColumnSamples(CsvReader csv)
{
    private const int MaxLength = 40;

    private readonly string?[] _samples = new string?[csv.Header.Length];
    private readonly List<int> _left = [.. Enumerable.Range(0, csv.Header.Length)];

    /// <summary>Notes the values of the current row in columns that had none.</summary>
    public void Note()
    {
        for (int i = _left.Count - 1; i >= 0; i--)
        {
            int column = _left[i];
            if (csv.IsEmpty(column + 1))
                continue;
            _samples[column] = Excerpt.Of(csv[column].Trim(), MaxLength);
            _left.RemoveAt(i);
        }
    }

    /// <summary>Returns the columns with their fields and samples.</summary>
    public ValueList<ImportedColumn> ToColumns(ColumnMapping mapping)
    {
        string[] header = csv.Header.ToArray();
        ImportedColumn[] columns = new ImportedColumn[header.Length];
        for (int i = 0; i < header.Length; i++)
        {
            MappedColumn? mapped =
                Array.IndexOf(header, header[i]) == i
                    ? mapping.Columns.FirstOrDefault(column => column.Column == header[i])
                    : null;
            columns[i] = new ImportedColumn(header[i], mapped?.Field, _samples[i]);
        }

        return [.. columns];
    }
}
