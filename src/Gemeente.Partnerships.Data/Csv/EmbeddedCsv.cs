using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Data.Csv;

/// <summary>Reads the embedded files. Every record must be valid.</summary>
internal static class EmbeddedCsv
{
    /// <summary>
    /// Makes an item of each record of a file, named by its path in the folder Csv. Warnings are added to the issues.
    /// </summary>
    /// <exception cref="InvalidPartnershipDataException">The file has errors.</exception>
    public static List<T> Read<T>(string path, List<DataIssue> issues, string[] columns, Func<CsvReader, T> make)
    {
        var items = new List<T>();
        new CsvReader(CsvText.Embedded(path), path, issues, columns).ReadAll(items, make);
        ThrowIfErrors(issues);
        return items;
    }

    public static void ThrowIfErrors(List<DataIssue> issues)
    {
        foreach (DataIssue issue in issues)
        {
            if (issue.Severity == IssueSeverity.Error)
                throw new InvalidPartnershipDataException([.. issues]);
        }
    }
}
