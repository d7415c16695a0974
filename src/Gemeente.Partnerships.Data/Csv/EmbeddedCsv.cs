using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Data.Csv;

/// <summary>Reads the embedded files, of which every record must be sound.</summary>
internal static class EmbeddedCsv
{
    /// <summary>
    /// What is made of the records of a file, which is named by its path under Csv; warnings go to the issues.
    /// </summary>
    /// <exception cref="InvalidPartnershipDataException">The file is not sound.</exception>
    public static List<T> Read<T>(string path, List<DataIssue> issues, string[] columns, Func<CsvReader, T> make)
    {
        var items = new List<T>();
        new CsvReader(CsvText.Embedded(path), path, issues, columns).ReadAll(items, make);
        foreach (DataIssue issue in issues)
        {
            if (issue.Severity == IssueSeverity.Error)
                throw new InvalidPartnershipDataException([.. issues]);
        }

        return items;
    }
}
